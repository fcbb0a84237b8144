package storage

import (
	"cmp"
	"context"
	"crypto/rand"
	"database/sql"
	"errors"
	"fmt"
	"slices"

	"claimlight/internal/article"
)

// writer is one write transaction. Every change of an undoable row goes through it.
type writer struct {
	transaction
	lib      *Library
	revision int64 // of the rows this transaction writes
	taken    int64 // revisions taken
	redoable int   // actions on the list of what can be done again
	log      changeLog
	made     changeLog // rows that the action made and does not touch again, until they are recorded
	action   string    // id of the action, once it is recorded
	recorded int       // changes of the action that are recorded
	silent   bool      // the changes are no part of the action
	dirty    bool      // this transaction has added to the log
	// wasClosed says that the file did not say yet that it needs its log.
	wasClosed bool
	wrote     bool // this transaction has written something, logged or not
}

// errUnchanged ends a transaction that has nothing to keep, not even the revision it took.
var errUnchanged = errors.New("nothing was changed")

// write runs f in one transaction that is on disk when write returns.
func (l *Library) write(ctx context.Context, f func(*writer) error) error {
	end, err := l.takeTurn()
	if err != nil {
		return err
	}
	defer end()
	tx, err := l.statements.begin(ctx, l.writer)
	if err != nil {
		return explain(err)
	}
	w := &writer{transaction: tx, lib: l}
	if err = w.run(ctx, f); err == nil {
		err = tx.Commit()
	}
	if err == nil {
		l.wrote(ctx, w.wasClosed)
		return nil
	}
	l.own.Add(-w.taken)
	_ = tx.Rollback() // over already when the commit failed
	if errors.Is(err, errUnchanged) {
		return nil
	}
	return explain(err)
}

// ExecContext runs a statement, and notes that something was written.
func (w *writer) ExecContext(ctx context.Context, query string, args ...any) (sql.Result, error) {
	w.wrote = true
	return w.transaction.ExecContext(ctx, query, args...)
}

// exec runs one statement that is no part of the history.
func (l *Library) exec(ctx context.Context, query string, args ...any) error {
	end, err := l.takeTurn()
	if err != nil {
		return err
	}
	defer end()
	tx, err := l.statements.begin(ctx, l.writer)
	if err != nil {
		return explain(err)
	}
	wasClosed, err := leaveMark(ctx, tx)
	if err == nil {
		_, err = tx.ExecContext(ctx, query, args...)
	}
	if err == nil {
		err = tx.Commit()
	}
	if err != nil {
		_ = tx.Rollback() // over already when the commit failed
		return explain(err)
	}
	l.wrote(ctx, wasClosed)
	return nil
}

// ask runs one statement that needs a connection for writing, and writes nothing.
func (l *Library) ask(ctx context.Context, query string) error {
	end, err := l.takeTurn()
	if err != nil {
		return err
	}
	defer end()
	_, err = l.writer.ExecContext(ctx, query)
	return explain(err)
}

// takeTurn waits until nobody else writes through this handle, unless the handle waits for nobody: then it gives ErrBusy. Nobody writes
// while the library is adrift.
func (l *Library) takeTurn() (end func(), err error) {
	switch {
	case l.writer == nil:
		return nil, ErrReadOnly
	case l.params.Patience > 0:
		l.turn.Lock()
	case !l.turn.TryLock():
		return nil, ErrBusy
	}
	if err := l.inPlace(false); err != nil {
		l.turn.Unlock()
		return nil, err
	}
	return l.turn.Unlock, nil
}

func (w *writer) run(ctx context.Context, f func(*writer) error) error {
	if err := w.start(ctx); err != nil {
		return err
	}
	return f(w)
}

// start does what leaveMark and advance do, in one go: it is done before each change.
func (w *writer) start(ctx context.Context) error {
	query := "SELECT closed, revision + 1, (SELECT COUNT(*) FROM actions WHERE desk = ? AND list = 'redo') FROM library"
	if err := w.QueryRowContext(ctx, query, w.lib.params.Origin.desk()).Scan(&w.wasClosed, &w.revision, &w.redoable); err != nil {
		return fmt.Errorf("begin transaction: %w", err)
	}
	query = "UPDATE library SET revision = ?, mark_before = mark, mark = ?, closed = 0"
	if _, err := w.transaction.ExecContext(ctx, query, w.revision, rand.Text()); err != nil {
		return fmt.Errorf("begin transaction: %w", err)
	}
	w.took()
	return nil
}

func (w *writer) took() {
	w.taken++
	w.lib.own.Add(1)
}

// advance takes the library's next revision for what is written from here on.
func (w *writer) advance(ctx context.Context) error {
	if _, err := w.transaction.ExecContext(ctx, "UPDATE library SET revision = revision + 1"); err != nil {
		return fmt.Errorf("take revision: %w", err)
	}
	query := "SELECT revision, (SELECT COUNT(*) FROM actions WHERE desk = ? AND list = 'redo') FROM library"
	if err := w.QueryRowContext(ctx, query, w.lib.params.Origin.desk()).Scan(&w.revision, &w.redoable); err != nil {
		return fmt.Errorf("take revision: %w", err)
	}
	w.took()
	return nil
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
	after["revision"] = w.revision
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
			v = later[t.name][c]
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
