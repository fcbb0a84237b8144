package app

// dismissSuggestion takes the mark off the selected suggestion, as an action that can be undone, and goes to the next
// one. On a sentence that was dismissed before, it brings the mark back.
func (w *Window) dismissSuggestion() {
	here := w.panes.view.SelectedText()
	suggestion := w.session.SuggestionHere()
	if suggestion == nil && !w.session.Dismissed(here) {
		w.tell("No suggestion is selected; N goes to the next one.")
		return
	}
	if !w.session.Dismiss(here, suggestion != nil) {
		return
	}
	if suggestion == nil {
		w.tell("The suggestion is back.")
		return
	}
	w.stepSuggestion(1)
}
