package storage

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"

	"claimlight/internal/files"
)

// copyDatabase makes a consistent copy of a database that may be in use, checks it, and gives its name and revision.
func copyDatabase(ctx context.Context, from, options, to string) (copied marking, err error) {
	if err := checkRoom(from, filepath.Dir(to)); err != nil {
		return copied, err
	}
	db, err := openPool(from, options, 1)
	if err != nil {
		return copied, err
	}
	defer func() { err = errors.Join(err, db.Close()) }()
	if err := beginPrivate(to); err != nil {
		return copied, err
	}
	if _, err := db.ExecContext(ctx, "VACUUM INTO ?", to); err != nil {
		return copied, fmt.Errorf("copy: %w", err)
	}
	if err := markCopy(ctx, to); err != nil {
		return copied, fmt.Errorf("copy: %w", err)
	}
	return verifyFile(ctx, to)
}

// verifyFile checks a library's file that nobody uses, and gives its name and revision.
func verifyFile(ctx context.Context, path string) (m marking, err error) {
	if h, err := inspect(ctx, path); err != nil || h.version == 0 {
		return m, errors.Join(err, fmt.Errorf("check %s: %w", path, ErrForeign))
	}
	db, err := openPool(path, viewerOptions, 1)
	if err != nil {
		return m, err
	}
	defer func() { err = errors.Join(err, db.Close()) }()
	if err := checkSchema(ctx, db); err != nil {
		return m, fmt.Errorf("check %s: %w", path, err)
	}
	found, err := queryList[string](ctx, db, "PRAGMA integrity_check(1)")
	if err != nil {
		return m, fmt.Errorf("check %s: %w", path, err)
	}
	if len(found) != 1 || found[0] != "ok" {
		return m, fmt.Errorf("check %s: %w: %v", path, ErrDamaged, found)
	}
	err = db.QueryRowContext(ctx, "SELECT name, revision FROM library").Scan(&m.name, &m.revision)
	return m, err
}

// finishCopy brings a finished draft to disk and gives it its name.
func finishCopy(draft, path string, b Backup) (Backup, error) {
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
	return b, syncFolder(filepath.Dir(path))
}

// checkRoom refuses to begin a copy for which the disk has no room.
func checkRoom(from, folder string) error {
	info, err := os.Stat(from)
	if err != nil {
		return err
	}
	if free, known := freeBytes(folder); known && free < uint64(info.Size()) {
		return fmt.Errorf("%w: a copy needs %d MB, there are %d MB", ErrFull, info.Size()>>20, free>>20)
	}
	return nil
}
