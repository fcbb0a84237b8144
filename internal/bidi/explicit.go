package bidi

import "golang.org/x/text/unicode/bidi"

// deepest is how deep embeddings count (BD2).
const deepest = 125

// status is one entry of the stack of rule X1.
type status struct {
	level    Level
	override class // what characters are made to be; ON for what they are
	isolate  bool
}

// embedding is where the rules X1 to X8 stand.
type embedding struct {
	*resolver
	stack                                 []status
	lostIsolates, lostEmbeddings, isolate int
}

// explicit gives each character the level that signs of embedding say (rules X1 to X8).
func (r *resolver) explicit() {
	e := embedding{resolver: r, stack: []status{{level: r.base, override: bidi.ON}}}
	signs := false
	for i, c := range r.classes {
		signs = signs || c > bidi.Control
		r.levels[i] = r.base
	}
	if !signs {
		return
	}
	r.match()
	for i := range r.classes {
		e.step(i)
	}
}

// match finds which signs begin and end an isolate (BD9).
func (r *resolver) match() {
	r.pair = make([]int, len(r.classes))
	var open []int
	for i, c := range r.classes {
		r.pair[i] = -1
		switch {
		case isolates(c):
			open = append(open, i)
		case c == bidi.PDI && len(open) > 0:
			first := open[len(open)-1]
			open = open[:len(open)-1]
			r.pair[i], r.pair[first] = first, i
		}
	}
}

func (e *embedding) top() status { return e.stack[len(e.stack)-1] }

// take gives a character the level and the override of where it stands.
func (e *embedding) take(i int) {
	e.levels[i] = e.top().level
	if e.top().override != bidi.ON {
		e.types[i] = e.top().override
	}
}

// step goes on by one character.
func (e *embedding) step(i int) {
	switch c := e.classes[i]; c {
	case bidi.RLE, bidi.LRE, bidi.RLO, bidi.LRO:
		override := bidi.ON
		switch c {
		case bidi.RLO:
			override = bidi.R
		case bidi.LRO:
			override = bidi.L
		}
		e.embed(c == bidi.RLE || c == bidi.RLO, override)
	case bidi.RLI, bidi.LRI, bidi.FSI:
		e.take(i)
		e.begin(c == bidi.RLI || c == bidi.FSI && e.first(i).RTL())
	case bidi.PDI:
		e.end()
		e.take(i)
	case bidi.PDF:
		e.pop()
	case bidi.B:
		e.levels[i] = e.base
	case bidi.BN:
	default:
		e.take(i)
	}
}

// next is the least level above that of now in a direction; false beyond the deepest.
func (e *embedding) next(rtl bool) (Level, bool) {
	l := e.top().level + 1
	if l.RTL() != rtl {
		l++
	}
	return l, l <= deepest && e.lostIsolates == 0 && e.lostEmbeddings == 0
}

// embed begins an embedding (X2 to X5).
func (e *embedding) embed(rtl bool, override class) {
	if l, ok := e.next(rtl); ok {
		e.stack = append(e.stack, status{level: l, override: override})
	} else if e.lostIsolates == 0 {
		e.lostEmbeddings++
	}
}

// begin begins an isolate (X5a to X5c).
func (e *embedding) begin(rtl bool) {
	if l, ok := e.next(rtl); ok {
		e.isolate++
		e.stack = append(e.stack, status{level: l, override: bidi.ON, isolate: true})
	} else {
		e.lostIsolates++
	}
}

// end ends an isolate (X6a).
func (e *embedding) end() {
	switch {
	case e.lostIsolates > 0:
		e.lostIsolates--
	case e.isolate > 0:
		e.lostEmbeddings = 0
		for !e.top().isolate {
			e.stack = e.stack[:len(e.stack)-1]
		}
		e.stack = e.stack[:len(e.stack)-1]
		e.isolate--
	}
}

// pop ends an embedding (X7).
func (e *embedding) pop() {
	switch {
	case e.lostIsolates > 0:
	case e.lostEmbeddings > 0:
		e.lostEmbeddings--
	case !e.top().isolate && len(e.stack) > 1:
		e.stack = e.stack[:len(e.stack)-1]
	}
}

// first is the level of the isolate that begins at a sign, by its first letter that has a direction.
func (r *resolver) first(sign int) Level {
	end := r.pair[sign]
	if end < 0 {
		end = len(r.classes)
	}
	for i := sign + 1; i < end; i++ {
		switch c := r.classes[i]; {
		case isolates(c):
			if r.pair[i] < 0 {
				return LeftToRight
			}
			i = r.pair[i]
		case c == bidi.L:
			return LeftToRight
		case c == bidi.R, c == bidi.AL:
			return RightToLeft
		}
	}
	return LeftToRight
}
