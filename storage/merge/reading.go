package merge

import (
	"context"
	"fmt"

	"claimlight/storage/db"
	"claimlight/storage/journal"
	"claimlight/storage/tables"
)

// insertReading takes over how far an article was read.
const insertReading = `INSERT INTO readings (article_id, version_id, read_cp, length_cp, suggestions)
	VALUES (?, ?, ?, ?, ?)`

// reading takes over how far an article was read there, and whether its reader is done with it, where nobody has begun
// to read it here.
func (m *merger) reading(ctx context.Context, articleID string) error {
	begun, err := db.Holds(ctx, m, `SELECT (SELECT COUNT(*) FROM readings WHERE article_id = ?) +
		(SELECT COUNT(*) FROM finished WHERE id = ?)`, articleID, articleID)
	if err != nil || begun {
		return err
	}
	if err := m.readSoFar(ctx, articleID); err != nil {
		return fmt.Errorf("how far it was read: %w", err)
	}
	theirs, err := journal.ReadRow(ctx, m.other, tables.Finished, articleID)
	if err != nil || theirs == nil {
		return err
	}
	m.out.Finished++
	return m.Put(ctx, tables.Finished, theirs)
}

// readSoFar takes over what is no part of the history.
func (m *merger) readSoFar(ctx context.Context, articleID string) error {
	rows, err := m.other.QueryContext(ctx, `SELECT version_id, read_cp, length_cp, suggestions FROM readings
		WHERE article_id = ?`, articleID)
	if err != nil {
		return err
	}
	defer rows.Close()
	for rows.Next() {
		var version string
		var read, length int
		var suggestions any
		if err := rows.Scan(&version, &read, &length, &suggestions); err != nil {
			return err
		}
		if _, err := m.ExecContext(ctx, insertReading, articleID, version, read, length, suggestions); err != nil {
			return err
		}
	}
	return rows.Err()
}
