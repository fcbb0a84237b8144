package search

import (
	"context"
	"fmt"
	"strings"

	"claimlight/storage/db"
	"claimlight/storage/journal"
)

// Hold lets rows be added to tables without being indexed one by one, which costs more than adding them: before every
// row that has a trigger, SQLite makes the index write down all it has. What hold gives indexes the rows that were
// added since, which nothing may have changed, and lets the triggers work again. Both belong to the transaction of the
// writer: when that fails, nothing has happened. Nothing of this is kept prepared, as a trigger that exists cannot be
// made.
func (FTS) Hold(ctx context.Context, w *journal.Writer, tables ...string) (resume func() error, err error) {
	var ends []string
	for _, table := range tables {
		index, trigger := table+"_index", table+"_found"
		var making string
		if err := w.QueryRowContext(ctx, "SELECT sql FROM sqlite_schema WHERE type = 'trigger' AND name = ?",
			trigger).Scan(&making); err != nil {
			return nil, fmt.Errorf("find trigger of %s: %w", table, err)
		}
		var last int64
		if err := w.QueryRowContext(ctx, "SELECT COALESCE(MAX(seq), 0) FROM "+table).Scan(&last); err != nil {
			return nil, fmt.Errorf("count %s: %w", table, err)
		}
		names, err := db.List[string](ctx, w, "SELECT name FROM pragma_table_info(?) ORDER BY cid", index)
		if err != nil {
			return nil, fmt.Errorf("read columns of %s: %w", index, err)
		}
		if err := w.Once(ctx, "DROP TRIGGER "+trigger); err != nil {
			return nil, fmt.Errorf("hold index of %s: %w", table, err)
		}
		columns := strings.Join(names, ", ")
		add := fmt.Sprintf("INSERT INTO %s (rowid, %s) SELECT seq, %s FROM %s WHERE seq > %d", index, columns, columns, table,
			last)
		ends = append(ends, add, making)
	}
	return func() error {
		for _, statement := range ends {
			if err := w.Once(ctx, statement); err != nil {
				return fmt.Errorf("index what was added: %w", err)
			}
		}
		return nil
	}, nil
}
