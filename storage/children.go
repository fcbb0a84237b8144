package storage

import "context"

// putChildren makes rows all that the subject has in the table.
func (w *writer) putChildren(ctx context.Context, t *table, subject string, rows []row) error {
	stored, err := queryRows(ctx, w, t, "WHERE "+t.subject+" = ?", subject)
	if err != nil {
		return err
	}
	return w.exchange(ctx, t, stored, rows)
}

// exchange makes rows of those that are stored.
func (w *writer) exchange(ctx context.Context, t *table, stored, rows []row) error {
	wanted := map[string]bool{}
	for _, r := range rows {
		clean(r)
		wanted[r.id()] = true
	}
	before := map[string]row{}
	for _, r := range stored {
		if wanted[r.id()] {
			before[r.id()] = r
		} else if err := w.removeRow(ctx, t, r); err != nil {
			return err
		}
	}
	for _, r := range rows {
		if err := w.putOver(ctx, t, before[r.id()], r); err != nil {
			return err
		}
		before[r.id()] = r
	}
	return nil
}
