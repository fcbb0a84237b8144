package reading

import (
	"claimlight/internal/text"

	"fyne.io/fyne/v2"
)

// Scrolled is called by the driver for wheel and touchpad. Sideways, or with Shift, the table under the pointer is
// shifted where it is wider than its frame.
func (v *View) Scrolled(ev *fyne.ScrollEvent) {
	dx, dy := ev.Scrolled.DX, ev.Scrolled.DY
	if dx == 0 && v.shift.held() {
		dx, dy = dy, 0
	}
	if dx*dx > dy*dy {
		if f, ok := v.port.FrameAt(ev.Position.Y); ok {
			if f.Table.RTL() {
				dx = -dx
			}
			v.moved(f.Table.ShiftTo(f.Table.Shift() - dx))
			return
		}
	}
	v.scrollBy(-ev.Scrolled.DY)
}

// Top is the offset of the first line that is visible, to come back to with SetTop.
func (v *View) Top() int { return v.port.Offset }

// SetTop scrolls so that the line with the offset is the first one.
func (v *View) SetTop(offset int) {
	v.port.SetTop(offset)
	v.repaint()
}

// Reveal scrolls to a span, with context around it, unless it is visible already.
func (v *View) Reveal(span text.Span) { v.moved(v.port.Reveal(span)) }

// Shows tells whether the line with the offset can be seen whole.
func (v *View) Shows(offset int) bool { return v.port.Shows(offset) }

// scrollBy moves the text up by dy dp.
func (v *View) scrollBy(dy float32) { v.moved(v.port.ScrollBy(dy)) }

// scrollTo moves to a place in the whole column, in dp from its top.
func (v *View) scrollTo(y float64) {
	if !v.port.Empty() {
		v.port.ScrollTo(y)
		v.moved(true)
	}
}

// moved draws the page at its new place, if it has one, and tells of it.
func (v *View) moved(did bool) {
	if !did {
		return
	}
	if !v.pointer.pressed {
		v.pointer.over = text.Span{} // it is no longer what is under the pointer
	}
	v.repaint()
	if v.OnMoved != nil {
		v.OnMoved()
	}
}

// recompose lays out anew what is shown, and keeps the line at the top, or the left-out block there.
func (v *View) recompose() {
	v.port.Relay(v.port.Compose)
	v.startSettling()
	v.repaint()
}

// startSettling lays out what is not visible, in slices between frames.
func (v *View) startSettling() {
	v.settling.begin(v.repaint)
}
