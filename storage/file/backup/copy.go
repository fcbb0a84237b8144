// Package backup makes checked copies of libraries, lists them, and says which are superfluous.
package backup

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"

	"claimlight/internal/files"
	"claimlight/storage/db"
	"claimlight/storage/fault"
	"claimlight/storage/file/disk"
	"claimlight/storage/file/mark"
	"claimlight/storage/file/schema"
)

// CopyDatabase makes a consistent copy of a database that may be in use, checks it, and gives its name and revision.
func CopyDatabase(ctx context.Context, from, options, to string) (copied mark.Marking, err error) {
	if err := disk.CheckRoom(from, filepath.Dir(to)); err != nil {
		return copied, err
	}
	pool, err := disk.OpenPool(from, options, 1)
	if err != nil {
		return copied, err
	}
	defer func() { err = errors.Join(err, pool.Close()) }()
	if err := disk.BeginPrivate(to); err != nil {
		return copied, err
	}
	if _, err := pool.ExecContext(ctx, "VACUUM INTO ?", to); err != nil {
		return copied, fmt.Errorf("copy: %w", err)
	}
	if err := mark.MarkCopy(ctx, to); err != nil {
		return copied, fmt.Errorf("copy: %w", err)
	}
	return VerifyFile(ctx, to)
}

// VerifyFile checks a library's file that nobody uses, and gives its name and revision.
func VerifyFile(ctx context.Context, path string) (m mark.Marking, err error) {
	if h, err := disk.Inspect(ctx, path); err != nil || h.Version == 0 {
		return m, errors.Join(err, fmt.Errorf("check %s: %w", path, fault.ErrForeign))
	}
	pool, err := disk.OpenPool(path, disk.ViewerOptions, 1)
	if err != nil {
		return m, err
	}
	defer func() { err = errors.Join(err, pool.Close()) }()
	if err := schema.Check(ctx, pool); err != nil {
		return m, fmt.Errorf("check %s: %w", path, err)
	}
	found, err := db.List[string](ctx, pool, "PRAGMA integrity_check(1)")
	if err != nil {
		return m, fmt.Errorf("check %s: %w", path, err)
	}
	if len(found) != 1 || found[0] != "ok" {
		return m, fmt.Errorf("check %s: %w: %v", path, fault.ErrDamaged, found)
	}
	err = pool.QueryRowContext(ctx, "SELECT name, revision FROM library").Scan(&m.Name, &m.Revision)
	return m, err
}

// FinishCopy brings a finished draft to disk and gives it its name.
func FinishCopy(draft, path string, b Copy) (Copy, error) {
	f, err := files.OpenFile(draft, os.O_RDWR, 0)
	if err != nil {
		return b, fmt.Errorf("write copy: %w", err)
	}
	info, err := f.Stat()
	if err := errors.Join(err, f.Sync(), f.Close()); err != nil {
		return b, fmt.Errorf("write copy: %w", err)
	}
	b.Size = info.Size()
	if err := os.Rename(draft, path); err != nil {
		return b, fmt.Errorf("name copy: %w", err)
	}
	return b, disk.SyncFolder(filepath.Dir(path))
}
