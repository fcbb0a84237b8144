package reading

import (
	"claimlight/internal/text"
	"claimlight/widgets/reading/page"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// MouseDown is called by the driver; it selects, by sentence, word or block as clicks follow each other.
func (v *View) MouseDown(ev *desktop.MouseEvent) {
	takeFocus(v)
	if ev.Button != desktop.MouseButtonPrimary {
		return
	}
	v.pointer.press(ev.Position, ev.Modifier&fyne.KeyModifierShift != 0, v.now())
	if v.grabThumb(ev.Position) {
		return
	}
	if mark, end := v.aim.grip(ev.Position); end != noEnd {
		v.marks.grab(mark, end)
		return
	}
	v.endBoundary()
	v.pointer.units = v.pointer.unitsOf(v.reader)
	p, ok := v.aim.textAt(ev.Position)
	if !ok || v.aim.toggles(p, ev.Position) {
		v.pointer.units = nil // neither a press nor a drag from here selects
		return
	}
	if v.carriable(p) {
		v.pointer.carries = true // until it is known whether it is a click
		return
	}
	v.pick(v.reader.Near(v.pointer.units, p.Offset), v.pointer.shift)
}

// MouseUp is called by the driver, before Tapped or DragEnd.
func (v *View) MouseUp(ev *desktop.MouseEvent) {
	if ev.Button == desktop.MouseButtonPrimary && v.pointer.dragged {
		v.release()
	}
}

// Tapped is called by the driver for a click without a drag.
func (v *View) Tapped(ev *fyne.PointEvent) {
	v.begin(*ev)
	v.pointer.pressed = false
	if v.pointer.frame.Table != nil {
		v.pointer.frame = page.Frame{}
		return
	}
	if v.InBoundary() {
		if v.marks.letGo() {
			v.endBoundary()
		}
		return
	}
	p, ok := v.aim.place(ev.Position)
	if !ok {
		return
	}
	if v.pointer.carries {
		v.pointer.carries = false
		v.pick(v.reader.Near(v.pointer.units, p.Offset), false)
	}
	row := v.page.RowOf(p)
	if v.aim.toggles(p, ev.Position) {
		v.parts.at = row.Block
		v.togglePart()
		return
	}
	if row.Role != page.RoleText {
		return
	}
	if v.pointer.clicks == 1 && !v.pointer.shift && v.openNext(v.aim.opens(p, ev.Position)) {
		return
	}
	v.selected()
}

// carriable tells whether a press at a place takes hold of the selected words, to drag them elsewhere: they are no
// whole sentences, from which a drag extends the selection, and not the open claim.
func (v *View) carriable(p page.Place) bool {
	words := v.Selection()
	if v.OnDrop == nil || v.pointer.clicks != 1 || v.pointer.shift || !p.Inside || !words.Has(p.Offset) {
		return false
	}
	m, open := v.marks.openClaim()
	first, last := v.reader.Near(v.reader.SentencesIn, words.Start), v.reader.Near(v.reader.SentencesIn, words.End-1)
	return first.Union(last) != words && (!open || m.Span != words)
}

// begin makes up for a tap or a drag without its beginning.
func (v *View) begin(ev fyne.PointEvent) {
	if !v.pointer.pressed {
		v.MouseDown(&desktop.MouseEvent{PointEvent: ev, Button: desktop.MouseButtonPrimary})
	}
}

// Dragged is called by the driver while the pointer moves with the button down.
func (v *View) Dragged(ev *fyne.DragEvent) {
	v.begin(fyne.PointEvent{Position: ev.Position.Subtract(ev.Dragged)})
	v.pointer.dragged, v.pointer.pos = true, ev.Position
	if v.pointer.frame.Table != nil {
		v.dragThumb(ev.Position)
		return
	}
	if v.pointer.carries {
		v.pointer.held = ev.AbsolutePosition
		say(v.OnCarry, v.pointer.held)
		return
	}
	if !v.dragging.running() { // while it scrolls, each turn leads the selection along
		v.dragTo(ev.Position)
	}
	v.scrollWhileDragging()
}

// dragTo leads the selection, or the end of a claim, to a point.
func (v *View) dragTo(pos fyne.Position) {
	pos.Y = min(max(pos.Y, 0), max(v.port.Height-1, 0))
	p, ok := v.aim.textAt(pos)
	switch {
	case !ok:
	case v.InBoundary():
		v.setBoundary(v.marks.moving.dragged(v.reader, v.reader.Near(v.reader.WordsIn, p.Offset)))
	case v.pointer.units != nil:
		v.pick(v.reader.Near(v.pointer.units, p.Offset), true)
		v.moved(v.port.RevealAcross(v.caret.Head))
	}
}

// scrollWhileDragging scrolls as long as the pointer stays at or beyond an edge.
func (v *View) scrollWhileDragging() {
	if v.pointer.speed(v.port.Height) == 0 {
		v.dragging.stop()
		return
	}
	last := v.now()
	v.dragging.start(func() {
		now := v.now()
		v.dragScroll(float32(now.Sub(last).Seconds()))
		last = now
	})
}

// dragScroll scrolls for the seconds that went by, and leads the selection along.
func (v *View) dragScroll(seconds float32) {
	v.scrollBy(v.pointer.speed(v.port.Height) * seconds)
	v.dragTo(v.pointer.pos)
}

// DragEnd is called by the driver after MouseUp.
func (v *View) DragEnd() { v.release() }

// release ends a drag, once.
func (v *View) release() {
	v.dragging.stop()
	if !v.pointer.pressed {
		return
	}
	v.pointer.pressed = false
	if v.pointer.frame.Table != nil {
		v.pointer.frame = page.Frame{}
		return
	}
	if v.pointer.carries {
		v.pointer.carries = false
		say(v.OnDrop, v.pointer.held)
		return
	}
	if v.InBoundary() {
		v.keepBoundary()
		return
	}
	v.selected()
}

// TappedSecondary is called by the driver for a right click. It selects the sentence, unless the click is in the
// selection.
func (v *View) TappedSecondary(ev *fyne.PointEvent) {
	p, ok := v.aim.textAt(ev.Position)
	if !ok {
		return
	}
	v.endBoundary()
	if !v.Selection().Has(p.Offset) {
		v.pick(v.reader.Near(v.reader.SentencesIn, p.Offset), false)
		v.selected()
	}
	if v.OnMenu != nil {
		v.OnMenu(ev.AbsolutePosition, v.Selection())
	}
}

// MouseIn is called by the driver.
func (v *View) MouseIn(ev *desktop.MouseEvent) { v.MouseMoved(ev) }

// MouseMoved is called by the driver; it shows what a click would select.
func (v *View) MouseMoved(ev *desktop.MouseEvent) {
	v.pointer.pos = ev.Position
	if !v.pointer.pressed {
		v.hover(v.aim.hint(ev.Position))
	}
}

// MouseOut is called by the driver.
func (v *View) MouseOut() { v.hover(text.Span{}, "") }

// Cursor is the text cursor, but where a table is shifted.
func (v *View) Cursor() desktop.Cursor {
	if _, ok := v.aim.thumb(v.pointer.pos); ok {
		return desktop.DefaultCursor
	}
	return desktop.TextCursor
}

// hover shows the sentence under the pointer and tells what a click does.
func (v *View) hover(over text.Span, hint string) {
	if v.pointer.over != over {
		v.pointer.over = over
		v.repaint()
	}
	if v.pointer.hint != hint {
		v.pointer.hint = hint
		say(v.OnHint, hint)
	}
}

// takeFocus asks the window for the focus.
func takeFocus(v *View) {
	if c := fyne.CurrentApp().Driver().CanvasForObject(v); c != nil && c.Focused() != fyne.Focusable(v) {
		c.Focus(v)
	}
}
