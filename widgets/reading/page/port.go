package page

// Port is what part of a page is in view. It names a row, so that nothing visible moves when guesses of heights above
// become exact.
type Port struct {
	Page          *Page
	Width, Height float32 // in dp
	Row           int     // at the top
	Past          float32 // from the row's top to the top of the view
	Offset        int     // of the text at the top when the reader last moved, kept over changes of width
}

// ContextLines are kept above and below a span that is scrolled to.
const ContextLines = 3

// ColumnWidth is how wide lines may be.
func (p *Port) ColumnWidth() float32 {
	return max(min(p.Page.Style.Column, p.Width-2*MarginSide), 120)
}

// Left is where the column begins.
func (p *Port) Left() float32 {
	return max(Round((p.Width-p.ColumnWidth())/2), MarginSide)
}

// Compose makes the rows of the page anew. The view then stands at the top; whoever calls it goes where it should
// stand.
func (p *Port) Compose() {
	p.Page.compose(p.ColumnWidth())
	p.home()
}

// home goes to the top of the page, with its margin.
func (p *Port) home() { p.Row, p.Past, p.Offset = 0, 0, 0 }

// Empty tells whether there is nothing to see.
func (p *Port) Empty() bool { return len(p.Page.Rows) == 0 }

// Fits tells whether the lines are as wide as they may be.
func (p *Port) Fits() bool { return p.Page.Column.Width() == p.ColumnWidth() }

// SetTop scrolls so that the line with the offset is the first one.
func (p *Port) SetTop(offset int) {
	if p.Empty() {
		return
	}
	offset = p.Page.Within(At(offset)).Start
	p.jump(offset, 0)
	p.Offset = offset
}

// jump puts the line with the offset at above dp below the top.
func (p *Port) jump(offset int, above float32) {
	if offset <= 0 {
		p.home()
		return
	}
	row, y := p.Page.lineTop(offset)
	p.Row, p.Past = row, y-max(above, p.headed(row))
	p.Settle()
}

// ScrollBy moves the text up by dy dp, and tells whether it moved.
func (p *Port) ScrollBy(dy float32) bool {
	if p.Empty() || dy == 0 {
		return false
	}
	row, before := p.Row, p.Past
	p.Past += dy
	p.Settle()
	if p.Row == row && p.Past == before {
		return false
	}
	p.note()
	return true
}

// ScrollTo moves to a place in the whole column, in dp from its top.
func (p *Port) ScrollTo(y float64) {
	p.Row = p.Page.Column.At(y)
	p.Past = float32(y - p.Page.Column.Top(p.Row))
	p.Settle()
	p.note()
}

// Top is how far the view stands below the top of the whole column, in dp.
func (p *Port) Top() float64 {
	if p.Empty() {
		return float64(p.Past)
	}
	return float64(p.Past) + p.Page.Column.Top(p.Row)
}

// note keeps the place at the top.
func (p *Port) note() { p.Offset = p.topOffset() }

// topOffset is where the first line begins that can be seen: below headings that stay at the top.
func (p *Port) topOffset() int {
	column := p.Page.Column
	i, past := p.Row, p.Past+p.Heads().Bottom
	for i < len(p.Page.Rows)-1 && past >= column.BlockHeight(i) {
		past -= column.BlockHeight(i)
		i++
	}
	row := p.Page.Rows[i]
	if row.Role != RoleText {
		return row.Span.Start
	}
	it := column.Item(i)
	column.Reach(i, past)
	part := column.Part(i)
	k := int(max(0, past-it.Above) / it.LineHeight)
	if i == 0 && k == 0 {
		return 0
	}
	return row.Span.Start + part.Lines()[part.FirstOf(k)].Start
}

// Settle makes the place at the top one that exists: in the right row, and with no empty page below the end.
func (p *Port) Settle() {
	if p.Empty() {
		return
	}
	p.climb()
	column := p.Page.Column
	for p.Row < len(p.Page.Rows)-1 {
		column.Reach(p.Row, p.Past+p.Height)
		if p.Past < column.BlockHeight(p.Row) {
			break
		}
		p.Past -= column.BlockHeight(p.Row)
		p.Row++
	}
	if missing := p.emptyBelow(); missing > 0 {
		p.Past -= missing
		p.climb()
	}
}

// climb goes to the row in which a place above the top of the current one is.
func (p *Port) climb() {
	for p.Past < 0 && p.Row > 0 {
		p.Row--
		p.Past += p.Page.wholeHeight(p.Row)
	}
	p.Past = max(p.Past, 0)
}

// emptyBelow is how much of the view would stay empty below the end of the text.
func (p *Port) emptyBelow() float32 {
	y := -p.Past
	for i := p.Row; i < len(p.Page.Rows); i++ {
		p.Page.Column.Reach(i, p.Height-y)
		if y += p.Page.Column.BlockHeight(i); y >= p.Height {
			return 0
		}
	}
	return p.Height - y
}

// EachVisible gives the rows in view, laid out as far as that goes, and where their tops are.
func (p *Port) EachVisible(from float32, do func(row int, y float32)) {
	y := from
	for i := p.Row; i < len(p.Page.Rows) && y < p.Height; i++ {
		p.Page.Column.Reach(i, p.Height-y)
		do(i, y)
		y += p.Page.Column.BlockHeight(i)
	}
}
