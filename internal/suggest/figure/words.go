package figure

import (
	"claimlight/internal/suggest/digits"

	"github.com/shopspring/decimal"
)

// adder adds up number words as they are read: each class may follow only a higher one, a scale multiplies what
// stands before it.
type adder struct {
	total, part int64
	last        wordClass // class of the word before, within the part
	floor       int64     // the scale before: the next one must be smaller
	scaled      bool

	vigesimal bool // eighty is four twenties
}

// take adds a word and tells whether it fits.
func (a *adder) take(w numberWord) bool {
	switch w.class {
	case scaleWord:
		return a.scale(w.value)
	case timesHundred:
		if a.part > 99 || a.last == timesHundred || a.part == 0 && a.last != 0 {
			return false
		}
		a.part, a.last = max(a.part, 1)*100, timesHundred
		return true
	case unitWord:
		if a.vigesimal && a.last == tenWord && w.value > 9 && (a.part%100 == 60 || a.part%100 == 80) {
			break // "soixante-dix", "quatre-vingt-dix"
		}
		if a.last == unitWord || a.last == tenWord && (w.value > 9 || w.value == 0) {
			return false
		}
	case tenWord, hundredWord:
		if a.vigesimal && w.value == 20 && a.last == unitWord && a.part%100 == 4 {
			a.part, a.last = a.part+76, tenWord // "quatre-vingts"
			return true
		}
		if a.last != 0 && a.last <= w.class {
			return false
		}
	}
	a.part, a.last = a.part+w.value, w.class
	return true
}

// scale multiplies what was read since the scale before, or, in "three thousand million", all of it.
func (a *adder) scale(value int64) bool {
	if a.part == 0 && a.total > 0 && value > a.floor {
		if a.total > maxScaled/value {
			return false
		}
		a.total, a.floor = a.total*value, value
		return true
	}
	if a.floor > 0 && (value >= a.floor || a.part == 0) {
		return false
	}
	a.total += max(a.part, 1) * value
	a.part, a.last, a.floor, a.scaled = 0, 0, value, true
	return true
}

// maxScaled bounds what scales may multiply to.
const maxScaled int64 = 1e18

// words reads a number written in words: "twenty-three", "one hundred and five thousand", "сто двадцять п'ять",
// "two point five".
func (r *numerals) words(i int) (number, bool) {
	if v, ok := r.lex.half(r.at(i).Lower); ok {
		return r.scales(number{value: v, from: i, to: i + 1, fraction: v.LessThan(one)}, false), true
	}
	w, ok := r.lex.words[r.at(i).Lower]
	if !ok {
		return r.joined(i)
	}
	if w.class == scaleWord && !r.lex.LoneScales[r.at(i).Lower] {
		return number{}, false
	}
	// "hundred thousand"
	if next := r.at(i + 1); w.class == timesHundred && !r.lex.And[next.Lower] &&
		r.lex.words[next.Lower].class != scaleWord {
		return number{}, false
	}
	n, ok := r.addWords(i, i)
	if w.class == timesHundred && n.to == i+1 { // "a few hundred and more"
		return number{}, false
	}
	return r.pointed(n), ok
}

// addWords adds up the number words from token first on, for a number that begins at token from.
func (r *numerals) addWords(from, first int) (number, bool) {
	a := adder{vigesimal: r.lex.Vigesimal}
	end := first
	for at := first; ; at = r.joint(end, a) {
		w, ok := r.lex.words[r.at(at).Lower]
		if !ok || at > first && r.beginsAnother(at, a) || !a.take(w) {
			break
		}
		end = at + 1
	}
	if end == first {
		return number{}, false
	}
	value := decimal.NewFromInt(a.total + a.part)
	return number{value: value, from: from, to: end, scaled: a.scaled}, true
}

// beginsAnother tells whether the number word at i belongs to a fraction or a number that follows: "and one half",
// "thirty-fifths", "and five million".
func (r *numerals) beginsAnother(i int, a adder) bool {
	if r.lex.And[r.at(i-1).Lower] && a.last == 0 && r.lex.Denominators[r.at(i+1).Lower] > 0 {
		return true
	}
	if next := r.lex.words[r.at(i+1).Lower]; r.lex.And[r.at(i-1).Lower] && a.floor > 0 && next.class == scaleWord &&
		next.value >= a.floor {
		return true // "three million and five million"
	}
	_, end, ok := r.denominator(i, decimal.Zero)
	return ok && end > i+1
}

// joint gives the token at which the next word of a number may stand: after a hyphen, or after "and" that follows
// a hundred or a scale.
func (r *numerals) joint(i int, a adder) int {
	t := r.at(i)
	if t.Text == "-" && r.glued(i) && r.glued(i+1) {
		return i + 1
	}
	if r.lex.And[t.Lower] && (a.last == timesHundred || a.last == 0 || a.last == tenWord && r.lex.AndInTens) {
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
		w, ok := r.lex.words[r.at(at).Lower]
		if !ok || w.class != unitWord && w.class != tenWord {
			break
		}
		said += decimal.NewFromInt(w.value).String()
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
	w, ok := r.lex.words[next.Lower]
	if !ok || w.class != scaleWord && w.class != timesHundred {
		return number{}, false
	}
	return r.addWords(i, i+1)
}

func isCyrillic(w string) bool { return len(w) > 0 && (w[0] == 0xd0 || w[0] == 0xd1) }
