package bidi

import "golang.org/x/text/unicode/bidi"

// weak gives marks, numbers and the signs in them a direction (rules W1 to W7).
func (s *sequence) weak() {
	s.marks()
	s.numbers()
	s.separators()
	s.terminators()
	strong := s.sos
	for _, i := range s.at {
		switch s.types[i] {
		case bidi.ES, bidi.ET, bidi.CS: // W6
			s.types[i] = bidi.ON
		case bidi.L, bidi.R:
			strong = s.types[i]
		case bidi.EN:
			if strong == bidi.L { // W7
				s.types[i] = bidi.L
			}
		}
	}
}

// marks lets marks be what they stand on (W1).
func (s *sequence) marks() {
	before := s.sos
	for _, i := range s.at {
		switch c := s.types[i]; {
		case c == bidi.NSM:
			s.types[i] = before
		case isolates(c), c == bidi.PDI:
			before = bidi.ON
		default:
			before = c
		}
	}
}

// numbers makes European numbers Arabic ones after Arabic letters (W2, W3).
func (s *sequence) numbers() {
	strong := s.sos
	for _, i := range s.at {
		switch c := s.types[i]; c {
		case bidi.L, bidi.R:
			strong = c
		case bidi.AL:
			strong = c
			s.types[i] = bidi.R
		case bidi.EN:
			if strong == bidi.AL {
				s.types[i] = bidi.AN
			}
		}
	}
}

// separators takes a sign between two numbers into them (W4).
func (s *sequence) separators() {
	for n := 1; n+1 < len(s.at); n++ {
		before, sign, after := s.types[s.at[n-1]], s.types[s.at[n]], s.types[s.at[n+1]]
		if before == after && (before == bidi.EN && (sign == bidi.ES || sign == bidi.CS) ||
			before == bidi.AN && sign == bidi.CS) {
			s.types[s.at[n]] = before
		}
	}
}

// terminators takes signs such as of currencies into the European number beside them (W5).
func (s *sequence) terminators() {
	for n := 0; n < len(s.at); n++ {
		from := n
		for n < len(s.at) && s.types[s.at[n]] == bidi.ET {
			n++
		}
		beside := from > 0 && s.types[s.at[from-1]] == bidi.EN || n < len(s.at) && s.types[s.at[n]] == bidi.EN
		for k := from; k < n && beside; k++ {
			s.types[s.at[k]] = bidi.EN
		}
	}
}
