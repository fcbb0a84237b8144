package check

import (
	"context"
	"database/sql"

	"claimlight/internal/words"
	"claimlight/storage/db"
)

// checkStructure lets SQLite examine its own file, and the references between rows.
func checkStructure(ctx context.Context, tx *sql.Tx, r *Report) error {
	found, err := db.List[string](ctx, tx, "PRAGMA integrity_check(20)")
	if err != nil {
		return err
	}
	for _, line := range found {
		if line != "ok" {
			r.add(words.StorageFileDamaged(line).String())
		}
	}
	rows, err := tx.QueryContext(ctx, "PRAGMA foreign_key_check")
	if err != nil {
		return err
	}
	defer rows.Close()
	for rows.Next() {
		var table, parent string
		var id sql.NullInt64
		var key int
		if err := rows.Scan(&table, &id, &parent, &key); err != nil {
			return err
		}
		r.add(words.StorageRowNamesRowNotThere(table, parent).String())
	}
	return rows.Err()
}
