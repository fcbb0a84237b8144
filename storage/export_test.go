package storage

import (
	"bytes"
	"context"
	"database/sql"
	"errors"
	"io"
	"testing"
	"time"

	"claimlight/internal/export"
	"claimlight/internal/record"
	"claimlight/storage/exchange"
	"claimlight/storage/fault"
	"claimlight/storage/file"
	"claimlight/storage/file/disk"
	"claimlight/storage/journal"
)

// OldLibrary makes a library of an earlier schema, for the tests from outside.
var OldLibrary = oldLibrary

// SchemaVersion is the newest schema, for the tests from outside.
const SchemaVersion = disk.SchemaVersion

// Waits are the milliseconds for which the connections of a library wait for others: that of the writer, then one of
// the readers.
func Waits(t *testing.T, l *Library) []int {
	t.Helper()
	var out []int
	for _, pool := range []*sql.DB{l.file.Writer(), l.file.Readers()} {
		var ms int
		if err := pool.QueryRowContext(t.Context(), "PRAGMA busy_timeout").Scan(&ms); err != nil {
			t.Fatal(err)
		}
		out = append(out, ms)
	}
	return out
}

// SetSteps says how long a step of a long action works, and lets others write, until the test is over.
func SetSteps(t *testing.T, work, pause time.Duration) {
	t.Cleanup(journal.SetPace(work, pause))
}

// Hold keeps everybody else from writing, as another program does, until it is freed.
func Hold(ctx context.Context, path string) (free func() error, err error) {
	pool, err := disk.OpenPool(path, disk.WriterOptions, 1)
	if err != nil {
		return nil, err
	}
	tx, err := pool.BeginTx(ctx, nil)
	if err != nil {
		return nil, errors.Join(err, pool.Close())
	}
	return func() error { return errors.Join(tx.Rollback(), pool.Close()) }, nil
}

// TakeForItself tries to lock the library so that nobody else can even read it.
func TakeForItself(ctx context.Context, path string) error {
	pool, err := disk.OpenPool(path, disk.ProbeOptions, 1)
	if err != nil {
		return err
	}
	defer pool.Close()
	_, err = pool.ExecContext(ctx, "CREATE TABLE mine (a)")
	return fault.Explain(err)
}

// ExpectOwnLog gives an error when a log that lies beside a library is not taken for its own, or is said to be missing.
func ExpectOwnLog(path string) error {
	h, err := disk.Inspect(context.Background(), path)
	if err != nil {
		return err
	}
	_, missing, err := file.CheckLog(context.Background(), path, h)
	if missing {
		return fault.ErrLogMissing
	}
	return err
}

// ImportClaims imports a table of claims or JSON lines, as the window and the command line do.
func (l *Library) ImportClaims(ctx context.Context, name string, file io.Reader) (exchange.Imported, error) {
	whole, err := io.ReadAll(file)
	if err != nil {
		return exchange.Imported{}, err
	}
	return l.Exchange.ImportFrom(ctx, name,
		func(each func(record.Incoming) error) error { return export.Read(bytes.NewReader(whole), each) })
}
