package page

import "slices"

// landmark is a row that was seen, and where: numbers of rows mean nothing any more once the rows are made anew.
type landmark struct {
	row Row
	y   float32 // of its first line, from the view's top
}

// landmarks are the parts of the page that are on the screen, from the top.
func (p *Port) landmarks() []landmark {
	var seen []landmark
	p.EachVisible(-p.Past, func(i int, y float32) {
		if p.Page.Rows[i].IsPart() {
			seen = append(seen, landmark{p.Page.Rows[i], y + p.Page.Column.Item(i).Above})
		}
	})
	return seen
}

// stay puts the first landmark that is still there where it was, else the offset of the text to the top.
func (p *Port) stay(seen []landmark, offset int) {
	for _, mark := range seen {
		same := func(r Row) bool { return r.Role == mark.row.Role && r.Block == mark.row.Block }
		if i := slices.IndexFunc(p.Page.Rows, same); i >= 0 {
			p.Row, p.Past, p.Offset = i, p.Page.Column.Item(i).Above-mark.y, offset
			p.Settle()
			return
		}
	}
	p.SetTop(offset)
}

// Relay does what changes the layout and then goes back to what stood at the top: the line, or the left-out block.
func (p *Port) Relay(change func()) {
	top, seen := p.Offset, p.landmarks()
	change()
	if len(seen) > 0 && seen[0].row.Role == RoleLeftOut {
		p.stay(seen, top)
		return
	}
	p.SetTop(top)
}

// ShowLeftOut shows what was left out, or hides it again. What was seen stays where it is.
func (p *Port) ShowLeftOut(show bool) {
	top, seen := p.Offset, p.landmarks()
	p.Page.LeftOut = show
	p.Compose()
	p.stay(seen, top)
}

// SetPending says which blocks are to be restored or dropped. The block with the index stays where it is on the screen.
func (p *Port) SetPending(blocks []int, block int) {
	top, seen := p.Offset, p.landmarks()
	p.Page.pending = make(map[int]bool, len(blocks))
	for _, b := range blocks {
		p.Page.pending[b] = true
	}
	if !p.Page.LeftOut {
		return
	}
	if i := slices.IndexFunc(seen, func(l landmark) bool { return l.row.Block == block }); i > 0 {
		seen[0], seen[i] = seen[i], seen[0]
	}
	p.Compose()
	p.stay(seen, top)
}
