package bidi

import "golang.org/x/text/unicode/bidi"

// resolver finds the levels of one paragraph.
type resolver struct {
	base    Level
	runes   []rune
	classes []class // as the characters have them
	types   []class // as the rules change them
	levels  []Level
	pair    []int // of an isolate's first sign its last one, and the other way; -1 where there is none
}

func newResolver(runes []rune, classes []class, base Level) *resolver {
	r := &resolver{base: base, runes: runes, classes: classes}
	r.types = append([]class(nil), classes...)
	r.levels = make([]Level, len(classes))
	return r
}

// resolve finds the levels up to rule I2; what a line changes of them is left.
func (r *resolver) resolve() {
	r.explicit()
	for _, s := range r.sequences() {
		s.weak()
		s.brackets()
		s.neutral()
		s.implicit()
	}
	for i, c := range r.classes { // what X9 leaves out goes with what stands before it
		if removed(c) {
			r.levels[i] = r.base
			if i > 0 {
				r.levels[i] = r.levels[i-1]
			}
		}
	}
}

// line gives separators, and white space before them and at the end of a line, the level of the paragraph (rule L1).
func (r *resolver) line(from, to int) {
	trailing := true
	for i := to - 1; i >= from; i-- {
		switch c := r.classes[i]; {
		case c == bidi.B, c == bidi.S:
			trailing = true
		case c == bidi.WS, isolates(c), c == bidi.PDI, removed(c):
		default:
			trailing = false
		}
		if trailing {
			r.levels[i] = r.base
		}
	}
}

// removed tells whether the rules pass a character by (X9).
func removed(c class) bool {
	switch c {
	case bidi.RLE, bidi.LRE, bidi.RLO, bidi.LRO, bidi.PDF, bidi.BN:
		return true
	}
	return false
}

// isolates tells whether a character begins an isolate.
func isolates(c class) bool { return c == bidi.LRI || c == bidi.RLI || c == bidi.FSI }

// directionOf is the class of a level's direction.
func directionOf(l Level) class {
	if l.RTL() {
		return bidi.R
	}
	return bidi.L
}
