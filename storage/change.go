package storage

import (
	"context"
	"database/sql"
	"fmt"
	"maps"
	"slices"
	"strings"
)

// change is what an action did to one row. For a row that was there before and after, the contents hold only the
// columns that differ; else they hold all columns on the side where the row was there, and nil on the other.
type change struct {
	table          string
	rowID          string
	subject        string // id of the claim, article or source that the row belongs to
	revisionBefore int64  // 0 when the row was absent
	revisionAfter  int64
	before         row
	after          row
}

func newChange(t *table, before, after row) change {
	whole := after
	if after == nil {
		whole = before
	}
	c := change{
		table: t.name, rowID: whole.id(), subject: whole.text(t.subject),
		revisionBefore: before.revision(), revisionAfter: after.revision(), before: before, after: after,
	}
	if before != nil && after != nil {
		columns := difference(t, before, after)
		c.before, c.after = before.only(columns), after.only(columns)
	}
	return c
}

// inverse takes the change back.
func (c change) inverse() change {
	c.before, c.after = c.after, c.before
	c.revisionBefore, c.revisionAfter = c.revisionAfter, c.revisionBefore
	return c
}

// then joins a change and a later one of the same row into one.
func (c change) then(later change) change {
	c.revisionAfter = later.revisionAfter
	if c.before != nil {
		c.before = merge(later.before, c.before)
	}
	if later.after == nil {
		c.after = nil
		return c
	}
	c.after = merge(c.after, later.after)
	if c.before != nil {
		c.dropEqual()
	}
	return c
}

// nothing tells whether the row is as it was, but for its revision and the time of its change.
func (c change) nothing() bool {
	if c.revisionBefore == 0 || c.revisionAfter == 0 {
		return c.revisionBefore == c.revisionAfter
	}
	for column, v := range c.after {
		if column != "updated_at" && c.before[column] != v {
			return false
		}
	}
	return true
}

func (c change) dropEqual() {
	for column, v := range c.after {
		if old, ok := c.before[column]; ok && old == v {
			delete(c.before, column)
			delete(c.after, column)
		}
	}
}

// merge is the columns of both rows, those of b where both have them.
func merge(a, b row) row {
	out := maps.Clone(a)
	if out == nil {
		out = row{}
	}
	maps.Copy(out, b)
	return out
}

// changeLog is the changes of one action in the order of their first touch, one per row.
type changeLog struct {
	changes []change
	index   map[rowKey]int
}

type rowKey struct{ table, id string }

func (c change) key() rowKey { return rowKey{c.table, c.rowID} }

func (l *changeLog) add(c change) error {
	i, known := l.index[c.key()]
	if !known {
		l.push(c)
		return nil
	}
	if l.changes[i].revisionAfter != c.revisionBefore {
		return fmt.Errorf("%s %s: %w", c.table, c.rowID, ErrConflict)
	}
	l.changes[i] = l.changes[i].then(c)
	return nil
}

// join adds a recorded change. An action of several steps may have changed a row more than once; where something else did in between, the
// changes stay apart, and the first of them is not as it was left.
func (l *changeLog) join(c change) {
	if i, known := l.index[c.key()]; known && l.changes[i].revisionAfter == c.revisionBefore {
		l.changes[i] = l.changes[i].then(c)
		return
	}
	l.push(c)
}

func (l *changeLog) push(c change) {
	if l.index == nil {
		l.index = map[rowKey]int{}
	}
	l.index[c.key()] = len(l.changes)
	l.changes = append(l.changes, c)
}

// prune drops the rows that the action both made and removed.
func (l *changeLog) prune() {
	l.changes = slices.DeleteFunc(l.changes, func(c change) bool { return c.revisionBefore == 0 && c.revisionAfter == 0 })
	l.index = nil
}

// nothing tells whether all rows are as they were.
func (l *changeLog) nothing() bool {
	return !slices.ContainsFunc(l.changes, func(c change) bool { return !c.nothing() })
}

const (
	changeColumns = "table_name, row_id, subject_id, revision_before, revision_after, row_before, row_after"
	insertChange  = "INSERT INTO changes (action_id, position, " + changeColumns + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"
)

// changeBatch is how many changes one statement stores.
const changeBatch = 16

// changeInserts stores so many changes at once.
var changeInserts = func() (out [changeBatch + 1]string) {
	for n := range out {
		out[n] = insertChange + strings.TrimPrefix(marks(9, n), marks(9, 1))
	}
	return out
}()

// save stores the changes as those of the action, numbered from first.
func (l *changeLog) save(ctx context.Context, w *writer, actionID string, first int) error {
	for batch := range slices.Chunk(l.changes, changeBatch) {
		args := make([]any, 0, 9*changeBatch)
		for _, c := range batch {
			args = append(args, actionID, first, c.table, c.rowID, c.subject, c.revisionBefore, c.revisionAfter, c.before.encode(), c.after.encode())
			first++
		}
		if _, err := w.ExecContext(ctx, changeInserts[len(batch)], args...); err != nil {
			return fmt.Errorf("record changes: %w", err)
		}
	}
	return nil
}

func loadChanges(ctx context.Context, q querier, actionID string) (changeLog, error) {
	var log changeLog
	found, err := q.QueryContext(ctx, "SELECT "+changeColumns+" FROM changes WHERE action_id = ? ORDER BY position", actionID)
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
	if err = found.Scan(&c.table, &c.rowID, &c.subject, &c.revisionBefore, &c.revisionAfter, &before, &after); err != nil {
		return c, err
	}
	if c.before, err = decodeRow(before); err != nil {
		return c, err
	}
	c.after, err = decodeRow(after)
	return c, err
}
