package figure

import (
	"claimlight/internal/unit"

	"github.com/shopspring/decimal"
)

// behind is what a number counts or measures, as it is read behind the number.
type behind struct {
	code  string          // as package unit records it; empty for none
	to    int             // the token after it
	times int64           // 1000000 for "75 USD million"; 0 for none
	more  decimal.Decimal // what a lower unit adds: the cents of "3 dollars 50 cents"
}

// unitAfter reads the unit that stands behind a number, from token i on. code is the currency in front of it.
func (r *amounts) unitAfter(i int, code string, n number) behind {
	if code != "" {
		return r.behindCurrency(i, code, n)
	}
	if u := r.percentAfter(i); u.code != "" {
		return u
	}
	if n.scaled && r.lex.Of[r.at(i).Lower] && r.lex.Shape != "" { // "millones de euros"
		if u := r.unitAfter(i+1, "", n); u.code != "" {
			return u
		}
	}
	if u := r.currencyAfter(i, n); u.code != "" {
		return u
	}
	return r.measureAfter(i, n)
}

// hasUnit tells whether a unit stands at token i, behind digits.
func (r *amounts) hasUnit(i int) bool { return r.unitAfter(i, "", number{bare: true}).code != "" }

// percentAfter reads "%", "per cent", "percentage points", "п.п.".
func (r *amounts) percentAfter(i int) behind {
	t := r.at(i)
	if t.Text == "-" && r.glued(i) && r.isPercent(r.at(i+1).Lower) {
		return r.percentAfter(i + 1)
	}
	share := r.shareOf(t.Lower)
	switch {
	case share == unit.Percent:
		i++
	case r.lex.perCent[t.Lower+" "+r.at(i+1).Lower], t.Lower == "per" && r.at(i+1).Lower == "cent":
		i += 2
	case share != "":
		return behind{code: share, to: i + 1}
	case t.Lower == "basis" && r.isPoints(r.at(i+1).Lower):
		return behind{code: unit.BasisPoints, to: i + 2}
	default:
		return behind{to: i}
	}
	if r.at(i).Text == "-" && r.glued(i) && r.isPoints(r.at(i+1).Lower) {
		i++
	}
	if r.isPoints(r.at(i).Lower) {
		return behind{code: unit.PercentagePoints, to: i + 1}
	}
	return behind{code: unit.Percent, to: i}
}

// shareOf gives the share that a word in lower case names, or nothing.
func (r *line) shareOf(word string) string {
	if u, _ := r.lex.units.Named(word); u.Kind == unit.Share {
		return u.Code
	}
	return ""
}

func (r *line) isPercent(word string) bool { return r.shareOf(word) == unit.Percent }

// isPoints tells whether a word makes percentage points of a per cent.
func (r *line) isPoints(word string) bool { return r.measureOf(word) == unit.Points }

// moneyOf gives the money that a word in lower case names, or nothing.
func (r *line) moneyOf(word string) string {
	if u, _ := r.lex.units.Named(word); u.Kind == unit.Currency || u.Kind == unit.Money {
		return u.Code
	}
	return ""
}

// measureOf gives the measure that a word in lower case names, or nothing.
func (r *line) measureOf(word string) string {
	if u, _ := r.lex.units.Named(word); u.Kind.Measure() {
		return u.Code
	}
	return ""
}

// isTime tells whether a unit is a stretch of time: "over" before it often means "during".
func isTime(code string) bool { return unit.KindOf(code) == unit.Time }
