// Package similar tells how alike two claims are: the same statement in another order, in other forms, with another
// number.
package similar

import (
	"slices"

	"claimlight/internal/claim"
)

// Threshold is the score from which on two claims are taken to say the same. It was chosen on the half of the labelled
// pairs that is for tuning.
const Threshold = 0.65

// Rarity tells how much a word says: the rarer it is in the library, the more. It is asked with what Word.Beginning
// gives, and its answers are positive.
type Rarity func(beginning string) float64

// Text is a claim as it is compared.
type Text struct {
	Words   []Word
	years   []string
	figures []claim.Figure
}

// Read prepares a claim's words and figures. The figures are compared apart: another number makes no other claim.
func Read(words string, figures []claim.Figure) Text {
	t := Text{figures: figures}
	t.Words, t.years = readWords(words, figures)
	return t
}

// The weights of what tells two claims apart, chosen on the half of the labelled pairs that is for tuning.
const (
	replaced  = 0.55 // both have a weighty word that the other lacks: another thing is spoken of
	otherName = 0.25 // and both of these are names
	otherYear = 0.35
	otherUnit = 0.2 // no figure of one can be compared with any of the other
)

// Score says how alike two claims are, from 0 to 1. It is the share of words that both have, each by its rarity, less
// what tells them apart.
func Score(a, b Text, rarity Rarity) float64 {
	left, right := weigh(a.Words, rarity), weigh(b.Words, rarity)
	total := left.total + right.total
	if total == 0 {
		return 0
	}
	shared := match(left, right)
	score := shared / total
	onlyA, onlyB := left.heaviest(false), right.heaviest(false)
	score -= replaced * min(onlyA, onlyB) / max(left.top, right.top)
	if left.heaviest(true) > 0 && right.heaviest(true) > 0 {
		score -= otherName
	}
	if differ(a.years, b.years) {
		score -= otherYear
	}
	if len(a.figures) > 0 && len(b.figures) > 0 && len(Figures(a.figures, b.figures)) == 0 {
		score -= otherUnit
	}
	return max(score, 0)
}

// differ tells whether both name years, and none is the same.
func differ(a, b []string) bool {
	return len(a) > 0 && len(b) > 0 && !slices.ContainsFunc(a, func(y string) bool { return slices.Contains(b, y) })
}
