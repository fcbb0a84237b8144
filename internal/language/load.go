package language

import (
	"embed"
	"fmt"
	"maps"
	"slices"
	"strings"
	"sync"

	"github.com/BurntSushi/toml"
)

//go:embed data
var files embed.FS

// together are the languages that are read by one set of words: their texts quote each other, and what is written alike
// means the same in them.
var together = []string{"en", "uk", "ru"}

var (
	pointed = sync.OnceValue(func() *Language { return joined(together) })
	comma   = sync.OnceValue(func() *Language {
		all := joined(together)
		all.DecimalComma = true
		return all
	})
)

// apart are the languages that are read by their own words alone.
var apart = map[string]func() *Language{}

// unknown has nothing but signs. A stop behind a number may make an ordinal of it, as in half of Europe.
var unknown = sync.OnceValue(func() *Language {
	l := &Language{Unknown: true, Apart: true, Units: Alone("signs").Units}
	l.Time.OrdinalStop = true
	return l
})

// readApart are the codes of these languages.
var readApart = []string{"de", "fr", "es", "it", "pt", "pl", "cs", "nl"}

// codes gives the languages that have a file.
func codes() []string { return slices.Concat(together, readApart) }

func init() {
	for _, code := range readApart {
		apart[code] = sync.OnceValue(func() *Language {
			l := joined([]string{code})
			l.Apart = true
			return l
		})
	}
}

// Of gives the words by which a text in a language is read. The language is a BCP 47 tag; where it is empty, the script
// of the text decides. Of a language without a file the scales are known, or nothing: it is Unknown.
func Of(tag, text string) *Language {
	base, _, _ := strings.Cut(strings.ToLower(tag), "-")
	switch base {
	case "en":
		return pointed()
	case "uk", "ru":
		return comma()
	case "":
		if hasCyrillic(text) {
			return comma()
		}
		return pointed()
	}
	if l, ok := apart[base]; ok {
		return withHabit(base, tag, l)
	}
	if s, ok := scales()[base]; ok {
		return withHabit(base, tag, s.language)
	}
	return unknown()
}

// Typed gives the words by which what a person types is read, in whichever language.
func Typed() *Language { return pointed() }

// Alone gives the words of one file, by its name without ending.
func Alone(name string) *Language {
	l := &Language{}
	if err := l.add(name); err != nil {
		panic(err) // likewise
	}
	return l
}

func hasCyrillic(s string) bool {
	for i := 0; i < len(s); i++ {
		if s[i] == 0xd0 || s[i] == 0xd1 {
			return true
		}
	}
	return false
}

// joined reads the files of several languages as one: what a later file has is added.
func joined(codes []string) *Language {
	all := &Language{}
	for _, code := range append([]string{"signs"}, codes...) {
		if err := all.add(code); err != nil {
			panic(err) // the files are part of the program, and a test reads each
		}
	}
	return all
}

// add reads the file of a language.
func (l *Language) add(code string) error {
	meta, err := toml.DecodeFS(files, "data/"+code+".toml", l)
	if err == nil && len(meta.Undecoded()) > 0 {
		err = fmt.Errorf("nothing is called %v", meta.Undecoded())
	}
	if err != nil {
		return fmt.Errorf("read the words of language %s: %w", code, err)
	}
	return nil
}

// Knowledge is how much is known of a language.
type Knowledge uint8

// What is known: nothing, the scales of its numbers alone, or its words.
const (
	Nothing Knowledge = iota
	Scales
	Whole
)

// Known tells how much is known of the language that a tag names, and its code; where the tag is empty, of that which a
// text is taken for.
func Known(tag, text string) (code string, k Knowledge) {
	if tag == "" {
		tag = Guess(text)
	}
	base, _, _ := strings.Cut(strings.ToLower(tag), "-")
	switch {
	case base == "", apart[base] != nil, slices.Contains(together, base):
		return base, Whole
	case scales()[base] != nil:
		return base, Scales
	}
	return base, Nothing
}

// Codes gives the languages of which anything is known, in order.
func Codes() []string {
	all := slices.AppendSeq(codes(), maps.Keys(scales()))
	slices.Sort(all)
	return slices.Compact(all)
}
