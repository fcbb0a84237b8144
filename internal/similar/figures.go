package similar

import (
	"claimlight/internal/claim"
	"claimlight/internal/unit"

	"github.com/shopspring/decimal"
)

// Pair are two figures that measure the same, one of each claim.
type Pair struct {
	Ours, Theirs claim.Figure
	Equal        bool // value and, for a range, upper end are the same
}

// Figures puts the figures of two claims side by side that have the same unit, in the order of the first, each once:
// those with the same value first, so that what remains differs.
func Figures(ours, theirs []claim.Figure) []Pair {
	partner := make([]int, len(ours))
	taken := make([]bool, len(theirs))
	for i := range partner {
		partner[i] = -1
	}
	for _, fits := range []func(a, b claim.Figure) bool{equal, comparable} {
		for i, a := range ours {
			for j, b := range theirs {
				if partner[i] < 0 && !taken[j] && fits(a, b) {
					partner[i], taken[j] = j, true
				}
			}
		}
	}
	var out []Pair
	for i, j := range partner {
		if j >= 0 {
			out = append(out, Pair{Ours: ours[i], Theirs: theirs[j], Equal: equal(ours[i], theirs[j])})
		}
	}
	return out
}

// comparable tells whether two figures can measure the same. A unit that is not known fits every other, and so does the
// noun that is counted, in another form.
func comparable(a, b claim.Figure) bool {
	return a.Value.Valid && b.Value.Valid && (a.Unit == "" || b.Unit == "" || sameUnit(a.Unit, b.Unit))
}

// sameUnit tells whether two units are one. Those that the table of units knows are told apart by it alone: a square
// metre is no square kilometre, however alike the words.
func sameUnit(a, b string) bool {
	if unit.KindOf(a) != unit.Unknown && unit.KindOf(b) != unit.Unknown {
		return unit.Same(a, b)
	}
	return sameWord(fold(a), fold(b))
}

func equal(a, b claim.Figure) bool {
	return comparable(a, b) && same(a.Value, b.Value) && same(a.ValueHigh, b.ValueHigh)
}

func same(a, b decimal.NullDecimal) bool {
	return a.Valid == b.Valid && (!a.Valid || a.Decimal.Equal(b.Decimal))
}
