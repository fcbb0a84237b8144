package app

import (
	"claimlight/app/phrase"
	"claimlight/internal/text"
)

// goTo selects a span of the text, scrolls to it and makes it current.
func (w *Window) goTo(span text.Span) {
	w.panes.view.Select(span)
	w.session.Follow()
}

// showCurrent shows in form, list and text what is current.
func (w *Window) showCurrent() {
	form, s := w.panes.form, w.session
	switch c, draft := s.Claim(), s.Draft(); {
	case c != nil:
		form.SetClaim(&c.Claim)
	case draft != nil:
		form.SetDraft(draft, insteadOf(s.Opened().Overlapping(s.Current().Span)))
	default:
		form.SetClaim(nil)
	}
	w.compare()
	w.showPlace()
	w.panes.claims.Select(s.Current().Claim)
	w.panes.view.SetActive(s.Current().Claim)
}

// insteadOf says of selected words that so many claims stand in them already.
func insteadOf(claims int) string {
	switch claims {
	case 0:
		return ""
	case 1:
		return "A claim stands in these words: O goes to it."
	}
	return phrase.Plural(claims, "claim") + " stand in these words: O goes from one to the next."
}
