// Package mark tells whether a write-ahead log belongs to the library beside which it lies.
package mark

import (
	"context"
	"crypto/rand"
	"fmt"

	"claimlight/storage/db"
	"claimlight/storage/file/disk"
)

// A mark names the state in which a transaction leaves the library's file, and every transaction names the mark that it
// found. So a log tells to which file it belongs: to the one that bears the mark its first transaction found, or, as
// the log may have been written back in part, one of those that its transactions left. File names, inodes and times
// tell nothing: they change when a folder is copied, and stay when a copy is written over a file.

// Leave marks the transaction, and tells whether the file was closed before. It is done once in each, as only what a
// transaction commits can be seen in the log.
func Leave(ctx context.Context, tx db.Marker) (wasClosed bool, err error) {
	if err := tx.QueryRowContext(ctx, "SELECT closed FROM library").Scan(&wasClosed); err != nil {
		return false, fmt.Errorf("mark transaction: %w", err)
	}
	if _, err := tx.ExecContext(ctx, "UPDATE library SET mark_before = mark, mark = ?, closed = 0",
		rand.Text()); err != nil {
		return false, fmt.Errorf("mark transaction: %w", err)
	}
	return wasClosed, nil
}

// LeaveClosed marks a file that holds all that is known: its log can be done without.
func LeaveClosed(ctx context.Context, tx db.Execer) error {
	if _, err := tx.ExecContext(ctx, "UPDATE library SET mark_before = mark, mark = ?, closed = 1",
		rand.Text()); err != nil {
		return fmt.Errorf("mark as closed: %w", err)
	}
	return nil
}

// MarkCopy marks a copy that was just made: it belongs to no log, and no log to it.
func MarkCopy(ctx context.Context, path string) error {
	pool, err := disk.OpenPool(path, disk.CopierOptions, 1)
	if err != nil {
		return err
	}
	defer pool.Close()
	marked, err := BearsMarks(ctx, pool)
	if err != nil || !marked { // of an earlier schema
		return err
	}
	return LeaveClosed(ctx, pool)
}
