package bidi

import (
	"cmp"
	"slices"

	"golang.org/x/text/unicode/bidi"
)

// strength is the direction for which a class counts beside what has none: numbers stand for right to left.
func strength(c class) (class, bool) {
	switch c {
	case bidi.L:
		return bidi.L, true
	case bidi.R, bidi.EN, bidi.AN:
		return bidi.R, true
	}
	return bidi.ON, false
}

// neutral gives what has no direction that of both sides, or of the text around (rules N1 and N2).
func (s *sequence) neutral() {
	before := s.sos
	for n := 0; n < len(s.at); n++ {
		if c, strong := strength(s.types[s.at[n]]); strong {
			before = c
			continue
		}
		from, after := n, s.eos
		for ; n < len(s.at); n++ {
			if c, strong := strength(s.types[s.at[n]]); strong {
				after = c
				break
			}
		}
		to := directionOf(s.level)
		if before == after {
			to = before
		}
		for _, i := range s.at[from:n] {
			s.types[i] = to
		}
		before = after
	}
}

// brackets gives a pair of brackets one direction (rule N0).
func (s *sequence) brackets() {
	for _, p := range s.pairs() {
		if to, ok := s.directionIn(p); ok {
			s.bracket(p[0], to)
			s.bracket(p[1], to)
		}
	}
}

// bracket gives a bracket and the marks on it a direction.
func (s *sequence) bracket(n int, to class) {
	s.types[s.at[n]] = to
	for n++; n < len(s.at) && s.classes[s.at[n]] == bidi.NSM; n++ {
		s.types[s.at[n]] = to
	}
}

// directionIn is what a pair of brackets is to be; false where it has nothing in it that has a direction.
func (s *sequence) directionIn(p [2]int) (class, bool) {
	around, other := directionOf(s.level), false
	for _, i := range s.at[p[0]+1 : p[1]] {
		c, strong := strength(s.types[i])
		if strong && c == around {
			return around, true
		}
		other = other || strong
	}
	if !other {
		return bidi.ON, false
	}
	for n := p[0] - 1; n >= 0; n-- {
		if c, strong := strength(s.types[s.at[n]]); strong {
			return c, true
		}
	}
	return s.sos, true
}

// mostOpen is how many brackets may be open at once (BD16).
const mostOpen = 63

// pairs finds the pairs of brackets (BD16), by where they begin.
func (s *sequence) pairs() [][2]int {
	var open, found [][2]int // of open ones: where, and the bracket that would end it
	for n, i := range s.at {
		if s.types[i] != bidi.ON {
			continue
		}
		opens, partner := bracketOf(s.runes[i])
		switch {
		case partner == 0:
		case opens:
			if len(open) == mostOpen {
				return nil
			}
			open = append(open, [2]int{n, int(partner)})
		default:
			for k := len(open) - 1; k >= 0; k-- {
				if open[k][1] == int(partner) {
					found = append(found, [2]int{open[k][0], n})
					open = open[:k]
					break
				}
			}
		}
	}
	slices.SortFunc(found, func(a, b [2]int) int { return cmp.Compare(a[0], b[0]) })
	return found
}

// bracketOf tells whether a character opens or ends a pair of brackets, and which one ends that; 0 for no bracket.
// Angle brackets that mean the same are the same.
func bracketOf(r rune) (opens bool, ends rune) {
	p, _ := bidi.LookupRune(r)
	if !p.IsBracket() {
		return false, 0
	}
	ends = r
	if opens = p.IsOpeningBracket(); opens {
		ends = []rune(bidi.ReverseString(string(r)))[0]
	}
	if ends == '\u232A' {
		ends = '\u3009'
	}
	return opens, ends
}
