package storage

import "context"

// putChildren makes rows all that the subject has in the table.
func (w *writer) putChildren(ctx context.Context, t *table, subject string, rows []row) error {
	stored, err := queryRows(ctx, w, t, "WHERE "+t.subject+" = ?", subject)
	if err != nil {
		return err
	}
	_, err = w.exchange(ctx, t, stored, rows)
	return err
}

// exchange makes rows of those that are stored, and gives them as they are stored then.
func (w *writer) exchange(ctx context.Context, t *table, stored, rows []row) ([]row, error) {
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
			return nil, err
		}
	}
	out := make([]row, len(rows))
	for i, r := range rows {
		if out[i] = before[r.id()]; out[i] != nil && !differ(t, out[i], r) {
			continue
		}
		if err := w.replace(ctx, t, out[i], r); err != nil {
			return nil, err
		}
		before[r.id()], out[i] = r, r
	}
	return out, nil
}
