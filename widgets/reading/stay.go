package reading

import "slices"

// landmark is a row that was seen, and where: numbers of rows mean nothing any more once the rows are made anew.
type landmark struct {
	row row
	y   float32 // of its first line, from the view's top
}

// landmarks are the parts of the page that are on the screen, from the top.
func (p *port) landmarks() []landmark {
	var seen []landmark
	p.eachVisible(-p.dy, func(i int, y float32) {
		if p.page.rows[i].isPart() {
			seen = append(seen, landmark{p.page.rows[i], y + p.page.column.Item(i).Above})
		}
	})
	return seen
}

// stay puts the first landmark that is still there where it was, else the offset of the text to the top.
func (p *port) stay(seen []landmark, offset int) {
	for _, mark := range seen {
		same := func(r row) bool { return r.role == mark.row.role && r.block == mark.row.block }
		if i := slices.IndexFunc(p.page.rows, same); i >= 0 {
			p.row, p.dy, p.offset = i, p.page.column.Item(i).Above-mark.y, offset
			p.settle()
			return
		}
	}
	p.setTop(offset)
}

// relay does what changes the layout and then goes back to what stood at the top: the line, or the left-out block.
func (p *port) relay(change func()) {
	top, seen := p.offset, p.landmarks()
	change()
	if len(seen) > 0 && seen[0].row.role == roleLeftOut {
		p.stay(seen, top)
		return
	}
	p.setTop(top)
}

// showLeftOut shows what was left out, or hides it again. What was seen stays where it is.
func (p *port) showLeftOut(show bool) {
	top, seen := p.offset, p.landmarks()
	p.page.leftOut = show
	p.compose()
	p.stay(seen, top)
}

// setPending says which blocks are to be restored or dropped. The block with the index stays where it is on the screen.
func (p *port) setPending(blocks []int, block int) {
	top, seen := p.offset, p.landmarks()
	p.page.pending = make(map[int]bool, len(blocks))
	for _, b := range blocks {
		p.page.pending[b] = true
	}
	if !p.page.leftOut {
		return
	}
	if i := slices.IndexFunc(seen, func(l landmark) bool { return l.row.block == block }); i > 0 {
		seen[0], seen[i] = seen[i], seen[0]
	}
	p.compose()
	p.stay(seen, top)
}
