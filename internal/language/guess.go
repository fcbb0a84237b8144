package language

import (
	"slices"
	"strings"
	"sync"
)

// certain is how many small words of a language a text must have to be taken for it.
const certain = 3

// Guess gives the language of a text that comes without a tag, where it is one of those that are read apart and its
// small words leave no doubt. Else it is empty: the text is read as English, Ukrainian and Russian are.
func Guess(text string) string {
	text = text[:min(len(text), guessed)]
	if hasCyrillic(text) {
		return ""
	}
	counts := map[string]int{}
	for w := range strings.FieldsSeq(strings.ToLower(text)) {
		for _, code := range small()[strings.Trim(w, ".,;:!?\"()«»„“”")] {
			counts[code]++
		}
	}
	best, most, next := "", 0, 0
	for code, n := range counts {
		switch {
		case n > most:
			best, most, next = code, n, most
		case n > next:
			next = n
		}
	}
	if best == english || most < certain || most*2 < next*3 {
		return ""
	}
	return best
}

// guessed is how much of a text is looked at, in bytes.
const guessed = 4000

// english stands among the languages of small for those that are read together.
const english = "en"

// small gives the languages in which a word is a preposition, a conjunction, an article or the like.
var small = sync.OnceValue(func() map[string][]string {
	index := map[string][]string{}
	add := func(code string, l *Language) {
		for _, words := range []Set{l.Nouns.Prepositions, l.Nouns.Ends} {
			for w := range words {
				if !slices.Contains(index[w], code) {
					index[w] = append(index[w], code)
				}
			}
		}
	}
	add(english, pointed())
	for code, l := range apart {
		add(code, l())
	}
	return index
})
