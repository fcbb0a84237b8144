package calendar

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

// monthName is one name of a month in one language.
type monthName struct {
	name, language string
	month          int
	shared         bool // it is known on pages in any language
}

// monthTable gives the names in the order of the alphabet, and of one name in the order of the table. It is read where
// the first date is read.
var monthTable = sync.OnceValue(func() []monthName {
	var out []monthName
	for line := range strings.Lines(monthNames) {
		if strings.HasPrefix(line, "#") {
			continue
		}
		fields := strings.Split(strings.TrimSpace(line), "\t")
		for i, list := range fields[1:] {
			for name := range strings.FieldsSeq(list) {
				name = strings.ReplaceAll(name, "_", "")
				out = append(out, monthName{name, fields[0], i + 1, isShared(name, fields[0])})
			}
		}
	}
	slices.SortStableFunc(out, func(a, b monthName) int { return strings.Compare(a.name, b.name) })
	return out
})

// isShared tells whether a name is known on pages in any language: unless it is short and of letters that many share.
func isShared(name, language string) bool {
	first, _ := utf8.DecodeRuneInString(name)
	many := unicode.In(first, unicode.Latin, unicode.Cyrillic)
	return utf8.RuneCountInString(name) > 3 || !many || slices.Contains(widely, language)
}

// monthIn is the month that a word names in a language, or in any where that is "", 0 for none: by all its letters, or
// by four or more that it begins with.
func monthIn(word, language string) int {
	table := monthTable()
	at, _ := slices.BinarySearchFunc(table, word, func(n monthName, w string) int { return strings.Compare(n.name, w) })
	short := utf8.RuneCountInString(word) > 3
	for _, n := range table[at:] {
		if n.name != word && !(short && strings.HasPrefix(n.name, word)) {
			return 0
		}
		if n.language == language || language == "" && n.shared {
			return n.month
		}
	}
	return 0
}

// Month is the month that a word names, in the page's language if that knows it, else in any; 0 for none. A name is
// known by all its letters or its first four, not by being like one: Marsden and Novotná are people.
func Month(word, language string) int {
	word = norm.NFC.String(strings.ToLower(strings.ReplaceAll(word, ".", "")))
	hebrew := strings.TrimPrefix(strings.TrimPrefix(word, "ב"), "ל") // "in March"
	for _, w := range []string{word, hebrew} {
		for _, l := range []string{language, ""} {
			if m := monthIn(w, l); w != "" && m > 0 {
				return m
			}
		}
	}
	return 0
}
