package figure

import (
	"claimlight/internal/suggest/digits"
	"claimlight/internal/suggest/numeral"

	"github.com/shopspring/decimal"
)

// words reads a number written in words: "twenty-three", "one hundred and five thousand", "сто двадцять п'ять",
// "two point five".
func (r *numerals) words(i int) (number, bool) {
	if v, ok := r.lex.half(r.at(i).Lower); ok {
		return r.scales(number{value: v, from: i, to: i + 1, fraction: v.LessThan(one)}, false), true
	}
	w, ok := r.lex.Words[r.at(i).Lower]
	if !ok {
		return r.joined(i)
	}
	if w.Class == numeral.Scale && !r.lex.LoneScales[r.at(i).Lower] {
		return number{}, false
	}
	// "hundred thousand"
	if next := r.at(i + 1); w.Class == numeral.TimesHundred && !r.lex.And[next.Lower] &&
		r.lex.Words[next.Lower].Class != numeral.Scale {
		return number{}, false
	}
	n, ok := r.addWords(i, i)
	if w.Class == numeral.TimesHundred && n.to == i+1 { // "a few hundred and more"
		return number{}, false
	}
	return r.pointed(n), ok
}

// addWords adds up the number words from token first on, for a number that begins at token from.
func (r *numerals) addWords(from, first int) (number, bool) {
	a := numeral.Adder{Vigesimal: r.lex.Vigesimal}
	end := first
	for at := first; ; at = r.joint(end, a) {
		w, ok := r.lex.Words[r.at(at).Lower]
		if !ok || at > first && r.beginsAnother(at, a) || !a.Take(w) {
			break
		}
		end = at + 1
	}
	if end == first {
		return number{}, false
	}
	value := decimal.NewFromInt(a.Total + a.Part)
	return number{value: value, from: from, to: end, scaled: a.Scaled}, true
}

// beginsAnother tells whether the number word at i belongs to a fraction or a number that follows: "and one half",
// "thirty-fifths", "and five million".
func (r *numerals) beginsAnother(i int, a numeral.Adder) bool {
	if r.lex.And[r.at(i-1).Lower] && a.Last == 0 && r.lex.Denominators[r.at(i+1).Lower] > 0 {
		return true
	}
	if next := r.lex.Words[r.at(i+1).Lower]; r.lex.And[r.at(i-1).Lower] && a.Floor > 0 && next.Class == numeral.Scale &&
		next.Value >= a.Floor {
		return true // "three million and five million"
	}
	_, end, ok := r.denominator(i, decimal.Zero)
	return ok && end > i+1
}

// joint gives the token at which the next word of a number may stand: after a hyphen, or after "and" that follows
// a hundred or a scale.
func (r *numerals) joint(i int, a numeral.Adder) int {
	t := r.at(i)
	if t.Text == "-" && r.glued(i) && r.glued(i+1) {
		return i + 1
	}
	if r.lex.And[t.Lower] && (a.Last == numeral.TimesHundred || a.Last == 0 || a.Last == numeral.Ten && r.lex.AndInTens) {
		return i + 1
	}
	return i
}

// pointed reads the digits of "two point five", "nine point nought four".
func (r *numerals) pointed(n number) number {
	if !r.lex.Point[r.at(n.to).Lower] || n.scaled {
		return n
	}
	said, at := "", n.to+1
	for ; len(said) < digits.Most/2; at++ {
		w, ok := r.lex.Words[r.at(at).Lower]
		if !ok || w.Class != numeral.Unit && w.Class != numeral.Ten {
			break
		}
		said += decimal.NewFromInt(w.Value).String()
	}
	if said == "" {
		return n
	}
	part, _ := digits.Decimal("0." + said)
	n.value, n.to = n.value.Add(part), at
	return r.scales(n, false)
}

// articleNumber reads "a hundred", "a million", "a dozen".
func (r *numerals) articleNumber(i int) (number, bool) {
	next := r.at(i + 1)
	if v, ok := r.lex.Dozens[next.Lower]; ok {
		return number{value: decimal.NewFromInt(v), from: i, to: i + 2}, true
	}
	w, ok := r.lex.Words[next.Lower]
	if !ok || w.Class != numeral.Scale && w.Class != numeral.TimesHundred {
		return number{}, false
	}
	return r.addWords(i, i+1)
}

func isCyrillic(w string) bool { return len(w) > 0 && (w[0] == 0xd0 || w[0] == 0xd1) }
