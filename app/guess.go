package app

import (
	"reflect"

	"claimlight/internal/claim"
	"claimlight/widgets"
)

// keyGuessed remembers which parts of a claim were read from the text and are neither confirmed nor edited; the claim's
// id follows. It is a state of the window, not of the claim: what is exported is what stands in the fields.
const keyGuessed = "guessed."

// guessed notes what was prefilled in a new claim.
func (w *Window) guessed(c claim.Claim) {
	g := widgets.Guesses{Source: c.Source.Kind != "", Figures: len(c.Figures) > 0}
	if g != (widgets.Guesses{}) {
		w.memory.put(keyGuessed+c.ID, g)
	}
}

// guesses tells what of the open claim is still a guess.
func (w *Window) guesses() widgets.Guesses {
	var g widgets.Guesses
	if w.current.claim != "" {
		w.memory.load(keyGuessed+w.current.claim, &g)
	}
	return g
}

// settleGuesses takes an edit as the answer to a guess: what the user has changed is no guess any more.
func (w *Window) settleGuesses(edited claim.Claim) {
	before := w.opened.claim(edited.ID)
	g := w.guesses()
	if before == nil || g == (widgets.Guesses{}) {
		return
	}
	g.Source = g.Source && reflect.DeepEqual(before.Source, edited.Source)
	g.Figures = g.Figures && reflect.DeepEqual(before.Figures, edited.Figures)
	w.keepGuesses(g)
}

// confirmGuesses takes the parts of the open claim as checked.
func (w *Window) confirmGuesses() {
	if w.current.claim != "" && w.guesses() != (widgets.Guesses{}) {
		w.keepGuesses(widgets.Guesses{})
	}
}

func (w *Window) keepGuesses(g widgets.Guesses) {
	w.memory.put(keyGuessed+w.current.claim, g)
	w.panes.form.SetGuesses(g)
}
