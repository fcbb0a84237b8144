package figure

import (
	"github.com/shopspring/decimal"
)

// adder adds up number words as they are read: each class may follow only a higher one, a scale multiplies what
// stands before it.
type adder struct {
	total, part int64
	last        wordClass // class of the word before, within the part
	floor       int64     // the scale before: the next one must be smaller
	scaled      bool
}

// take adds a word and tells whether it fits.
func (a *adder) take(w numberWord) bool {
	switch w.class {
	case scaleWord:
		if a.floor > 0 && (w.value >= a.floor || a.part == 0) {
			return false
		}
		a.total += max(a.part, 1) * w.value
		a.part, a.last, a.floor, a.scaled = 0, 0, w.value, true
		return true
	case timesHundred:
		if a.part > 99 || a.last == timesHundred || a.part == 0 && a.last != 0 {
			return false
		}
		a.part, a.last = max(a.part, 1)*100, timesHundred
		return true
	case unitWord:
		if a.last == unitWord || a.last == tenWord && (w.value > 9 || w.value == 0) {
			return false
		}
	case tenWord, hundredWord:
		if a.last != 0 && a.last <= w.class {
			return false
		}
	}
	a.part, a.last = a.part+w.value, w.class
	return true
}

// words reads a number written in words: "twenty-three", "one hundred and five thousand", "сто двадцять п'ять".
func (r *reader) words(i int) (number, bool) {
	if v, ok := halfWords[r.at(i).Lower]; ok {
		return r.scales(number{value: v, from: i, to: i + 1, fraction: v.LessThan(decimal.NewFromInt(1))}, false), true
	}
	w, ok := numberWords[r.at(i).Lower]
	if !ok || w.class == scaleWord && !singularScale(r.at(i).Lower) || w.class == timesHundred {
		return number{}, false
	}
	return r.addWords(i, i)
}

// addWords adds up the number words from token first on, for a number that begins at token from.
func (r *reader) addWords(from, first int) (number, bool) {
	var a adder
	end := first
	for at := first; ; at = r.joint(end, a) {
		w, ok := numberWords[r.at(at).Lower]
		if !ok || !a.take(w) {
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

// joint gives the token at which the next word of a number may stand: after a hyphen, or after "and" that follows
// a hundred or a scale.
func (r *reader) joint(i int, a adder) int {
	t := r.at(i)
	if t.Text == "-" && r.glued(i) && r.glued(i+1) {
		return i + 1
	}
	if t.Lower == "and" && (a.last == timesHundred || a.last == 0) {
		return i + 1
	}
	return i
}

// articleNumber reads "a hundred", "a million", "a dozen".
func (r *reader) articleNumber(i int) (number, bool) {
	next := r.at(i + 1)
	if v, ok := dozens[next.Lower]; ok {
		return number{value: decimal.NewFromInt(v), from: i, to: i + 2}, true
	}
	w, ok := numberWords[next.Lower]
	if !ok || w.class != scaleWord && w.class != timesHundred {
		return number{}, false
	}
	return r.addWords(i, i+1)
}

// singularScale tells whether a scale word stands for one of it without a word before: "тисяча осіб", "мільйон".
func singularScale(w string) bool {
	switch w {
	case "тисяча", "тысяча", "тысячу", "тисячу", "мільйон", "миллион", "мільярд", "миллиард":
		return true
	}
	return false
}

// fraction reads "half", "a third", "two-thirds", "three quarters", and what they are taken of: "half a million".
func (r *reader) fraction(i int) (number, bool) {
	if n, ok := r.slashFraction(i); ok {
		return n, true
	}
	top, at := r.numerator(i)
	if at > i && r.at(at).Text == "-" {
		at++
	}
	word := r.at(at).Lower
	bottom, ok := denominators[word]
	if !ok || at == i && !r.standsAlone(at) || !r.fractionFits(i, at, top) {
		return number{}, false
	}
	n := number{value: ratio(top, bottom), from: i, to: at + 1, fraction: true}
	return r.fractionOf(n), true
}

// numerator reads the count of a fraction: a small number word, "a", or nothing, which counts as one.
func (r *reader) numerator(i int) (int64, int) {
	t := r.at(i)
	if t.Is("a", "an") {
		return 1, i + 1
	}
	if w, ok := numberWords[t.Lower]; ok && w.class == unitWord && w.value > 0 {
		return w.value, i + 1
	}
	return 1, i
}

// standsAlone tells whether a word is a fraction without a count before it: "half" that is no half of a game.
func (r *reader) standsAlone(i int) bool {
	before, after := r.at(i-1), r.at(i+1)
	switch r.at(i).Lower {
	case "half":
		return !before.Is("first", "second", "other", "better", "latter", "the", "each", "this", "that", "one", "and", "-") &&
			!after.Is("-", "time", "hour", "way") && !after.Cap
	case "quarter":
		return after.Is("million", "billion")
	case "половина", "половину", "половини", "половины", "третина", "третину", "треть", "чверть", "четверть":
		return !before.Is("перша", "друга", "першу", "другу", "первая", "вторая", "первую", "вторую", "першої", "другої", "первой", "второй") &&
			r.isWord(i+1)
	}
	return false
}

// fractionFits tells whether count and word agree ("two thirds", "a third of"), and no ordinal is meant ("a third man").
func (r *reader) fractionFits(from, at int, top int64) bool {
	w, after := r.at(at).Lower, r.at(at+1)
	if from == at || isCyrillic(w) {
		return true
	}
	if r.at(from).Is("a", "an") || w == "quarter" {
		if w == "half" {
			return after.Is("million", "billion", "hour", "dozen", "percent")
		}
		return after.Is("of", "million", "billion", "century", "mile", "more", "less", "higher", "lower") || after.Kind != 0 || at+1 >= len(r.toks)
	}
	plural := w[len(w)-1] == 's'
	return plural == (top > 1)
}

// fractionOf multiplies by what the fraction is taken of: "half a million", "two thirds of a billion".
func (r *reader) fractionOf(n number) number {
	at := n.to
	if r.at(at).Lower == "of" {
		at++
	}
	if r.at(at).Is("a", "an") {
		at++
	}
	if w, ok := numberWords[r.at(at).Lower]; ok && (w.class == scaleWord || w.class == timesHundred) {
		n.value, n.to, n.scaled, n.fraction = n.value.Mul(decimal.NewFromInt(w.value)).Round(6), at+1, true, false
	}
	if v, ok := dozens[r.at(at).Lower]; ok {
		n.value, n.to, n.fraction = n.value.Mul(decimal.NewFromInt(v)), at+1, false
	}
	return n
}

// andHalf adds the part of "two and a half", "three and three quarters", "a million and a half", and the scale
// that may follow.
func (r *reader) andHalf(n number) number {
	if !r.at(n.to).Is("and", "з", "с") || n.fraction {
		return n
	}
	top, at := r.numerator(n.to + 1)
	bottom, ok := denominators[r.at(at).Lower]
	if !ok || at == n.to+1 && !isCyrillic(r.at(at).Lower) {
		return n
	}
	part := ratio(top, bottom)
	if w, isScale := numberWords[r.at(n.to-1).Lower]; isScale && w.class == scaleWord {
		part = part.Mul(decimal.NewFromInt(w.value)).Round(6)
	}
	n.value, n.to, n.bare = n.value.Add(part), at+1, false
	return r.scales(n, false)
}

func isCyrillic(w string) bool { return len(w) > 0 && (w[0] == 0xd0 || w[0] == 0xd1) }
