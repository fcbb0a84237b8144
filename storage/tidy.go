package storage

import (
	"context"
	"fmt"
)

// tidy writes the log back, so that nothing of what was deleted stays in it. Another program that is reading may prevent that
// for now, which does no harm.
func (l *Library) tidy(ctx context.Context) error {
	if _, err := l.writer.ExecContext(ctx, "PRAGMA wal_checkpoint(TRUNCATE)"); err != nil {
		return fmt.Errorf("tidy library: %w", explain(err))
	}
	return nil
}
