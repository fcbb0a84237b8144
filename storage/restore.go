package storage

import (
	"context"
	"fmt"
)

// blocking finds the first change whose row is no longer as the change left it; nil when all are.
func (w *writer) blocking(ctx context.Context, log changeLog) (*change, error) {
	for i := range log.changes {
		c := &log.changes[i]
		t := w.j.tableNamed(c.table)
		if t == nil {
			return c, nil
		}
		var revision int64
		query := "SELECT COALESCE(MAX(revision), 0) FROM " + t.name + " WHERE id = ?"
		if err := w.QueryRowContext(ctx, query, c.rowID).Scan(&revision); err != nil {
			return nil, fmt.Errorf("read revision of %s: %w", t.name, err)
		}
		if revision != c.revisionAfter {
			return c, nil
		}
	}
	return nil, nil
}

// apply makes the row what the change says, with the revision that names that content.
func (w *writer) apply(ctx context.Context, c change) error {
	t := w.j.tableNamed(c.table)
	switch {
	case c.after == nil:
		_, err := w.ExecContext(ctx, t.deletion(), c.rowID)
		return err
	case c.before == nil:
		return w.insert(ctx, t, merge(c.after, row{"revision": c.revisionAfter}))
	default:
		return w.update(ctx, t, c.rowID, c.revisionBefore, merge(c.after, row{"revision": c.revisionAfter}))
	}
}
