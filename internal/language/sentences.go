package language

import (
	"strings"
	"sync"

	"github.com/BurntSushi/toml"
)

// Sentences is what tells a stop that ends a sentence from one that belongs to a word. Words stand without their last
// stop. Texts are cut by what all languages know together, so that a place means the same whatever a text is taken for.
type Sentences struct {
	Titles    Set // stand before a name: a capital behind them begins no sentence
	Numbering Set // stand before a number: a digit behind them begins no sentence
	OpenEnded Set `toml:"open_ended"` // end a sentence as often as not: only a word that begins sentences tells
	Measured  Set // follow a number: a capital behind them begins a sentence

	NounsFollow Set `toml:"nouns_follow"` // stand before nouns that have a capital in German, and behind numbers
	Starters    Set // begin sentences and, with their capital, hardly anything else

	Dotted Written // stand with stops and spaces inside, as they are written: "z. B"
	Eras   Written // the same, behind a year: a capital behind them begins a sentence

	OrdinalNouns  Set `toml:"ordinal_nouns"`  // have a capital, and stand behind the stop of an ordinal: "7. Oktober"
	BeforeOrdinal Set `toml:"before_ordinal"` // before a number whose stop makes an ordinal of it: "der 31. Flug"
	Openers       Set // begin sentences behind such a number all the same

	TimesOfDay Set `toml:"times_of_day"` // "a.m." and "p.m." as they are written
	AfterTime  Set `toml:"after_time"`   // have a capital, and go on after a time of day: zones, days and months
}

// Stops gives what all languages know of where sentences end. No more than that is read of their files: it is needed
// for the first text that is shown.
var Stops = sync.OnceValue(readStops)

func readStops() *Sentences {
	all := &Sentences{}
	for _, code := range codes() {
		words, err := files.ReadFile("data/" + code + ".toml")
		if err == nil {
			err = all.add(string(words))
		}
		if err != nil {
			panic(err) // the files are part of the program, and a test reads each
		}
	}
	return all
}

// add reads the section on sentences of a file.
func (s *Sentences) add(file string) error {
	const heading = "\n[sentences]\n"
	_, section, ok := strings.Cut(file, heading)
	if !ok {
		return nil
	}
	section, _, _ = strings.Cut(section, "\n[")
	_, err := toml.Decode(section, s)
	return err
}
