package app

import "claimlight/app/outbox"

// dismissSuggestion takes the mark off the selected suggestion, as an action that can be undone, and goes to the next
// one. On a sentence that was dismissed before, it brings the mark back.
func (w *Window) dismissSuggestion() {
	here := w.panes.view.SelectedText()
	suggestion := w.suggestionHere()
	if suggestion == nil && !w.dismissed[here] {
		w.tell("No suggestion is selected; N goes to the next one.")
		return
	}
	if !w.put(&outbox.Dismiss{ArticleID: w.opened.article.ID, Sentence: here, Dismissed: suggestion != nil}, nil) {
		return
	}
	w.refreshDismissed()
	w.saved()
	if suggestion == nil {
		w.tell("The suggestion is back.")
		return
	}
	w.stepSuggestion(1)
}

// refreshDismissed reads which suggestions of the article in view were dismissed.
func (w *Window) refreshDismissed() {
	w.dismissed = nil
	if w.opened == nil {
		return
	}
	dismissed, err := w.Library.Articles.Dismissed(w.ctx, w.opened.article.ID)
	if !w.fail(err) {
		w.dismissed = w.outbox.Dismissed(w.opened.article.ID, dismissed)
	}
	w.showMarks()
}
