package dom

import (
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// turn is where a single <br> stands in a run, and the links before it.
type turn struct{ at, link, links int }

// line is a part of a run that stands apart.
type line struct {
	text        string
	link, links int
}

// The longest line that may be one of a list, in letters, and how many lines make a list.
const (
	longLine  = 90
	fewestOf  = 3
	mostTurns = 400
)

// lines parts a run at its single breaks where these part what is not one sentence: results of districts, one a line,
// and two numbers. All else that breaks part is read on, as one paragraph.
func (r *run) lines() []line {
	all := []line{{r.String(), r.link, r.links}}
	if len(r.turns) == 0 || len(r.turns) > mostTurns {
		return all
	}
	var rows []line
	from := turn{}
	for _, t := range append(r.turns, turn{len(r.b), r.link, r.links}) {
		text := strings.TrimSpace(string(r.b[from.at:t.at]))
		rows = append(rows, line{text, t.link - from.link, t.links - from.links})
		from = t
	}
	return joinLines(rows)
}

// joinLines puts together again the lines that are one text.
func joinLines(rows []line) []line {
	list := listOf(rows)
	out := rows[:1:1]
	for i, next := range rows[1:] {
		last := &out[len(out)-1]
		if list[i+1] || numbersMeet(last.text, next.text) {
			out = append(out, next)
			continue
		}
		last.text = strings.TrimSpace(last.text + " " + next.text)
		last.link, last.links = last.link+next.link, last.links+next.links
	}
	return out
}

// listOf tells for each line whether it begins a point of a list: most lines are points, or it stands in a group of
// points, or behind one.
func listOf(rows []line) []bool {
	out := make([]bool, len(rows))
	points := 0
	for _, r := range rows {
		if isPoint(r.text) {
			points++
		}
	}
	if points >= fewestOf && 3*points >= 2*(len(rows)-1) || allLabelled(rows) {
		for i := range out {
			out[i] = rows[i].text != ""
		}
		return out
	}
	for from := 0; from < len(rows); {
		to := from
		for to < len(rows) && isPoint(rows[to].text) {
			to++
		}
		introduced := from > 0 && strings.HasSuffix(rows[from-1].text, ":")
		if n := to - from; n >= fewestOf || introduced && n > 0 {
			for i := from; i < min(to+1, len(rows)); i++ {
				out[i] = true
			}
		}
		from = max(to, from+1)
	}
	return out
}

// labelled is a line with a name and its figure, such as "Harbour: 31".
var labelled = regexp.MustCompile(`^\pL[^:.]{1,40}:\s?[^\s:]*\d[^:]{0,20}$`)

func allLabelled(rows []line) bool {
	return !slices.ContainsFunc(rows, func(r line) bool { return !labelled.MatchString(r.text) })
}

// isPoint tells that a line reads as one of a list of figures.
func isPoint(text string) bool {
	first, _ := utf8.DecodeRuneInString(text)
	return utf8.RuneCountInString(text) <= longLine && strings.ContainsAny(text, "0123456789") &&
		!unicode.IsLower(first) &&
		!strings.HasSuffix(text, ",")
}

// clock is a time of the day with which a line begins.
var clock = regexp.MustCompile(`^\d{1,2}(?:[:.]\d\d|\s?[apAP]\.?[mM]|\s?h\b|\s?Uhr)`)

// numbersMeet tells that a line ends in a number, with its unit or without, and the next begins with one that is not
// the time of a day.
func numbersMeet(a, b string) bool {
	words := strings.Fields(a)
	first, _ := utf8.DecodeRuneInString(b)
	if len(words) == 0 || !unicode.IsDigit(first) || clock.MatchString(b) {
		return false
	}
	last, _ := utf8.DecodeLastRuneInString(a)
	return unicode.IsDigit(last) || len(words) > 1 && isNumber(words[len(words)-2]) && unicode.IsLetter(last)
}
