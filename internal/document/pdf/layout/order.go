package layout

import (
	"cmp"
	"slices"
	"strings"
)

const (
	fewLines   = 3    // that a column has at least on each side of the gap
	manyPieces = 1500 // of a page; one that has more is a table or a map, and is read line by line
	fewWords   = 2.2  // that lines of a column have on average
	filled     = 0.5  // how much of a column's width its lines take
	filledBy   = 0.2  // and of several columns beside each other
	onLines    = 0.4  // of the lines of what stands by itself are on lines of what is beside it, by chance
)

// regions gives the parts of a page that are read one after the other, each from its top to its bottom: columns, and
// what stands over, between and under them.
func regions(ps []piece) [][]piece {
	if len(ps) == 0 {
		return nil
	}
	slices.SortStableFunc(ps, func(a, b piece) int {
		return cmp.Or(cmp.Compare(a.base, b.base), cmp.Compare(a.left, b.left))
	})
	if above, below, ok := stories(ps); ok {
		return append(regions(above), regions(below)...)
	}
	at, ok := gutter(ps)
	if !ok {
		return [][]piece{ps}
	}
	var out [][]piece
	var left, right, across []piece
	endBand := func() {
		out = append(append(out, regions(left)...), regions(right)...)
		left, right = nil, nil
	}
	for _, p := range ps {
		if p.left < at && p.right > at {
			endBand()
			across = append(across, p)
			continue
		}
		out = append(out, whole(across)...)
		across = nil
		if p.right <= at {
			left = append(left, p)
		} else {
			right = append(right, p)
		}
	}
	endBand()
	return append(out, whole(across)...)
}

// whole is a region that is not divided any more.
func whole(ps []piece) [][]piece {
	if len(ps) == 0 {
		return nil
	}
	return [][]piece{ps}
}

// gutter finds where the gap between two columns lies; false where there is none.
func gutter(ps []piece) (at float32, found bool) {
	if len(ps) < 2*fewLines || len(ps) > manyPieces {
		return 0, false
	}
	rights := make([]float32, len(ps))
	for i, p := range ps {
		rights[i] = float32(int(p.right + 1))
	}
	slices.Sort(rights)
	best := float32(0)
	for _, x := range slices.Compact(rights) {
		if worth := parts(ps, x+0.5); worth > best {
			best, at, found = worth, x+0.5, true
		}
	}
	return at, found
}

// side is what lies on one side of a gap.
type side struct {
	lines              int
	words, letters     int
	left, right        float32
	top, bottom, width float32
}

func (s *side) add(p *piece) {
	if s.lines == 0 {
		s.left, s.right, s.top, s.bottom = p.left, p.right, p.top, p.bottom
	}
	s.lines++
	s.words += 1 + strings.Count(p.text, " ")
	s.letters += p.letters
	s.left, s.right = min(s.left, p.left), max(s.right, p.right)
	s.top, s.bottom = min(s.top, p.top), max(s.bottom, p.bottom)
	s.width += p.width()
}

// isText tells a column of text, or several, from one of a table: its lines are of several words.
func (s *side) isText() bool {
	return s.lines >= fewLines && (float32(s.words) >= fewWords*float32(s.lines) || s.letters >= 12*s.lines)
}

// fill is how much of its width the lines take on average.
func (s *side) fill() float32 { return s.width / (float32(s.lines)*(s.right-s.left) + 0.1) }

// onLine is how far apart, in points, pieces of one line stand.
const onLine = 1.5

// shared is how many of the lines on the side that has fewer stand on a line of the other side: those of a table do.
func shared(ps []piece, x float32) float32 {
	var l, r []float32
	for i := range ps {
		switch p := &ps[i]; {
		case p.right <= x:
			l = append(l, p.base)
		case p.left >= x:
			r = append(r, p.base)
		}
	}
	l, r = lineOnce(l), lineOnce(r)
	if len(l) > len(r) {
		l, r = r, l
	}
	n := 0
	for _, base := range l {
		at, _ := slices.BinarySearch(r, base-onLine)
		if at < len(r) && r[at] < base+onLine {
			n++
		}
	}
	return float32(n) / float32(len(l))
}

// lineOnce gives each line once, however many pieces stand on it: the names of months below a chart are one.
func lineOnce(bases []float32) []float32 {
	slices.Sort(bases)
	return slices.CompactFunc(bases, func(b, a float32) bool { return b-a < onLine })
}

// parts tells how well a gap at x parts the page into two columns; 0 where it does not.
func parts(ps []piece, x float32) float32 {
	var l, r side
	across := 0
	size := float32(0)
	for i := range ps {
		p := &ps[i]
		switch {
		case p.right <= x:
			l.add(p)
		case p.left >= x:
			r.add(p)
		default:
			across++
		}
		size += p.size
	}
	size /= float32(len(ps))
	gap := r.left - l.right
	beside := min(l.bottom, r.bottom) - max(l.top, r.top)
	if l.lines < fewLines || r.lines < fewLines || gap < max(0.5*size, 4) || beside < 3*size ||
		across*2 > l.lines+r.lines {
		return 0
	}
	columns := l.isText() && r.isText() && max(l.fill(), r.fill()) >= filled && min(l.fill(), r.fill()) >= filledBy
	if !columns && (gap < size || across*5 > l.lines+r.lines || beside < 6*size || shared(ps, x) > onLines) {
		return 0
	}
	return max(0.1, beside+gap-4*size*float32(across))
}
