package storage

import (
	"context"
	"crypto/rand"
	"database/sql"
	"fmt"
	"time"
)

// A mark names the state in which a transaction leaves the library's file, and every transaction names the mark that it found. So a
// log tells to which file it belongs: to the one that bears the mark its first transaction found, or, as the log may have been
// written back in part, one of those that its transactions left. File names, inodes and times tell nothing: they change when a folder
// is copied, and stay when a copy is written over a file.

// leaveMark marks the transaction, and tells whether the file was closed before. It is done once in each, as only what a transaction
// commits can be seen in the log.
func leaveMark(ctx context.Context, tx marker) (wasClosed bool, err error) {
	if err := tx.QueryRowContext(ctx, "SELECT closed FROM library").Scan(&wasClosed); err != nil {
		return false, fmt.Errorf("mark transaction: %w", err)
	}
	if _, err := tx.ExecContext(ctx, "UPDATE library SET mark_before = mark, mark = ?, closed = 0", rand.Text()); err != nil {
		return false, fmt.Errorf("mark transaction: %w", err)
	}
	return wasClosed, nil
}

// leaveMarkClosed marks a file that holds all that is known: its log can be done without.
func leaveMarkClosed(ctx context.Context, tx execer) error {
	if _, err := tx.ExecContext(ctx, "UPDATE library SET mark_before = mark, mark = ?, closed = 1", rand.Text()); err != nil {
		return fmt.Errorf("mark as closed: %w", err)
	}
	return nil
}

// execer is what runs statements.
type execer interface {
	ExecContext(ctx context.Context, query string, args ...any) (sql.Result, error)
}

// marker is what reads a row and runs statements.
type marker interface {
	QueryRowContext(ctx context.Context, query string, args ...any) *sql.Row
	ExecContext(ctx context.Context, query string, args ...any) (sql.Result, error)
}

// markCopy marks a copy that was just made: it belongs to no log, and no log to it.
func markCopy(ctx context.Context, path string) error {
	db, err := openPool(path, copierOptions, 1)
	if err != nil {
		return err
	}
	defer db.Close()
	marked, err := bearsMarks(ctx, db)
	if err != nil || !marked { // of an earlier schema
		return err
	}
	return leaveMarkClosed(ctx, db)
}

// wrote is told after each transaction. When the file was closed before, it has to say itself from now on that its newest work is
// in the log, so that this can be told of a file that comes without one.
func (l *File) wrote(ctx context.Context, wasClosed bool) {
	l.written.Store(true)
	if wasClosed {
		_, _ = l.writer.ExecContext(ctx, "PRAGMA wal_checkpoint(PASSIVE)") // else it is said at the next writing back
	}
}

// closingTime is how long closing waits for another program to mark the file as closed, which nothing depends on but a sentence.
const closingTime = time.Second

// markClosed says in the file that no log is needed any more, when this handle has written something.
func (l *File) markClosed() {
	if l.writer == nil || !l.written.Load() {
		return
	}
	ctx, cancel := context.WithTimeout(context.Background(), closingTime)
	defer cancel()
	_ = leaveMarkClosed(ctx, l.writer) // else the next start says that a log may be missing, if it is
}
