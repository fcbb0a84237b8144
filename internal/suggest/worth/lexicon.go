package worth

import (
	"strings"
	"sync"

	"claimlight/internal/language"
)

// group is a set of reasons, one bit each.
type group uint64

// lexicon is the words of a language by which reasons are known, one by one and two together.
type lexicon struct {
	words map[string]group
	pairs map[[2]string]group

	byForm bool // what is done, and loaded words, are known by their English endings too
}

var lexicons sync.Map // *language.Language to *lexicon

// lexiconOf sorts the words of a language, once.
func lexiconOf(l *language.Language) *lexicon {
	if lex, ok := lexicons.Load(l); ok {
		return lex.(*lexicon)
	}
	lex := &lexicon{words: map[string]group{}, pairs: map[[2]string]group{}, byForm: !l.Apart}
	for i, reason := range standard {
		for w := range l.Worth.Words[string(reason.Key)] {
			lex.words[w] |= 1 << i
		}
		for _, pair := range l.Worth.Pairs[string(reason.Key)] {
			if first, second, ok := strings.Cut(pair, " "); ok {
				lex.pairs[[2]string{first, second}] |= 1 << i
			}
		}
	}
	kept, _ := lexicons.LoadOrStore(l, lex)
	return kept.(*lexicon)
}
