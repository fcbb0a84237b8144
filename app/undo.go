package app

import (
	"context"
	"errors"
	"strings"

	"claimlight/app/session"
	"claimlight/storage"
	"claimlight/widgets/field"
)

// undo takes the newest action back, in whatever article it was done; among blocks that were left out, the newest correction.
func (w *pastWork) undo() {
	if w.session.LeftOut() != nil {
		w.corrector.uncorrect()
		return
	}
	w.step("Undo", (*storage.History).Undo, "Undone: ", storage.ErrNothingToUndo)
}

// redo does again what was undone last; among blocks that were left out, the correction that was taken back last.
func (w *pastWork) redo() {
	if w.session.LeftOut() != nil {
		w.corrector.correctAgain()
		return
	}
	w.step("Redo", (*storage.History).Redo, "Done again: ", storage.ErrNothingToRedo)
}

// nextUndo names what undo would take back, and nextRedo what redo would do again; empty when there is nothing.
func (w *pastWork) nextUndo(ctx context.Context) (string, error) {
	if w.session.LeftOut() != nil {
		return nameOfCorrection(w.session.LeftOut().CanGoBack()), nil
	}
	return w.Library.History.NextUndo(ctx)
}

func (w *pastWork) nextRedo(ctx context.Context) (string, error) {
	if w.session.LeftOut() != nil {
		return nameOfCorrection(w.session.LeftOut().CanGoOn()), nil
	}
	return w.Library.History.NextRedo(ctx)
}

func nameOfCorrection(any bool) string {
	if !any {
		return ""
	}
	return "Correction of what was left out"
}

// step takes something back or does it again. While changes wait to be saved it waits behind them, as it is about the newest of them.
func (w *pastWork) step(what string, take func(*storage.History, context.Context) (storage.Outcome, error), did string, nothing error) {
	w.session.Settle()
	var outcome storage.Outcome
	none := false
	w.session.Act(what, func(ctx context.Context, l *storage.Library) (err error) {
		outcome, err = take(l.History, ctx)
		if none = errors.Is(err, nothing); none {
			return nil
		}
		return err
	}, func(bool) {
		if none {
			w.voice.Tell("There is nothing to take back or to do again.")
			return
		}
		w.stepped(outcome, did)
	})
}

// stepped shows what was taken back or done again.
func (w *pastWork) stepped(outcome storage.Outcome, did string) {
	w.goWhereItHappened(outcome)
	if len(outcome.Skipped) > 0 {
		w.voice.Warn(strings.Join(outcome.Skipped, " "), field.Action{})
	}
	w.session.Say(session.Done)
	if outcome.Name != "" {
		w.voice.Tell(did + outcome.Name)
	}
}

// goWhereItHappened shows what an undo or redo has changed.
func (w *pastWork) goWhereItHappened(o storage.Outcome) {
	w.session.Say(session.Articles)
	a, err := w.Library.Articles.Get(w.ctx, o.ArticleID)
	switch {
	case o.ArticleID == "" || errors.Is(err, storage.ErrNotFound):
	case w.voice.Fail(err):
		return
	case a.Deleted && w.session.Opened() != nil && w.session.Opened().Article.ID == a.ID:
		w.articles.closeArticle()
		return
	case !a.Deleted && (w.session.Opened() == nil || w.session.Opened().Article.ID != a.ID || w.session.Opened().Version.ID != a.Current):
		w.articles.showArticle(a.ID)
	case w.session.Opened() != nil && w.session.Opened().Article.ID == a.ID:
		w.session.Opened().Article = a
		w.session.Say(session.Details)
	}
	w.session.Reload()
	w.session.ReadDismissed()
	if o.ClaimID != "" && w.session.Opened().Claim(o.ClaimID) != nil {
		w.session.Open(o.ClaimID)
	}
}
