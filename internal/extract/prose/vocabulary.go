package prose

import (
	"iter"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Vocabulary counts in how many lines of a text each longer word stands. It tells whether a line speaks of the same
// matter as the text, whatever its language.
type Vocabulary map[string]int

// contentLength is the least number of letters of a word that says what a text is about.
const contentLength = 5

// Add takes a line in.
func (v Vocabulary) Add(line string) {
	seen := map[string]bool{}
	for w := range contentWords(line) {
		if !seen[w] {
			seen[w] = true
			v[w]++
		}
	}
}

// Shared is the part of a line's longer words, 0 to 1, that stand in other lines too; -1 where it has none. within
// tells that the line itself was taken in.
func (v Vocabulary) Shared(line string, within bool) float64 {
	least := 1
	if within {
		least = 2
	}
	hit, all := 0, 0
	for w := range contentWords(line) {
		all++
		if v[w] >= least {
			hit++
		}
	}
	if all == 0 {
		return -1
	}
	return float64(hit) / float64(all)
}

// contentWords gives the longer words of a line, in lower case and without endings that depend on grammar: no more
// than their first seven letters.
func contentWords(line string) iter.Seq[string] {
	line = strings.ToLower(line)
	return func(yield func(string) bool) {
		for w := range strings.FieldsFuncSeq(line, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }) {
			if utf8.RuneCountInString(w) >= contentLength && !yield(stem(w)) {
				return
			}
		}
	}
}

// stem is the first seven letters of a word.
func stem(w string) string {
	n := 0
	for i := range w {
		if n == 7 {
			return w[:i]
		}
		n++
	}
	return w
}
