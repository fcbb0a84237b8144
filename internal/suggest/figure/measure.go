package figure

import (
	"unicode"
	"unicode/utf8"

	"claimlight/internal/unit"

	"github.com/shopspring/decimal"
)

// measureAfter reads a measure behind its number, also with a hyphen: "15 meter", "38-year-old", "14 square
// kilometers", "20 [kg]".
func (r *amounts) measureAfter(i int, n number) behind {
	at := i
	if r.at(at).Is("-", "–") && r.glued(at) && r.glued(at+1) {
		at++
	}
	if u := r.bracketed(at); u.code != "" {
		return u
	}
	if code := r.lex.units.Adjective(r.at(at).Lower); code != "" && at > i {
		return behind{code: code, to: at + 1}
	}
	by, at := r.measurePrefix(at, n)
	if n.fraction && (r.lex.Articles[r.at(at).Lower] || r.lex.Of[r.at(at).Lower]) &&
		r.measureOf(r.at(at+1).Lower) != "" { // "half an hour"
		at++
	}
	code := r.measureOf(r.at(at).Lower)
	if code == "" || !r.measureFits(at) {
		return behind{to: i}
	}
	return r.inches(r.measureTail(code, by, at+1))
}

// bracketed reads a measure in brackets of its own: "20 [kg]".
func (r *amounts) bracketed(i int) behind {
	code := r.measureOf(r.at(i + 1).Lower)
	if r.at(i).Is("[", "{", "<") && r.at(i+2).Is("]", "}", ">") && code != "" {
		return behind{code: code, to: i + 3}
	}
	return behind{to: i}
}

// measurePrefix reads the words that stand before a measure and belong to it: "square", "metric", "full". It gives what
// they make of the measure.
func (r *amounts) measurePrefix(at int, n number) (by string, behind int) {
	for range 2 {
		word := r.at(at).Lower
		m := r.lex.units.Modifier(word)
		if m == "" && !r.lex.MeasureFillers[word] || n.fraction && r.at(at).Is("us", "last", "next") {
			break
		}
		by = firstOf(m, by)
		at++
		if r.at(at).Text == "." && r.glued(at) {
			at++
		}
	}
	return by, at
}

// measureTail reads what may follow a measure: "celsius" after "degrees", "²", "-old", "per hour".
func (r *amounts) measureTail(code, by string, at int) behind {
	switch t := r.at(at); {
	case t.Text == "²" || t.Text == "2" && r.glued(at):
		by, at = unit.Square, at+1
	case t.Text == "³":
		by, at = unit.Cubic, at+1
	}
	if scale := r.degreeScale(r.at(at).Lower); scale != "" && code == unit.Degree {
		return behind{code: scale, to: at + 1}
	}
	if r.at(at).Is("-", "–") && r.at(at+1).Is("old", "olds") {
		at += 2
	}
	if u := r.speed(code, at); u.code != "" {
		return u
	}
	if by != "" {
		u, _ := unit.Of(code)
		code = u.Modified(by).Code
	}
	return behind{code: code, to: at}
}

// speed reads the time of a speed behind its length: "km/h", "miles per hour".
func (r *amounts) speed(length string, at int) behind {
	time := r.lex.units.PerTime(r.at(at + 1).Lower)
	switch {
	case r.at(at).Text == "/" && time != "":
		return behind{code: unit.Per(length, time), to: at + 2}
	case r.at(at).Lower == "per" && r.at(at+1).Is(unit.Hour, unit.Second):
		return behind{code: unit.Per(length, r.at(at+1).Lower), to: at + 2}
	}
	return behind{}
}

// inches adds the inches of "5 feet 2 inches".
func (r *amounts) inches(u behind) behind {
	if u.code != unit.Foot {
		return u
	}
	at := u.to
	if r.lex.And[r.at(at).Lower] {
		at++
	}
	low, ok := r.plainNumber(at)
	if ok && r.measureOf(r.at(low.to).Lower) == unit.Inch || ok && r.glued(low.to) && r.at(low.to).Lower == "in" {
		u.more, u.to = low.value.DivRound(decimal.NewFromInt(12), 16), low.to+1
	}
	return u
}

func isLetter(word string) bool {
	first, size := utf8.DecodeRuneInString(word)
	return size == len(word) && unicode.IsLetter(first)
}

// degreeScale gives the scale of the degrees before a word, or nothing.
func (r *line) degreeScale(word string) string {
	switch code := r.measureOf(word); {
	case word == "c", code == unit.Celsius:
		return unit.Celsius
	case word == "f", code == unit.Fahrenheit:
		return unit.Fahrenheit
	}
	return ""
}

// measureFits guards symbols of one letter, which are a measure only directly behind digits or before no noun, and
// names that begin with a capital.
func (r *amounts) measureFits(i int) bool {
	t := r.at(i)
	inName := r.lex.Shape != capital && t.Cap && len(t.Text) > 1 && !r.glued(i) && r.at(i+1).Cap
	hyphened := t.Is("time", "times", "x") && r.at(i-1).Text == "-" // "a one-time payment"
	switch {
	case inName, hyphened, t.Text == "M", t.Text == "G":
		return false
	case !isLetter(t.Lower), r.glued(i):
		return true
	case r.measureOf(t.Lower) == unit.Times: // "5 x"
		return false
	}
	after := r.at(i + 1)
	return !r.isWord(i+1) || r.lex.Prepositions[after.Lower]
}
