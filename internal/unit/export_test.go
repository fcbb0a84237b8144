package unit

import (
	"maps"
	"slices"
	"strings"

	"claimlight/internal/language"
)

// Name is a form of a name of a unit, for the tests.
type Name struct {
	Language, Word, Code string
	Doubtful             bool
}

// tags are the languages that have names of their own for the units; what all write alike has none.
var tags = map[string]string{"": "signs", "en": "en", "uk": "uk", "ru": "ru"}

// Names lists all forms of all names.
func Names() []Name {
	var out []Name
	for tag, file := range tags {
		u := language.Alone(file).Units
		for _, table := range []language.Lemmas{u.Names, u.Bare} {
			for _, w := range slices.Sorted(maps.Keys(table)) {
				out = append(out, Name{tag, w, table[w], u.Doubtful[w]})
			}
		}
	}
	return out
}

// Adjectives lists the beginnings of adjectives of measure.
func Adjectives() []Name {
	var out []Name
	for word, code := range language.Typed().Units.Adjectives {
		out = append(out, Name{Language: "uk", Word: word, Code: code})
	}
	return out
}

// NationalNames lists the names of money with the adjective that says whose it is.
func NationalNames() map[string]string { return NamingOf(language.Typed()).national }

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

// Own is what the table says of itself.
var Own = own

// WithoutNames runs f where nobody may ask for the names of the languages.
func WithoutNames(asked func(), f func()) {
	before := spellings
	defer func() { spellings = before }()
	spellings = func() map[string]Unit { asked(); return before() }
	f()
}
