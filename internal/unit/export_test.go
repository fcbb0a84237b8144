package unit

import (
	"maps"
	"slices"
	"strings"
)

// Name is a form of a name of a unit, for the tests.
type Name struct {
	Language, Word, Code string
	Doubtful             bool
}

// Names lists all forms of all names.
func Names() []Name {
	var out []Name
	for i, tag := range []string{"", "en", "uk", "ru"} {
		l := languages[i]
		for _, table := range []map[string]string{l.names, l.bare} {
			for _, code := range slices.Sorted(maps.Keys(table)) {
				for _, w := range strings.Fields(table[code]) {
					out = append(out, Name{tag, w, code, l.doubtful[w]})
				}
			}
		}
	}
	return out
}

// Adjectives lists the beginnings of adjectives of measure.
func Adjectives() []Name {
	var out []Name
	for i := range languages {
		for _, a := range languages[i].adjectives {
			out = append(out, Name{Language: "uk", Word: a[0], Code: a[1]})
		}
	}
	return out
}

// NationalNames lists the names of money with the adjective that says whose it is.
func NationalNames() map[string]string { return english.national }

// Conversions lists the pairs of units that can be converted.
func Conversions() [][2]string { return slices.Collect(maps.Keys(conversions)) }

// All lists the rows of the table.
func All() []Unit { return slices.Collect(maps.Values(byCode)) }

// Also lists the other spellings of a row.
func (u Unit) Also() []string {
	return strings.FieldsFunc(u.also, func(r rune) bool { return r == '|' })
}

// Offered lists the codes of what is offered.
var Offered = offered

// Unofficial is the money without an ISO 4217 code.
const Unofficial = unofficial
