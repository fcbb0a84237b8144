package bidi

import "golang.org/x/text/unicode/bidi"

// sequence is an isolating run sequence (BD13): characters of one level that follow each other, but for isolates.
type sequence struct {
	*resolver
	at       []int // its characters
	level    Level
	sos, eos class // what is thought to stand before and after it
}

// sequences cuts the paragraph into its sequences (rule X10).
func (r *resolver) sequences() []*sequence {
	var all []*sequence
	open := map[int]*sequence{} // by the sign that ends the isolate in which they wait
	var now *sequence
	for i, c := range r.classes {
		if removed(c) {
			continue
		}
		if waiting := open[i]; c == bidi.PDI && waiting != nil {
			now = waiting
		} else if now == nil || now.level != r.levels[i] || now.left() {
			now = &sequence{resolver: r, level: r.levels[i]}
			all = append(all, now)
		}
		now.at = append(now.at, i)
		if isolates(c) && r.pair[i] >= 0 {
			open[r.pair[i]] = now
		}
	}
	for _, s := range all {
		s.edges()
	}
	return all
}

// left tells whether an isolate has begun at the end of the sequence.
func (s *sequence) left() bool { return isolates(s.classes[s.at[len(s.at)-1]]) }

// edges finds what stands before and after: the direction of the higher of both levels.
func (s *sequence) edges() {
	before, after := s.base, s.base
	for i := s.at[0] - 1; i >= 0; i-- {
		if !removed(s.classes[i]) {
			before = s.levels[i]
			break
		}
	}
	last := s.at[len(s.at)-1]
	for i := last + 1; i < len(s.classes) && !isolates(s.classes[last]); i++ {
		if !removed(s.classes[i]) {
			after = s.levels[i]
			break
		}
	}
	s.sos, s.eos = directionOf(max(before, s.level)), directionOf(max(after, s.level))
}

// implicit gives the levels that directions ask for (rules I1 and I2).
func (s *sequence) implicit() {
	for _, i := range s.at {
		switch c := s.types[i]; {
		case c == bidi.L && s.level.RTL(), c == bidi.R && !s.level.RTL():
			s.levels[i] = s.level + 1
		case (c == bidi.AN || c == bidi.EN) && s.level.RTL():
			s.levels[i] = s.level + 1
		case c == bidi.AN || c == bidi.EN:
			s.levels[i] = s.level + 2
		}
	}
}
