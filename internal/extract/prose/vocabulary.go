package prose

import (
	"iter"
	"unicode"
)

// Vocabulary counts in how many lines of a text each longer word stands. It tells whether a line speaks of the same
// matter as the text, whatever its language. Make one with NewVocabulary.
type Vocabulary struct {
	words map[uint64]entry
	lines int32
}

// entry is how many lines hold a word, and the last of them.
type entry struct{ count, last int32 }

// NewVocabulary makes one without words.
func NewVocabulary() *Vocabulary { return &Vocabulary{words: map[uint64]entry{}} }

// The least number of letters of a word that says what a text is about, and how many of its first letters count: the
// endings depend on grammar.
const (
	contentLength = 5
	stemLength    = 7
)

// Add takes a line in.
func (v *Vocabulary) Add(line string) {
	v.lines++
	for w := range contentWords(line) {
		if e := v.words[w]; e.last != v.lines {
			v.words[w] = entry{count: e.count + 1, last: v.lines}
		}
	}
}

// Shared is the part of a line's longer words, 0 to 1, that stand in other lines too; -1 where it has none. within
// tells that the line itself was taken in.
func (v *Vocabulary) Shared(line string, within bool) float64 {
	least := int32(1)
	if within {
		least = 2
	}
	hit, all := 0, 0
	for w := range contentWords(line) {
		all++
		if v.words[w].count >= least {
			hit++
		}
	}
	if all == 0 {
		return -1
	}
	return float64(hit) / float64(all)
}

// The offset and prime of FNV-1a.
const (
	fnvOffset = 14695981039346656037
	fnvPrime  = 1099511628211
)

// contentWords gives the stems of a line's longer words, as hashes, whatever their case.
func contentWords(line string) iter.Seq[uint64] {
	return func(yield func(uint64) bool) {
		h, letters := uint64(fnvOffset), 0
		for _, r := range line {
			switch {
			case r >= 'a' && r <= 'z' || r >= '0' && r <= '9':
			case r < 0x80 && (r < 'A' || r > 'Z'), !unicode.IsLetter(r) && !unicode.IsDigit(r):
				if letters >= contentLength && !yield(h) {
					return
				}
				h, letters = fnvOffset, 0
				continue
			default:
				r = unicode.ToLower(r)
			}
			if letters++; letters <= stemLength {
				h = (h ^ uint64(r)) * fnvPrime
			}
		}
		if letters >= contentLength {
			yield(h)
		}
	}
}
