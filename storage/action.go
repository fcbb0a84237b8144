package storage

import (
	"context"
	"fmt"
	"slices"
	"time"

	"claimlight/internal/words"
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

// record of one action as the database keeps it.
type actionRow struct {
	seq       int64
	id        string
	at        time.Time
	origin    Origin
	kind      string
	name      words.Text
	visit     string
	target    string
	articleID string
	claimID   string
	list      string
	undoneBy  int64
}

// deed is what an action is called and where it is to be seen.
type deed struct {
	name      words.Text
	general   words.Text // for a visit that changed several things
	visit     string     // of a field; empty for an action at one blow
	articleID string
	claimID   string
	withdrawn bool // set when the visit has ended where it began
}

// sameVisit finds the action that this visit of a field began, when it is still the newest and what it wrote still
// stands, and takes its changes up again.
func (w *writer) sameVisit(ctx context.Context, visit string) (*actionRow, error) {
	if visit == "" {
		return nil, nil
	}
	newest, err := queryAction(ctx, w, "WHERE desk = ? AND kind = 'do' ORDER BY seq DESC LIMIT 1", w.j.origin.desk())
	if err != nil || newest == nil || newest.visit != visit || newest.list != onUndo || newest.origin != w.j.origin {
		return nil, err
	}
	log, err := loadChanges(ctx, w, newest.id)
	if err != nil {
		return nil, err
	}
	blocking, err := w.blocking(ctx, log)
	if err != nil || blocking != nil {
		return nil, err
	}
	w.log = log
	return newest, nil
}

func (w *writer) finish(ctx context.Context, d *deed, earlier *actionRow) error {
	w.log.prune()
	switch {
	case !w.dirty && !w.wrote:
		return errUnchanged
	case !w.dirty:
		return nil
	case earlier != nil && w.log.nothing():
		d.withdrawn = true
		return w.withdraw(ctx, earlier)
	case earlier != nil:
		return w.extend(ctx, d, earlier)
	}
	if err := w.recordMade(ctx, d); err != nil {
		return err
	}
	return w.log.save(ctx, w, w.action, w.recorded)
}

// madeLimit is how many rows are made before their history is written, so that it need not be kept in memory.
const madeLimit = 64 * changeBatch

// make inserts a row that is new, and that nothing touches again in this action.
func (w *writer) make(ctx context.Context, t *table, r row, d *deed) error {
	clean(r)
	r["revision"] = w.Revision()
	if err := w.insert(ctx, t, r); err != nil {
		return err
	}
	w.dirty = true
	w.made.changes = append(w.made.changes, newChange(t, nil, r))
	if len(w.made.changes) < madeLimit {
		return nil
	}
	return w.recordMade(ctx, d)
}

// recordMade writes the history of the rows that were made, and records the action when that has not been done yet.
func (w *writer) recordMade(ctx context.Context, d *deed) (err error) {
	if w.action == "" {
		if w.action, err = w.begin(ctx, kindDo, "", onUndo, d); err != nil {
			return err
		}
	}
	if err := w.made.save(ctx, w, w.action, w.recorded); err != nil {
		return err
	}
	w.recorded += len(w.made.changes)
	w.made.changes = w.made.changes[:0]
	return nil
}

// begin records the action of this transaction, and gives its id. What could be redone no longer can.
func (w *writer) begin(ctx context.Context, kind, target, list string, d *deed) (string, error) {
	if kind == kindDo {
		if err := w.dropRedo(ctx); err != nil {
			return "", err
		}
	}
	id := w.NewID()
	query := `INSERT INTO actions (id, at, origin, desk, kind, name, visit, target, article_id, claim_id, list, undone_by)
		VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0)`
	_, err := w.ExecContext(ctx, query, id, formatTime(w.Now()), w.j.origin, w.j.origin.desk(), kind,
		d.name.Stored(), d.visit, target, d.articleID, d.claimID, list)
	if err != nil {
		return "", fmt.Errorf("record action: %w", err)
	}
	return id, nil
}

func (w *writer) dropRedo(ctx context.Context) error {
	if _, err := w.ExecContext(ctx, "UPDATE actions SET list = 'none' WHERE desk = ? AND list = 'redo'", w.j.origin.desk()); err != nil {
		return fmt.Errorf("drop redo list: %w", err)
	}
	return nil
}

// extend writes the further flush of a visit into the visit's action.
func (w *writer) extend(ctx context.Context, d *deed, earlier *actionRow) error {
	if _, err := w.ExecContext(ctx, "DELETE FROM changes WHERE action_id = ?", earlier.id); err != nil {
		return fmt.Errorf("extend action: %w", err)
	}
	name := d.name.Stored()
	if name != earlier.name.Stored() {
		name = d.general.Stored()
	}
	if _, err := w.ExecContext(ctx, "UPDATE actions SET name = ?, at = ? WHERE id = ?", name, formatTime(w.Now()), earlier.id); err != nil {
		return fmt.Errorf("extend action: %w", err)
	}
	if err := w.dropRedo(ctx); err != nil {
		return err
	}
	return w.log.save(ctx, w, earlier.id, 0)
}

// withdraw takes away the action of a visit that ended where it began.
func (w *writer) withdraw(ctx context.Context, earlier *actionRow) error {
	for _, c := range slices.Backward(w.log.changes) {
		if err := w.apply(ctx, c.inverse()); err != nil {
			return err
		}
	}
	for _, query := range []string{"DELETE FROM changes WHERE action_id = ?", "DELETE FROM actions WHERE id = ?"} {
		if _, err := w.ExecContext(ctx, query, earlier.id); err != nil {
			return fmt.Errorf("withdraw action: %w", err)
		}
	}
	return nil
}

const actionColumns = "seq, id, at, origin, kind, name, visit, target, article_id, claim_id, list, undone_by"

// queryAction reads one action, nil when there is none.
func queryAction(ctx context.Context, q querier, tail string, args ...any) (*actionRow, error) {
	found, err := queryActions(ctx, q, "SELECT "+actionColumns+" FROM actions "+tail, args...)
	if err != nil || len(found) == 0 {
		return nil, err
	}
	return &found[0], nil
}

func queryActions(ctx context.Context, q querier, query string, args ...any) ([]actionRow, error) {
	found, err := q.QueryContext(ctx, query, args...)
	if err != nil {
		return nil, fmt.Errorf("read actions: %w", err)
	}
	defer found.Close()
	var out []actionRow
	for found.Next() {
		var a actionRow
		var at, name string
		if err := found.Scan(&a.seq, &a.id, &at, &a.origin, &a.kind, &name, &a.visit, &a.target, &a.articleID, &a.claimID,
			&a.list, &a.undoneBy); err != nil {
			return nil, fmt.Errorf("read actions: %w", err)
		}
		a.at, a.name = parseTime(at), words.ReadStored(name)
		out = append(out, a)
	}
	return out, found.Err()
}
