package reading

import "claimlight/internal/typeset"

// mirrored gives a rectangle beside or in a row the place that it has there: what stands at the beginning of a line is
// on the right of one that is read from right to left.
func (d *drawing) mirrored(row int, r typeset.Rect) typeset.Rect {
	if d.page.IsRTL(row) {
		r.X = 2*d.port.Left() + d.port.ColumnWidth() - r.X - r.Width
	}
	return r
}

// across is where a point of a row would be if the row were read from left to right.
func (a *aim) across(row int, x float32) float32 {
	if a.page.IsRTL(row) {
		return 2*a.port.Left() + a.port.ColumnWidth() - x
	}
	return x
}
