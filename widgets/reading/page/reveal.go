package page

import "claimlight/internal/text"

// Reveal scrolls to a span, with context around it, unless it is visible already. It tells whether it scrolled.
func (p *Port) Reveal(span text.Span) bool {
	if p.Empty() || p.Height <= 0 {
		return false
	}
	span = p.Page.Within(span)
	down, across := p.revealDown(span), p.RevealAcross(span)
	return down || across
}

// revealDown scrolls up or down to a span.
func (p *Port) revealDown(span text.Span) bool {
	line := p.Page.Style.Line()
	context := max(min(ContextLines*line, p.Height/4), p.headed(p.Page.RowAt(span.Start)))
	top, near := p.OnScreen(span.Start)
	bottom, nearEnd := p.OnScreen(max(span.Start, span.End-1))
	bottom += line
	fits := near && nearEnd && bottom-top <= p.Height-2*context
	switch {
	case fits && top < context:
		return p.ScrollBy(top - context)
	case fits && bottom > p.Height-context:
		return p.ScrollBy(bottom - p.Height + context)
	case fits, near && top >= context && top <= p.Height/2:
		return false // the whole span is seen, or the start of one that is longer than the view
	}
	p.jump(span.Start, p.Height/3)
	p.note()
	return true
}

// RevealRow scrolls so that a row is seen with context around it. It tells whether it scrolled.
func (p *Port) RevealRow(i int) bool {
	context := min(ContextLines*p.Page.Style.Line(), p.Height/4)
	top, near := p.rowOnScreen(i, 0)
	bottom := top + p.Page.wholeHeight(i)
	switch {
	case !near:
		p.Row, p.Past = i, -p.Height/3
		p.Settle()
		p.note()
		return true
	case top < context || bottom-top > p.Height-2*context:
		return p.ScrollBy(top - context)
	case bottom > p.Height-context:
		return p.ScrollBy(bottom - p.Height + context)
	}
	return false
}

// Shows tells whether the line with the offset can be seen whole.
func (p *Port) Shows(offset int) bool {
	if p.Empty() {
		return false
	}
	at := p.Page.Within(At(offset)).Start
	y, near := p.OnScreen(at)
	return near && y >= p.headed(p.Page.RowAt(at)) && y+p.Page.Style.Line() <= p.Height
}

// OnScreen tells where the line with the offset begins, in dp from the view's top, and whether that is near enough
// to scroll there in view of the reader.
func (p *Port) OnScreen(offset int) (float32, bool) {
	return p.rowOnScreen(p.Page.lineTop(offset))
}

// rowOnScreen tells the same of a place y dp below the top of a row.
func (p *Port) rowOnScreen(row int, y float32) (float32, bool) {
	reach := p.Height
	y -= p.Past
	for i := p.Row; i < row && y < 2*reach; i++ {
		p.Page.Column.Reach(i, 2*reach+p.Past)
		y += p.Page.Column.BlockHeight(i)
	}
	for i := row; i < p.Row && y > -reach; i++ {
		y -= p.Page.wholeHeight(i)
	}
	return y, y > -reach && y < 2*reach
}

// At is the empty span at an offset.
func At(offset int) text.Span { return text.Span{Start: offset, End: offset} }
