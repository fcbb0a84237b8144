package storage

import (
	"context"
	"database/sql"
	"embed"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"claimlight/internal/files"
)

//go:embed migrations/sqlite/*.sql
var migrations embed.FS

// create makes a library under a name of its own and then gives it its place, so that nobody ever sees half of one. When
// another program has made one there in the meantime, that one stays.
func (l *File) create(ctx context.Context) error {
	folder := filepath.Dir(l.params.Path)
	if err := os.MkdirAll(folder, 0o700); err != nil {
		return fmt.Errorf("%w: make folder: %w", ErrReadOnly, err)
	}
	draft := l.params.Path + ".new-" + l.params.NewID()
	defer removeDatabase(draft)
	if err := beginPrivate(draft); err != nil {
		return fmt.Errorf("%w: make library: %w", ErrReadOnly, err)
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
		return fmt.Errorf("%w: make library: %w", ErrReadOnly, err)
	}
	return syncFolder(folder)
}

// migrate brings the file at path to the newest schema. Each step is one transaction.
func (l *File) migrate(ctx context.Context, path string) (err error) {
	db, err := openPool(path, writerOptions, 1)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, db.Close()) }()
	// All steps stand in one log, behind a mark, so that a log that a killed upgrade leaves is known to belong to the file.
	if _, err := db.ExecContext(ctx, "PRAGMA wal_autocheckpoint = 0"); err != nil {
		return fmt.Errorf("keep log: %w", err)
	}
	if marked, err := bearsMarks(ctx, db); err != nil {
		return err
	} else if marked {
		if _, err := leaveMark(ctx, db); err != nil {
			return err
		}
	}
	if _, err := db.ExecContext(ctx, fmt.Sprintf("PRAGMA application_id = %d", applicationID)); err != nil {
		return fmt.Errorf("mark file: %w", err)
	}
	if err := migrateTo(ctx, db, schemaVersion); err != nil {
		return err
	}
	if err := l.nameLibrary(ctx, db); err != nil {
		return err
	}
	if err := leaveMarkClosed(ctx, db); err != nil {
		return err
	}
	// The header of the file itself has to tell what the file is, so nothing may be left in the log.
	if _, err := db.ExecContext(ctx, "PRAGMA wal_checkpoint(TRUNCATE)"); err != nil {
		return fmt.Errorf("write back log: %w", err)
	}
	return nil
}

// nameLibrary gives a new library its name, under which other libraries know it.
func (l *File) nameLibrary(ctx context.Context, db *sql.DB) error {
	query := "INSERT INTO library (id, name, created_at, revision) VALUES (1, ?, ?, 0) ON CONFLICT (id) DO NOTHING"
	if _, err := db.ExecContext(ctx, query, l.params.NewID(), formatTime(l.now())); err != nil {
		return fmt.Errorf("name library: %w", err)
	}
	return nil
}

// removeDatabase deletes a database file and what belongs to it.
func removeDatabase(path string) {
	for _, suffix := range []string{"", "-wal", "-shm", "-journal"} {
		_ = os.Remove(path + suffix) // absent as a rule
	}
}

// syncFolder makes a new name in a folder survive a power cut, on systems that can.
func syncFolder(folder string) error {
	f, err := files.Open(folder)
	if err != nil {
		return fmt.Errorf("open folder: %w", err)
	}
	_ = f.Sync() // not every system can
	return f.Close()
}

// upgrade brings a file that nobody uses to the newest schema.
func upgrade(ctx context.Context, p FileParams) error {
	l := &File{params: p}
	return errors.Join(l.setDefaults(), l.migrate(ctx, p.Path))
}
