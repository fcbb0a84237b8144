package language

import (
	"slices"
	"strings"
	"sync"
	"unicode/utf8"
)

// certain is how many small words of a language a text must have to be taken for it.
const certain = 3

// guessed is how much of a text is looked at, in bytes.
const guessed = 4000

// english stands for the languages that are read together where words are counted.
const english = "en"

// Guess gives the language of a text that comes without a tag, where its script or its small words leave no doubt. Else
// it is empty: the text is read as English, Ukrainian and Russian are.
func Guess(text string) string {
	text = beginning(text)
	if code := byScript(text); code != "" {
		return code
	}
	if hasCyrillic(text) {
		return cyrillic(text)
	}
	c := count(text)
	if c.best == english || c.most < certain || c.most <= c.next || c.most*2 < c.english*3 {
		return ""
	}
	return c.best
}

// surely is how many small words of another language a sentence must have to be read by that, where the language of the
// text around it is known.
const surely = 4

// Within gives the tag by which a sentence is read in a text with a tag of its own: another where its script or its
// small words say so plainly, as in a quotation. A language of which little is known gives way to English alone, as its
// neighbours share its small words.
func Within(tag, sentence string) string {
	base, _, _ := strings.Cut(strings.ToLower(tag), "-")
	own := scales()[base]
	if code := byScript(beginning(sentence)); code != "" {
		if own != nil && own.Script == scales()[code].Script {
			return tag
		}
		return code
	}
	whole := base == "" || apart[base] != nil || slices.Contains(together, base)
	if hasCyrillic(sentence) {
		if apart[base] != nil && isMostly(cyrillicScript, sentence) {
			return "uk"
		}
		return tag
	}
	c := count(sentence)
	switch {
	case c.most < surely, c.most < 2*c.next, c.best == base, c.best == english && base == "":
		return tag
	case c.best != english && !whole, c.best == english && !whole && own == nil:
		return tag
	}
	return c.best
}

// beginning gives the part of a text that is looked at.
func beginning(text string) string {
	if len(text) <= guessed {
		return text
	}
	end := guessed
	for !utf8.RuneStart(text[end]) {
		end--
	}
	return text[:end]
}

// counted says whose small words a text has.
type counted struct {
	best                string // the language with the most
	most, next, english int    // how many are its, the next language's, and those of English
}

// count counts the small words of a text in Latin letters.
func count(text string) counted {
	counts := map[string]int{}
	for w := range strings.FieldsSeq(text) {
		if w = strings.Trim(w, marks); len(w) <= longestSmall {
			for _, code := range small()[strings.ToLower(w)] {
				counts[code]++
			}
		}
	}
	c := counted{english: counts[english]}
	for code, n := range counts {
		switch {
		case n > c.most || n == c.most && code < c.best:
			c.best, c.most, c.next = code, n, max(c.next, c.most)
		default:
			c.next = max(c.next, n)
		}
	}
	return c
}

// marks are what may stand beside a word without space.
const marks = ".,;:!?\"()«»„“”"

// longestSmall bounds the words that are looked up, in bytes.
const longestSmall = 24

// small gives the languages in which a word is a preposition, a conjunction, an article or the like.
var small = sync.OnceValue(func() map[string][]string {
	index := map[string][]string{}
	add := func(code string, sets ...Set) {
		for _, words := range sets {
			for w := range words {
				if !slices.Contains(index[w], code) {
					index[w] = append(index[w], code)
				}
			}
		}
	}
	add(english, pointed().Nouns.Prepositions, pointed().Nouns.Ends)
	for code, l := range apart {
		add(code, l().Nouns.Prepositions, l().Nouns.Ends)
	}
	for code, s := range scales() {
		if !s.Alias[code] {
			add(code, s.Small)
		}
	}
	return index
})
