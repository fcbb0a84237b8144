package figure

import (
	"strings"

	"github.com/shopspring/decimal"
)

// measureAfter reads a measure behind its number, also with a hyphen: "15 meter", "38-year-old", "14 square
// kilometers", "20 [kg]".
func (r *reader) measureAfter(i int, n number) unit {
	at := i
	if r.at(at).Is("-", "–") && r.glued(at) && r.glued(at+1) {
		at++
	}
	if u := r.bracketed(at); u.name != "" {
		return u
	}
	if name := hyphenated(r.at(at).Lower); name != "" && at > i {
		return unit{name: name, to: at + 1}
	}
	prefix, at := r.measurePrefix(at, n)
	if n.fraction && r.at(at).Is("a", "an", "of") && measures[r.at(at+1).Lower] != "" { // "half an hour"
		at++
	}
	name, ok := measures[r.at(at).Lower]
	if !ok || !r.measureFits(at) {
		return unit{to: i}
	}
	return r.inches(r.measureTail(name, prefix, at+1))
}

// bracketed reads a measure in brackets of its own: "20 [kg]".
func (r *reader) bracketed(i int) unit {
	name := measures[r.at(i+1).Lower]
	if r.at(i).Is("[", "{", "<") && r.at(i+2).Is("]", "}", ">") && name != "" {
		return unit{name: name, to: i + 3}
	}
	return unit{to: i}
}

// measurePrefix reads the words that stand before a measure and belong to it: "square", "metric", "full".
func (r *reader) measurePrefix(at int, n number) (string, int) {
	prefix := ""
	for range 2 {
		p, ok := measureModifiers[r.at(at).Lower]
		if !ok || n.fraction && r.at(at).Is("us", "last", "next") {
			break
		}
		prefix = firstOf(p, prefix)
		at++
		if r.at(at).Text == "." && r.glued(at) {
			at++
		}
	}
	return prefix, at
}

// measureTail reads what may follow a measure: "celsius" after "degrees", "²", "-old", "per hour".
func (r *reader) measureTail(name, prefix string, at int) unit {
	switch t := r.at(at); {
	case t.Text == "²" || t.Text == "2" && r.glued(at):
		prefix, at = "square", at+1
	case t.Text == "³":
		prefix, at = "cubic", at+1
	}
	if scale, ok := degreeScales[r.at(at).Lower]; ok && name == "degree" {
		return unit{name: scale, to: at + 1}
	}
	if r.at(at).Is("-", "–") && r.at(at+1).Is("old", "olds") {
		at += 2
	}
	if u := r.perHour(name, at); u.name != "" {
		return u
	}
	if prefix != "" {
		name = prefix + " " + name
	}
	return unit{name: name, to: at}
}

// perHour reads the time of a speed: "km/h", "miles per hour".
func (r *reader) perHour(name string, at int) unit {
	switch {
	case name != "km" && name != "mile" && name != "m":
		return unit{}
	case r.at(at).Text == "/" && r.at(at+1).Is("h", "hr", "s", "год", "ч"):
		return unit{name: name + "/" + r.at(at+1).Lower, to: at + 2}
	case r.at(at).Lower == "per" && r.at(at+1).Lower == "hour":
		return unit{name: name + " per hour", to: at + 2}
	}
	return unit{}
}

// inches adds the inches of "5 feet 2 inches".
func (r *reader) inches(u unit) unit {
	if u.name != "foot" {
		return u
	}
	at := u.to
	if r.at(at).Lower == "and" {
		at++
	}
	low, ok := r.plainNumber(at)
	if ok && measures[r.at(low.to).Lower] == "inch" || ok && r.glued(low.to) && r.at(low.to).Lower == "in" {
		u.more, u.to = low.value.DivRound(decimal.NewFromInt(12), 16), low.to+1
	}
	return u
}

var degreeScales = map[string]string{"c": "°C", "celsius": "°C", "centigrade": "°C", "f": "°F", "fahrenheit": "°F", "farenheit": "°F", "цельсія": "°C", "цельсия": "°C"}

// measureFits guards symbols of a letter or two: "5 in 10" is no inch, and a capital begins a name.
func (r *reader) measureFits(i int) bool {
	t := r.at(i)
	inName := t.Cap && len(t.Text) > 1 && !r.glued(i) && r.at(i+1).Cap
	hyphened := t.Is("time", "times", "x") && r.at(i-1).Text == "-" // "a one-time payment"
	switch {
	case inName, hyphened, t.Text == "M", t.Text == "G":
		return false
	case !shortMeasures[t.Lower]:
		return true
	case r.glued(i):
		return t.Lower != "in"
	case t.Is("in", "x", "в"):
		return false
	}
	after := r.at(i + 1)
	return !r.isWord(i+1) || isPreposition[after.Lower]
}

// stems begin the adjectives of measure that Ukrainian and Russian join to a number: "43-річний", "10-километровый".
var stems = [...][2]string{
	{"річн", "years"},
	{"летн", "years"},
	{"літн", "years"},
	{"місячн", "months"},
	{"месячн", "months"},
	{"тижнев", "weeks"},
	{"недельн", "weeks"},
	{"денн", "days"},
	{"дневн", "days"},
	{"годинн", "hours"},
	{"часов", "hours"},
	{"хвилинн", "minutes"},
	{"минутн", "minutes"},
	{"кілометр", "km"},
	{"километр", "km"},
	{"метров", "m"},
	{"відсотков", "percent"},
	{"процентн", "percent"},
	{"тонн", "tonne"},
}

// hyphenated gives the measure of such an adjective, or nothing.
func hyphenated(w string) string {
	if !isCyrillic(w) {
		return ""
	}
	for _, s := range stems {
		if strings.HasPrefix(w, s[0]) && len(w) > len(s[0]) {
			return s[1]
		}
	}
	return ""
}
