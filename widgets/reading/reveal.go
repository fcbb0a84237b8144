package reading

import "claimlight/internal/text"

// reveal scrolls to a span, with context around it, unless it is visible already. It tells whether it scrolled.
func (p *port) reveal(span text.Span) bool {
	if p.empty() || p.height <= 0 {
		return false
	}
	span = p.page.within(span)
	line := p.page.style.line()
	context := min(contextLines*line, p.height/4)
	top, near := p.onScreen(span.Start)
	bottom, nearEnd := p.onScreen(max(span.Start, span.End-1))
	bottom += line
	fits := near && nearEnd && bottom-top <= p.height-2*context
	switch {
	case fits && top < context:
		return p.scrollBy(top - context)
	case fits && bottom > p.height-context:
		return p.scrollBy(bottom - p.height + context)
	case fits, near && top >= context && top <= p.height/2:
		return false // the whole span is seen, or the start of one that is longer than the view
	}
	p.jump(span.Start, p.height/3)
	p.note()
	return true
}

// revealRow scrolls so that a row is seen with context around it. It tells whether it scrolled.
func (p *port) revealRow(i int) bool {
	context := min(contextLines*p.page.style.line(), p.height/4)
	top, near := p.rowOnScreen(i, 0)
	bottom := top + p.page.wholeHeight(i)
	switch {
	case !near:
		p.row, p.dy = i, -p.height/3
		p.settle()
		p.note()
		return true
	case top < context || bottom-top > p.height-2*context:
		return p.scrollBy(top - context)
	case bottom > p.height-context:
		return p.scrollBy(bottom - p.height + context)
	}
	return false
}

// shows tells whether the line with the offset can be seen whole.
func (p *port) shows(offset int) bool {
	if p.empty() {
		return false
	}
	y, near := p.onScreen(p.page.within(at(offset)).Start)
	return near && y >= 0 && y+p.page.style.line() <= p.height
}

// onScreen tells where the line with the offset begins, in dp from the view's top, and whether that is near enough
// to scroll there in view of the reader.
func (p *port) onScreen(offset int) (float32, bool) {
	return p.rowOnScreen(p.page.lineTop(offset))
}

// rowOnScreen tells the same of a place y dp below the top of a row.
func (p *port) rowOnScreen(row int, y float32) (float32, bool) {
	reach := p.height
	y -= p.dy
	for i := p.row; i < row && y < 2*reach; i++ {
		p.page.column.Reach(i, 2*reach+p.dy)
		y += p.page.column.BlockHeight(i)
	}
	for i := row; i < p.row && y > -reach; i++ {
		y -= p.page.wholeHeight(i)
	}
	return y, y > -reach && y < 2*reach
}

// at is the empty span at an offset.
func at(offset int) text.Span { return text.Span{Start: offset, End: offset} }
