package journal

import (
	"context"
	"fmt"

	"claimlight/storage/fault"
)

// Actions lists what was done to the library, newest first, at most limit of it, and what was done before the action
// with the id before, or from the newest on when that is empty. An unknown id gives ErrNotFound.
func (hs *History) Actions(ctx context.Context, before string, limit int) ([]Action, error) {
	query, args := "SELECT "+ActionColumns+" FROM actions ORDER BY seq DESC LIMIT ?", []any{limit}
	if before != "" {
		last, err := queryAction(ctx, hs.j.Readers(), "WHERE id = ?", before)
		if err == nil && last == nil {
			err = fmt.Errorf("action %s: %w", before, fault.ErrNotFound)
		}
		if err != nil {
			return nil, fmt.Errorf("list actions: %w", fault.Explain(err))
		}
		query, args = "SELECT "+ActionColumns+" FROM actions WHERE seq < ? ORDER BY seq DESC LIMIT ?", []any{last.Seq, limit}
	}
	rows, err := ReadActions(ctx, hs.j.Readers(), query, args...)
	if err != nil {
		return nil, fmt.Errorf("list actions: %w", fault.Explain(err))
	}
	out := make([]Action, len(rows))
	for i, a := range rows {
		out[i] = actionOf(a)
	}
	return out, nil
}
