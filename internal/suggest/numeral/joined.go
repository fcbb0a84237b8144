package numeral

import "strings"

// Some languages write a number as one word: "dreiundzwanzig", "hundertfünf", "duemilatrecento".

// Joined gives the value of a number below a million that is one word.
func (t *Table) Joined(w string) (int64, bool) {
	if !t.Numbers.Joined || !t.Begins(w) {
		return 0, false
	}
	w = strings.ReplaceAll(w, "ë", "e") // Dutch parts two vowels by it: "drieëntwintig"
	for thousand, scale := range t.Scales {
		left, right, ok := strings.Cut(w, thousand)
		if !ok || scale != 1000 {
			continue
		}
		high, okHigh := t.orNone(left, 1, t.belowThousand)
		low, okLow := t.orNone(right, 0, t.belowThousand)
		if okHigh && okLow {
			return high*scale + low, true
		}
	}
	return t.belowThousand(w)
}

// Begins tells whether a word begins like a number at all, as hardly any does.
func (t *Table) Begins(w string) bool {
	return len(w) > beginning && t.beginnings[w[:beginning]]
}

// beginning is by how many bytes the beginning of a number is known; a shorter number word begins no longer one.
const beginning = 3

// beginningsOf gives the beginnings of number words, so that most words are passed over by one look.
func beginningsOf(words map[string]Word) map[string]bool {
	m := map[string]bool{}
	for w := range words {
		m[w[:min(beginning, len(w))]] = true
	}
	return m
}

func (t *Table) belowThousand(w string) (int64, bool) {
	for hundred := range t.Hundred {
		left, right, ok := strings.Cut(w, hundred)
		if !ok {
			continue
		}
		high, okHigh := t.orNone(left, 1, t.digit)
		low, okLow := t.orNone(strings.TrimPrefix(right, t.Compound), 0, t.belowHundred)
		if okHigh && okLow {
			return high*100 + low, true
		}
	}
	return t.belowHundred(w)
}

// belowHundred reads one, twenty, and both in one word: ones first where the language puts a word between them.
func (t *Table) belowHundred(w string) (int64, bool) {
	if known := t.Words[w]; known.Class == Unit || known.Class == Ten {
		return known.Value, true
	}
	for i, tens := range t.Tens {
		for ten := range tens {
			rest, ok := strings.CutPrefix(w, ten)
			if t.Compound != "" {
				rest, ok = strings.CutSuffix(w, t.Compound+ten)
			}
			if !ok {
				continue
			}
			if ones, ok := t.digit(rest); ok {
				return int64(i+2)*10 + ones, true
			}
		}
	}
	return 0, false
}

// digit reads one to nine.
func (t *Table) digit(w string) (int64, bool) {
	known := t.Words[w]
	return known.Value, known.Class == Unit && known.Value > 0 && known.Value < 10
}

// orNone reads a part of a word, or gives what it counts for where nothing stands there.
func (t *Table) orNone(w string, none int64, read func(string) (int64, bool)) (int64, bool) {
	if w == "" {
		return none, true
	}
	return read(w)
}
