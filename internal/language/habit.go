package language

import (
	"strings"
	"sync"

	xlanguage "golang.org/x/text/language"
	"golang.org/x/text/message"
	"golang.org/x/text/number"
)

// habit is a language, and how its decimals are written where a text comes from.
type habit struct {
	base  string
	comma bool
}

var (
	habits   sync.Map // habit to *Language
	decimals sync.Map // language and region, such as "es-MX", to bool
)

// withHabit gives a language with the decimals of the region that a tag names, or, where it names none, with those that
// the language's file, or CLDR, has.
func withHabit(base, tag string, words func() *Language) *Language {
	comma, ofRegion := decimalComma(tag)
	if known, ok := apart[base]; ok && !ofRegion {
		return known()
	}
	key := habit{base, comma}
	if l, ok := habits.Load(key); ok {
		return l.(*Language)
	}
	l := *words()
	l.DecimalComma = comma
	kept, _ := habits.LoadOrStore(key, &l)
	return kept.(*Language)
}

// decimalComma tells whether decimals begin with a comma where a tag is at home, as CLDR has it, and whether the tag
// names a region.
func decimalComma(tag string) (comma, ofRegion bool) {
	t, err := xlanguage.Parse(tag)
	if err != nil {
		return false, false
	}
	base, _ := t.Base()
	region, confidence := t.Region()
	key := base.String() + "-" + region.String()
	known, ok := decimals.Load(key)
	if !ok {
		written := message.NewPrinter(t).Sprint(number.Decimal(1.5))
		known, _ = decimals.LoadOrStore(key, strings.Contains(written, ","))
	}
	return known.(bool), confidence == xlanguage.Exact
}
