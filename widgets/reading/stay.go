package reading

import "slices"

// landmark is a row that was seen, and where: numbers of rows mean nothing any more once the rows are made anew.
type landmark struct {
	row row
	y   float32 // of its first line, from the view's top
}

// landmarks are the parts of the page that are on the screen, from the top.
func (v *View) landmarks() []landmark {
	var seen []landmark
	y := -v.scroll.dy
	for i := v.scroll.row; i < len(v.rows) && y < v.Size().Height; i++ {
		v.column.Reach(i, v.Size().Height-y)
		if v.rows[i].isPart() {
			seen = append(seen, landmark{v.rows[i], y + v.column.Item(i).Above})
		}
		y += v.column.BlockHeight(i)
	}
	return seen
}

// stay puts the first landmark that is still there where it was, else the offset of the text to the top.
func (v *View) stay(seen []landmark, offset int) {
	for _, mark := range seen {
		at := slices.IndexFunc(v.rows, func(r row) bool { return r.role == mark.row.role && r.block == mark.row.block })
		if at < 0 {
			continue
		}
		v.scroll = scroll{row: at, dy: v.column.Item(at).Above - mark.y, offset: offset}
		v.settleScroll()
		v.repaint()
		return
	}
	v.SetTop(offset)
}
