// Package settings keeps what a library remembers beside the work: states of the window, room for backups, corrections
// for sites.
package settings

import (
	"context"
	"database/sql"
	"errors"
	"fmt"

	"claimlight/storage/fault"
	"claimlight/storage/journal"
)

// Settings is what the library remembers beside the work.
type Settings struct{ j *journal.Journal }

// New makes the group over a journal.
func New(j *journal.Journal) *Settings { return &Settings{j} }

// SetState remembers a value, such as the size of the window. It is no part of the history.
func (st *Settings) SetState(ctx context.Context, key, value string) error {
	query := "INSERT INTO state (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value"
	if err := st.j.Tell(ctx, query, key, value); err != nil {
		return fmt.Errorf("remember %s: %w", key, err)
	}
	return nil
}

// State gives a remembered value, empty when there is none.
func (st *Settings) State(ctx context.Context, key string) (string, error) {
	var value string
	err := st.j.Readers().QueryRowContext(ctx, "SELECT value FROM state WHERE key = ?", key).Scan(&value)
	if err != nil && !errors.Is(err, sql.ErrNoRows) {
		return "", fmt.Errorf("recall %s: %w", key, fault.Explain(err))
	}
	return value, nil
}
