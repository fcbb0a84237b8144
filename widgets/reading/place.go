package reading

import "claimlight/internal/text"

// place is a point of the view in terms of the page.
type place struct {
	row    int
	offset int  // the grapheme cluster at the point
	inside bool // the point is in the column, on a line
}

// placeAt finds what stands at a point of the view. It tells false where there is no text at all.
func (p *port) placeAt(x, y float32) (place, bool) {
	top := -p.dy
	for i := p.row; i < len(p.page.rows); i++ {
		p.page.column.Reach(i, p.height-top)
		height := p.page.column.BlockHeight(i)
		if y < top+height || i == len(p.page.rows)-1 {
			return p.placeIn(i, x-p.left(), y-top), true
		}
		top += height
	}
	return place{}, false
}

// placeIn finds what stands at a point of a row, from the column's left edge and the row's top.
func (p *port) placeIn(i int, x, y float32) place {
	it, row := p.page.column.Item(i), p.page.rows[i]
	height := p.page.column.BlockHeight(i)
	found := place{row: i, offset: row.span.Start}
	found.inside = x >= it.Left-4 && x <= p.columnWidth()+4 && y >= it.Above && y < height-it.Below
	if row.role == roleText {
		found.offset += min(p.page.column.Point(i, x, y), max(row.span.Len()-1, 0))
	}
	return found
}

// line is the part of the text on the line at a place.
func (p *page) line(at place) text.Span {
	return p.lineSpan(at.row, p.column.Part(at.row).LineAt(at.offset-p.rows[at.row].span.Start))
}

// rowOf is the row at a place.
func (p *page) rowOf(at place) row { return p.rows[at.row] }

// endOnScreen tells where an end of a span stands in the view: the top of the line for its start, the bottom for its end;
// false where that is far away.
func (p *port) endOnScreen(offset int, last bool) (x, y float32, near bool) {
	inLine := offset
	if last {
		inLine-- // the line of the last byte, not the next one
	}
	y, near = p.onScreen(inLine)
	if !near {
		return 0, 0, false
	}
	row, column := p.page.rowAt(inLine), p.page.column
	it, start := column.Item(row), p.page.rows[row].span.Start
	x = p.left() + column.X(row, column.Part(row).LineAt(inLine-start), offset-start)
	if last {
		y += it.LineHeight
	}
	return x, y, true
}
