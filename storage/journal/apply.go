package journal

import (
	"context"
	"fmt"
)

// blocking finds the first change whose row is no longer as the change left it; nil when all are.
func (w *Writer) blocking(ctx context.Context, log Log) (*change, error) {
	for i := range log.Changes {
		c := &log.Changes[i]
		t := w.j.tableNamed(c.Table)
		if t == nil {
			return c, nil
		}
		var revision int64
		query := "SELECT COALESCE(MAX(revision), 0) FROM " + t.Name + " WHERE id = ?"
		if err := w.QueryRowContext(ctx, query, c.RowID).Scan(&revision); err != nil {
			return nil, fmt.Errorf("read revision of %s: %w", t.Name, err)
		}
		if revision != c.revisionAfter {
			return c, nil
		}
	}
	return nil, nil
}

// apply makes the row what the change says, with the revision that names that content.
func (w *Writer) apply(ctx context.Context, c change) error {
	t := w.j.tableNamed(c.Table)
	switch {
	case c.After == nil:
		_, err := w.ExecContext(ctx, t.deletion(), c.RowID)
		return err
	case c.Before == nil:
		return w.insert(ctx, t, Joined(c.After, Row{"revision": c.revisionAfter}))
	default:
		return w.update(ctx, t, c.RowID, c.revisionBefore, Joined(c.After, Row{"revision": c.revisionAfter}))
	}
}
