package figure

import "github.com/shopspring/decimal"

// unit is what a number counts or measures, as it is read behind the number.
type unit struct {
	name  string
	to    int             // the token after it
	times int64           // 1000000 for "75 USD million"; 0 for none
	more  decimal.Decimal // what a lower unit adds: the cents of "3 dollars 50 cents"
}

// unitAfter reads the unit that stands behind a number, from token i on. code is the currency in front of it.
func (r *reader) unitAfter(i int, code string, n number) unit {
	if code != "" {
		return r.behindCurrency(i, code, n)
	}
	if u := r.percentAfter(i); u.name != "" {
		return u
	}
	if u := r.currencyAfter(i, n); u.name != "" {
		return u
	}
	return r.measureAfter(i, n)
}

// hasUnit tells whether a unit stands at token i, behind digits.
func (r *reader) hasUnit(i int) bool { return r.unitAfter(i, "", number{bare: true}).name != "" }

// percentAfter reads "%", "per cent", "percentage points", "п.п.".
func (r *reader) percentAfter(i int) unit {
	t := r.at(i)
	if t.Text == "-" && r.glued(i) && (percentWords[r.at(i+1).Lower] || percentAdjectives[r.at(i+1).Lower]) {
		return r.percentAfter(i + 1)
	}
	switch {
	case percentWords[t.Lower], percentAdjectives[t.Lower]:
		i++
	case t.Lower == "per" && r.at(i+1).Lower == "cent":
		i += 2
	case t.Is("п.п.", "в.п.", "pp", "ppt", "p.p."):
		return unit{name: "percentage_points", to: i + 1}
	case t.Lower == "basis" && pointWords[r.at(i+1).Lower]:
		return unit{name: "basis points", to: i + 2}
	default:
		return unit{to: i}
	}
	if r.at(i).Text == "-" && r.glued(i) && pointWords[r.at(i+1).Lower] {
		i++
	}
	if pointWords[r.at(i).Lower] {
		return unit{name: "percentage_points", to: i + 1}
	}
	return unit{name: "percent", to: i}
}
