package figure

import (
	"strings"

	"claimlight/internal/suggest/token"
)

// A language says by what shape a counted noun is known where not by its plural.

// capital is the shape of nouns in languages that write all of them with one.
const capital = "capital"

// capitalNoun takes the first word with a capital, past adjectives: "sechs weitere Journalisten".
func (r *amounts) capitalNoun(at int) (string, bool) {
	for range nounReach {
		t := r.at(at)
		switch {
		case !r.isWord(at), r.lex.Prepositions[t.Lower], r.lex.Ends[t.Lower]:
			return "", false
		case t.Cap:
			return r.lex.singular(t.Text), true
		}
		at++
	}
	return "", false
}

// nextNoun takes the word that follows, past the few adjectives that stand before a noun: "cinq nouveaux cas".
func (r *amounts) nextNoun(at int) (string, bool) {
	for range nounReach {
		t := r.at(at)
		switch {
		case !r.isWord(at), r.lex.Prepositions[t.Lower], r.lex.Ends[t.Lower], t.Cap && r.lex.singular(t.Text) == t.Text:
			return "", false
		case !r.lex.Modifiers[t.Lower]:
			return r.lex.singular(t.Text), t.Kind == token.Word
		}
		at++
	}
	return "", false
}

// singular gives the dictionary form of a noun, as far as the language's tables tell it.
func (lex *lexicon) singular(word string) string {
	lower := strings.ToLower(word)
	if s, ok := lex.Singulars[lower]; ok {
		return s
	}
	for length := len(lower) - 2; length > 0; length-- { // the longest ending first
		if ending, ok := lex.Endings[lower[len(lower)-length:]]; ok {
			return word[:len(word)-length] + ending
		}
	}
	return word
}
