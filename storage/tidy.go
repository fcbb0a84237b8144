package storage

import (
	"context"
	"fmt"
)

// tidy takes what was deleted out of the search, and writes the log back, so that nothing of it stays in either. Another program that is reading may prevent that
// for now, which does no harm.
func (l *Library) tidy(ctx context.Context) error {
	if err := l.index.forget(ctx, l); err != nil {
		return fmt.Errorf("tidy library: %w", err)
	}
	if _, err := l.writer.ExecContext(ctx, "PRAGMA wal_checkpoint(TRUNCATE)"); err != nil {
		return fmt.Errorf("tidy library: %w", explain(err))
	}
	return nil
}
