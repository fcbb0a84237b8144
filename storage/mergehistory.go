package storage

import (
	"context"
	"database/sql"
)

const insertPastAction = `INSERT INTO actions (id, at, origin, desk, kind, name, visit, target, article_id, claim_id, list, undone_by)
	VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'none', 0) RETURNING seq`

// history adds what was done in the other library to what is here now. It can be read, and not be taken back: it happened elsewhere.
func (m *merger) history(ctx context.Context) error {
	theirs, err := queryActions(ctx, m.other, "SELECT "+actionColumns+" FROM actions ORDER BY seq")
	if err != nil {
		return err
	}
	known, err := queryMap[bool](ctx, m, "SELECT id, 1 = 1 FROM actions")
	if err != nil {
		return err
	}
	undone := map[int64]actionRow{} // by the action that took it back, which is a later one
	for _, a := range theirs {
		undone[a.undoneBy] = a
	}
	seqs := map[int64]int64{} // of the same action here
	for _, a := range theirs {
		if known[a.id] {
			continue
		}
		seq, err := m.pastAction(ctx, a)
		if err != nil {
			return err
		}
		seqs[a.seq] = seq
		if before := undone[a.seq]; seq != 0 && seqs[before.seq] != 0 {
			if _, err := m.ExecContext(ctx, "UPDATE actions SET undone_by = ? WHERE id = ?", seq, before.id); err != nil {
				return err
			}
		}
		if err := m.pause(ctx); err != nil {
			return err
		}
	}
	return m.comesLast(ctx)
}

// comesLast puts the merge, which its first step has recorded, behind the history that it brought.
func (m *merger) comesLast(ctx context.Context) error {
	if m.action == "" {
		return nil // it is recorded when all is done
	}
	_, err := m.ExecContext(ctx, "UPDATE actions SET seq = (SELECT MAX(seq) + 1 FROM actions) WHERE id = ?", m.action)
	return err
}

// pastAction copies an action with those of its changes that are about something that is here, and gives its number; 0 when there
// are none.
func (m *merger) pastAction(ctx context.Context, a actionRow) (seq int64, err error) {
	type past struct {
		position, before, after int64
		table, row, subject     string
		old, new                sql.NullString
	}
	var changes []past
	query := "SELECT position, " + changeColumns + " FROM changes WHERE action_id = ? ORDER BY position"
	err = each(ctx, m.other, query, []any{a.id}, func(found *sql.Rows) error {
		var c past
		err := found.Scan(&c.position, &c.table, &c.row, &c.subject, &c.before, &c.after, &c.old, &c.new)
		if m.subjects[c.subject] {
			changes = append(changes, c)
		}
		return err
	})
	if err != nil || len(changes) == 0 {
		return 0, err
	}
	err = m.QueryRowContext(ctx, insertPastAction, a.id, formatTime(a.at), a.origin, a.origin.desk(), a.kind, a.name.Stored(), a.visit, a.target,
		a.articleID, a.claimID).Scan(&seq)
	for _, c := range changes {
		if err == nil {
			_, err = m.ExecContext(ctx, insertChange, a.id, c.position, c.table, c.row, c.subject, c.before, c.after, c.old, c.new)
		}
	}
	return seq, err
}
