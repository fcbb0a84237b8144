package storage

import (
	"cmp"
	"context"
	"database/sql"
	"fmt"
	"slices"
	"time"

	"claimlight/internal/article"
)

// writer is one write transaction. Every change of an undoable row goes through it.
type writer struct {
	Turn
	j        *Journal
	log      changeLog
	made     changeLog // rows that the action made and does not touch again, until they are recorded
	action   string    // id of the action, once it is recorded
	recorded int       // changes of the action that are recorded
	silent   bool      // the changes are no part of the action
	dirty    bool      // this transaction has added to the log
	wrote    bool      // this transaction has written something, logged or not
}

// Now is the moment to be stored, in UTC.
func (w *writer) Now() time.Time { return w.j.Now() }

// NewID makes an id.
func (w *writer) NewID() string { return w.j.NewID() }

// ExecContext runs a statement, and notes that something was written.
func (w *writer) ExecContext(ctx context.Context, query string, args ...any) (sql.Result, error) {
	w.wrote = true
	return w.Turn.ExecContext(ctx, query, args...)
}

// create inserts a row that is new, made for this and nothing else; one that is there already is an error.
func (w *writer) create(ctx context.Context, t *table, r row) error {
	clean(r)
	return w.replace(ctx, t, nil, r)
}

// put makes the row with r's id look like r, which holds all columns but the revision. A row that looks so already
// stays untouched.
func (w *writer) put(ctx context.Context, t *table, r row) error {
	clean(r)
	before, err := queryRow(ctx, w, t, r.id())
	if err != nil {
		return err
	}
	if before != nil && !differ(t, before, r) {
		return nil
	}
	return w.replace(ctx, t, before, r)
}

// touch gives the row a new revision though nothing of its own has changed, because something that belongs to it has.
func (w *writer) touch(ctx context.Context, t *table, id string, changed row) error {
	before, err := w.mustRow(ctx, t, id)
	if err != nil {
		return err
	}
	return w.replace(ctx, t, before, overlaid(before, changed))
}

// overlaid is the row with some of its columns changed.
func overlaid(before, changed row) row {
	after := merge(before, changed)
	clean(after)
	return after
}

func (w *writer) replace(ctx context.Context, t *table, before, after row) error {
	after["revision"] = w.Revision()
	if err := w.store(ctx, t, before, after); err != nil {
		return err
	}
	return w.record(t, before, after)
}

// remove deletes the row, when it is there.
func (w *writer) remove(ctx context.Context, t *table, id string) error {
	before, err := queryRow(ctx, w, t, id)
	if err != nil || before == nil {
		return err
	}
	return w.removeRow(ctx, t, before)
}

// removeRow deletes a row that is stored.
func (w *writer) removeRow(ctx context.Context, t *table, before row) error {
	if _, err := w.ExecContext(ctx, t.deletion(), before.id()); err != nil {
		return fmt.Errorf("delete from %s: %w", t.name, err)
	}
	return w.record(t, before, nil)
}

func (w *writer) record(t *table, before, after row) error {
	if w.silent {
		return nil
	}
	w.dirty = true
	return w.log.add(newChange(t, before, after))
}

// store writes the columns of after: all of them for a new row, else those that differ.
func (w *writer) store(ctx context.Context, t *table, before, after row) error {
	if before == nil {
		return w.insert(ctx, t, after)
	}
	return w.update(ctx, t, after.id(), before.revision(), after.only(append(difference(t, before, after), "revision")))
}

func (w *writer) insert(ctx context.Context, t *table, r row) error {
	args := make([]any, len(t.columns))
	for i, c := range t.columns {
		v, ok := r[c]
		if !ok {
			v = t.later[c]
		}
		args[i] = v
	}
	if _, err := w.ExecContext(ctx, t.insertion(), args...); err != nil {
		return fmt.Errorf("insert into %s: %w", t.name, err)
	}
	return nil
}

// update changes columns of a row that has this revision; when it has another by now, that is ErrConflict.
func (w *writer) update(ctx context.Context, t *table, id string, revision int64, part row) error {
	var columns []string
	var args []any
	for _, c := range t.columns {
		if v, ok := part[c]; ok {
			columns, args = append(columns, c), append(args, v)
		}
	}
	done, err := w.ExecContext(ctx, t.updating(columns), append(args, id, revision)...)
	if err != nil {
		return fmt.Errorf("update %s: %w", t.name, err)
	}
	if n, err := done.RowsAffected(); err != nil || n != 1 {
		return fmt.Errorf("update %s %s: %w", t.name, id, cmp.Or(err, ErrConflict))
	}
	return nil
}

// difference lists the columns, other than the revision, in which two rows differ.
func difference(t *table, a, b row) []string {
	return slices.DeleteFunc(slices.Clone(t.columns), func(c string) bool { return c == "revision" || a[c] == b[c] })
}

// differ tells whether two rows differ in a column other than the revision.
func differ(t *table, a, b row) bool {
	return slices.ContainsFunc(t.columns, func(c string) bool { return c != "revision" && a[c] != b[c] })
}

// only is the part of the row that has these columns.
func (r row) only(columns []string) row {
	part := make(row, len(columns))
	for _, c := range columns {
		part[c] = r[c]
	}
	return part
}

// clean lets every text of the row in by the one door.
func clean(r row) {
	for c, v := range r {
		if s, ok := v.(string); ok {
			r[c] = article.CleanField(s)
		}
	}
}
