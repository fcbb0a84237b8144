package journal

import (
	"context"
	"errors"
	"fmt"

	"claimlight/storage/db"
	"claimlight/storage/fault"
)

// History is what was done, and the way to take it back and to do it again.
type History struct{ j *Journal }

// NewHistory makes the group over a journal.
func NewHistory(j *Journal) *History { return &History{j} }

// Outcome tells what an undo or redo did.
type Outcome struct {
	Name      string   // of the action that was taken back or done again; empty when there was none
	ArticleID string   // where to look; may be empty
	ClaimID   string   // may be empty, and may name a claim that is gone by now
	Skipped   []string // a sentence for each action that was passed over, saying why
}

// Undo takes back the newest action of this origin's list whose rows are still as it left them. Actions that cannot be
// taken back because something else has changed their rows are passed over, each with a sentence. When nothing is left,
// Undo gives ErrNothingToUndo, or an Outcome without a Name when it has passed something over.
func (hs *History) Undo(ctx context.Context) (Outcome, error) {
	return hs.first(ctx, onUndo, (*Writer).undo, fault.ErrNothingToUndo)
}

// Redo does again what was undone last, as long as its rows are still as the undo left them. When nothing is left, Redo
// gives ErrNothingToRedo, or an Outcome without a Name when it has passed something over.
func (hs *History) Redo(ctx context.Context) (Outcome, error) {
	return hs.first(ctx, onRedo, (*Writer).redo, fault.ErrNothingToRedo)
}

// attempt takes an action back or does it again, or gives a sentence that says why it passes it over.
type attempt func(w *Writer, ctx context.Context, a *Recorded) (skipped string, err error)

// first makes the attempt on the actions of a list, in their order, until one succeeds.
func (hs *History) first(ctx context.Context, list string, try attempt, nothing error) (Outcome, error) {
	var out Outcome
	err := hs.j.Write(ctx, func(w *Writer) error {
		for out.Name == "" {
			a, err := nextOn(ctx, w, hs.j.origin.Desk(), list)
			if err != nil {
				return err
			}
			if a == nil && len(out.Skipped) == 0 {
				return nothing
			}
			if a == nil {
				return nil
			}
			skipped, err := try(w, ctx, a)
			if err != nil {
				return err
			}
			out.note(a, skipped)
		}
		return nil
	})
	if err != nil && !errors.Is(err, nothing) {
		err = fmt.Errorf("%s: %w", list, err)
	}
	return out, err
}

// note takes the result of an attempt on an action into the outcome.
func (o *Outcome) note(a *Recorded, skipped string) {
	if skipped != "" {
		o.Skipped = append(o.Skipped, skipped)
		return
	}
	o.Name, o.ArticleID, o.ClaimID = a.Name.String(), a.ArticleID, a.ClaimID
}

// UndoAction takes back one action of whatever origin, as the history view offers. When it cannot, the Outcome has no
// Name and says why.
func (hs *History) UndoAction(ctx context.Context, id string) (Outcome, error) {
	var out Outcome
	err := hs.j.Write(ctx, func(w *Writer) error {
		a, err := queryAction(ctx, w, "WHERE id = ? AND kind = 'do' AND list IN ('undo', 'skipped')", id)
		if err != nil {
			return err
		}
		if a == nil {
			return fault.ErrNothingToUndo
		}
		skipped, err := w.undo(ctx, a)
		if err != nil {
			return err
		}
		out.note(a, skipped)
		return nil
	})
	if err != nil {
		err = fmt.Errorf("undo action: %w", err)
	}
	return out, err
}

// NextUndo names what Undo would try first, for the title of the menu; empty when there is nothing.
func (hs *History) NextUndo(ctx context.Context) (string, error) { return hs.next(ctx, onUndo) }

// NextRedo names what Redo would try first; empty when there is nothing.
func (hs *History) NextRedo(ctx context.Context) (string, error) { return hs.next(ctx, onRedo) }

func (hs *History) next(ctx context.Context, list string) (string, error) {
	a, err := nextOn(ctx, hs.j.Readers(), hs.j.origin.Desk(), list)
	if err != nil {
		return "", fmt.Errorf("look at history: %w", fault.Explain(err))
	}
	if a == nil {
		return "", nil
	}
	return a.Name.String(), nil
}

// nextOn finds the action that is next to be tried on a list; nil when it is empty.
func nextOn(ctx context.Context, q db.Querier, desk, list string) (*Recorded, error) {
	order := "seq"
	if list == onRedo {
		order = "undone_by"
	}
	return queryAction(ctx, q, "WHERE desk = ? AND list = ? ORDER BY "+order+" DESC LIMIT 1", desk, list)
}
