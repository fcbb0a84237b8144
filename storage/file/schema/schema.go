// Package schema holds a library's tables against the migrations, and makes a library of the rows of another file
// alone.
package schema

import (
	"context"
	"crypto/sha256"
	"database/sql"
	"encoding/hex"
	"fmt"
	"io/fs"
	"sync"

	"claimlight/storage/db"
	"claimlight/storage/migrations"

	"github.com/pressly/goose/v3"
)

// object is a table, index, view or trigger of a file.
type object struct{ kind, name, table, sql string }

// readSchema reads what a file has. Reading it runs nothing of it. It is asked for by its first name, which no view can
// take.
func readSchema(ctx context.Context, q db.Querier) ([]object, error) {
	var out []object
	err := db.Each(ctx, q, "SELECT type, name, tbl_name, sql FROM main.sqlite_master ORDER BY type, name", nil,
		func(rows *sql.Rows) error {
			var o object
			var made sql.NullString // none for the index of a primary key
			err := rows.Scan(&o.kind, &o.name, &o.table, &made)
			o.sql = made.String
			out = append(out, o)
			return err
		})
	if err != nil {
		return nil, fmt.Errorf("read schema: %w", err)
	}
	return out, nil
}

// fingerprint is one hash of a whole schema.
func fingerprint(objects []object) string {
	h := sha256.New()
	for _, o := range objects {
		fmt.Fprintf(h, "%q %q %q %q\n", o.kind, o.name, o.table, o.sql)
	}
	return hex.EncodeToString(h.Sum(nil))
}

// schemas are those that the migrations make, by their version, as they were needed.
var schemas = struct {
	sync.Mutex
	made map[int64][]object
}{made: map[int64][]object{}}

// schemaOf gives the schema of a version, as the migrations up to that one make it.
func schemaOf(ctx context.Context, version int64) ([]object, error) {
	schemas.Lock()
	defer schemas.Unlock()
	if made := schemas.made[version]; made != nil {
		return made, nil
	}
	pool, err := sql.Open("sqlite", ":memory:")
	if err != nil {
		return nil, fmt.Errorf("prepare database: %w", err)
	}
	defer pool.Close()
	pool.SetMaxOpenConns(1)
	if err := MigrateTo(ctx, pool, version); err != nil {
		return nil, err
	}
	made, err := readSchema(ctx, pool)
	if err == nil {
		schemas.made[version] = made
	}
	return made, err
}

// MigrateTo brings a database to a version. Each step is one transaction.
func MigrateTo(ctx context.Context, pool *sql.DB, version int64) error {
	steps, err := fs.Sub(migrations.SQLite, "sqlite")
	if err != nil {
		return err
	}
	provider, err := goose.NewProvider(goose.DialectSQLite3, pool, steps)
	if err != nil {
		return fmt.Errorf("read migrations: %w", err)
	}
	if _, err := provider.UpTo(ctx, version); err != nil {
		return fmt.Errorf("migrate: %w", err)
	}
	return nil
}
