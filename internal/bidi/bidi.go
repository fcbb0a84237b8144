// Package bidi finds in which direction each part of a paragraph is read, and in which order the parts stand on a line
// (Unicode's bidirectional algorithm, UAX 9).
package bidi

import "golang.org/x/text/unicode/bidi"

// Level is how deep a text is embedded: even ones are read from left to right, odd ones from right to left.
type Level uint8

// The levels of whole paragraphs.
const (
	LeftToRight Level = 0
	RightToLeft Level = 1
)

// RTL tells whether a text of the level is read from right to left.
func (l Level) RTL() bool { return l&1 == 1 }

// class is that of x/text: what a character does to the direction of a text.
type class = bidi.Class

// Run is a part of a paragraph that is read in one direction, in bytes.
type Run struct {
	Start, End int
	Level      Level
}

// Base is the level of a paragraph by its first letter that has a direction (rules P2 and P3); it tells false where
// there is none.
func Base(s string) (Level, bool) {
	depth := 0
	for len(s) > 0 {
		p, size := bidi.LookupString(s)
		s = s[max(size, 1):]
		switch p.Class() {
		case bidi.LRI, bidi.RLI, bidi.FSI:
			depth++
		case bidi.PDI:
			depth = max(depth-1, 0)
		case bidi.L:
			if depth == 0 {
				return LeftToRight, true
			}
		case bidi.R, bidi.AL:
			if depth == 0 {
				return RightToLeft, true
			}
		}
	}
	return LeftToRight, false
}

// Count is how many letters of a text are read from left to right, and how many from right to left.
func Count(s string) (ltr, rtl int) {
	for len(s) > 0 {
		p, size := bidi.LookupString(s)
		s = s[max(size, 1):]
		switch p.Class() {
		case bidi.L:
			ltr++
		case bidi.R, bidi.AL:
			rtl++
		}
	}
	return ltr, rtl
}

// Runs gives the runs of a paragraph in the order of its text. White space at the end of a line that does not end the
// paragraph keeps the level of what is around it: whoever draws the line leaves it out.
func Runs(s string, base Level) []Run {
	if s == "" {
		return nil
	}
	runes := []rune(s)
	r := newResolver(runes, classesOf(s, len(runes)), base)
	r.resolve()
	r.line(0, len(runes))
	var runs []Run
	i := 0
	for at := range s {
		if n := len(runs); n == 0 || runs[n-1].Level != r.levels[i] {
			if n > 0 {
				runs[n-1].End = at
			}
			runs = append(runs, Run{Start: at, Level: r.levels[i]})
		}
		i++
	}
	runs[len(runs)-1].End = len(s)
	return runs
}

// Visual puts the runs of one line, given in the order of the text, in the order from left to right (rule L2).
func Visual(runs []Run) {
	highest, lowest := Level(0), Level(255)
	for _, r := range runs {
		highest = max(highest, r.Level)
		if r.Level.RTL() {
			lowest = min(lowest, r.Level)
		}
	}
	for level := highest; level >= lowest && level > 0; level-- {
		for i := 0; i < len(runs); i++ {
			from := i
			for i < len(runs) && runs[i].Level >= level {
				i++
			}
			for a, b := from, i-1; a < b; a, b = a+1, b-1 {
				runs[a], runs[b] = runs[b], runs[a]
			}
		}
	}
}

// classesOf gives the class of each of n characters.
func classesOf(s string, n int) []class {
	classes := make([]class, 0, n)
	for len(s) > 0 {
		p, size := bidi.LookupString(s)
		s = s[max(size, 1):]
		classes = append(classes, p.Class())
	}
	return classes
}
