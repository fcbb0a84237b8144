package figure

import (
	"strings"

	"claimlight/internal/suggest/digits"
	"claimlight/internal/suggest/numeral"
	"claimlight/internal/suggest/token"

	"github.com/shopspring/decimal"
)

// number is one number as it is written, without its unit.
type number struct {
	value    decimal.Decimal
	from, to int  // tokens
	bare     bool // nothing but a digits token: may be a year, a rank, part of a name
	scaled   bool // "million" or the like stands in it
	fraction bool // "half", "two thirds"
}

func ratio(a, b int64) decimal.Decimal {
	return decimal.NewFromInt(a).DivRound(decimal.NewFromInt(b), 16)
}

// number reads the number that begins at token i. money says that a currency stands before it.
func (r *numbers) number(i int, money bool) (number, bool) {
	if n, ok := r.fraction(i); ok {
		return n, true
	}
	n, ok := r.whole(i, money)
	if !ok {
		return n, false
	}
	n = r.andFraction(r.dozen(n))
	if share, ok := r.outOf(n); ok {
		return share, true
	}
	return n, true
}

// whole reads digits or number words with their scales.
func (r *numbers) whole(i int, money bool) (number, bool) {
	switch t := r.at(i); {
	case r.isNumber(i):
		return r.digits(i, money)
	case r.lex.Articles[t.Lower]:
		return r.articleNumber(i)
	case r.lex.ScaleFirst && r.isNumber(i+1) && r.lex.Scales[t.Lower] > 0:
		return r.behindScale(i)
	}
	return r.words(i)
}

// digits reads a digits token with what belongs to it: a mixed fraction, a power, scales, and a further lower part
// ("1 million 200 thousand").
func (r *numbers) digits(i int, money bool) (number, bool) {
	t := r.at(i)
	if f, isFraction := vulgar[t.Text]; isFraction {
		return number{value: ratio(f[0], f[1]), from: i, to: i + 1, fraction: true}, true
	}
	// Money behind its sign has two decimals or none: "$10,000" means the same in all languages.
	grouped := money && strings.Contains(t.Text, ",") || strings.HasSuffix(t.Text, ",000") && !r.multiplied(i+1)
	v, ok := digits.Parse(t.Text, r.lex.comma && !grouped)
	if !ok {
		return number{}, false
	}
	n := number{value: v, from: i, to: i + 1, bare: true}
	n = r.scales(r.exponent(r.mixedFraction(n)), money)
	for n.scaled {
		low, ok := r.lowerPart(n)
		if !ok {
			break
		}
		n.value, n.to = n.value.Add(low.value), low.to
	}
	return n, true
}

// behindScale reads a number whose scale stands before it, as in Swahili: "milioni 5".
func (r *numbers) behindScale(i int) (number, bool) {
	n, ok := r.plainNumber(i + 1)
	scale := decimal.NewFromInt(r.lex.Scales[r.at(i).Lower])
	return number{value: n.value.Mul(scale), from: i, to: n.to, scaled: true}, ok
}

// multiplied tells whether a scale stands at token i: "1,000" before one may be a whole and its decimals.
func (r *numbers) multiplied(i int) bool { return r.lex.Words[r.at(i).Lower].Multiplies() }

// lowerPart reads what adds to a number that ends in a scale word: "1 million 200 thousand", "3 hundred and 21".
func (r *numbers) lowerPart(n number) (number, bool) {
	at := n.to
	joined := r.lex.And[r.at(at).Lower]
	if joined {
		at++
	}
	if !r.isNumber(at) || !r.at(at).Digits() {
		return number{}, false
	}
	v, ok := digits.Parse(r.at(at).Text, r.lex.comma)
	if !ok || !v.IsPositive() {
		return number{}, false
	}
	low := r.scales(number{value: v, from: at, to: at + 1, bare: true}, false)
	fits := low.value.LessThan(r.scaleOf(n))
	return low, fits && (low.scaled || joined && !r.hasUnit(at+1) && !r.isPlural(r.at(at+1).Lower))
}

// mixedFraction adds the fraction of "2 1/2" and "2½".
func (r *numbers) mixedFraction(n number) number {
	if f, ok := vulgar[r.at(n.to).Text]; ok {
		n.value, n.to, n.bare = n.value.Add(ratio(f[0], f[1])), n.to+1, false
		return n
	}
	if f, ok := r.slashFraction(n.to); ok && r.at(n.from).Digits() {
		n.value, n.to, n.bare = n.value.Add(f.value), f.to, false
	}
	return n
}

// scales multiplies by the scale words that follow: "3 million", "10k", "1,5 тис.".
func (r *numerals) scales(n number, money bool) number {
	if v, ok := r.letterScale(n.to, money); ok {
		n.value, n.to, n.bare, n.scaled = n.value.Mul(decimal.NewFromInt(v)), n.to+1, false, true
	}
	for {
		w, ok := r.lex.Words[r.at(n.to).Lower]
		if !ok || w.Class != numeral.Scale && w.Class != numeral.TimesHundred || r.scaleInName(n.to) {
			return n
		}
		n.value, n.to, n.bare, n.scaled = n.value.Mul(decimal.NewFromInt(w.Value)), n.to+1, false, true
		if r.at(n.to).Text == "." && r.glued(n.to) && r.lex.StoppedScales[r.at(n.to-1).Lower] && n.to+1 < len(r.toks) {
			n.to++
		}
	}
}

// letterScale reads the letter of "10k", "$2.5B", and of "3.4 M" where nothing follows that makes a name of it.
func (r *numerals) letterScale(i int, money bool) (int64, bool) {
	if !r.isWord(i) {
		return 0, false
	}
	t := r.at(i)
	if !r.glued(i) {
		return r.spacedScale(i)
	}
	if !money && r.at(i-1).Digits() && len(r.at(i-1).Text) > 3 { // "a Radeon 5500M"
		return 0, false
	}
	if t.Text == "m" && r.isPlural(r.at(i+1).Lower) && !r.lex.Races[r.at(i+1).Lower] { // "3m users"
		return 1e6, true
	}
	if t.Text == "G" && len(r.at(i-1).Text) == 1 { // "5G"
		return 0, false
	}
	v, ok := gluedScales[t.Text]
	if !ok && money {
		v, ok = gluedMoneyScales[t.Text]
	}
	return v, ok
}

// spacedScale reads a letter behind a space: "3.4 M", "10 MM", "100 K". A capital or a stop behind it makes a name.
func (r *numerals) spacedScale(i int) (int64, bool) {
	after := r.at(i + 1)
	if after.Cap || after.Text == "." {
		return 0, false
	}
	switch r.at(i).Text {
	case "M":
		return 1e6, !r.at(i - 1).Digits()
	case "MM":
		return 1e6, true
	case "K", "k":
		return 1e3, after.Kind != token.Word || i+1 >= len(r.toks)
	}
	return 0, false
}

// scaleInName tells whether a scale word is part of a name: "Million Man March".
func (r *numerals) scaleInName(i int) bool {
	return r.lex.Shape != capital && r.at(i).Cap && i > 0 && len(r.at(i).Text) > 4 && r.at(i+1).Cap
}

// scaleOf gives the product of the scale words that a number ends with.
func (r *numbers) scaleOf(n number) decimal.Decimal {
	scale := int64(1)
	for i := n.to - 1; i > n.from; i-- {
		w, ok := r.lex.Words[r.at(i).Lower]
		v, letter := r.letterScale(i, true)
		switch {
		case ok && (w.Class == numeral.Scale || w.Class == numeral.TimesHundred):
			scale *= w.Value
		case letter:
			scale *= v
		case r.at(i).Text != ".":
			return decimal.NewFromInt(scale)
		}
	}
	return decimal.NewFromInt(scale)
}

// dozen multiplies by twelve: "two dozen".
func (r *numbers) dozen(n number) number {
	if v, ok := r.lex.Dozens[r.at(n.to).Lower]; ok && !n.fraction {
		n.value, n.to, n.bare = n.value.Mul(decimal.NewFromInt(v)), n.to+1, false
	}
	return n
}

// plainNumber reads digits or number words and nothing else.
func (r *numerals) plainNumber(i int) (number, bool) {
	if !r.isNumber(i) {
		return r.words(i)
	}
	v, ok := digits.Parse(r.at(i).Text, r.lex.comma)
	return number{value: v, from: i, to: i + 1, bare: true}, ok
}
