package figure

import (
	"strings"

	"github.com/shopspring/decimal"
)

// Some languages write a number as one word: "dreiundzwanzig", "hundertfünf", "duemilatrecento".

// joined reads a number that is one word, with the scales behind it: "dreiundzwanzig Millionen".
func (r *numerals) joined(i int) (number, bool) {
	v, ok := r.lex.joinedValue(r.at(i).Lower)
	if !ok {
		return number{}, false
	}
	return r.scales(number{value: decimal.NewFromInt(v), from: i, to: i + 1}, false), true
}

// joinedValue gives the value of a number below a million that is one word.
func (lex *lexicon) joinedValue(w string) (int64, bool) {
	if !lex.Joined || !lex.beginsNumber(w) {
		return 0, false
	}
	w = strings.ReplaceAll(w, "ë", "e") // Dutch parts two vowels by it: "drieëntwintig"
	for thousand, scale := range lex.Scales {
		left, right, ok := strings.Cut(w, thousand)
		if !ok || scale != 1000 {
			continue
		}
		high, okHigh := lex.orNone(left, 1, lex.belowThousand)
		low, okLow := lex.orNone(right, 0, lex.belowThousand)
		if okHigh && okLow {
			return high*scale + low, true
		}
	}
	return lex.belowThousand(w)
}

// beginsNumber tells whether a word begins like a number at all, as hardly any does.
func (lex *lexicon) beginsNumber(w string) bool {
	return len(w) > beginning && lex.beginnings[w[:beginning]]
}

// beginning is by how many bytes the beginning of a number is known; a shorter number word begins no longer one.
const beginning = 3

// beginningsOf gives the beginnings of number words, so that most words are passed over by one look.
func beginningsOf(words map[string]numberWord) map[string]bool {
	m := map[string]bool{}
	for w := range words {
		m[w[:min(beginning, len(w))]] = true
	}
	return m
}

func (lex *lexicon) belowThousand(w string) (int64, bool) {
	for hundred := range lex.Hundred {
		left, right, ok := strings.Cut(w, hundred)
		if !ok {
			continue
		}
		high, okHigh := lex.orNone(left, 1, lex.digit)
		low, okLow := lex.orNone(strings.TrimPrefix(right, lex.Compound), 0, lex.belowHundred)
		if okHigh && okLow {
			return high*100 + low, true
		}
	}
	return lex.belowHundred(w)
}

// belowHundred reads one, twenty, and both in one word: ones first where the language puts a word between them.
func (lex *lexicon) belowHundred(w string) (int64, bool) {
	if known := lex.words[w]; known.class == unitWord || known.class == tenWord {
		return known.value, true
	}
	for i, tens := range lex.Tens {
		for ten := range tens {
			rest, ok := strings.CutPrefix(w, ten)
			if lex.Compound != "" {
				rest, ok = strings.CutSuffix(w, lex.Compound+ten)
			}
			if !ok {
				continue
			}
			if ones, ok := lex.digit(rest); ok {
				return int64(i+2)*10 + ones, true
			}
		}
	}
	return 0, false
}

// digit reads one to nine.
func (lex *lexicon) digit(w string) (int64, bool) {
	known := lex.words[w]
	return known.value, known.class == unitWord && known.value > 0 && known.value < 10
}

// orNone reads a part of a word, or gives what it counts for where nothing stands there.
func (lex *lexicon) orNone(w string, none int64, read func(string) (int64, bool)) (int64, bool) {
	if w == "" {
		return none, true
	}
	return read(w)
}

// inAdjective reads a number that is one word with a measure: "zweijährigen", "dreißigminütig". It gives its value and
// the code of the measure.
func (lex *lexicon) inAdjective(w string) (value int64, code string) {
	if !lex.Joined || !lex.beginsNumber(w) {
		return 0, ""
	}
	for measure, code := range lex.adjectives {
		left, rest, ok := strings.Cut(w, measure)
		if !ok || len(rest) > longestEnding {
			continue
		}
		if known := lex.words[left]; known.class == unitWord || known.class == tenWord {
			return known.value, code
		}
		if v, ok := lex.joinedValue(left); ok {
			return v, code
		}
	}
	return 0, ""
}

// longestEnding is how many bytes the ending of such an adjective has at most.
const longestEnding = 3
