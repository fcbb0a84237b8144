package schema

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"path/filepath"
	"strings"

	"claimlight/storage/db"
	"claimlight/storage/fault"
	"claimlight/storage/file/disk"
)

// TakeRows makes a library at to from the rows of the one at from, and from nothing else of it: tables, triggers and
// all that is computed are those of the migrations, up to the schema that from has. It tells how many rows could not be
// taken, as another is in their place.
func TakeRows(ctx context.Context, from, to string) (left int, err error) {
	h, err := disk.Inspect(ctx, from)
	if err == nil && h.Version == 0 {
		err = fault.ErrForeign
	}
	if err != nil {
		return 0, err
	}
	if err := disk.CheckRoom(from, filepath.Dir(to)); err != nil {
		return 0, err
	}
	source, err := disk.OpenGuest(ctx, from, disk.GuestOptions)
	if errors.Is(fault.Explain(err), fault.ErrReadOnly) { // not even a log can be read there
		source, err = disk.OpenGuest(ctx, from, disk.ViewerOptions)
	}
	if err != nil {
		return 0, err
	}
	defer func() { err = errors.Join(err, source.Close()) }()
	if err := disk.BeginPrivate(to); err != nil {
		return 0, err
	}
	target, err := disk.OpenPool(to, disk.BuilderOptions, 1)
	if err != nil {
		return 0, err
	}
	defer func() { err = errors.Join(err, target.Close()) }()
	if _, err := target.ExecContext(ctx, fmt.Sprintf("PRAGMA application_id = %d", disk.ApplicationID)); err != nil {
		return 0, fmt.Errorf("mark file: %w", err)
	}
	if err := MigrateTo(ctx, target, h.Version); err != nil {
		return 0, err
	}
	return copyTables(ctx, source, target)
}

// copyTables copies in one transaction.
func copyTables(ctx context.Context, source, target *sql.DB) (left int, err error) {
	tables, err := db.List[string](ctx, target, "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = "+
		"'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'")
	if err != nil {
		return 0, fmt.Errorf("list tables: %w", err)
	}
	there, err := readSchema(ctx, source)
	if err != nil {
		return 0, err
	}
	tx, err := target.BeginTx(ctx, nil)
	if err != nil {
		return 0, err
	}
	defer tx.Rollback() // nothing is left to be undone after the commit
	for _, name := range tables {
		if name == "emptying" || !stored(there, name) {
			continue // that of an action which was never finished; one that is no table there
		}
		missed, err := copyTable(ctx, source, tx, name)
		if err != nil {
			return 0, fmt.Errorf("copy rows of %s: %w", name, err)
		}
		left += missed
	}
	return left, tx.Commit()
}

// stored tells whether the name is that of a table whose rows lie in the file.
func stored(objects []object, name string) bool {
	for _, o := range objects {
		if o.kind == "table" && o.name == name {
			return !strings.HasPrefix(strings.ToUpper(strings.TrimSpace(o.sql)), "CREATE VIRTUAL")
		}
	}
	return false
}

// column is one column of a table.
type column struct {
	name     string
	number   bool // its values are numbers
	required bool
	computed bool
}

func columnsOfTable(ctx context.Context, q db.Querier, table string) (map[string]column, []string, error) {
	out, order := map[string]column{}, []string(nil)
	err := db.Each(ctx, q, "PRAGMA main.table_xinfo("+quotedName(table)+")", nil, func(rows *sql.Rows) error {
		var c column
		var kind string
		var preset sql.NullString
		var id, key, hidden int
		err := rows.Scan(&id, &c.name, &kind, &c.required, &preset, &key, &hidden)
		c.number, c.computed = kind == "INTEGER" || kind == "REAL", hidden != 0
		out[c.name], order = c, append(order, c.name)
		return err
	})
	return out, order, err
}

// quotedName writes a name as SQL has it.
func quotedName(s string) string { return `"` + strings.ReplaceAll(s, `"`, `""`) + `"` }

// copyTable copies the rows of a table that is empty. What is computed there, or absent, stays empty: it says nothing.
func copyTable(ctx context.Context, source *sql.DB, tx *sql.Tx, table string) (left int, err error) {
	ours, order, err := columnsOfTable(ctx, tx, table)
	if err != nil {
		return 0, err
	}
	theirs, _, err := columnsOfTable(ctx, source, table)
	if err != nil {
		return 0, err
	}
	var filled int
	if err := tx.QueryRowContext(ctx, "SELECT COUNT(*) FROM "+table).Scan(&filled); err != nil || filled > 0 {
		return 0, err // filled by the migrations
	}
	var asked []string
	for _, name := range order {
		c, known := theirs[name]
		switch {
		case known && !c.computed:
			asked = append(asked, "+"+quotedName(name)) // a plain value, whatever the column is said to hold
		case ours[name].required && ours[name].number:
			asked = append(asked, "0")
		case ours[name].required:
			asked = append(asked, "''")
		default:
			asked = append(asked, "NULL")
		}
	}
	insert, err := tx.PrepareContext(ctx,
		"INSERT OR IGNORE INTO "+table+" ("+strings.Join(order, ", ")+") VALUES "+db.Placeholders(len(order), 1))
	if err != nil {
		return 0, err
	}
	defer insert.Close()
	row, places := make([]any, len(order)), make([]any, len(order))
	for i := range row {
		places[i] = &row[i]
	}
	query := "SELECT " + strings.Join(asked, ", ") + " FROM main." + quotedName(table) + " NOT INDEXED"
	err = db.Each(ctx, source, query, nil, func(rows *sql.Rows) error {
		if err := rows.Scan(places...); err != nil {
			return err
		}
		done, err := insert.ExecContext(ctx, row...)
		if err != nil {
			return err
		}
		n, err := done.RowsAffected()
		left += 1 - int(n)
		return err
	})
	return left, err
}
