package figure

import (
	"claimlight/internal/claim"

	"github.com/shopspring/decimal"
)

// quantity is a number or a range of numbers with its unit, as tokens.
type quantity struct {
	from, to int // tokens of the whole: currency sign, number, unit
	first    int // token of the first number
	low      number
	high     *number
	unit     string
	noun     bool // the unit is a counted noun, after the quantity and not part of it
	bounds   claim.Qualifier
}

// quantity reads the quantity that begins at token i.
func (r *reader) quantity(i int) (quantity, bool) {
	if v, ok := multipliers[r.at(i).Lower]; ok {
		n := number{value: decimal.NewFromInt(v), from: i, to: i + 1}
		return quantity{from: i, to: i + 1, first: i, low: n, unit: "times"}, true
	}
	if n, ok := r.fold(i); ok {
		return quantity{from: i, to: n.to, first: i, low: n, unit: "times"}, true
	}
	code, at := r.currencyBefore(i)
	negative, at := r.minus(at)
	low, ok := r.number(at, code != "")
	if !ok {
		return quantity{}, false
	}
	q := quantity{from: i, to: low.to, first: at, low: low}
	if negative {
		q.low.value = q.low.value.Neg()
	}
	q.unit, q.to = r.unitAfter(q.to, code, low)
	q = r.rangeEnd(q, code)
	if q.unit == "" {
		q.unit, q.noun = r.countedNoun(q)
	}
	return q, true
}

// minus reads a sign: a dash that stands directly before the digits and after white space, or a word.
func (r *reader) minus(i int) (bool, int) {
	t := r.at(i)
	if (t.Text == "-" || t.Text == "−" || t.Text == "–") && t.Spaced && r.glued(i+1) && r.isNumber(i+1) && !r.isNumber(i-1) {
		return true, i + 1
	}
	if t.Is("minus", "мінус", "минус") && r.isNumber(i+1) {
		return true, i + 1
	}
	return false, i
}

// fold reads "tenfold" and "18-fold".
func (r *reader) fold(i int) (number, bool) {
	word := r.at(i).Lower
	if n := len(word) - len("fold"); n > 2 && word[n:] == "fold" {
		if w, ok := numberWords[word[:n]]; ok {
			return number{value: decimal.NewFromInt(w.value), from: i, to: i + 1}, true
		}
	}
	if r.isNumber(i) && r.at(i+1).Text == "-" && r.glued(i+1) && r.at(i+2).Lower == "fold" {
		if v, ok := parseDigits(r.at(i).Text, r.comma); ok {
			return number{value: v, from: i, to: i + 3}, true
		}
	}
	return number{}, false
}

// rangeEnd reads the upper end of "5 to 7 percent", "$1.2–1.4 billion", "between 20 and 30", when there is one.
func (r *reader) rangeEnd(q quantity, code string) quantity {
	at := q.to
	if !r.joinsRange(q, at) {
		return q
	}
	code2, next := r.currencyBefore(at + 1)
	high, ok := r.number(next, code2 != "" || code != "")
	if !ok {
		return q
	}
	low := q.low
	if !low.scaled && high.scaled {
		if scaled := low.value.Mul(r.scaleOf(high)); scaled.LessThan(high.value) {
			low.value = scaled
		}
	}
	if !low.value.LessThan(high.value) || code != code2 && code != "" && code2 != "" {
		return q
	}
	unit, to := r.unitAfter(high.to, firstOf(code2, code), high)
	bothHave := q.unit != "" && (unit != "" && code == "" || code2 != "")
	if bothHave && (unit != q.unit || r.at(at).Is("to", "до") && r.at(q.from-1).Is("from", "від", "от", "с", "з")) {
		return q // "from 9 % to 12 %" are two figures
	}
	if q.unit != "" && code == "" && unit == "" {
		return q
	}
	q.low, q.high, q.unit, q.to = low, &high, firstOf(unit, q.unit), to
	if r.at(q.from-1).Is("between", "від", "от") || r.at(q.from-1).Is("from", "с", "з") {
		q.from--
	}
	return q
}

// joinsRange tells whether token i may stand between the two ends of a range.
func (r *reader) joinsRange(q quantity, i int) bool {
	t := r.at(i)
	switch t.Text {
	case "-", "–", "—", "−":
		return t.Spaced == r.at(i+1).Spaced && (t.Text != "—" || !t.Spaced)
	}
	switch t.Lower {
	case "to", "or", "до", "або", "или":
		return true
	case "through":
		return r.isNumber(i + 1)
	case "and", "і", "та", "и":
		return r.at(q.from-1).Is("between", "між", "между")
	}
	return false
}

// scaleOf gives the product of the scale words that a number ends with.
func (r *reader) scaleOf(n number) decimal.Decimal {
	scale := int64(1)
	for i := n.to - 1; i > n.from; i-- {
		w, ok := numberWords[r.at(i).Lower]
		v, glued := r.gluedScale(i, true)
		switch {
		case ok && (w.class == scaleWord || w.class == timesHundred):
			scale *= w.value
		case glued:
			scale *= v
		}
	}
	return decimal.NewFromInt(scale)
}

func firstOf(a, b string) string {
	if a != "" {
		return a
	}
	return b
}
