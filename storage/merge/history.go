package merge

import (
	"context"
	"database/sql"

	"claimlight/storage/db"
	"claimlight/storage/journal"
)

const insertPastAction = `INSERT INTO actions (id, at, origin, desk, kind, name, visit, target, article_id, claim_id,
	list, undone_by)
	VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'none', 0) RETURNING seq`

// history adds what was done in the other library to what is here now. It can be read, and not be taken back: it
// happened elsewhere.
func (m *merger) history(ctx context.Context) error {
	theirs, err := journal.ReadActions(ctx, m.other, "SELECT "+journal.ActionColumns+" FROM actions ORDER BY seq")
	if err != nil {
		return err
	}
	known, err := db.Map[bool](ctx, m, "SELECT id, 1 = 1 FROM actions")
	if err != nil {
		return err
	}
	undone := map[int64]journal.Recorded{} // by the action that took it back, which is a later one
	for _, a := range theirs {
		undone[a.UndoneBy] = a
	}
	seqs := map[int64]int64{} // of the same action here
	for _, a := range theirs {
		if known[a.ID] {
			continue
		}
		seq, err := m.pastAction(ctx, a)
		if err != nil {
			return err
		}
		seqs[a.Seq] = seq
		if before := undone[a.Seq]; seq != 0 && seqs[before.Seq] != 0 {
			if _, err := m.ExecContext(ctx, "UPDATE actions SET undone_by = ? WHERE id = ?", seq, before.ID); err != nil {
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
	if m.Action == "" {
		return nil // it is recorded when all is done
	}
	_, err := m.ExecContext(ctx, "UPDATE actions SET seq = (SELECT MAX(seq) + 1 FROM actions) WHERE id = ?", m.Action)
	return err
}

// pastAction copies an action with those of its changes that are about something that is here, and gives its number; 0
// when there are none.
func (m *merger) pastAction(ctx context.Context, a journal.Recorded) (seq int64, err error) {
	type past struct {
		position, before, after int64
		table, row, subject     string
		old, new                sql.NullString
	}
	var changes []past
	query := "SELECT position, " + journal.ChangeColumns + " FROM changes WHERE action_id = ? ORDER BY position"
	err = db.Each(ctx, m.other, query, []any{a.ID}, func(found *sql.Rows) error {
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
	err = m.QueryRowContext(ctx, insertPastAction, a.ID, db.FormatTime(a.At), a.Origin, a.Origin.Desk(), a.Kind,
		a.Name.Stored(), a.Visit, a.Target,
		a.ArticleID, a.ClaimID).Scan(&seq)
	for _, c := range changes {
		if err == nil {
			_, err = m.ExecContext(ctx, journal.InsertChange, a.ID, c.position, c.table, c.row, c.subject, c.before, c.after,
				c.old, c.new)
		}
	}
	return seq, err
}
