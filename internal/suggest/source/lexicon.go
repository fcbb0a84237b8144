package source

import (
	"strings"
	"sync"

	"claimlight/internal/language"
)

// lexicon is the words of a language, with its phrases cut into words.
type lexicon struct {
	*language.Reporting
	*language.Grammar
	*language.Kinds
	apart                       bool // read by its own words alone
	adjectiveBehind             bool // adjectives stand behind their noun, also of a name: "la Banque centrale"
	numbers                     *language.Numbers
	according, citing, carriers [][]string
}

var lexicons sync.Map // *language.Language to *lexicon

// lexiconOf cuts the phrases of a language, once.
func lexiconOf(l *language.Language) *lexicon {
	if lex, ok := lexicons.Load(l); ok {
		return lex.(*lexicon)
	}
	lex := &lexicon{
		apart: l.Apart, adjectiveBehind: l.Nouns.Shape == "next",
		numbers: &l.Numbers, Reporting: &l.Reporting, Grammar: &l.Grammar, Kinds: &l.Kinds,
		according: split(l.Reporting.According), citing: split(l.Reporting.Citing), carriers: split(l.Reporting.Carriers),
	}
	kept, _ := lexicons.LoadOrStore(l, lex)
	return kept.(*lexicon)
}

func split(phrases []string) [][]string {
	out := make([][]string, len(phrases))
	for i, p := range phrases {
		out[i] = strings.Fields(p)
	}
	return out
}

// isNumber tells whether a word is a number of more than one.
func (lex *lexicon) isNumber(w string) bool {
	for _, sets := range [...]language.Sets{lex.numbers.Units, lex.numbers.Tens} {
		for i, forms := range sets {
			if forms[w] && (i > 1 || len(sets) < len(lex.numbers.Units)) {
				return true
			}
		}
	}
	return lex.numbers.Scales[w] > 0
}

func (lex *lexicon) reportVerb(w string) bool {
	return lex.Say[w] || lex.Clause[w] || lex.Nounish[w] || lex.Object[w]
}

// plainVerb tells whether a word can hardly be anything but a verb.
func (lex *lexicon) plainVerb(w string) bool { return lex.reportVerb(w) && !lex.Nounish[w] }
