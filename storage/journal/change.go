package journal

import (
	"context"
	"database/sql"
	"fmt"
	"maps"
	"slices"
	"strings"

	"claimlight/storage/db"
	"claimlight/storage/fault"
)

// change is what an action did to one row. For a row that was there before and after, the contents hold only the
// columns that differ; else they hold all columns on the side where the row was there, and nil on the other.
type change struct {
	Table          string
	RowID          string
	Subject        string // id of the claim, article or source that the row belongs to
	revisionBefore int64  // 0 when the row was absent
	revisionAfter  int64
	Before         Row
	After          Row
}

func newChange(t *Table, before, after Row) change {
	whole := after
	if after == nil {
		whole = before
	}
	c := change{
		Table: t.Name, RowID: whole.ID(), Subject: whole.Text(t.Subject),
		revisionBefore: before.Revision(), revisionAfter: after.Revision(), Before: before, After: after,
	}
	if before != nil && after != nil {
		columns := Difference(t, before, after)
		c.Before, c.After = before.only(columns), after.only(columns)
	}
	return c
}

// inverse takes the change back.
func (c change) inverse() change {
	c.Before, c.After = c.After, c.Before
	c.revisionBefore, c.revisionAfter = c.revisionAfter, c.revisionBefore
	return c
}

// then joins a change and a later one of the same row into one.
func (c change) then(later change) change {
	c.revisionAfter = later.revisionAfter
	if c.Before != nil {
		c.Before = Joined(later.Before, c.Before)
	}
	if later.After == nil {
		c.After = nil
		return c
	}
	c.After = Joined(c.After, later.After)
	if c.Before != nil {
		c.dropEqual()
	}
	return c
}

// Nothing tells whether the row is as it was, but for its revision and the time of its change.
func (c change) Nothing() bool {
	if c.revisionBefore == 0 || c.revisionAfter == 0 {
		return c.revisionBefore == c.revisionAfter
	}
	for column, v := range c.After {
		if column != "updated_at" && c.Before[column] != v {
			return false
		}
	}
	return true
}

func (c change) dropEqual() {
	for column, v := range c.After {
		if old, ok := c.Before[column]; ok && old == v {
			delete(c.Before, column)
			delete(c.After, column)
		}
	}
}

// Joined is the columns of both rows, those of b where both have them.
func Joined(a, b Row) Row {
	out := maps.Clone(a)
	if out == nil {
		out = Row{}
	}
	maps.Copy(out, b)
	return out
}

// Log is the changes of one action in the order of their first touch, one per row.
type Log struct {
	Changes []change
	index   map[rowKey]int
}

type rowKey struct{ table, id string }

func (c change) key() rowKey { return rowKey{c.Table, c.RowID} }

func (l *Log) add(c change) error {
	i, known := l.index[c.key()]
	if !known {
		l.push(c)
		return nil
	}
	if l.Changes[i].revisionAfter != c.revisionBefore {
		return fmt.Errorf("%s %s: %w", c.Table, c.RowID, fault.ErrConflict)
	}
	l.Changes[i] = l.Changes[i].then(c)
	return nil
}

// join adds a recorded change. An action of several steps may have changed a row more than once; where something else
// did in between, the changes stay apart, and the first of them is not as it was left.
func (l *Log) join(c change) {
	if i, known := l.index[c.key()]; known && l.Changes[i].revisionAfter == c.revisionBefore {
		l.Changes[i] = l.Changes[i].then(c)
		return
	}
	l.push(c)
}

func (l *Log) push(c change) {
	if l.index == nil {
		l.index = map[rowKey]int{}
	}
	l.index[c.key()] = len(l.Changes)
	l.Changes = append(l.Changes, c)
}

// prune drops the rows that the action both made and removed.
func (l *Log) prune() {
	l.Changes = slices.DeleteFunc(l.Changes, func(c change) bool { return c.revisionBefore == 0 && c.revisionAfter == 0 })
	l.index = nil
}

// nothing tells whether all rows are as they were.
func (l *Log) nothing() bool {
	return !slices.ContainsFunc(l.Changes, func(c change) bool { return !c.Nothing() })
}

// What is stored of a change, and the statement that stores it with its action and its place among those of the action.
const (
	ChangeColumns = "table_name, row_id, subject_id, revision_before, revision_after, row_before, row_after"
	InsertChange  = "INSERT INTO changes (action_id, position, " + ChangeColumns + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"
)

// changeBatch is how many changes one statement stores.
const changeBatch = 16

// changeInserts stores so many changes at once.
var changeInserts = func() (out [changeBatch + 1]string) {
	for n := range out {
		out[n] = InsertChange + strings.TrimPrefix(db.Placeholders(9, n), db.Placeholders(9, 1))
	}
	return out
}()

// save stores the changes as those of the action, numbered from first.
func (l *Log) save(ctx context.Context, w *Writer, actionID string, first int) error {
	for batch := range slices.Chunk(l.Changes, changeBatch) {
		args := make([]any, 0, 9*changeBatch)
		for _, c := range batch {
			args = append(args, actionID, first, c.Table, c.RowID, c.Subject, c.revisionBefore, c.revisionAfter,
				c.Before.encode(), c.After.encode())
			first++
		}
		if _, err := w.ExecContext(ctx, changeInserts[len(batch)], args...); err != nil {
			return fmt.Errorf("record changes: %w", err)
		}
	}
	return nil
}

func loadChanges(ctx context.Context, q db.Querier, actionID string) (Log, error) {
	var log Log
	found, err := q.QueryContext(ctx, "SELECT "+ChangeColumns+" FROM changes WHERE action_id = ? ORDER BY position",
		actionID)
	if err != nil {
		return log, fmt.Errorf("read changes: %w", err)
	}
	defer found.Close()
	for found.Next() {
		c, err := scanChange(found)
		if err != nil {
			return log, fmt.Errorf("read changes: %w", err)
		}
		log.join(c)
	}
	return log, found.Err()
}

func scanChange(found *sql.Rows) (c change, err error) {
	var before, after sql.NullString
	if err = found.Scan(&c.Table, &c.RowID, &c.Subject, &c.revisionBefore, &c.revisionAfter, &before, &after); err != nil {
		return c, err
	}
	if c.Before, err = decodeRow(before); err != nil {
		return c, err
	}
	c.After, err = decodeRow(after)
	return c, err
}
