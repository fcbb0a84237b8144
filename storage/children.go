package storage

import "context"

// putChildren makes rows all that the subject has in the table, and tells whether that changed anything.
func (w *writer) putChildren(ctx context.Context, t *table, subject string, rows []row) error {
	stored, err := queryRows(ctx, w, t, "WHERE "+t.subject+" = ?", subject)
	if err != nil {
		return err
	}
	wanted := map[string]bool{}
	for _, r := range rows {
		clean(r)
		wanted[r.id()] = true
	}
	for _, r := range stored {
		if wanted[r.id()] {
			continue
		}
		if err := w.remove(ctx, t, r.id()); err != nil {
			return err
		}
	}
	for _, r := range rows {
		if err := w.put(ctx, t, r); err != nil {
			return err
		}
	}
	return nil
}
