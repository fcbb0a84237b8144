package file

import (
	"context"
	"crypto/rand"
	"database/sql"
	"fmt"
	"slices"
	"time"

	"claimlight/storage/db"
	"claimlight/storage/fault"
	"claimlight/storage/file/mark"
)

// turn is one transaction that writes. It holds the turn to write until it is committed or rolled back.
type turn struct {
	db.Transaction
	file     *File
	revision int64 // of the rows that it writes
	taken    int64 // revisions taken
	// wasClosed says that the file did not say yet that it needs its log.
	wasClosed bool
	end       func() // gives the turn back; nil once it is over
}

// Begin begins a transaction that writes, under the library's next revision, once nobody else writes through this
// handle. Where the handle waits for nobody it gives ErrBusy. Nobody writes while the library is adrift.
func (l *File) Begin(ctx context.Context) (db.Turn, error) {
	t, err := l.begin(ctx)
	if err != nil {
		return nil, err
	}
	if err := t.start(ctx); err != nil {
		t.Rollback()
		return nil, err
	}
	return t, nil
}

// Tell runs one statement that is no part of the history, and takes no revision.
func (l *File) Tell(ctx context.Context, query string, args ...any) error {
	t, err := l.begin(ctx)
	if err != nil {
		return fault.Explain(err)
	}
	defer t.Rollback() // nothing is left to be undone after the commit
	if t.wasClosed, err = mark.Leave(ctx, t); err == nil {
		_, err = t.ExecContext(ctx, query, args...)
	}
	if err == nil {
		err = t.Commit(ctx)
	}
	return fault.Explain(err)
}

// Ask runs one statement that needs a connection for writing, and writes nothing.
func (l *File) Ask(ctx context.Context, query string) error {
	end, err := l.takeTurn()
	if err != nil {
		return err
	}
	defer end()
	_, err = l.writer.ExecContext(ctx, query)
	return fault.Explain(err)
}

// WriteBack writes the log back, so that nothing of what was deleted stays in it. Another program that is reading may
// prevent that for now.
func (l *File) WriteBack(ctx context.Context) error {
	_, err := l.writer.ExecContext(ctx, "PRAGMA wal_checkpoint(TRUNCATE)")
	return fault.Explain(err)
}

// Expect has statements prepared that will be said very often.
func (l *File) Expect(queries ...string) {
	for _, query := range queries {
		l.statements.Find(query)
	}
}

// View begins a look at the library as it is now.
func (l *File) View(ctx context.Context) (db.Transaction, error) {
	return l.questions.Begin(ctx, l.readers)
}

// Readers are connections that read, and cannot write.
func (l *File) Readers() *sql.DB { return l.readers }

// Writes tells whether the library was opened for writing.
func (l *File) Writes() bool { return l.writer != nil }

// takeTurn waits until nobody else writes through this handle, unless the handle waits for nobody: then it gives
// ErrBusy. Nobody writes while the library is adrift.
func (l *File) takeTurn() (end func(), err error) {
	switch {
	case l.writer == nil:
		return nil, fault.ErrReadOnly
	case l.params.Patience > 0:
		l.turn.Lock()
	case !l.turn.TryLock():
		return nil, fault.ErrBusy
	}
	if err := l.inPlace(false); err != nil {
		l.turn.Unlock()
		return nil, err
	}
	return l.turn.Unlock, nil
}

// begin takes the turn, and begins a transaction that bears no mark yet.
func (l *File) begin(ctx context.Context) (*turn, error) {
	end, err := l.takeTurn()
	if err != nil {
		return nil, err
	}
	tx, err := l.statements.Begin(ctx, l.writer)
	if err != nil {
		end()
		return nil, err
	}
	return &turn{Transaction: tx, file: l, end: end}, nil
}

// start does what leaveMark and Advance do, in one go: it is done before each change.
func (t *turn) start(ctx context.Context) error {
	if err := t.QueryRowContext(ctx, "SELECT closed, revision + 1 FROM library").Scan(&t.wasClosed,
		&t.revision); err != nil {
		return fmt.Errorf("begin transaction: %w", err)
	}
	query := "UPDATE library SET revision = ?, mark_before = mark, mark = ?, closed = 0"
	if _, err := t.ExecContext(ctx, query, t.revision, rand.Text()); err != nil {
		return fmt.Errorf("begin transaction: %w", err)
	}
	t.took()
	return nil
}

func (t *turn) took() {
	t.taken++
	t.file.own.Add(1)
}

// Revision is that of the rows which are written now.
func (t *turn) Revision() int64 { return t.revision }

// Advance takes the library's next revision for what is written from here on.
func (t *turn) Advance(ctx context.Context) error {
	if _, err := t.ExecContext(ctx, "UPDATE library SET revision = revision + 1"); err != nil {
		return fmt.Errorf("take revision: %w", err)
	}
	if err := t.QueryRowContext(ctx, "SELECT revision FROM library").Scan(&t.revision); err != nil {
		return fmt.Errorf("take revision: %w", err)
	}
	t.took()
	return nil
}

// Once runs a statement that is not to be kept prepared.
func (t *turn) Once(ctx context.Context, query string) error {
	_, err := t.Tx.ExecContext(ctx, query)
	return err
}

// Commit brings the transaction to the disk, and gives the turn back.
func (t *turn) Commit(ctx context.Context) error {
	if err := t.Tx.Commit(); err != nil {
		return err
	}
	t.file.wrote(ctx, t.wasClosed)
	t.over()
	return nil
}

// Rollback takes back what the transaction has done, unless it is over.
func (t *turn) Rollback() {
	if t.end == nil {
		return
	}
	t.file.own.Add(-t.taken)
	_ = t.Tx.Rollback() // over already when the commit failed
	t.over()
}

func (t *turn) over() {
	t.end()
	t.end = nil
}

// wrote is told after each transaction. When the file was closed before, it has to say itself from now on that its
// newest work is in the log, so that this can be told of a file that comes without one.
func (l *File) wrote(ctx context.Context, wasClosed bool) {
	l.written.Store(true)
	if wasClosed {
		_, _ = l.writer.ExecContext(ctx, "PRAGMA wal_checkpoint(PASSIVE)") // else it is said at the next writing back
	}
}

// closingTime is how long closing waits for another program to mark the file as closed, which nothing depends on but a
// sentence.
const closingTime = time.Second

// markClosed says in the file that no log is needed any more, when this handle has written something.
func (l *File) markClosed() {
	if l.writer == nil || !l.written.Load() {
		return
	}
	ctx, cancel := context.WithTimeout(context.Background(), closingTime)
	defer cancel()
	_ = mark.LeaveClosed(ctx, l.writer) // else the next start says that a log may be missing, if it is
}

// Writer is the one connection that writes, for what is measured beside it; nil when the library is open for reading
// alone.
func (l *File) Writer() *sql.DB { return l.writer }

// Said are the statements that were said so far.
func (l *File) Said() []string { return slices.Concat(l.statements.Said(), l.questions.Said()) }
