package reading

import (
	"claimlight/internal/typeset"
	"claimlight/widgets/reading/page"
	"claimlight/widgets/reading/paint"

	"fyne.io/fyne/v2"
)

// Sizes in dp of what shows which part of a wide table is in sight, and how near to it the pointer can take it.
const (
	frameBar      = 5
	frameBarBelow = 3
	frameBarGrab  = 4
)

// layerOf gives the layer for a line of a cell: of what is shifted sideways only what is in its frame is shown. It is
// nil for a line that is out of sight.
func (d *drawing) layerOf(t *typeset.Table, cell int, line typeset.Rect) *paint.Layer {
	if t == nil || cell == 0 || t.Beyond() <= 0 {
		return d.Layer
	}
	left, right := d.port.Across(t)
	if line.X >= right || line.X+line.Width <= left {
		return nil
	}
	return d.Crop(t, typeset.Rect{X: left, Width: right - left, Height: d.port.Height})
}

// drawHeads draws the headings of a table that stay at the top of the view.
func (d *drawing) drawHeads() {
	heads := d.port.Heads()
	if heads.From == heads.End {
		return
	}
	d.Back.Draw(d.colors.page, typeset.Rect{Width: d.port.Width, Height: heads.Bottom})
	y := page.Round(heads.Top)
	if heads.Top < 0 {
		y = -page.Round(-heads.Top)
	}
	for i := heads.From; i < heads.End; i++ {
		d.drawRow(i, y)
		y += d.page.Column.BlockHeight(i)
	}
}

// drawFrames draws below each wide table which part of it is in sight.
func (d *drawing) drawFrames() {
	for _, f := range d.port.Frames() {
		x, width := f.Thumb()
		d.Front.Draw(d.colors.thumb, typeset.Rect{
			X: x, Y: f.Bottom - frameBarBelow - frameBar, Width: width, Height: frameBar,
		}, frameBar/2.0)
	}
}

// grabThumb takes hold of what shifts a table, if that is at a point; beside the thumb, it comes there.
func (v *View) grabThumb(pos fyne.Position) bool {
	f, ok := v.aim.thumb(pos)
	if !ok {
		return false
	}
	v.pointer.frame, v.pointer.units = f, nil
	x, width := f.Thumb()
	v.pointer.grabbed = pos.X - x
	if v.pointer.grabbed < 0 || v.pointer.grabbed > width {
		v.pointer.grabbed = width / 2
		v.dragThumb(pos)
	}
	return true
}

// dragThumb shifts the table that the mouse holds.
func (v *View) dragThumb(pos fyne.Position) {
	f := v.pointer.frame
	v.moved(f.Table.ShiftTo(f.ShiftOf(pos.X - v.pointer.grabbed)))
}
