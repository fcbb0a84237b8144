package figure

import (
	"strings"

	"claimlight/internal/suggest/digits"
	"claimlight/internal/suggest/numeral"
	"claimlight/internal/suggest/token"

	"github.com/shopspring/decimal"
)

// fraction reads "3/4", "half", "a third", "two-thirds", "one twenty-fifth", and what they are taken of: "half a
// million".
func (r *numbers) fraction(i int) (number, bool) {
	if n, ok := r.slashFraction(i); ok {
		return n, true
	}
	top, at := r.numerator(i)
	bottom, end, ok := r.denominator(at, top)
	if !ok || at == i && !r.standsAlone(at) || !r.fractionFits(i, at, end, top) {
		return number{}, false
	}
	return r.fractionOf(number{value: top.DivRound(decimal.NewFromInt(bottom), 16), from: i, to: end, fraction: true}),
		true
}

// slashFraction reads "3/4"; dates and the like are no fractions, so the denominator is a usual one.
func (r *numbers) slashFraction(i int) (number, bool) {
	a, b := r.at(i), r.at(i+2)
	if !r.isNumber(i) || r.at(i+1).Text != "/" || !r.isNumber(i+2) || !a.Digits() || !b.Digits() || r.at(i+3).Text == "/" {
		return number{}, false
	}
	switch b.Text {
	case "2", "3", "4", "5", "6", "8", "10", "16", "32", "100":
	default:
		return number{}, false
	}
	x, _ := digits.Decimal(a.Text)
	y, _ := digits.Decimal(b.Text)
	if x.GreaterThanOrEqual(y) {
		return number{}, false
	}
	return number{value: x.DivRound(y, 16), from: i, to: i + 3, fraction: true}, true
}

// numerator reads the count of a fraction: number words, "a", or nothing, which counts as one.
func (r *numbers) numerator(i int) (decimal.Decimal, int) {
	t := r.at(i)
	if r.lex.Articles[t.Lower] {
		if n, ok := r.articleNumber(i); ok {
			return n.value, n.to
		}
		return one, i + 1
	}
	if w, ok := r.lex.Words[t.Lower]; ok && w.Class != numeral.Scale && w.Class != numeral.TimesHundred {
		if n, ok := r.addWords(i, i); ok && n.value.IsPositive() {
			return n.value, n.to
		}
	}
	return one, i
}

// denominator reads the lower half of a fraction: "third", "twenty-fifths". Without a count, or with one, the word is
// in the singular.
func (r *numerals) denominator(i int, top decimal.Decimal) (value int64, end int, ok bool) {
	if r.at(i).Text == "-" && r.glued(i) && r.glued(i+1) {
		i++
	}
	w := r.at(i).Lower
	if v, ok := r.lex.Denominators[w]; ok {
		return v, i + 1, true
	}
	tens, isTen := r.lex.Words[w]
	if !isTen || tens.Class != numeral.Ten || r.at(i+1).Text != "-" || !r.glued(i+1) {
		return 0, i, false
	}
	units, ok := r.lex.LastOrdinals[strings.TrimSuffix(r.at(i+2).Lower, "s")]
	plural := strings.HasSuffix(r.at(i+2).Lower, "s")
	return tens.Value + units, i + 3, ok && plural == !top.Equal(one)
}

// standsAlone tells whether a word is a fraction without a count before it: "half" that is no half of a game.
func (r *numbers) standsAlone(i int) bool {
	before, after := r.at(i-1), r.at(i+1)
	if r.lex.LoneFractions[r.at(i).Lower] {
		return r.isWord(i + 1)
	}
	switch r.at(i).Lower {
	case "half":
		if r.at(i+1).Is("-", "a") && r.at(i+2).Is("a", "million", "billion") { // "and half-a-million boats"
			return true
		}
		return !before.Is("first", "second", "other", "better", "latter", "the", "each", "this", "that", "one", "and", "-",
			"opening") &&
			!after.Is("-", "time", "hour", "way") && !after.Cap
	case "quarter":
		return after.Is("million", "billion")
	case "третини", "трети", "чверті", "четверти":
		return before.Is("близько", "майже", "понад", "більше", "менше", "приблизно", "около", "почти", "более", "больше",
			"менее", "меньше", "примерно") && r.isWord(i+1)
	case "половина", "половину", "половини", "половины", "третина", "третину", "треть", "чверть", "четверть":
		return !before.Is("перша", "друга", "першу", "другу", "первая", "вторая", "первую", "вторую", "першої", "другої",
			"первой", "второй") &&
			r.isWord(i+1)
	}
	return false
}

// fractionFits tells whether count and word agree ("two thirds", "a third of"), and no ordinal is meant ("a third
// man").
func (r *numbers) fractionFits(from, at, end int, top decimal.Decimal) bool {
	w := r.at(end - 1).Lower
	switch {
	case w == "quarters": // of a year, unless they are three of something
		return top.Equal(three) && !r.lex.BeforeQuarters[r.at(from-1).Lower]
	case from == at, isCyrillic(w), end > at+2, r.lex.Shape != "":
		return true
	case r.lex.Articles[r.at(from).Lower] && top.Equal(one), w == "quarter":
		return r.oneOf(from, end)
	}
	return strings.HasSuffix(w, "s") == !top.Equal(one) && w != "seconds"
}

// oneOf tells whether what follows "a third" or "a quarter" shows that it is a share: "of", a verb, a mark, the end.
func (r *numbers) oneOf(from, end int) bool {
	after := r.at(end)
	switch {
	case r.at(end-1).Lower == "half":
		return after.Is("million", "billion", "hour", "dozen", "percent") || after.Text == "-" &&
			r.at(end+1).Is("million", "billion")
	case end >= len(r.toks), after.Text == "-" && r.lex.Words[r.at(end+1).Lower].Class == numeral.Scale:
		return true
	case r.lex.And[r.at(from-1).Lower]: // "a year and a quarter"
		return after.Is("of", "million", "billion")
	}
	return r.lex.BehindShare[after.Lower] || after.Kind != token.Word && after.Text != "-"
}

var three = decimal.NewFromInt(3)

// fractionOf multiplies by what the fraction is taken of: "half a million", "two thirds of a billion".
func (r *numbers) fractionOf(n number) number {
	at := n.to
	if r.lex.Of[r.at(at).Lower] || r.at(at).Text == "-" && r.glued(at) && r.glued(at+1) { // "a quarter-million"
		at++
	}
	if r.lex.Articles[r.at(at).Lower] {
		at++
	}
	if r.at(at).Text == "-" { // "half-a-million"
		at++
	}
	if w, ok := r.lex.Words[r.at(at).Lower]; ok && (w.Class == numeral.Scale || w.Class == numeral.TimesHundred) {
		n.value, n.to, n.scaled, n.fraction = n.value.Mul(decimal.NewFromInt(w.Value)).Round(6), at+1, true, false
	}
	if v, ok := r.lex.Dozens[r.at(at).Lower]; ok {
		n.value, n.to, n.fraction = n.value.Mul(decimal.NewFromInt(v)), at+1, false
	}
	return n
}

// andFraction adds the part of "two and a half", "three and three quarters", "a million and a half". A scale that
// follows multiplies the whole, or, where the number had one already, the part.
func (r *numbers) andFraction(n number) number {
	if !r.lex.AndFraction[r.at(n.to).Lower] || n.fraction {
		return n
	}
	if f, ok := r.slashFraction(n.to + 1); ok && n.value.IsInteger() && !n.scaled {
		n.value, n.to, n.bare = n.value.Add(f.value), f.to, false
		return n
	}
	top, at := r.numerator(n.to + 1)
	bottom, end, ok := r.denominator(at, top)
	half := r.lex.Shape != "" && bottom == 2 // "un milliard et demi"
	if !ok || at == n.to+1 && !half && !isCyrillic(r.at(at).Lower) || r.at(end-1).Lower == "seconds" {
		return n
	}
	part := top.DivRound(decimal.NewFromInt(bottom), 16)
	scale := r.scaleOf(n)
	n.to, n.bare = end, false
	if w, ok := r.lex.Words[r.at(end).Lower]; ok && w.Class == numeral.Scale {
		n.to, n.scaled = end+1, true
		if scale.Equal(one) {
			n.value = n.value.Add(part).Mul(decimal.NewFromInt(w.Value)).Round(6)
			return n
		}
		scale = decimal.NewFromInt(w.Value)
	}
	n.value = n.value.Add(part.Mul(scale)).Round(16)
	return n
}

// outOf reads a share as it is said: "one over twenty", "two out of five hundred", "one in ten".
func (r *numbers) outOf(n number) (number, bool) {
	at, plain := n.to, r.at(n.to).Lower == "over"
	if r.isWord(at) && r.sharesOut(at+1) && r.isShareBase(at+2) { // "un salarié sur cinq"
		at++
	}
	switch {
	case n.scaled || n.fraction:
		return n, false
	case plain:
		at++
	case r.at(at).Lower == "out" && r.at(at+1).Lower == "of":
		at += 2
	case r.lex.OutOf[r.at(at).Lower]:
		at++
		if r.lex.Each[r.at(at).Lower] { // "cuatro de cada diez"
			at++
		}
		if !r.isShareBase(at) {
			return n, false
		}
	default:
		return n, false
	}
	all, ok := r.plainNumber(at)
	if !ok || !all.value.IsPositive() || r.hasUnit(all.to) || plain && r.isWord(all.to) || !plain &&
		n.value.GreaterThan(all.value) {
		return n, false
	}
	return number{value: n.value.DivRound(all.value, 16), from: n.from, to: all.to, fraction: true}, true
}

// sharesOut tells whether token i joins a count and what it is counted out of, and has no other use between numbers.
func (r *amounts) sharesOut(i int) bool {
	w := r.at(i).Lower
	return r.lex.Shape != "" && r.lex.OutOf[w] && !r.lex.Of[w] && !r.lex.From[w]
}

// isShareBase tells whether a number is one of those of which people count shares: "one in ten".
func (r *numbers) isShareBase(i int) bool {
	switch w := r.at(i).Lower; w {
	case "3", "4", "5", "6", "7", "8", "10", "20", "50", "100", "1,000", "10,000":
		return true
	default:
		return r.lex.ShareBases[w]
	}
}
