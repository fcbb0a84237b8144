package unit

import (
	"strings"
	"sync"

	"claimlight/internal/language"
)

// The modifiers that rules speak of, and the times of a speed.
const (
	Square = "square"
	Cubic  = "cubic"
	Hour   = "hour"
	Second = "second"
)

// powers are the signs of the modifiers behind a measure.
var powers = map[string]string{Square: "²", Cubic: "³"}

// Naming is how a language names the units.
type Naming struct {
	units    *language.Units
	named    map[string]Unit
	national map[string]string
}

var namings sync.Map // *language.Language to *Naming

// NamingOf gives how texts in a language name the units.
func NamingOf(l *language.Language) *Naming {
	if n, ok := namings.Load(l); ok {
		return n.(*Naming)
	}
	n := &Naming{units: &l.Units, named: map[string]Unit{}, national: map[string]string{}}
	for _, table := range []language.Lemmas{l.Units.Names, l.Units.Bare} {
		for word, code := range table {
			n.named[word] = byCode[code]
		}
	}
	for code, names := range l.Units.National {
		for _, name := range names {
			n.national[name] = code
		}
	}
	kept, _ := namings.LoadOrStore(l, n)
	return kept.(*Naming)
}

// Named gives the unit that a word of a text names, in lower case and in any of its forms.
func (n *Naming) Named(word string) (Unit, bool) {
	u, ok := n.named[word]
	return u, ok
}

// Doubtful tells whether a name of money more often means something else.
func (n *Naming) Doubtful(word string) bool { return n.units.Doubtful[word] }

// National gives the money that an adjective before its name in the singular makes of it, or nothing.
func (n *Naming) National(adjective, name string) string { return n.national[adjective+" "+name] }

// Modifier gives what a word before a measure makes of it: square, cubic, nautical, light, or nothing.
func (n *Naming) Modifier(word string) string { return n.units.Modifiers[word] }

// PerTime gives the hour or second for which a sign stands behind the stroke of a speed, or nothing.
func (n *Naming) PerTime(sign string) string { return n.units.PerTime[sign] }

// Adjective gives the code of an adjective of measure that joins a number with a hyphen: "43-річний". Empty when it is
// none.
func (n *Naming) Adjective(word string) string {
	for beginning, code := range n.units.Adjectives {
		if rest, ok := strings.CutPrefix(word, beginning); ok && rest != "" {
			return code
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
