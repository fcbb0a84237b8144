package journal

import (
	"context"
	"fmt"
	"slices"

	"claimlight/internal/words"
	"claimlight/storage/db"
	"claimlight/storage/fault"
)

// undo takes the action back, or passes it over and says why.
func (w *Writer) undo(ctx context.Context, a *Recorded) (skipped string, err error) {
	log, err := loadChanges(ctx, w, a.ID)
	if err != nil {
		return "", err
	}
	blocking, err := w.blocking(ctx, log)
	if err != nil {
		return "", err
	}
	if blocking != nil {
		if err := w.list(ctx, a, onSkipped, a.UndoneBy); err != nil {
			return "", err
		}
		return w.whySkipped(ctx, a, words.BlockedUndone, blocking)
	}
	seq, err := w.invert(ctx, a, kindUndo, log)
	if err != nil {
		return "", err
	}
	return "", w.list(ctx, a, onRedo, seq)
}

// redo takes the undo of the action back, or passes it over and says why.
func (w *Writer) redo(ctx context.Context, a *Recorded) (skipped string, err error) {
	undo, err := queryAction(ctx, w, "WHERE seq = ?", a.UndoneBy)
	if err != nil {
		return "", err
	}
	if undo == nil {
		return "", fmt.Errorf("undo of action %s: %w", a.ID, fault.ErrNotFound)
	}
	log, err := loadChanges(ctx, w, undo.ID)
	if err != nil {
		return "", err
	}
	blocking, err := w.blocking(ctx, log)
	if err != nil {
		return "", err
	}
	if blocking != nil {
		if err := w.list(ctx, a, onNone, a.UndoneBy); err != nil {
			return "", err
		}
		return w.whySkipped(ctx, a, words.BlockedRedone, blocking)
	}
	if _, err := w.invert(ctx, a, kindRedo, log); err != nil {
		return "", err
	}
	return "", w.list(ctx, a, onUndo, 0)
}

// list puts the action on another list.
func (w *Writer) list(ctx context.Context, a *Recorded, list string, undoneBy int64) error {
	if _, err := w.ExecContext(ctx, "UPDATE actions SET list = ?, undone_by = ? WHERE id = ?", list, undoneBy,
		a.ID); err != nil {
		return fmt.Errorf("move action to list %s: %w", list, err)
	}
	return nil
}

// invert takes the changes back as an action of the given kind, and gives its seq. What the other desk has passed over
// may be possible again after that.
func (w *Writer) invert(ctx context.Context, a *Recorded, kind string, log Log) (int64, error) {
	for _, c := range slices.Backward(log.Changes) {
		back := c.inverse()
		if t := w.j.tableNamed(back.Table); back.After == nil {
			if err := w.removeHeld(ctx, t, back.RowID); err != nil {
				return 0, err
			}
		}
		if err := w.apply(ctx, back); err != nil {
			return 0, err
		}
		w.Log.push(back)
	}
	query := "UPDATE actions SET list = 'undo' WHERE list = 'skipped' AND id <> ? AND (desk <> ? OR desk <> ?)"
	if _, err := w.ExecContext(ctx, query, a.ID, w.j.origin.Desk(), a.Origin.Desk()); err != nil {
		return 0, fmt.Errorf("offer skipped actions again: %w", err)
	}
	id, err := w.begin(ctx, kind, a.ID, onNone, &Deed{Name: a.Name, ArticleID: a.ArticleID, ClaimID: a.ClaimID})
	if err == nil {
		err = w.Log.save(ctx, w, id, 0)
	}
	if err != nil {
		return 0, err
	}
	var seq int64
	if err := w.QueryRowContext(ctx, "SELECT seq FROM actions WHERE id = ?", id).Scan(&seq); err != nil {
		return 0, fmt.Errorf("read action: %w", err)
	}
	return seq, nil
}

// removeHeld takes away the rows that others hold which go. They are part of the undo, so that its redo brings them
// back.
func (w *Writer) removeHeld(ctx context.Context, by *Table, id string) error {
	for _, t := range by.held {
		ids, err := db.List[string](ctx, w, "SELECT id FROM "+t.Name+" WHERE "+t.Subject+" = ?", id)
		if err != nil {
			return fmt.Errorf("find rows of %s: %w", t.Name, err)
		}
		for _, id := range ids {
			if err := w.Remove(ctx, t, id); err != nil {
				return err
			}
		}
	}
	return nil
}
