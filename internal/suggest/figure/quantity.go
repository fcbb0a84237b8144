package figure

import (
	"claimlight/internal/suggest/digits"
	"claimlight/internal/suggest/token"
	"claimlight/internal/unit"

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
	when     bool // it only tells how long a stretch of time is, as in "over the past 24 hours"
}

// quantity reads the quantity that begins at token i.
func (r *reader) quantity(i int) (quantity, bool) {
	if n, ok := r.multiplier(i); ok {
		return quantity{from: i, to: n.to, first: i, low: n, unit: unit.Times}, true
	}
	if v, code := r.lex.inAdjective(r.at(i).Lower); code != "" {
		n := number{value: decimal.NewFromInt(v), from: i, to: i + 1}
		return quantity{from: i, to: i + 1, first: i, low: n, unit: code}, true
	}
	code, times, at := r.currencyBefore(i)
	negative, at := r.minus(at)
	low, ok := r.number(at, code != "")
	if !ok {
		return quantity{}, false
	}
	if negative {
		low.value = low.value.Neg()
	}
	u := r.unitAfter(low.to, code, low)
	u.times = max(u.times, times)
	q := quantity{from: i, to: u.to, first: at, low: u.applied(low), unit: u.code}
	q = r.rangeEnd(q, code)
	switch {
	case q.unit != "":
	case r.isAge(q):
		q.unit = unit.Years
	case r.at(q.from-1).Is("of") && r.at(q.from-2).Is("factor"):
		q.unit = unit.Times
	}
	if q.unit == "" && r.percentBefore(q.from) {
		q.unit, q.from = unit.Percent, q.from-1
	}
	if q.unit == "" && !r.lex.unknown {
		q.unit, q.noun = r.countedNoun(q)
	}
	if q.noun {
		q.low.value = r.wholeCount(q)
	}
	return q, true
}

// wholeCount gives the value of what counts things: these have no thousandths, so "1,234 людини" are as many as in
// English.
func (r *reader) wholeCount(q quantity) decimal.Decimal {
	t := r.at(q.first)
	if !r.lex.comma || !q.low.bare || q.high != nil || !digits.IsGrouping(t.Text, ",", false) {
		return q.low.value
	}
	if v, ok := digits.Parse(t.Text, false); ok {
		return v
	}
	return q.low.value
}

// applied gives the number with what its unit multiplies or adds.
func (u behind) applied(n number) number {
	if u.times > 0 {
		n.value, n.scaled = n.value.Mul(decimal.NewFromInt(u.times)), true
	}
	if !u.more.IsZero() {
		n.value = n.value.Add(u.more)
	}
	return n
}

// minus reads a sign: a dash that stands directly before the digits and after white space, or a word.
func (r *reader) minus(i int) (bool, int) {
	t := r.at(i)
	if (t.Text == "-" || t.Text == "−" || t.Text == "–") && (t.Spaced || unit.Sign(r.at(i-1).Text) != "" ||
		r.at(i-1).Text == "(") && r.glued(i+1) && r.isNumber(i+1) && !r.isNumber(i-1) {
		return true, i + 1
	}
	if _, n := r.phraseBefore(i, quantity{}); n > 1 { // "au moins six"
		return false, i
	}
	if r.lex.Minus[t.Lower] && (r.isNumber(i+1) || r.lex.Words[r.at(i+1).Lower].Class != 0) {
		return true, i + 1
	}
	return false, i
}

// multiplier reads "twice", "tenfold", "18-fold".
func (r *reader) multiplier(i int) (number, bool) {
	word := r.at(i).Lower
	if v, ok := r.lex.Multipliers[word]; ok {
		return number{value: decimal.NewFromInt(v), from: i, to: i + 1}, true
	}
	if n, ok := r.plainNumber(i); ok && r.at(n.to).Lower == "fold" {
		n.to++
		return n, true
	}
	if n := len(word) - len("fold"); n > 2 && word[n:] == "fold" {
		if w, ok := r.lex.Words[word[:n]]; ok {
			return number{value: decimal.NewFromInt(w.Value), from: i, to: i + 1}, true
		}
	}
	if r.isNumber(i) && r.at(i+1).Text == "-" && r.glued(i+1) && r.at(i+2).Lower == "fold" {
		if v, ok := digits.Parse(r.at(i).Text, r.lex.comma); ok {
			return number{value: v, from: i, to: i + 3}, true
		}
	}
	return number{}, false
}

// isAge tells whether a number without a unit is an age: "Daniel Montalvo, 19,", "aged 5 to 14", "at the age of nine".
func (r *reader) isAge(q quantity) bool {
	before := r.at(q.from - 1)
	switch {
	case before.Is("turned", "turns"):
		return !r.isWord(q.to) || r.at(q.to).Is("on", "in", "last", "this")
	case before.Is("of") && r.at(q.from-2).Is("age"):
		return !r.isPlural(r.at(q.to).Lower)
	case before.Is("aged", "age", "ages"):
		return !r.isWord(q.to) || r.lex.Prepositions[r.at(q.to).Lower]
	}
	return q.low.bare && q.high == nil && r.behindName(q) && q.low.value.GreaterThan(one) && q.low.value.LessThan(maxAge)
}

// behindName tells whether a number stands between commas or in brackets behind the name of a person.
func (r *reader) behindName(q quantity) bool {
	open, after, name := r.at(q.from-1).Text, r.at(q.to), r.at(q.from-2)
	closed := open == "(" && after.Text == ")" || open == "," && (after.Is(",", ".") || r.lex.And[after.Lower])
	if !closed || q.from < 3 || !name.Cap || name.Kind != token.Word || r.lex.months[name.Lower] ||
		r.lex.Streets[name.Lower] {
		return false
	}
	return !isCyrillic(name.Lower) || r.at(q.from-3).Cap // a street in Ukrainian and Russian is one word
}

var maxAge = decimal.NewFromInt(111)
