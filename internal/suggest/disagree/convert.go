package disagree

import (
	"claimlight/internal/claim"
	"claimlight/internal/unit"
	"claimlight/internal/words"

	"github.com/shopspring/decimal"
)

// measures finds a converted twin in brackets that is off by more than the tolerance: "100 meters (250 feet)".
func measures(l line, tolerance float64) []Finding {
	var out []Finding
	for k := 1; k < len(l.spots); k++ {
		a, b := l.spots[k-1], l.spots[k]
		if !l.twins(a, b) || a.Range() || b.Range() {
			continue
		}
		want, ok := unit.Convert(a.Value.Decimal, a.Unit, b.Unit)
		if !ok {
			continue
		}
		if off(want, b.Value.Decimal) > slack(a, b, tolerance) {
			reason := words.DisagreeIsAboutNot(a.Value.Decimal.String(), unit.Label(a.Unit), want.Round(1).String(),
				unit.Label(b.Unit), b.Value.Decimal.String()).String()
			out = append(out, Finding{Conversion, a.Span, b.Span, reason})
		}
	}
	return out
}

// twins tells whether the second figure stands in brackets directly behind the first.
func (l line) twins(a, b spot) bool {
	for i := a.to; i < b.from; i++ {
		if l.at(i).Text == "(" {
			return i-a.to <= 2 && b.from-i <= 3
		}
	}
	return false
}

// off is how far a value is from the wanted one, as a share of that.
func off(want, got decimal.Decimal) float64 {
	if want.IsZero() {
		return got.Abs().InexactFloat64()
	}
	return got.Sub(want).Div(want).Abs().InexactFloat64()
}

// slack widens the tolerance where a figure is only about right, or has one digit.
func slack(a, b spot, tolerance float64) float64 {
	if a.Qualifier != "" || b.Qualifier != "" || digits(a) < 2 || digits(b) < 2 {
		return 3 * tolerance
	}
	return tolerance
}

// digits counts the digits that were given, without the zeros that only scale.
func digits(s spot) int {
	n := 0
	for i, text := len(s.Value.Decimal.Coefficient().String())-1, s.Value.Decimal.Coefficient().String(); i >= 0; i-- {
		if text[i] != '0' || n > 0 {
			n++
		}
	}
	return n
}

// rateSlack is how far two exchange rates of one article may differ, as a share.
const rateSlack = 0.2

// rates finds two conversions between the same currencies whose rates differ: "300,000 rubles ($3,500)" and later
// "1 million rubles ($25,000)". Which of them is wrong the text does not say.
func rates(lines []line) []Finding {
	type rate struct {
		value decimal.Decimal
		spot  spot
	}
	first := map[[2]string]rate{}
	var out []Finding
	for _, l := range lines {
		for k := 1; k < len(l.spots); k++ {
			a, b := l.spots[k-1], l.spots[k]
			if !l.exchanged(a, b) {
				continue
			}
			r := rate{a.Value.Decimal.DivRound(b.Value.Decimal, 9), a}
			r.spot.Span = a.Span.Union(b.Span)
			key := [2]string{a.Unit, b.Unit}
			seen, ok := first[key]
			if !ok {
				first[key] = r
				continue
			}
			if off(seen.value, r.value) > rateSlack {
				reason := words.DisagreeOneHereAndThere(b.Unit, seen.value.Round(2).String(), a.Unit,
					r.value.Round(2).String()).String()
				out = append(out, Finding{Conversion, seen.spot.Span, r.spot.Span, reason})
			}
		}
	}
	return out
}

// exchanged tells whether the second figure is the first in another currency.
func (l line) exchanged(a, b spot) bool {
	if !unit.IsCurrency(a.Unit) || !unit.IsCurrency(b.Unit) || unit.Same(a.Unit, b.Unit) || a.Range() || b.Range() {
		return false
	}
	return l.twins(a, b) && !b.Value.Decimal.IsZero() && !bounded(a) && !bounded(b)
}

func bounded(s spot) bool {
	return s.Qualifier != "" && s.Qualifier != claim.About && s.Qualifier != claim.Only
}
