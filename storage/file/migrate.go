package file

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"claimlight/storage/db"
	"claimlight/storage/fault"
	"claimlight/storage/file/disk"
	"claimlight/storage/file/mark"
	"claimlight/storage/file/schema"
)

// create makes a library under a name of its own and then gives it its place, so that nobody ever sees half of one.
// When another program has made one there in the meantime, that one stays.
func (l *File) create(ctx context.Context) error {
	folder := filepath.Dir(l.params.Path)
	if err := os.MkdirAll(folder, 0o700); err != nil {
		return fmt.Errorf("%w: make folder: %w", fault.ErrReadOnly, err)
	}
	draft := l.params.Path + ".new-" + l.params.NewID()
	defer disk.RemoveDatabase(draft)
	if err := disk.BeginPrivate(draft); err != nil {
		return fmt.Errorf("%w: make library: %w", fault.ErrReadOnly, err)
	}
	if err := l.migrate(ctx, draft); err != nil {
		return err
	}
	err := os.Link(draft, l.params.Path)
	if errors.Is(err, fs.ErrExist) {
		return nil
	}
	if err != nil { // a file system without links
		err = os.Rename(draft, l.params.Path)
	}
	if err != nil {
		return fmt.Errorf("%w: make library: %w", fault.ErrReadOnly, err)
	}
	return disk.SyncFolder(folder)
}

// migrate brings the file at path to the newest schema. Each step is one transaction.
func (l *File) migrate(ctx context.Context, path string) (err error) {
	pool, err := disk.OpenPool(path, disk.WriterOptions, 1)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, pool.Close()) }()
	// All steps stand in one log, behind a mark, so that a log that a killed upgrade leaves is known to belong to the
	// file.
	if _, err := pool.ExecContext(ctx, "PRAGMA wal_autocheckpoint = 0"); err != nil {
		return fmt.Errorf("keep log: %w", err)
	}
	if marked, err := mark.BearsMarks(ctx, pool); err != nil {
		return err
	} else if marked {
		if _, err := mark.Leave(ctx, pool); err != nil {
			return err
		}
	}
	if _, err := pool.ExecContext(ctx, fmt.Sprintf("PRAGMA application_id = %d", disk.ApplicationID)); err != nil {
		return fmt.Errorf("mark file: %w", err)
	}
	if err := schema.MigrateTo(ctx, pool, disk.SchemaVersion); err != nil {
		return err
	}
	if err := l.nameLibrary(ctx, pool); err != nil {
		return err
	}
	if err := mark.LeaveClosed(ctx, pool); err != nil {
		return err
	}
	// The header of the file itself has to tell what the file is, so nothing may be left in the log.
	if _, err := pool.ExecContext(ctx, "PRAGMA wal_checkpoint(TRUNCATE)"); err != nil {
		return fmt.Errorf("write back log: %w", err)
	}
	return nil
}

// nameLibrary gives a new library its name, under which other libraries know it.
func (l *File) nameLibrary(ctx context.Context, pool *sql.DB) error {
	query := "INSERT INTO library (id, name, created_at, revision) VALUES (1, ?, ?, 0) ON CONFLICT (id) DO NOTHING"
	if _, err := pool.ExecContext(ctx, query, l.params.NewID(), db.FormatTime(l.now())); err != nil {
		return fmt.Errorf("name library: %w", err)
	}
	return nil
}

// Upgrade brings a file that nobody uses to the newest schema.
func Upgrade(ctx context.Context, p Params) error {
	l := &File{params: p}
	return errors.Join(l.setDefaults(), l.migrate(ctx, p.Path))
}
