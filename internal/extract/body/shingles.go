package body

import (
	"strings"
	"unicode"
)

// shingles is the set of runs of three words of a text, to tell how much of another text stands in it.
type shingles map[[3]string]struct{}

func newShingles(s string) shingles {
	words := plainWords(s)
	if len(words) == 0 {
		return nil
	}
	out := make(shingles, len(words))
	for i := range words {
		out[at(words, i)] = struct{}{}
	}
	return out
}

// holds is the part of a text's words, 0 to 1, that begin a run in the set; -1 where the set is empty.
func (s shingles) holds(text string) float64 {
	if s == nil {
		return -1
	}
	words := plainWords(text)
	hit, all := 0, max(1, len(words)-2)
	for i := 0; i < all && len(words) > 0; i++ {
		if _, ok := s[at(words, i)]; ok {
			hit++
		}
	}
	return float64(hit) / float64(all)
}

// at is the run of three words that begins at i.
func at(words []string, i int) [3]string {
	var run [3]string
	copy(run[:], words[i:min(i+3, len(words))])
	return run
}

func plainWords(s string) []string {
	return strings.FieldsFunc(s, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsNumber(r) })
}
