package storage

import (
	"context"
	"embed"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"github.com/pressly/goose/v3"
)

//go:embed migrations/sqlite/*.sql
var migrations embed.FS

// migrate brings the file to the newest schema, and makes it when there is none. It keeps a rollback journal while it
// works, so that the header of the file itself always tells what the file is.
func migrate(ctx context.Context, path string) (err error) {
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		return fmt.Errorf("make folder: %w", err)
	}
	db, err := openPool(path, "_txlock=immediate&_synchronous=FULL&"+safety, 1)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, db.Close()) }()
	if _, err := db.ExecContext(ctx, fmt.Sprintf("PRAGMA application_id = %d", applicationID)); err != nil {
		return fmt.Errorf("mark file: %w", err)
	}
	steps, err := fs.Sub(migrations, "migrations/sqlite")
	if err != nil {
		return err
	}
	provider, err := goose.NewProvider(goose.DialectSQLite3, db, steps)
	if err != nil {
		return fmt.Errorf("read migrations: %w", err)
	}
	if _, err := provider.Up(ctx); err != nil {
		return otherMigrated(ctx, path, fmt.Errorf("migrate: %w", err))
	}
	return nil
}

// otherMigrated forgives a failed migration when another program has just done the same one.
func otherMigrated(ctx context.Context, path string, failure error) error {
	h, err := readHeader(ctx, path)
	if err == nil && h.application == applicationID && h.version == schemaVersion {
		return nil
	}
	return failure
}
