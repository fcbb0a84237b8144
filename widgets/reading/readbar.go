package reading

import (
	"claimlight/internal/typeset"
	"claimlight/widgets/reading/page"
)

// The bar in the margin beside what was read, in dp.
const (
	readBarWidth = 2
	readBarLeft  = 24 // of the text
)

// SetRead says up to where the text is read, which a quiet bar in the margin shows.
func (v *View) SetRead(end int) {
	if v.drawing.read != end {
		v.drawing.read = end
		v.repaint()
	}
}

// drawRead draws the bar beside a row whose top is at y, as far as the row is read.
func (d *drawing) drawRead(i int, y float32) {
	row := d.page.Rows[i]
	if row.Role != page.RoleText || d.read <= row.Span.Start || d.page.LeftOut {
		return
	}
	height := d.page.Column.BlockHeight(i)
	if d.read < row.Span.End {
		lines := d.page.Column.Part(i).Lines()
		for k := range lines {
			if d.page.LineSpan(i, k).Start < d.read {
				height = d.page.Column.LineTop(i, k) + d.page.Column.Item(i).LineHeight
			}
		}
	}
	bar := typeset.Rect{X: d.port.Left() - readBarLeft, Y: y, Width: readBarWidth, Height: height}
	d.Front.Draw(d.colors.read, d.mirrored(i, bar), 0)
}
