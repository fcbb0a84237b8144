package anchor

import (
	"fmt"
	"slices"

	"claimlight/internal/claim"
	"claimlight/internal/unit"
)

// Outcome says what a new version of a text made of a claim.
type Outcome string

// The outcomes.
const (
	Unchanged      Outcome = "unchanged"
	WordingChanged Outcome = "wording_changed" // other words, the same numbers
	InDoubt        Outcome = "in_doubt"        // the same words, but it is not sure at which of several places
	FigureChanged  Outcome = "figure_changed"  // another number, or one more or less
	Removed        Outcome = "removed"         // nothing like it was found
)

// Outcomes are all of them, those first that need a look.
var Outcomes = []Outcome{FigureChanged, Removed, WordingChanged, InDoubt, Unchanged}

// Judge compares the words of a claim in one version with those at its place in another, and the figures that were read
// in both. Where the claim has no place in the other version, now is empty.
func Judge(was, now string, figuresWas, figuresNow []claim.Figure) Outcome {
	switch {
	case now == "":
		return Removed
	case was == now:
		return Unchanged
	case !slices.Equal(numbers(figuresWas), numbers(figuresNow)):
		return FigureChanged
	}
	return WordingChanged
}

// numbers are the values of figures in a form that can be compared, whatever their order. What was counted may have
// been worded anew; whether it is percent, which money or which degrees is part of the number.
func numbers(figures []claim.Figure) []string {
	var out []string
	for _, f := range figures {
		of := ""
		switch unit.KindOf(f.Unit) {
		case unit.Share, unit.Currency, unit.Temperature:
			of = unit.Code(f.Unit)
		}
		out = append(out, fmt.Sprint(f.Value.Valid, f.Value.Decimal, f.ValueHigh.Valid, f.ValueHigh.Decimal, of, f.Qualifier))
	}
	slices.Sort(out)
	return out
}
