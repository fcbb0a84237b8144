package page

import "claimlight/internal/text"

// Place is a point of the view in terms of the page.
type Place struct {
	row    int
	Offset int  // the grapheme cluster at the point
	Inside bool // the point is in the column, on a line
}

// PlaceAt finds what stands at a point of the view. It tells false where there is no text at all.
func (p *Port) PlaceAt(x, y float32) (Place, bool) {
	if heads := p.Heads(); y >= 0 && y < heads.Bottom {
		top := heads.Top
		for i := heads.From; i < heads.End; i++ {
			if height := p.Page.Column.BlockHeight(i); y < top+height || i == heads.End-1 {
				return p.placeIn(i, x-p.Left(), y-top), true
			}
			top += p.Page.Column.BlockHeight(i)
		}
	}
	top := -p.Past
	for i := p.Row; i < len(p.Page.Rows); i++ {
		p.Page.Column.Reach(i, p.Height-top)
		height := p.Page.Column.BlockHeight(i)
		if y < top+height || i == len(p.Page.Rows)-1 {
			return p.placeIn(i, x-p.Left(), y-top), true
		}
		top += height
	}
	return Place{}, false
}

// placeIn finds what stands at a point of a row, from the column's left edge and the row's top.
func (p *Port) placeIn(i int, x, y float32) Place {
	it, row := p.Page.Column.Item(i), p.Page.Rows[i]
	height := p.Page.Column.BlockHeight(i)
	found := Place{row: i, Offset: row.Span.Start}
	found.Inside = x >= it.Left-4 && x <= p.ColumnWidth()-it.Right+4 && y >= it.Above && y < height-it.Below
	if row.Role == RoleText {
		found.Offset += min(p.Page.Column.Point(i, x, y), max(row.Span.Len()-1, 0))
	}
	return found
}

// Line is the part of the text on the line at a place.
func (p *Page) Line(at Place) text.Span {
	return p.LineSpan(at.row, p.Column.Part(at.row).LineAt(at.Offset-p.Rows[at.row].Span.Start))
}

// RowOf is the row at a place.
func (p *Page) RowOf(at Place) Row { return p.Rows[at.row] }

// Row is which row is at a place.
func (p Place) Row() int { return p.row }

// EndOnScreen tells where an end of a span stands in the view: the top of the line for its start, the bottom for its
// end; false where that is far away, or shifted out of sight.
func (p *Port) EndOnScreen(offset int, last bool) (x, y float32, near bool) {
	inLine := offset
	if last {
		inLine-- // the line of the last byte, not the next one
	}
	y, near = p.OnScreen(inLine)
	if !near {
		return 0, 0, false
	}
	row, column := p.Page.RowAt(inLine), p.Page.Column
	it, start := column.Item(row), p.Page.Rows[row].Span.Start
	line := column.Part(row).LineAt(inLine - start)
	x = column.X(row, line, offset-start)
	if last {
		x = column.XEnd(row, line, offset-start)
		y += it.LineHeight
	}
	return p.Left() + x, y, p.inSight(row, line, x)
}
