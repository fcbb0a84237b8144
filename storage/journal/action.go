package journal

import (
	"context"
	"fmt"
	"slices"
	"time"

	"claimlight/internal/words"
	"claimlight/storage/db"
)

// The lists on which an action can stand, and the kinds of actions.
const (
	onUndo    = "undo"
	onRedo    = "redo"
	onSkipped = "skipped"
	onNone    = "none"

	kindDo   = "do"
	kindUndo = "undo"
	kindRedo = "redo"
)

// Recorded is one action as the database keeps it.
type Recorded struct {
	Seq       int64
	ID        string
	At        time.Time
	Origin    Origin
	Kind      string
	Name      words.Text
	Visit     string
	Target    string
	ArticleID string
	ClaimID   string
	list      string
	UndoneBy  int64
}

// Deed is what an action is called and where it is to be seen.
type Deed struct {
	Name      words.Text
	General   words.Text // for a visit that changed several things
	Visit     string     // of a field; empty for an action at one blow
	ArticleID string
	ClaimID   string
	Withdrawn bool // set when the visit has ended where it began
}

// sameVisit finds the action that this visit of a field began, when it is still the newest and what it wrote still
// stands, and takes its changes up again.
func (w *Writer) sameVisit(ctx context.Context, visit string) (*Recorded, error) {
	if visit == "" {
		return nil, nil
	}
	newest, err := queryAction(ctx, w, "WHERE desk = ? AND kind = 'do' ORDER BY seq DESC LIMIT 1", w.j.origin.Desk())
	if err != nil || newest == nil || newest.Visit != visit || newest.list != onUndo || newest.Origin != w.j.origin {
		return nil, err
	}
	log, err := loadChanges(ctx, w, newest.ID)
	if err != nil {
		return nil, err
	}
	blocking, err := w.blocking(ctx, log)
	if err != nil || blocking != nil {
		return nil, err
	}
	w.Log = log
	return newest, nil
}

func (w *Writer) finish(ctx context.Context, d *Deed, earlier *Recorded) error {
	w.Log.prune()
	switch {
	case !w.dirty && !w.wrote:
		return ErrUnchanged
	case !w.dirty:
		return nil
	case earlier != nil && w.Log.nothing():
		d.Withdrawn = true
		return w.withdraw(ctx, earlier)
	case earlier != nil:
		return w.extend(ctx, d, earlier)
	}
	if err := w.recordMade(ctx, d); err != nil {
		return err
	}
	return w.Log.save(ctx, w, w.Action, w.recorded)
}

// madeLimit is how many rows are made before their history is written, so that it need not be kept in memory.
const madeLimit = 64 * changeBatch

// Make inserts a row that is new, and that nothing touches again in this action.
func (w *Writer) Make(ctx context.Context, t *Table, r Row, d *Deed) error {
	Clean(r)
	r["revision"] = w.Revision()
	if err := w.insert(ctx, t, r); err != nil {
		return err
	}
	w.dirty = true
	w.made.Changes = append(w.made.Changes, newChange(t, nil, r))
	if len(w.made.Changes) < madeLimit {
		return nil
	}
	return w.recordMade(ctx, d)
}

// recordMade writes the history of the rows that were made, and records the action when that has not been done yet.
func (w *Writer) recordMade(ctx context.Context, d *Deed) (err error) {
	if w.Action == "" {
		if w.Action, err = w.begin(ctx, kindDo, "", onUndo, d); err != nil {
			return err
		}
	}
	if err := w.made.save(ctx, w, w.Action, w.recorded); err != nil {
		return err
	}
	w.recorded += len(w.made.Changes)
	w.made.Changes = w.made.Changes[:0]
	return nil
}

// begin records the action of this transaction, and gives its id. What could be redone no longer can.
func (w *Writer) begin(ctx context.Context, kind, target, list string, d *Deed) (string, error) {
	id, desk := w.NewID(), w.j.origin.Desk()
	query := `INSERT INTO actions (id, at, origin, desk, kind, name, visit, target, article_id, claim_id, list, undone_by)
		VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0)
		RETURNING (SELECT COUNT(*) FROM actions WHERE desk = ? AND list = 'redo')`
	var redoable int // asked for on the way, as this is done with each change
	err := w.QueryRowContext(ctx, query, id, db.FormatTime(w.Now()), w.j.origin, desk, kind, d.Name.Stored(), d.Visit,
		target, d.ArticleID, d.ClaimID, list, desk).Scan(&redoable)
	if err != nil {
		return "", fmt.Errorf("record action: %w", err)
	}
	if kind == kindDo && redoable > 0 {
		err = w.dropRedo(ctx)
	}
	return id, err
}

func (w *Writer) dropRedo(ctx context.Context) error {
	if _, err := w.ExecContext(ctx, "UPDATE actions SET list = 'none' WHERE desk = ? AND list = 'redo'",
		w.j.origin.Desk()); err != nil {
		return fmt.Errorf("drop redo list: %w", err)
	}
	return nil
}

// extend writes the further flush of a visit into the visit's action.
func (w *Writer) extend(ctx context.Context, d *Deed, earlier *Recorded) error {
	if _, err := w.ExecContext(ctx, "DELETE FROM changes WHERE action_id = ?", earlier.ID); err != nil {
		return fmt.Errorf("extend action: %w", err)
	}
	name := d.Name.Stored()
	if name != earlier.Name.Stored() {
		name = d.General.Stored()
	}
	if _, err := w.ExecContext(ctx, "UPDATE actions SET name = ?, at = ? WHERE id = ?", name, db.FormatTime(w.Now()),
		earlier.ID); err != nil {
		return fmt.Errorf("extend action: %w", err)
	}
	if err := w.dropRedo(ctx); err != nil {
		return err
	}
	return w.Log.save(ctx, w, earlier.ID, 0)
}

// withdraw takes away the action of a visit that ended where it began.
func (w *Writer) withdraw(ctx context.Context, earlier *Recorded) error {
	for _, c := range slices.Backward(w.Log.Changes) {
		if err := w.apply(ctx, c.inverse()); err != nil {
			return err
		}
	}
	for _, query := range []string{"DELETE FROM changes WHERE action_id = ?", "DELETE FROM actions WHERE id = ?"} {
		if _, err := w.ExecContext(ctx, query, earlier.ID); err != nil {
			return fmt.Errorf("withdraw action: %w", err)
		}
	}
	return nil
}

// ActionColumns are what ReadActions reads of an action.
const ActionColumns = "seq, id, at, origin, kind, name, visit, target, article_id, claim_id, list, undone_by"

// queryAction reads one action, nil when there is none.
func queryAction(ctx context.Context, q db.Querier, tail string, args ...any) (*Recorded, error) {
	found, err := ReadActions(ctx, q, "SELECT "+ActionColumns+" FROM actions "+tail, args...)
	if err != nil || len(found) == 0 {
		return nil, err
	}
	return &found[0], nil
}

// ReadActions reads the actions that a query for ActionColumns finds.
func ReadActions(ctx context.Context, q db.Querier, query string, args ...any) ([]Recorded, error) {
	found, err := q.QueryContext(ctx, query, args...)
	if err != nil {
		return nil, fmt.Errorf("read actions: %w", err)
	}
	defer found.Close()
	var out []Recorded
	for found.Next() {
		var a Recorded
		var at, name string
		if err := found.Scan(&a.Seq, &a.ID, &at, &a.Origin, &a.Kind, &name, &a.Visit, &a.Target, &a.ArticleID, &a.ClaimID,
			&a.list, &a.UndoneBy); err != nil {
			return nil, fmt.Errorf("read actions: %w", err)
		}
		a.At, a.Name = db.ParseTime(at), words.ReadStored(name)
		out = append(out, a)
	}
	return out, found.Err()
}
