package language

import (
	"strings"
	"sync"

	"github.com/BurntSushi/toml"
)

// scaled is what data/scales.toml knows of a language: enough to read a number that has a scale or a sign, and to tell
// the language by.
type scaled struct {
	Alias   Set    // further codes by which the language goes
	Script  string // in which it alone, or first of all, is written; empty for Latin
	Letters string // that others of the script lack
	Small   Set    // frequent words that no other language has, as far as that can be had

	Doubtful     bool // a separator that may mean either leaves no value, as habits differ
	Unspaced     bool // words are written without space: the scale begins what stands behind a number
	PercentFirst Set  `toml:"percent_first"` // words for a hundredth that stand before the number, as "%" may
	ScaleFirst   bool `toml:"scale_first"`   // the scale stands before the number

	Percent List   // words for a hundredth, one or two each
	Scales  Values // all of them, in all their forms
	Units   Lemmas // money that is named by one word
}

// scales gives what the file of scales holds, by code.
var scales = sync.OnceValue(func() map[string]*scaled {
	all := map[string]*scaled{}
	if _, err := toml.DecodeFS(files, "data/scales.toml", &all); err != nil {
		panic(err) // the file is part of the program, and a test reads it
	}
	for _, s := range all {
		for code := range s.Alias {
			all[code] = s
		}
	}
	return all
})

// language makes of it the words by which a text is read.
func (s *scaled) language() *Language {
	l := &Language{Unknown: true, Apart: true}
	if err := l.add("signs"); err != nil {
		panic(err) // likewise
	}
	l.Numbers.Doubtful, l.Numbers.Unspaced, l.Numbers.ScaleFirst = s.Doubtful, s.Unspaced, s.ScaleFirst
	l.Numbers.PercentFirst, l.Numbers.StoppedScales = s.PercentFirst, Set{}
	l.Time.OrdinalStop = true
	for w, value := range s.Scales {
		l.Numbers.Scales[w] = value
		l.Numbers.StoppedScales[w] = true
	}
	for w, code := range s.Units {
		l.Units.Names[w] = code
	}
	for _, words := range s.Percent {
		if strings.Contains(words, " ") {
			l.Units.PerCent = append(l.Units.PerCent, words)
		} else {
			l.Units.Names[words] = "percent"
		}
	}
	return l
}

// IsScale tells whether a word multiplies a number in any language that has a file, or a section of one.
func IsScale(word string) bool { return anyScale()[word] }

var anyScale = sync.OnceValue(func() Set {
	all := Set{}
	add := func(values Values) {
		for w := range values {
			all[w] = true
		}
	}
	add(pointed().Numbers.Scales)
	for _, l := range apart {
		add(l().Numbers.Scales)
	}
	for _, s := range scales() {
		add(s.Scales)
	}
	return all
})
