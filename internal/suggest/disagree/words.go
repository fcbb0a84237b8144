package disagree

import (
	"slices"
	"strings"
	"sync"

	"claimlight/internal/language"
	"claimlight/internal/words"
)

// event is what happens to people in numbers. The words of one event mean the same count.
type event int

const noEvent event = -1

// events names the events, in the order of the words of lexicon.
var events = [...]words.Fixed{
	words.EventKilled, words.EventInjured, words.EventArrested, words.EventMissing, words.EventEvacuated,
}

// lexicon is the words of a language by which the rules know what a figure is about.
type lexicon struct {
	*language.Disagreement
	numbers   *language.Numbers
	time      *language.Time
	events    [len(events)]language.Set
	exclusive []language.Set
}

var lexicons sync.Map // *language.Language to *lexicon

// lexiconOf orders the words of a language, once. Without one it is English, Ukrainian and Russian.
func lexiconOf(l *language.Language) *lexicon {
	if l == nil {
		l = language.Typed()
	}
	if lex, ok := lexicons.Load(l); ok {
		return lex.(*lexicon)
	}
	d := &l.Disagreement
	lex := &lexicon{
		Disagreement: d, numbers: &l.Numbers, time: &l.Time,
		events: [...]language.Set{d.Killed, d.Injured, d.Arrested, d.Missing, d.Evacuated},
	}
	for _, nouns := range d.Exclusive {
		group := language.Set{}
		for _, noun := range strings.Fields(nouns) {
			group[noun] = true
		}
		lex.exclusive = append(lex.exclusive, group)
	}
	kept, _ := lexicons.LoadOrStore(l, lex)
	return kept.(*lexicon)
}

func (lex *lexicon) eventOf(word string) event {
	return event(slices.IndexFunc(lex.events[:], func(words language.Set) bool { return words[word] }))
}

// isPeople tells whether a figure counts people.
func (lex *lexicon) isPeople(s spot) bool { return lex.People[strings.ToLower(s.Unit)] }
