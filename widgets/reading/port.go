package reading

// port is what part of a page is in view. It names a row, so that nothing visible moves when guesses of heights above
// become exact.
type port struct {
	page          *page
	width, height float32 // in dp
	row           int     // at the top
	dy            float32 // from the row's top to the top of the view
	offset        int     // of the text at the top when the reader last moved, kept over changes of width
}

// contextLines are kept above and below a span that is scrolled to.
const contextLines = 3

// columnWidth is how wide lines may be.
func (p *port) columnWidth() float32 {
	return max(min(p.page.style.Column, p.width-2*marginSide), 120)
}

// left is where the column begins.
func (p *port) left() float32 {
	return max(round((p.width-p.columnWidth())/2), marginSide)
}

// compose makes the rows of the page anew. The view then stands at the top; whoever calls it goes where it should stand.
func (p *port) compose() {
	p.page.compose(p.columnWidth())
	p.home()
}

// home goes to the top of the page, with its margin.
func (p *port) home() { p.row, p.dy, p.offset = 0, 0, 0 }

// empty tells whether there is nothing to see.
func (p *port) empty() bool { return len(p.page.rows) == 0 }

// fits tells whether the lines are as wide as they may be.
func (p *port) fits() bool { return p.page.column.Width() == p.columnWidth() }

// setTop scrolls so that the line with the offset is the first one.
func (p *port) setTop(offset int) {
	if p.empty() {
		return
	}
	offset = p.page.within(at(offset)).Start
	p.jump(offset, 0)
	p.offset = offset
}

// jump puts the line with the offset at above dp below the top.
func (p *port) jump(offset int, above float32) {
	if offset <= 0 {
		p.home()
		return
	}
	row, y := p.page.lineTop(offset)
	p.row, p.dy = row, y-above
	p.settle()
}

// scrollBy moves the text up by dy dp, and tells whether it moved.
func (p *port) scrollBy(dy float32) bool {
	if p.empty() || dy == 0 {
		return false
	}
	row, before := p.row, p.dy
	p.dy += dy
	p.settle()
	if p.row == row && p.dy == before {
		return false
	}
	p.note()
	return true
}

// scrollTo moves to a place in the whole column, in dp from its top.
func (p *port) scrollTo(y float64) {
	p.row = p.page.column.At(y)
	p.dy = float32(y - p.page.column.Top(p.row))
	p.settle()
	p.note()
}

// top is how far the view stands below the top of the whole column, in dp.
func (p *port) top() float64 {
	if p.empty() {
		return float64(p.dy)
	}
	return float64(p.dy) + p.page.column.Top(p.row)
}

// note keeps the place at the top.
func (p *port) note() { p.offset = p.topOffset() }

// topOffset is where the first visible line begins.
func (p *port) topOffset() int {
	row, column := p.page.rows[p.row], p.page.column
	if row.role != roleText {
		return row.span.Start
	}
	it := column.Item(p.row)
	column.Reach(p.row, p.dy)
	part := column.Part(p.row)
	k := int(max(0, p.dy-it.Above) / it.LineHeight)
	if p.row == 0 && k == 0 {
		return 0
	}
	return row.span.Start + part.Lines()[part.FirstOf(k)].Start
}

// settle makes the place at the top one that exists: in the right row, and with no empty page below the end.
func (p *port) settle() {
	if p.empty() {
		return
	}
	p.climb()
	column := p.page.column
	for p.row < len(p.page.rows)-1 {
		column.Reach(p.row, p.dy+p.height)
		if p.dy < column.BlockHeight(p.row) {
			break
		}
		p.dy -= column.BlockHeight(p.row)
		p.row++
	}
	if missing := p.emptyBelow(); missing > 0 {
		p.dy -= missing
		p.climb()
	}
}

// climb goes to the row in which a place above the top of the current one is.
func (p *port) climb() {
	for p.dy < 0 && p.row > 0 {
		p.row--
		p.dy += p.page.wholeHeight(p.row)
	}
	p.dy = max(p.dy, 0)
}

// emptyBelow is how much of the view would stay empty below the end of the text.
func (p *port) emptyBelow() float32 {
	y := -p.dy
	for i := p.row; i < len(p.page.rows); i++ {
		p.page.column.Reach(i, p.height-y)
		if y += p.page.column.BlockHeight(i); y >= p.height {
			return 0
		}
	}
	return p.height - y
}

// eachVisible gives the rows in view, laid out as far as that goes, and where their tops are.
func (p *port) eachVisible(from float32, do func(row int, y float32)) {
	y := from
	for i := p.row; i < len(p.page.rows) && y < p.height; i++ {
		p.page.column.Reach(i, p.height-y)
		do(i, y)
		y += p.page.column.BlockHeight(i)
	}
}
