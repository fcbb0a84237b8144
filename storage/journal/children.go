package journal

import (
	"context"
	"slices"

	"claimlight/storage/db"
)

// PutChildren makes rows all that the subject has in the table.
func (w *Writer) PutChildren(ctx context.Context, t *Table, subject string, rows []Row) error {
	stored, err := ReadRows(ctx, w, t, "WHERE "+t.Subject+" = ?", subject)
	if err != nil {
		return err
	}
	_, err = w.Exchange(ctx, t, stored, rows)
	return err
}

// Exchange makes rows of those that are stored, and gives them as they are stored then.
func (w *Writer) Exchange(ctx context.Context, t *Table, stored, rows []Row) ([]Row, error) {
	wanted := map[string]bool{}
	for _, r := range rows {
		Clean(r)
		wanted[r.ID()] = true
	}
	before := map[string]Row{}
	for _, r := range stored {
		if wanted[r.ID()] {
			before[r.ID()] = r
		} else if err := w.removeRow(ctx, t, r); err != nil {
			return nil, err
		}
	}
	out := make([]Row, len(rows))
	for i, r := range rows {
		if out[i] = before[r.ID()]; out[i] != nil && !differ(t, out[i], r) {
			continue
		}
		if err := w.Replace(ctx, t, out[i], r); err != nil {
			return nil, err
		}
		before[r.ID()], out[i] = r, r
	}
	return out, nil
}

// SameRows tells whether two sets of rows are equal, in whatever order.
func SameRows(t *Table, a, b []Row) bool {
	if len(a) != len(b) {
		return false
	}
	byID := map[string]Row{}
	for _, r := range a {
		Clean(r)
		byID[r.ID()] = r
	}
	return !slices.ContainsFunc(b, func(r Row) bool {
		Clean(r)
		other, ok := byID[r.ID()]
		return !ok || differ(t, other, r)
	})
}

// Remember has a table of remembered things hold one, or not. One that it holds keeps its age.
func (w *Writer) Remember(ctx context.Context, t *Table, id string, wanted bool) error {
	known, err := ReadRow(ctx, w, t, id)
	switch {
	case err != nil || wanted == (known != nil):
		return err
	case !wanted:
		return w.Remove(ctx, t, id)
	}
	return w.Put(ctx, t, Row{"id": id, "created_at": db.FormatTime(w.Now())})
}
