package language

import "strings"

// certain is how many small words of a language a text must have to be taken for it.
const certain = 3

// Guess gives the language of a text that comes without a tag, where it is one of those that are read apart and its
// small words leave no doubt. Else it is empty: the text is read as English, Ukrainian and Russian are.
func Guess(text string) string {
	text = text[:min(len(text), guessed)]
	if hasCyrillic(text) {
		return ""
	}
	words := strings.Fields(strings.ToLower(text))
	best, most, next := "", 0, pointed().small(words)
	for code, l := range apart {
		switch n := l().small(words); {
		case n > most:
			best, most, next = code, n, max(most, next)
		default:
			next = max(next, n)
		}
	}
	if most < certain || most*2 < next*3 {
		return ""
	}
	return best
}

// guessed is how much of a text is looked at, in bytes.
const guessed = 4000

// small counts the words of a text that are prepositions, conjunctions, articles and their like in the language.
func (l *Language) small(words []string) int {
	n := 0
	for _, w := range words {
		if w = strings.Trim(w, ".,;:!?\"()«»„“”"); l.Nouns.Prepositions[w] || l.Nouns.Ends[w] {
			n++
		}
	}
	return n
}
