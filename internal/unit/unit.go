// Package unit is the one table of the units in which figures count and measure: how a unit is recorded, what it is,
// what a person reads for it, and by which words a text names it.
//
// One rule says how a unit is recorded, its code:
//
//   - percent, percentage_points, basis points;
//   - money by its ISO 4217 code (EUR) where it is known whose it is, else by its English name in the singular (dinar,
//     cent);
//   - a measure by its symbol where that is what people write (km, MW, °C), a stretch of time by its English name in
//     the plural (years), as are times and points, any other by its English name in the singular (mile, tonne);
//     "square" and "cubic" stand before it, "per hour" and "per second" behind it;
//   - what is counted by its noun in the singular, in the language of the text (pilot): of these the table knows the
//     usual alone.
//
// A code is neither a label, which is what a person reads, nor one of the names, which are what a text says. What was
// stored in another spelling stays as it is and is understood: ask Of, Code, Same and Label, and compare no spellings.
//
// A new unit is a row of the table, its names in each language that has some, and its code in docs/csv.md. A conversion
// is a line of its own, and only where the names of both leave no doubt. The names of a language stand in its file, in
// package language. The tests read each name in a sentence.
package unit

import (
	"strings"
	"unicode/utf8"

	"claimlight/internal/language"

	"golang.org/x/text/currency"
)

// Kind says what a unit measures.
type Kind uint8

// The kinds. Unknown is that of whatever the table does not know, such as most counted nouns.
const (
	Unknown  Kind = iota
	Share         // of a hundred
	Currency      // money with a code
	Money         // money of which it is not known whose it is, and small change
	Counted       // things and people
	Ratio         // times, points
	Time          // stretches of time by clock and calendar
	Length
	Area
	Volume
	Mass
	Temperature
	Power
	Energy
	Data
	Speed
	Other // measures that no rule asks for
)

// Measure tells whether units of the kind measure: they are no share, and count neither money nor things.
func (k Kind) Measure() bool { return k >= Ratio }

// The codes of which rules speak.
const (
	Percent          = "percent"
	PercentagePoints = "percentage_points"
	BasisPoints      = "basis points"
	Times            = "times"
	Points           = "points"
	Years            = "years"
	Days             = "days"
	Nights           = "nights"
	Cent             = "cent"
	Mark             = "mark"
	Dollar           = "USD"
	Km               = "km"
	Metre            = "m"
	Mile             = "mile"
	Foot             = "foot"
	Inch             = "inch"
	Degree           = "degree"
	Celsius          = "°C"
	Fahrenheit       = "°F"
)

// Unit is a row of the table.
type Unit struct {
	Code  string // as it is recorded; it never changes, and another language finds its label by it
	Kind  Kind
	label string // in English, where it is not the code
	also  string // other spellings that may be stored, with | between them; a text says none of them
}

// Label is what a person reads, in English.
func (u Unit) Label() string {
	if u.label != "" {
		return u.label
	}
	return u.Code
}

// Of gives the unit that a stored or typed word stands for: its code, its label, another spelling, or a name that means
// nothing else. It tells false for what the table does not know, such as most counted nouns, and for "dollar", which
// may be anyone's.
func Of(word string) (Unit, bool) {
	if u, ok := own()[word]; ok || word == "" {
		return u, ok
	}
	if u, ok := spellings()[word]; ok {
		return u, true
	}
	word = strings.Join(strings.Fields(word), " ")
	if u, ok := spellings()[word]; ok {
		return u, true
	}
	if isISO(word) {
		return Unit{Code: word, Kind: Currency}, true
	}
	if utf8.RuneCountInString(word) >= plain {
		if u, ok := spellings()[strings.ToLower(word)]; ok {
			return u, true
		}
	}
	return modified(word)
}

// plain is the length from which on the case of a spelling says nothing: "mW" is a thousandth of a watt, and no MW.
const plain = 3

// modified reads a measure with a word or sign that makes another of it: "square kilometres", "km²", "light years".
func modified(word string) (Unit, bool) {
	first, rest, found := strings.Cut(word, " ")
	by := NamingOf(language.Typed()).Modifier(strings.ToLower(strings.TrimSuffix(first, ".")))
	for _, sign := range []string{Square, Cubic} {
		if before, ok := strings.CutSuffix(word, powers[sign]); ok {
			by, rest, found = sign, before, true
		}
	}
	if !found || by == "" {
		return Unit{}, false
	}
	u, ok := Of(rest)
	if !ok || !u.Kind.Measure() {
		return Unit{}, false
	}
	return u.Modified(by), true
}

// Modified gives the unit that a modifier makes of a measure.
func (u Unit) Modified(by string) Unit {
	code := by + " " + u.Code
	if known, ok := spellings()[code]; ok {
		return known
	}
	kind := map[string]Kind{Square: Area, Cubic: Volume}[by]
	if u.Kind != Length || kind == Unknown {
		kind = Other
	}
	return Unit{Code: code, Kind: kind, label: by + " " + u.Label()}
}

// isISO tells whether a word in capitals is an ISO 4217 code, of today's money or of money that is gone.
func isISO(word string) bool {
	// no currency, and one for testing
	if len(word) != 3 || strings.ToUpper(word) != word || word == "XXX" || word == "XTS" {
		return false
	}
	_, err := currency.ParseISO(word)
	return err == nil
}

// Code gives the code of a stored or typed unit. What the table does not know is its own code.
func Code(word string) string {
	if u, ok := Of(word); ok {
		return u.Code
	}
	return word
}

// Label gives what a person reads for a stored unit. What the table does not know reads as it stands.
func Label(word string) string {
	if u, ok := Of(word); ok {
		return u.Label()
	}
	return word
}

// KindOf gives the kind of a stored unit.
func KindOf(word string) Kind {
	u, _ := Of(word)
	return u.Kind
}

// Same tells whether two stored units are one, however they are spelt.
func Same(a, b string) bool { return a == b || Code(a) == Code(b) }

// Offers lists the units that are offered while one is typed, as a person reads them.
func Offers() []string {
	labels := make([]string, len(offered))
	for i, code := range offered {
		labels[i] = Label(code)
	}
	return labels
}
