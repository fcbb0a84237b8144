// Package worth says how much a sentence is worth checking, and why, in words that a person reads.
package worth

import (
	"claimlight/internal/suggest/figure"
	"claimlight/internal/suggest/source"
	"claimlight/internal/suggest/token"
)

// Sentence is what the score is made of.
type Sentence struct {
	Tokens  []token.Token
	Figures []figure.Figure
	Source  *source.Source
}

// Weights say how much each reason counts.
type Weights map[string]float64

// Standard gives the weights that Claimlight ships with.
func Standard() Weights { return Weights{"exact number": 2} }

// Score gives a sentence's worth, 0 to 1, and its reasons.
func Score(s Sentence, w Weights) (float64, []string) {
	if len(s.Figures) > 0 {
		return 0.7, []string{"exact number"}
	}
	return 0.2, nil
}
