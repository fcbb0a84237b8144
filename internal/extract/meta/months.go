package meta

import (
	_ "embed"
	"slices"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

//go:embed months.txt
var monthNames string

// widely are the languages whose shortest names of months ("may", "sep", "авг") are known on pages in any language.
var widely = strings.Fields("en de fr es it pt nl pl cs ru uk")

// calendar is what is known of month names: for each name its month, in each language and in whichever says it first.
type calendar struct {
	in  map[string]map[string]int // by language and name
	all map[string]int            // by name
}

// calendars reads the table where the first date is read.
var calendars = sync.OnceValue(func() calendar {
	c := calendar{in: map[string]map[string]int{}, all: map[string]int{}}
	for _, add := range []func(language, name string, month int){c.add, c.addShort} {
		for line := range strings.Lines(monthNames) {
			if strings.HasPrefix(line, "#") {
				continue
			}
			fields := strings.Split(strings.TrimSpace(line), "\t")
			for i, list := range fields[1:] {
				for name := range strings.FieldsSeq(list) {
					add(fields[0], strings.ReplaceAll(name, "_", ""), i+1)
				}
			}
		}
	}
	return c
})

// add notes a name, for all languages unless it is short and of letters that many share.
func (c *calendar) add(language, name string, month int) {
	if c.in[language] == nil {
		c.in[language] = map[string]int{}
	}
	c.in[language][name] = month
	shared := unicode.In(firstOf(name), unicode.Latin, unicode.Cyrillic)
	if utf8.RuneCountInString(name) > 3 || !shared || slices.Contains(widely, language) {
		note(c.all, name, month)
	}
}

// addShort notes the beginnings of a name that serve as its short forms.
func (c *calendar) addShort(language, name string, month int) {
	letters := []rune(name)
	for n := 4; n < len(letters); n++ {
		note(c.in[language], string(letters[:n]), month)
		note(c.all, string(letters[:n]), month)
	}
}

// note keeps what is known first.
func note(months map[string]int, name string, month int) {
	if _, known := months[name]; !known {
		months[name] = month
	}
}

// monthOf is the month that a word names, in the page's language if that knows it, else in any; 0 for none. A name is
// known by all its letters or its first four, not by being like one: Marsden and Novotná are people.
func monthOf(word, language string) int {
	word = norm.NFC.String(strings.ToLower(strings.ReplaceAll(word, ".", "")))
	c := calendars()
	hebrew := strings.TrimPrefix(strings.TrimPrefix(word, "ב"), "ל") // "in March"
	for _, w := range []string{word, hebrew} {
		if m := c.in[language][w]; m > 0 {
			return m
		}
		if m := c.all[w]; m > 0 {
			return m
		}
	}
	return 0
}
