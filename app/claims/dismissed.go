package claims

import (
	"claimlight/internal/words"
)

// Dismiss takes the mark off the selected suggestion, as an action that can be undone, and goes to the next
// one. On a sentence that was dismissed before, it brings the mark back.
func (h *Hints) Dismiss() {
	here := h.Text.SelectedText()
	suggestion := h.Session.SuggestionHere()
	if suggestion == nil && !h.Session.Dismissed(here) {
		h.Voice.Tell(words.ClaimsNoSuggestionSelectedNGoes.String())
		return
	}
	if !h.Session.Dismiss(here, suggestion != nil) {
		return
	}
	if suggestion == nil {
		h.Voice.Tell(words.ClaimsSuggestionBack.String())
		return
	}
	h.Step(1)
}
