package disagree

import (
	"claimlight/internal/claim"

	"github.com/shopspring/decimal"
)

// Fit tells whether two figures for one thing, in one unit, can both be true, with regard to ranges and to "at least"
// and the like. Figures without a value fit everything.
func Fit(a, b claim.Figure) bool {
	fromA, toA, known := ends(a)
	fromB, toB, both := ends(b)
	if !known || !both || fromA.LessThanOrEqual(toB) && fromB.LessThanOrEqual(toA) {
		return true
	}
	return allows(a.Qualifier, fromA, fromB) || allows(b.Qualifier, fromB, fromA)
}

// ends are the numbers between which a figure lies.
func ends(f claim.Figure) (from, to decimal.Decimal, known bool) {
	low, high := f.Value, f.ValueHigh
	if !low.Valid {
		low = high
	}
	if !high.Valid {
		high = low
	}
	return low.Decimal, high.Decimal, low.Valid
}
