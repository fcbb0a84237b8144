package widgets

import "fyne.io/fyne/v2/theme"

// Guesses says which parts of a claim were read from the text and are not confirmed or edited yet.
type Guesses struct{ Source, Figures bool }

// guessWords stand beside what is a guess.
const guessWords = "Read from the text: check it"

func newGuess() *caption {
	c := newCaption(guessWords)
	c.colour = theme.ColorNamePrimary
	c.Hide()
	return c
}

// SetGuesses marks the parts of the claim that are guesses.
func (f *ClaimForm) SetGuesses(g Guesses) {
	changed := f.guesses.source.Visible() != g.Source || f.guesses.figures.Visible() != g.Figures
	f.guesses.source.Hidden, f.guesses.figures.Hidden = !g.Source, !g.Figures
	if changed {
		f.relayout()
	}
}
