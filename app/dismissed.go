package app

// dismissSuggestion takes the mark off the selected suggestion, as an action that can be undone, and goes to the next
// one. On a sentence that was dismissed before, it brings the mark back.
func (w *hints) dismissSuggestion() {
	here := w.view.SelectedText()
	suggestion := w.session.SuggestionHere()
	if suggestion == nil && !w.session.Dismissed(here) {
		w.voice.Tell("No suggestion is selected; N goes to the next one.")
		return
	}
	if !w.session.Dismiss(here, suggestion != nil) {
		return
	}
	if suggestion == nil {
		w.voice.Tell("The suggestion is back.")
		return
	}
	w.stepSuggestion(1)
}
