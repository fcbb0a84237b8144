package disagree

import (
	"fmt"

	"claimlight/internal/claim"

	"github.com/shopspring/decimal"
)

// factors give what one of the first unit is in the second, by the definitions of the international yard and pound.
var factors = map[[2]string]string{
	{"mile", "km"}: "1.609344", {"foot", "m"}: "0.3048", {"inch", "cm"}: "2.54", {"yard", "m"}: "0.9144", {"pound", "kg"}: "0.45359237", {"acre", "hectare"}: "0.40468564",
	{"square mile", "square km"}: "2.589988", {"square foot", "square m"}: "0.09290304", {"gallon", "litre"}: "3.785412", {"ounce", "g"}: "28.349523",
	{"mph", "km/h"}: "1.609344", {"mile per hour", "km per hour"}: "1.609344", {"hectare", "square km"}: "0.01", {"tonne", "kg"}: "1000", {"m", "cm"}: "100", {"km", "m"}: "1000",
}

// converted gives the value in the unit of the twin.
func converted(v decimal.Decimal, from, to string) (decimal.Decimal, bool) {
	switch {
	case from == "°C" && to == "°F":
		return v.Mul(decimal.New(18, -1)).Add(decimal.NewFromInt(32)), true
	case from == "°F" && to == "°C":
		return v.Sub(decimal.NewFromInt(32)).DivRound(decimal.New(18, -1), 6), true
	}
	if f, ok := factors[[2]string{from, to}]; ok {
		return v.Mul(decimal.RequireFromString(f)), true
	}
	if f, ok := factors[[2]string{to, from}]; ok {
		return v.DivRound(decimal.RequireFromString(f), 9), true
	}
	return decimal.Decimal{}, false
}

// measures finds a converted twin in brackets that is off by more than the tolerance: "100 meters (250 feet)".
func measures(l line, tolerance float64) []Finding {
	var out []Finding
	for k := 1; k < len(l.spots); k++ {
		a, b := l.spots[k-1], l.spots[k]
		if !l.twins(a, b) || a.Range() || b.Range() {
			continue
		}
		want, ok := converted(a.Value.Decimal, a.Unit, b.Unit)
		if !ok {
			continue
		}
		if off(want, b.Value.Decimal) > slack(a, b, tolerance) {
			reason := fmt.Sprintf("%s %s is about %s %s, not %s", a.Value.Decimal, a.Unit, want.Round(1), b.Unit, b.Value.Decimal)
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
				reason := fmt.Sprintf("one %s is %s %s here and %s there", b.Unit, seen.value.Round(2), a.Unit, r.value.Round(2))
				out = append(out, Finding{Conversion, seen.spot.Span, r.spot.Span, reason})
			}
		}
	}
	return out
}

// exchanged tells whether the second figure is the first in another currency.
func (l line) exchanged(a, b spot) bool {
	if !currency(a.Unit) || !currency(b.Unit) || a.Unit == b.Unit || a.Range() || b.Range() {
		return false
	}
	return l.twins(a, b) && !b.Value.Decimal.IsZero() && !bounded(a) && !bounded(b)
}

// currency tells whether a unit is an ISO 4217 code.
func currency(unit string) bool {
	if len(unit) != 3 {
		return false
	}
	for i := range len(unit) {
		if unit[i] < 'A' || unit[i] > 'Z' {
			return false
		}
	}
	return true
}

func bounded(s spot) bool {
	return s.Qualifier != "" && s.Qualifier != claim.About && s.Qualifier != claim.Only
}
