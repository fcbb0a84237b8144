package figure

import "github.com/shopspring/decimal"

// rangeEnd reads the upper end of "5 to 7 percent", "$1.2–1.4 billion", "between 20 and 30", when there is one.
func (r *reader) rangeEnd(q quantity, code string) quantity {
	join := q.to
	if r.at(join).Text == "-" && r.glued(join) && r.lex.joins(r.at(join+1).Lower) { // "18- to 25-year-olds"
		join++
	}
	if !r.joinsRange(q, join) {
		return q
	}
	if r.lex.Shape != "" && r.lex.Pointing[r.at(join+1).Lower] { // "tra i 100 e i 150 euro"
		join++
	}
	code2, _, next := r.currencyBefore(join + 1)
	high, ok := r.number(next, code2 != "" || code != "")
	if !ok || code2 != "" && code != "" && code != code2 {
		return q
	}
	u := r.unitAfter(high.to, firstOf(code2, code), high)
	high = u.applied(high)
	low := r.shareScale(q.low, high)
	if !widens(low, high, r.lex.Or[r.at(join).Lower]) || r.tellsChange(q, join) ||
		q.unit != "" && !r.sharesUnit(q, u, code, code2) {
		return q
	}
	q.low, q.high, q.unit, q.to = low, &high, firstOf(u.code, q.unit), u.to
	if r.lex.BeforeLow[r.at(q.from-1).Lower] {
		q.from--
	}
	return q
}

// tellsChange tells whether what looks like a range is what was and what is: "creció de 3,5 millones a 4,1 millones".
func (r *reader) tellsChange(q quantity, join int) bool {
	return r.lex.Shape != "" && q.low.scaled && r.lex.To[r.at(join).Lower] && r.lex.From[r.at(q.from-1).Lower] &&
		r.changes(q.from)
}

// widens tells whether the second number is above the first. Where "or" joins them they must be near each other: "one
// or two", but not "ten billion or ten trillion".
func widens(low, high number, either bool) bool {
	return low.value.LessThan(high.value) && (!either || high.value.LessThanOrEqual(low.value.Mul(ten)))
}

var ten = decimal.NewFromInt(10)

// shareScale gives the lower end the scale of the upper one: "1.2–1.4 billion".
func (r *reader) shareScale(low, high number) number {
	if low.scaled || !high.scaled {
		return low
	}
	if v := low.value.Mul(r.scaleOf(high)); v.LessThan(high.value) {
		low.value = v
	}
	return low
}

// sharesUnit tells whether two quantities of which the first has a unit make one range. "From 9 % to 12 %" are two
// figures: what was and what is.
func (r *reader) sharesUnit(q quantity, high behind, code, code2 string) bool {
	if code != "" && code2 == "" {
		return true
	}
	if high.code != q.unit {
		return false
	}
	fromTo := r.lex.To[r.at(q.to).Lower] && r.lex.From[r.at(q.from-1).Lower]
	if r.lex.Shape != "" { // "de £3000 à £5000"
		return !fromTo || !r.changes(q.from)
	}
	return !fromTo
}

// joinsRange tells whether token i may stand between the two ends of a range.
func (r *reader) joinsRange(q quantity, i int) bool {
	t := r.at(i)
	switch t.Text {
	case "-", "–", "—", "−":
		if r.at(q.from-1).Text == t.Text && r.glued(q.from) { // a chain of numbers is no range
			return false
		}
		return t.Spaced == r.at(i+1).Spaced && (t.Text != "—" || !t.Spaced)
	}
	switch w := t.Lower; {
	case r.lex.To[w], r.lex.Or[w]:
		return true
	case r.lex.Through[w]:
		return r.isNumber(i + 1)
	case r.lex.Both[w]:
		before := q.from - 1
		if r.lex.Shape != "" && r.lex.Pointing[r.at(before).Lower] {
			before--
		}
		return r.lex.Between[r.at(before).Lower]
	}
	return false
}

func firstOf(a, b string) string {
	if a != "" {
		return a
	}
	return b
}
