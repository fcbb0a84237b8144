package storage

import (
	"context"
	"errors"
	"fmt"
	"slices"
)

// Outcome tells what an undo or redo did.
type Outcome struct {
	Name      string   // of the action that was taken back or done again; empty when there was none
	ArticleID string   // where to look; may be empty
	ClaimID   string   // may be empty, and may name a claim that is gone by now
	Skipped   []string // a sentence for each action that was passed over, saying why
}

// Undo takes back the newest action of this origin's list whose rows are still as it left them. Actions that cannot be taken
// back because something else has changed their rows are passed over, each with a sentence. When nothing is left, Undo
// gives ErrNothingToUndo, or an Outcome without a Name when it has passed something over.
func (l *Library) Undo(ctx context.Context) (Outcome, error) {
	var out Outcome
	err := l.write(ctx, func(w *writer) error {
		for {
			a, err := w.next(ctx, onUndo)
			if err != nil || a == nil {
				return ended(err, out, ErrNothingToUndo)
			}
			skipped, err := w.undo(ctx, a)
			if err != nil {
				return err
			}
			if skipped == "" {
				out.Name, out.ArticleID, out.ClaimID = a.name, a.articleID, a.claimID
				return nil
			}
			out.Skipped = append(out.Skipped, skipped)
		}
	})
	if err != nil && !errors.Is(err, ErrNothingToUndo) {
		err = fmt.Errorf("undo: %w", err)
	}
	return out, err
}

// Redo does again what was undone last, as long as its rows are still as the undo left them; see Undo for the rest.
func (l *Library) Redo(ctx context.Context) (Outcome, error) {
	var out Outcome
	err := l.write(ctx, func(w *writer) error {
		for {
			a, err := w.next(ctx, onRedo)
			if err != nil || a == nil {
				return ended(err, out, ErrNothingToRedo)
			}
			skipped, err := w.redo(ctx, a)
			if err != nil {
				return err
			}
			if skipped == "" {
				out.Name, out.ArticleID, out.ClaimID = a.name, a.articleID, a.claimID
				return nil
			}
			out.Skipped = append(out.Skipped, skipped)
		}
	})
	if err != nil && !errors.Is(err, ErrNothingToRedo) {
		err = fmt.Errorf("redo: %w", err)
	}
	return out, err
}

// ended is the end of a list: an error of its own only when nothing was passed over.
func ended(err error, out Outcome, nothing error) error {
	if err == nil && len(out.Skipped) == 0 {
		return nothing
	}
	return err
}

// UndoAction takes back one action of whatever origin, as the history view offers. When it cannot, the Outcome has no Name
// and says why.
func (l *Library) UndoAction(ctx context.Context, id string) (Outcome, error) {
	var out Outcome
	err := l.write(ctx, func(w *writer) error {
		a, err := queryAction(ctx, w, "WHERE id = ? AND kind = 'do' AND list IN ('undo', 'skipped')", id)
		if err != nil {
			return err
		}
		if a == nil {
			return ErrNothingToUndo
		}
		skipped, err := w.undo(ctx, a)
		if err != nil {
			return err
		}
		if skipped != "" {
			out.Skipped = []string{skipped}
			return nil
		}
		out.Name, out.ArticleID, out.ClaimID = a.name, a.articleID, a.claimID
		return nil
	})
	if err != nil {
		err = fmt.Errorf("undo action: %w", err)
	}
	return out, err
}

// NextUndo names what Undo would try first, for the title of the menu; empty when there is nothing.
func (l *Library) NextUndo(ctx context.Context) (string, error) { return l.nextName(ctx, onUndo) }

// NextRedo names what Redo would try first; empty when there is nothing.
func (l *Library) NextRedo(ctx context.Context) (string, error) { return l.nextName(ctx, onRedo) }

func (l *Library) nextName(ctx context.Context, list string) (string, error) {
	a, err := nextOn(ctx, l.readers, l.origin.desk(), list)
	if err != nil {
		return "", fmt.Errorf("look at history: %w", explain(err))
	}
	if a == nil {
		return "", nil
	}
	return a.name, nil
}

func (w *writer) next(ctx context.Context, list string) (*actionRow, error) {
	return nextOn(ctx, w, w.lib.origin.desk(), list)
}

func nextOn(ctx context.Context, q querier, desk, list string) (*actionRow, error) {
	order := "seq"
	if list == onRedo {
		order = "undone_by"
	}
	return queryAction(ctx, q, "WHERE desk = ? AND list = ? ORDER BY "+order+" DESC LIMIT 1", desk, list)
}

// undo takes the action back, or passes it over and says why.
func (w *writer) undo(ctx context.Context, a *actionRow) (skipped string, err error) {
	log, err := loadChanges(ctx, w, a.id)
	if err != nil {
		return "", err
	}
	blocking, err := w.blocking(ctx, log)
	if err != nil {
		return "", err
	}
	if blocking != nil {
		if err := w.list(ctx, a, onSkipped, a.undoneBy); err != nil {
			return "", err
		}
		return w.whySkipped(ctx, a, "undone", blocking)
	}
	seq, err := w.invert(ctx, a, kindUndo, log)
	if err != nil {
		return "", err
	}
	return "", w.list(ctx, a, onRedo, seq)
}

// redo takes the undo of the action back, or passes it over and says why.
func (w *writer) redo(ctx context.Context, a *actionRow) (skipped string, err error) {
	undo, err := queryAction(ctx, w, "WHERE seq = ?", a.undoneBy)
	if err != nil {
		return "", err
	}
	if undo == nil {
		return "", fmt.Errorf("undo of action %s: %w", a.id, ErrNotFound)
	}
	log, err := loadChanges(ctx, w, undo.id)
	if err != nil {
		return "", err
	}
	blocking, err := w.blocking(ctx, log)
	if err != nil {
		return "", err
	}
	if blocking != nil {
		if err := w.list(ctx, a, onNone, a.undoneBy); err != nil {
			return "", err
		}
		return w.whySkipped(ctx, a, "redone", blocking)
	}
	if _, err := w.invert(ctx, a, kindRedo, log); err != nil {
		return "", err
	}
	return "", w.list(ctx, a, onUndo, 0)
}

// list puts the action on another list.
func (w *writer) list(ctx context.Context, a *actionRow, list string, undoneBy int64) error {
	if _, err := w.ExecContext(ctx, "UPDATE actions SET list = ?, undone_by = ? WHERE id = ?", list, undoneBy, a.id); err != nil {
		return fmt.Errorf("move action to list %s: %w", list, err)
	}
	return nil
}

// invert takes the changes back as an action of the given kind, and gives its seq. What the other desk has passed over
// may be possible again after that.
func (w *writer) invert(ctx context.Context, a *actionRow, kind string, log changeLog) (int64, error) {
	for _, c := range slices.Backward(log.changes) {
		back := c.inverse()
		if back.after == nil && back.table == claims.name {
			if err := w.removePlaces(ctx, back.rowID); err != nil {
				return 0, err
			}
		}
		if err := w.apply(ctx, back); err != nil {
			return 0, err
		}
		w.log.push(back)
	}
	query := "UPDATE actions SET list = 'undo' WHERE list = 'skipped' AND id <> ? AND (desk <> ? OR desk <> ?)"
	if _, err := w.ExecContext(ctx, query, a.id, w.lib.origin.desk(), a.origin.desk()); err != nil {
		return 0, fmt.Errorf("offer skipped actions again: %w", err)
	}
	return w.begin(ctx, kind, a.id, onNone, &deed{name: a.name, articleID: a.articleID, claimID: a.claimID})
}

// removePlaces takes away the places that a claim got in later versions, when the claim itself goes. They are part of the
// undo, so that its redo brings them back.
func (w *writer) removePlaces(ctx context.Context, claimID string) error {
	ids, err := queryList[string](ctx, w, "SELECT id FROM anchors WHERE claim_id = ?", claimID)
	if err != nil {
		return fmt.Errorf("find places: %w", err)
	}
	for _, id := range ids {
		if err := w.remove(ctx, anchors, id); err != nil {
			return err
		}
	}
	return nil
}
