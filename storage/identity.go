package storage

import (
	"context"
	"fmt"
)

// ensureIdentity gives a new library its name, under which other libraries know it.
func (l *Library) ensureIdentity(ctx context.Context) error {
	query := "INSERT INTO library (id, name, created_at, revision) VALUES (1, ?, ?, 0) ON CONFLICT (id) DO NOTHING"
	if _, err := l.writer.ExecContext(ctx, query, l.newID(), formatTime(l.now())); err != nil {
		return fmt.Errorf("name library: %w", err)
	}
	return nil
}
