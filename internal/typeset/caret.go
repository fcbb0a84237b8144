package typeset

import "github.com/clipperhouse/uax29/v2/graphemes"

// X is how far from its start the line reaches at the byte offset, in dp. Offsets outside the line are
// taken to its ends.
func (p *Paragraph) X(r *Ruler, line Line, offset int) float32 {
	switch {
	case offset <= line.Start:
		return 0
	case offset >= line.End:
		return line.Width
	case line.exact:
		return r.Exact(p.Text[line.Start:offset], p.Style)
	}
	var x float32
	start := line.Start
	for _, u := range p.units[line.unit:] {
		if offset < int(u.end) {
			return x + min(p.inUnit(r, start, offset), u.ink)
		}
		x += u.full
		start = int(u.end)
	}
	return line.Width
}

// inUnit is the width of the part of a unit before the offset.
func (p *Paragraph) inUnit(r *Ruler, start, offset int) float32 {
	if offset == start {
		return 0
	}
	return r.Width(p.Text[start:offset], p.Style)
}

// Offset is the byte offset of the grapheme cluster that is drawn x dp from the line's start; past its end it is
// the end of the line.
func (p *Paragraph) Offset(r *Ruler, line Line, x float32) int {
	if x >= line.Width {
		return line.End
	}
	stops := p.clusters(line)
	lo, hi := 0, len(stops)-1
	for lo < hi {
		mid := (lo + hi + 1) / 2
		if p.X(r, line, stops[mid]) <= x {
			lo = mid
		} else {
			hi = mid - 1
		}
	}
	return stops[lo]
}

// Caret is the offset between two grapheme clusters that is nearest to x dp from the line's start.
func (p *Paragraph) Caret(r *Ruler, line Line, x float32) int {
	at := p.Offset(r, line, x)
	if at >= line.End {
		return line.End
	}
	next := at
	for g := graphemes.FromString(p.Text[at:line.End]); g.Next(); {
		next = at + g.End()
		break
	}
	if p.X(r, line, next)-x < x-p.X(r, line, at) {
		return next
	}
	return at
}

// clusters gives the starts of the grapheme clusters of a line.
func (p *Paragraph) clusters(line Line) []int {
	stops := []int{line.Start}
	for g := graphemes.FromString(p.Text[line.Start:line.End]); g.Next(); {
		stops = append(stops, line.Start+g.Start())
	}
	return stops
}
