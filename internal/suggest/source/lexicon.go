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
	according, citing, carriers [][]string
}

var lexicons sync.Map // *language.Language to *lexicon

// lexiconOf cuts the phrases of a language, once.
func lexiconOf(l *language.Language) *lexicon {
	if lex, ok := lexicons.Load(l); ok {
		return lex.(*lexicon)
	}
	lex := &lexicon{
		Reporting: &l.Reporting, Grammar: &l.Grammar, Kinds: &l.Kinds,
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

func (lex *lexicon) reportVerb(w string) bool {
	return lex.Say[w] || lex.Clause[w] || lex.Nounish[w] || lex.Object[w]
}

// plainVerb tells whether a word can hardly be anything but a verb.
func (lex *lexicon) plainVerb(w string) bool { return lex.reportVerb(w) && !lex.Nounish[w] }
