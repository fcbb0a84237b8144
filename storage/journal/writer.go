package journal

import (
	"cmp"
	"context"
	"database/sql"
	"fmt"
	"slices"
	"time"

	"claimlight/internal/article"
	"claimlight/storage/db"
	"claimlight/storage/fault"
)

// Writer is one write transaction. Every change of an undoable row goes through it.
type Writer struct {
	db.Turn
	j        *Journal
	Log      Log
	made     Log    // rows that the action made and does not touch again, until they are recorded
	Action   string // id of the action, once it is recorded
	recorded int    // changes of the action that are recorded
	silent   bool   // the changes are no part of the action
	dirty    bool   // this transaction has added to the log
	wrote    bool   // this transaction has written something, logged or not
}

// Now is the moment to be stored, in UTC.
func (w *Writer) Now() time.Time { return w.j.Now() }

// NewID makes an id.
func (w *Writer) NewID() string { return w.j.NewID() }

// ExecContext runs a statement, and notes that something was written.
func (w *Writer) ExecContext(ctx context.Context, query string, args ...any) (sql.Result, error) {
	w.wrote = true
	return w.Turn.ExecContext(ctx, query, args...)
}

// Create inserts a row that is new, made for this and nothing else; one that is there already is an error.
func (w *Writer) Create(ctx context.Context, t *Table, r Row) error {
	Clean(r)
	return w.Replace(ctx, t, nil, r)
}

// Put makes the row with r's id look like r, which holds all columns but the revision. A row that looks so already
// stays untouched.
func (w *Writer) Put(ctx context.Context, t *Table, r Row) error {
	Clean(r)
	before, err := ReadRow(ctx, w, t, r.ID())
	if err != nil {
		return err
	}
	if before != nil && !differ(t, before, r) {
		return nil
	}
	return w.Replace(ctx, t, before, r)
}

// Touch gives the row a new revision though nothing of its own has changed, because something that belongs to it has.
func (w *Writer) Touch(ctx context.Context, t *Table, id string, changed Row) error {
	before, err := w.MustRow(ctx, t, id)
	if err != nil {
		return err
	}
	return w.Replace(ctx, t, before, Overlaid(before, changed))
}

// Overlaid is the row with some of its columns changed.
func Overlaid(before, changed Row) Row {
	after := Joined(before, changed)
	Clean(after)
	return after
}

// Replace makes a row that is stored as before, or is not there when that is nil, look like after, which holds all
// columns but the revision.
func (w *Writer) Replace(ctx context.Context, t *Table, before, after Row) error {
	after["revision"] = w.Revision()
	if err := w.store(ctx, t, before, after); err != nil {
		return err
	}
	return w.record(t, before, after)
}

// Remove deletes the row, when it is there.
func (w *Writer) Remove(ctx context.Context, t *Table, id string) error {
	before, err := ReadRow(ctx, w, t, id)
	if err != nil || before == nil {
		return err
	}
	return w.removeRow(ctx, t, before)
}

// removeRow deletes a row that is stored.
func (w *Writer) removeRow(ctx context.Context, t *Table, before Row) error {
	if _, err := w.ExecContext(ctx, t.deletion(), before.ID()); err != nil {
		return fmt.Errorf("delete from %s: %w", t.Name, err)
	}
	return w.record(t, before, nil)
}

func (w *Writer) record(t *Table, before, after Row) error {
	if w.silent {
		return nil
	}
	w.dirty = true
	return w.Log.add(newChange(t, before, after))
}

// store writes the columns of after: all of them for a new row, else those that differ.
func (w *Writer) store(ctx context.Context, t *Table, before, after Row) error {
	if before == nil {
		return w.insert(ctx, t, after)
	}
	return w.update(ctx, t, after.ID(), before.Revision(), after.only(append(Difference(t, before, after), "revision")))
}

func (w *Writer) insert(ctx context.Context, t *Table, r Row) error {
	args := make([]any, len(t.Columns))
	for i, c := range t.Columns {
		v, ok := r[c]
		if !ok {
			v = t.Later[c]
		}
		args[i] = v
	}
	if _, err := w.ExecContext(ctx, t.Insertion(), args...); err != nil {
		return fmt.Errorf("insert into %s: %w", t.Name, err)
	}
	return nil
}

// update changes columns of a row that has this revision; when it has another by now, that is ErrConflict.
func (w *Writer) update(ctx context.Context, t *Table, id string, revision int64, part Row) error {
	var columns []string
	var args []any
	for _, c := range t.Columns {
		if v, ok := part[c]; ok {
			columns, args = append(columns, c), append(args, v)
		}
	}
	done, err := w.ExecContext(ctx, t.updating(columns), append(args, id, revision)...)
	if err != nil {
		return fmt.Errorf("update %s: %w", t.Name, err)
	}
	if n, err := done.RowsAffected(); err != nil || n != 1 {
		return fmt.Errorf("update %s %s: %w", t.Name, id, cmp.Or(err, fault.ErrConflict))
	}
	return nil
}

// Difference lists the columns, other than the revision, in which two rows differ.
func Difference(t *Table, a, b Row) []string {
	return slices.DeleteFunc(slices.Clone(t.Columns), func(c string) bool { return c == "revision" || a[c] == b[c] })
}

// differ tells whether two rows differ in a column other than the revision.
func differ(t *Table, a, b Row) bool {
	return slices.ContainsFunc(t.Columns, func(c string) bool { return c != "revision" && a[c] != b[c] })
}

// only is the part of the row that has these columns.
func (r Row) only(columns []string) Row {
	part := make(Row, len(columns))
	for _, c := range columns {
		part[c] = r[c]
	}
	return part
}

// Clean lets every text of the row in by the one door.
func Clean(r Row) {
	for c, v := range r {
		if s, ok := v.(string); ok {
			r[c] = article.CleanField(s)
		}
	}
}

// MustRow reads a row that has to be there.
func (w *Writer) MustRow(ctx context.Context, t *Table, id string) (Row, error) {
	r, err := ReadRow(ctx, w, t, id)
	if err == nil && r == nil {
		err = fmt.Errorf("%s %s: %w", t.Name, id, fault.ErrNotFound)
	}
	return r, err
}

// Silently runs f, whose changes are no part of the action.
func (w *Writer) Silently(f func() error) error {
	before := w.silent
	w.silent = true
	defer func() { w.silent = before }()
	return f()
}
