package typeset

import "github.com/clipperhouse/uax29/v2/graphemes"

// Width is that of a line, in dp, as it is drawn.
func (p *Paragraph) Width(r *Ruler, line Line) float32 {
	if line.set {
		return p.setting(r, line).Width
	}
	return line.Width
}

// X is where the letter at the byte offset begins, in dp from the line's left edge. Offsets outside the line are taken
// to its ends.
func (p *Paragraph) X(r *Ruler, line Line, offset int) float32 {
	switch {
	case line.set:
		return p.setting(r, line).x(min(max(offset, line.Start), line.End))
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

// XEnd is where the letter before the byte offset ends, which is elsewhere than the next one begins where the direction
// changes.
func (p *Paragraph) XEnd(r *Ruler, line Line, offset int) float32 {
	if line.set {
		return p.setting(r, line).end(min(max(offset, line.Start), line.End))
	}
	return p.X(r, line, offset)
}

// inUnit is the width of the part of a unit before the offset.
func (p *Paragraph) inUnit(r *Ruler, start, offset int) float32 {
	if offset == start {
		return 0
	}
	return r.Width(p.Text[start:offset], p.Style)
}

// hit is Offset on a line that a shaper set.
func (p *Paragraph) hit(r *Ruler, line Line, x float32) int {
	s := p.setting(r, line)
	if past := x >= s.Width && !line.rtl || x < 0 && line.rtl; past {
		return line.End
	}
	if c, ok := s.hit(x); ok {
		return c.start
	}
	return line.Start
}

// Offset is the byte offset of the grapheme cluster that is drawn x dp from the line's left edge; past its end it is
// the end of the line.
func (p *Paragraph) Offset(r *Ruler, line Line, x float32) int {
	if line.set {
		return p.hit(r, line, x)
	}
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
	if line.set {
		c, _ := p.setting(r, line).at(at)
		if max(c.tail()-x, x-c.tail()) < max(c.lead()-x, x-c.lead()) {
			return c.end
		}
		return at
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
