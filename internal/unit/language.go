package unit

import "strings"

// language is how a language names the units. A new one is a file with one of these, and a line in languages.
type language struct {
	names map[string]string // by code: all forms of its names, in lower case, one word each
	// the same for names of money that many countries have, under the one that is meant where nothing says whose
	bare       map[string]string
	doubtful   map[string]bool   // names that are money only beside a million: "won" is more often a verb
	national   map[string]string // whose money an adjective makes of a name in the singular: "canadian dollar"
	perTime    map[string]string // what stands behind the stroke of a speed, to hour or second: "km/h"
	modifiers  map[string]string // words that stand before a measure and make another of it, to the modifier
	adjectives [][2]string       // beginnings of adjectives that join a number with a hyphen, with the code of each
}

var languages = []language{symbols, english, ukrainian, russian}

// The modifiers that rules speak of, and the times of a speed.
const (
	Square = "square"
	Cubic  = "cubic"
	Hour   = "hour"
	Second = "second"
)

// powers are the signs of the modifiers behind a measure.
var powers = map[string]string{Square: "²", Cubic: "³"}

var named = names()

func names() map[string]Unit {
	m := map[string]Unit{}
	for _, l := range languages {
		for _, table := range []map[string]string{l.names, l.bare} {
			for code, list := range table {
				for _, w := range strings.Fields(list) {
					m[w] = byCode[code]
				}
			}
		}
	}
	return m
}

// Named gives the unit that a word of a text names, in lower case and in any of its forms.
func Named(word string) (Unit, bool) {
	u, ok := named[word]
	return u, ok
}

// Doubtful tells whether a name of money more often means something else.
func Doubtful(word string) bool {
	for i := range languages {
		if languages[i].doubtful[word] {
			return true
		}
	}
	return false
}

// National gives the money that an adjective before its name in the singular makes of it, or nothing.
func National(adjective, name string) string {
	for i := range languages {
		if code := languages[i].national[adjective+" "+name]; code != "" {
			return code
		}
	}
	return ""
}

// Modifier gives what a word before a measure makes of it: square, cubic, nautical, light, or nothing.
func Modifier(word string) string {
	for i := range languages {
		if m := languages[i].modifiers[word]; m != "" {
			return m
		}
	}
	return ""
}

// PerTime gives the hour or second for which a sign stands behind the stroke of a speed, or nothing.
func PerTime(sign string) string {
	for i := range languages {
		if t := languages[i].perTime[sign]; t != "" {
			return t
		}
	}
	return ""
}

// Adjective gives the code of an adjective of measure that joins a number with a hyphen: "43-річний". Empty when it is
// none.
func Adjective(word string) string {
	for i := range languages {
		for _, a := range languages[i].adjectives {
			if rest, ok := strings.CutPrefix(word, a[0]); ok && rest != "" {
				return a[1]
			}
		}
	}
	return ""
}

func set(list string) map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(list) {
		m[w] = true
	}
	return m
}
