package app

import "claimlight/internal/article"

// keyDismissed remembers the suggestions that were dismissed, as hashes of their sentences; the article's id follows.
const keyDismissed = "dismissed."

// dismissSuggestion takes the mark off the selected suggestion, for good, and goes to the next one. On a sentence that
// was dismissed before, it brings the mark back.
func (w *Window) dismissSuggestion() {
	here := w.panes.view.SelectedText()
	hashes := w.dismissals()
	switch s := w.suggestionHere(); {
	case s != nil:
		hashes[article.Hash([]byte(here))] = true
		w.tell("Dismissed. X on the sentence brings the suggestion back.")
		defer w.stepSuggestion(1)
	case w.dismissed(here):
		delete(hashes, article.Hash([]byte(here)))
		w.tell("The suggestion is back.")
	default:
		w.tell("No suggestion is selected; N goes to the next one.")
		return
	}
	w.memory.put(keyDismissed+w.opened.article.ID, hashes)
	w.showMarks()
}

// dismissed tells whether the suggestion of a sentence was dismissed.
func (w *Window) dismissed(sentence string) bool {
	return w.dismissals()[article.Hash([]byte(sentence))]
}

func (w *Window) dismissals() map[string]bool {
	hashes := map[string]bool{}
	w.memory.load(keyDismissed+w.opened.article.ID, &hashes)
	return hashes
}
