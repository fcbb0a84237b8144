package past

import (
	"context"
	"errors"
	"strings"

	"claimlight/app/session"
	"claimlight/internal/words"
	"claimlight/storage"
	"claimlight/widgets/field"
)

// Undo takes the newest action back, in whatever article it was done; among blocks that were left out, the newest
// correction.
func (w *Work) Undo() {
	if w.Session.LeftOut() != nil {
		w.Corrections.Back()
		return
	}
	w.step(words.PastUndo.String(), (*storage.History).Undo, words.PastUndone, storage.ErrNothingToUndo)
}

// Redo does again what was undone last; among blocks that were left out, the correction that was taken back last.
func (w *Work) Redo() {
	if w.Session.LeftOut() != nil {
		w.Corrections.Again()
		return
	}
	w.step(words.PastRedo.String(), (*storage.History).Redo, words.PastDoneAgain, storage.ErrNothingToRedo)
}

// NextUndo names what Undo would take back; empty when there is nothing.
func (w *Work) NextUndo(ctx context.Context) (string, error) {
	if w.Session.LeftOut() != nil {
		return nameOfCorrection(w.Session.LeftOut().CanGoBack()), nil
	}
	return w.Library.History.NextUndo(ctx)
}

// NextRedo names what Redo would do again; empty when there is nothing.
func (w *Work) NextRedo(ctx context.Context) (string, error) {
	if w.Session.LeftOut() != nil {
		return nameOfCorrection(w.Session.LeftOut().CanGoOn()), nil
	}
	return w.Library.History.NextRedo(ctx)
}

func nameOfCorrection(any bool) string {
	if !any {
		return ""
	}
	return words.PastCorrectionWhatWasLeftOut.String()
}

// step takes something back or does it again. While changes wait to be saved it waits behind them, as it is about the
// newest of them.
func (w *Work) step(what string, take func(*storage.History, context.Context) (storage.Outcome, error),
	did func(what string) words.Text, nothing error,
) {
	w.Session.Settle()
	var outcome storage.Outcome
	none := false
	w.Session.Act(what, func(ctx context.Context, l *storage.Library) (err error) {
		outcome, err = take(l.History, ctx)
		if none = errors.Is(err, nothing); none {
			return nil
		}
		return err
	}, func(bool) {
		if none {
			w.Voice.Tell(words.PastThereNothingTakeBackOr.String())
			return
		}
		w.stepped(outcome, did)
	})
}

// stepped shows what was taken back or done again.
func (w *Work) stepped(outcome storage.Outcome, did func(what string) words.Text) {
	w.goWhereItHappened(outcome)
	if len(outcome.Skipped) > 0 {
		w.Voice.Warn(strings.Join(outcome.Skipped, " "), field.Action{})
	}
	w.Session.Say(session.Done)
	if outcome.Name != "" {
		w.Voice.Tell(did(outcome.Name).String())
	}
}

// goWhereItHappened shows what an undo or redo has changed.
func (w *Work) goWhereItHappened(o storage.Outcome) {
	w.Session.Say(session.Articles)
	a, err := w.Library.Articles.Get(w.Context, o.ArticleID)
	switch {
	case o.ArticleID == "" || errors.Is(err, storage.ErrNotFound):
	case w.Voice.Fail(err):
		return
	case a.Deleted && w.Session.Opened() != nil && w.Session.Opened().Article.ID == a.ID:
		w.Articles.Close()
		return
	case w.InScene() && !w.Session.Opened().Is(a.ID):
	case !a.Deleted && (!w.Session.Opened().Is(a.ID) || w.Session.Opened().Version.ID != a.Current):
		w.Articles.Show(a.ID)
	case w.Session.Opened() != nil && w.Session.Opened().Article.ID == a.ID:
		w.Session.Opened().Article = a
		w.Session.Say(session.Details)
	}
	w.Session.Reload()
	w.Session.ReadDismissed()
	if o.ClaimID != "" && w.Session.Opened().Claim(o.ClaimID) != nil && !w.InScene() {
		w.Session.Open(o.ClaimID)
	}
}
