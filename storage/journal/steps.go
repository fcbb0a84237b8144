package journal

import (
	"context"
	"errors"
	"fmt"
	"time"

	"claimlight/internal/words"
	"claimlight/storage/fault"
)

// A long action works for so long, and then lets others write for so long. The pause is longer than it takes anybody to
// try again.
var (
	stepWork  = 150 * time.Millisecond
	stepPause = 60 * time.Millisecond
)

// SetPace says for how long a long action works before it lets others write for so long, until restore. Tests let
// others in more often.
func SetPace(work, pause time.Duration) (restore func()) {
	workBefore, pauseBefore := stepWork, stepPause
	stepWork, stepPause = work, pause
	return func() { stepWork, stepPause = workBefore, pauseBefore }
}

// stepTries is how often a step is begun that others keep out, each time with the patience of the handle.
const stepTries = 60

// ErrTakenBack says that a long action was undone while it was under way, and stopped by that.
var ErrTakenBack error = fault.New("taken back while it was under way", words.StorageWasTakenBackWhileWas)

// Steps is one action that is written in several transactions, between which others can write. What a kill leaves is
// the action as far as it had come: it can be undone as a whole.
type Steps struct {
	w        *Writer // of the step under way
	deed     *Deed
	open     bool // a step is under way
	began    time.Time
	action   string // once it is recorded
	recorded int    // changes of it
	next     int64  // the revision that the next step gets when nobody else writes in between
	Foreign  bool   // somebody did before the step under way
}

// InSteps runs f as one action. Where all is whole, and a step is due to end, f commits it and rests; then the next one
// has begun, in which the library may have been changed by others. The writer stays the same.
func (j *Journal) InSteps(ctx context.Context, d *Deed, f func(w *Writer, s *Steps) error) error {
	s := &Steps{w: &Writer{j: j}, deed: d}
	if err := s.begin(ctx); err != nil {
		return fault.Explain(err)
	}
	err := f(s.w, s)
	if err == nil {
		err = s.Commit(ctx)
	}
	if err != nil {
		s.rollBack()
	}
	return fault.Explain(err)
}

// RecordedYet tells whether anything of the action is on disk.
func (s *Steps) RecordedYet() bool { return s.action != "" }

// Due tells whether the step has taken long enough.
func (s *Steps) Due() bool { return time.Since(s.began) >= stepWork }

// Rest lets others write, and begins the next step.
func (s *Steps) Rest(ctx context.Context) error {
	select {
	case <-ctx.Done():
		return ctx.Err()
	case <-time.After(stepPause):
	}
	var err error
	for range stepTries {
		if err = s.begin(ctx); !errors.Is(fault.Explain(err), fault.ErrBusy) {
			break
		}
	}
	return err
}

// begin begins a step. One that cannot be begun leaves nothing behind, lest nobody ever writes again.
func (s *Steps) begin(ctx context.Context) error {
	err := s.take(ctx)
	if err != nil {
		s.rollBack()
	}
	return err
}

// take takes the turn to write, and a revision.
func (s *Steps) take(ctx context.Context) error {
	j := s.w.j
	t, err := j.Begin(ctx)
	if err != nil {
		return err
	}
	*s.w = Writer{Turn: t, j: j, Action: s.action, recorded: s.recorded}
	s.began, s.open = time.Now(), true
	s.Foreign = t.Revision() != s.next && s.next != 0
	return s.stillDone(ctx)
}

// stillDone gives ErrTakenBack when the action was undone since the last step.
func (s *Steps) stillDone(ctx context.Context) error {
	if s.action == "" {
		return nil
	}
	a, err := queryAction(ctx, s.w, "WHERE id = ?", s.action)
	if err == nil && (a == nil || a.list != onUndo || a.UndoneBy != 0) {
		err = ErrTakenBack
	}
	return err
}

// Commit brings the step to disk, if it has done anything.
func (s *Steps) Commit(ctx context.Context) error {
	w := s.w
	w.Log.prune()
	if !w.dirty && !w.wrote {
		s.next = w.Revision()
		s.rollBack()
		return nil
	}
	if w.dirty {
		if err := w.recordMade(ctx, s.deed); err != nil {
			return err
		}
		if err := w.Log.save(ctx, w, w.Action, w.recorded); err != nil {
			return err
		}
	}
	if err := w.Commit(ctx); err != nil {
		return fmt.Errorf("commit step: %w", err)
	}
	s.action, s.recorded, s.next = w.Action, w.recorded+len(w.Log.Changes), w.Revision()+1
	s.open = false
	return nil
}

// rollBack takes back what the step has done, unless it is over.
func (s *Steps) rollBack() {
	if s.open {
		s.w.Rollback()
		s.open = false
	}
}
