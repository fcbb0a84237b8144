package figure

import (
	"github.com/shopspring/decimal"
)

// number is one number as it is written, without its unit.
type number struct {
	value    decimal.Decimal
	from, to int  // tokens
	bare     bool // nothing but a digits token: may be a year, a rank, part of a name
	scaled   bool // "million" or the like stands in it
	fraction bool // "half", "two thirds"
	plural   bool // "thousands", "dozens" without a count: a vague size
}

func ratio(a, b int64) decimal.Decimal {
	return decimal.NewFromInt(a).DivRound(decimal.NewFromInt(b), 16)
}

// number reads the number that begins at token i. money says that a currency stands before it.
func (r *reader) number(i int, money bool) (number, bool) {
	if n, ok := r.fraction(i); ok {
		return n, true
	}
	var n number
	var ok bool
	switch {
	case r.isNumber(i):
		n, ok = r.digits(i, money)
	case r.at(i).Is("a", "an") && !r.at(i).Cap || r.at(i).Is("a", "an") && i == 0:
		n, ok = r.articleNumber(i)
	default:
		n, ok = r.words(i)
	}
	if !ok {
		return n, false
	}
	return r.andHalf(r.dozen(n)), true
}

// digits reads a digits token with what belongs to it: a mixed fraction, scales, a further lower part ("1 million
// 200 thousand").
func (r *reader) digits(i int, money bool) (number, bool) {
	t := r.at(i)
	if f, isFraction := vulgar[t.Text]; isFraction {
		return number{value: ratio(f[0], f[1]), from: i, to: i + 1, fraction: true}, true
	}
	v, ok := parseDigits(t.Text, r.comma)
	if !ok {
		return number{}, false
	}
	n := number{value: v, from: i, to: i + 1, bare: true}
	n = r.mixedFraction(n)
	n = r.scales(n, money)
	if !n.scaled {
		return n, true
	}
	if low, ok := r.digitsBelow(n); ok {
		n.value, n.to = n.value.Add(low.value), low.to
	}
	return n, true
}

// digitsBelow reads the lower part of "1 million 200 thousand".
func (r *reader) digitsBelow(n number) (number, bool) {
	if !r.isNumber(n.to) || !r.at(n.to).Digits() {
		return number{}, false
	}
	low, ok := r.digits(n.to, false)
	ok = ok && low.scaled && low.value.LessThan(decimal.New(1, int32(len(n.value.Truncate(0).String())-3)))
	return low, ok && low.value.LessThan(n.value)
}

// mixedFraction adds the fraction of "2 1/2" and "2½".
func (r *reader) mixedFraction(n number) number {
	if f, ok := vulgar[r.at(n.to).Text]; ok {
		n.value, n.to, n.bare = n.value.Add(ratio(f[0], f[1])), n.to+1, false
		return n
	}
	if f, ok := r.slashFraction(n.to); ok && r.at(n.from).Digits() {
		n.value, n.to, n.bare = n.value.Add(f.value), f.to, false
	}
	return n
}

// slashFraction reads "3/4"; dates and the like are no fractions, so the denominator is a usual one.
func (r *reader) slashFraction(i int) (number, bool) {
	a, b := r.at(i), r.at(i+2)
	if !r.isNumber(i) || r.at(i+1).Text != "/" || !r.isNumber(i+2) || !a.Digits() || !b.Digits() || r.at(i+3).Text == "/" {
		return number{}, false
	}
	switch b.Text {
	case "2", "3", "4", "5", "6", "8", "10", "16", "32", "100":
	default:
		return number{}, false
	}
	x, _ := plainDecimal(a.Text)
	y, _ := plainDecimal(b.Text)
	if x.GreaterThanOrEqual(y) {
		return number{}, false
	}
	return number{value: x.DivRound(y, 16), from: i, to: i + 3, fraction: true}, true
}

// scales multiplies by the scale words that follow: "3 million", "10k", "1,5 тис.".
func (r *reader) scales(n number, money bool) number {
	if v, ok := r.gluedScale(n.to, money); ok {
		n.value, n.to, n.bare, n.scaled = n.value.Mul(decimal.NewFromInt(v)), n.to+1, false, true
	}
	for {
		w, ok := numberWords[r.at(n.to).Lower]
		if !ok || w.class != scaleWord && w.class != timesHundred || r.isName(n.to) {
			return n
		}
		n.value, n.to, n.bare, n.scaled = n.value.Mul(decimal.NewFromInt(w.value)), n.to+1, false, true
		if r.at(n.to).Text == "." && r.glued(n.to) && isAbbreviatedScale(r.at(n.to-1).Lower) && n.to+1 < len(r.toks) {
			n.to++
		}
	}
}

func isAbbreviatedScale(w string) bool {
	return w == "тис" || w == "тыс" || w == "млн" || w == "млрд" || w == "трлн"
}

func (r *reader) gluedScale(i int, money bool) (int64, bool) {
	if !r.glued(i) || !r.isWord(i) {
		return 0, false
	}
	v, ok := gluedScales[r.at(i).Text]
	if !ok && money {
		v, ok = gluedMoneyScales[r.at(i).Text]
	}
	return v, ok
}

// isName tells whether a scale word is part of a name: "million" never is, a capital in mid-sentence is ("Million Man March").
func (r *reader) isName(i int) bool {
	return r.at(i).Cap && i > 0 && len(r.at(i).Text) > 4 && r.at(i+1).Cap
}

// dozen multiplies by twelve: "two dozen".
func (r *reader) dozen(n number) number {
	if v, ok := dozens[r.at(n.to).Lower]; ok && !n.fraction {
		n.value, n.to, n.bare = n.value.Mul(decimal.NewFromInt(v)), n.to+1, false
	}
	return n
}
