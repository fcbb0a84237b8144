package reading

import (
	"time"

	"claimlight/internal/text"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// How near and soon, in dp and time, a click follows another to count as one more.
const (
	clickNear = 5
	clickSoon = 400 * time.Millisecond
)

// mouse is what the hand is doing.
type mouse struct {
	pressed bool
	dragged bool
	shift   bool // held when the button went down
	units   units
	clicks  int
	last    time.Time
	down    fyne.Position
	pos     fyne.Position
	over    text.Span // the sentence under the pointer
	hint    string
	scroll  *fyne.Animation // while the pointer is beyond an edge
}

// place is a point of the view in terms of the text.
type place struct {
	row    int
	offset int  // the grapheme cluster at the point
	inside bool // the point is in the column, on a line
}

// placeAt finds what stands at a point of the view. It tells false where there is no text at all.
func (v *View) placeAt(pos fyne.Position) (place, bool) {
	if len(v.rows) == 0 {
		return place{}, false
	}
	y := -v.scroll.dy
	for i := v.scroll.row; i < len(v.rows); i++ {
		v.column.Reach(i, v.Size().Height-y)
		height := v.column.BlockHeight(i)
		if pos.Y < y+height || i == len(v.rows)-1 {
			return v.placeIn(i, pos.X-v.left(), pos.Y-y), true
		}
		y += height
	}
	return place{}, false
}

// placeIn finds what stands at a point of a row, from the column's left edge and the row's top.
func (v *View) placeIn(i int, x, y float32) place {
	it, row := v.column.Item(i), v.rows[i]
	height := v.column.BlockHeight(i)
	p := place{row: i, offset: row.span.Start}
	p.inside = x >= it.Left-4 && x <= v.columnWidth()+4 && y >= it.Above && y < height-it.Below
	if row.role == roleText {
		p.offset += min(v.column.Point(i, x, y), max(row.span.Len()-1, 0))
	}
	return p
}

// MouseDown is called by the driver; it selects, by sentence, word or block as clicks follow each other.
func (v *View) MouseDown(ev *desktop.MouseEvent) {
	v.takeFocus()
	if ev.Button != desktop.MouseButtonPrimary {
		return
	}
	v.countClick(ev.Position)
	v.mouse.pressed, v.mouse.dragged = true, false
	v.mouse.down, v.mouse.pos = ev.Position, ev.Position
	v.mouse.shift = ev.Modifier&fyne.KeyModifierShift != 0
	if v.grabHandle(ev.Position) {
		return
	}
	v.endBoundary()
	v.mouse.units = []units{v.reader.sentencesIn, v.reader.wordsIn, v.reader.blocksIn}[(v.mouse.clicks-1)%3]
	p, ok := v.placeAt(ev.Position)
	if !ok || v.rows[p.row].role != roleText {
		v.mouse.units = nil // a drag from here selects nothing
		return
	}
	v.pick(v.reader.near(v.mouse.units, p.offset), v.mouse.shift)
}

// pick selects a unit, or leads the selection there.
func (v *View) pick(unit text.Span, extend bool) {
	if unit.Empty() {
		return
	}
	next := cursorAt(unit)
	if extend {
		next = v.cursor.to(unit)
	}
	if v.cursor != next { // a drag asks more often than it moves on
		v.cursor = next
		v.repaint()
	}
}

func (v *View) countClick(pos fyne.Position) {
	now := v.now()
	d := pos.Subtract(v.mouse.down)
	if now.Sub(v.mouse.last) > clickSoon || d.X*d.X+d.Y*d.Y > clickNear*clickNear {
		v.mouse.clicks = 0
	}
	v.mouse.clicks++
	v.mouse.last = now
}

// MouseUp is called by the driver, before Tapped or DragEnd.
func (v *View) MouseUp(ev *desktop.MouseEvent) {
	if ev.Button == desktop.MouseButtonPrimary && v.mouse.dragged {
		v.release()
	}
}

// Tapped is called by the driver for a click without a drag.
func (v *View) Tapped(ev *fyne.PointEvent) {
	if !v.mouse.pressed { // a tap without its beginning
		v.MouseDown(&desktop.MouseEvent{PointEvent: *ev, Button: desktop.MouseButtonPrimary})
	}
	v.mouse.pressed = false
	if v.boundary != nil {
		v.letGo()
		return
	}
	p, ok := v.placeAt(ev.Position)
	if !ok || v.toggle(p, ev.Position) || v.rows[p.row].role != roleText {
		return
	}
	if v.mouse.clicks == 1 && !v.mouse.shift && v.openAt(p, ev.Position) {
		return
	}
	v.selected()
}

// toggle reports a click on a block that was left out, or on the sign beside any block.
func (v *View) toggle(p place, pos fyne.Position) bool {
	row := v.rows[p.row]
	sign := v.leftOut && pos.X < v.left()-8 && row.role == roleText
	if !sign && row.role != roleLeftOut {
		return false
	}
	v.at = row.block
	v.togglePart()
	return true
}

// openAt opens the mark at a place: the next one where several overlap and one of them is open.
func (v *View) openAt(p place, pos fyne.Position) bool {
	var hits []int
	switch {
	case v.atMore(p, pos):
		hits = v.claimsOnly(v.shown.in(v.lineSpan(p)))
	case p.inside:
		hits = v.claimsOnly(v.shown.at(p.offset))
	case pos.X < v.left():
		hits = v.shown.in(v.lineSpan(p))
	}
	if len(hits) == 0 {
		return false
	}
	v.open(v.shown.next(hits, v.active))
	return true
}

// atMore tells whether a point is beside a line that has more claims than stripes.
func (v *View) atMore(p place, pos fyne.Position) bool {
	if v.rows[p.row].role != roleText || pos.X < v.left()+v.columnWidth()+4 {
		return false
	}
	_, hidden := v.shown.stripesIn(v.lineSpan(p))
	return hidden > 0
}

// Dragged is called by the driver while the pointer moves with the button down.
func (v *View) Dragged(ev *fyne.DragEvent) {
	if !v.mouse.pressed { // a drag without its beginning
		v.MouseDown(
			&desktop.MouseEvent{
				PointEvent: fyne.PointEvent{Position: ev.Position.Subtract(ev.Dragged)},
				Button:     desktop.MouseButtonPrimary,
			},
		)
	}
	v.mouse.dragged, v.mouse.pos = true, ev.Position
	if v.mouse.scroll == nil { // while it scrolls, each turn leads the selection along
		v.dragTo(ev.Position)
	}
	v.scrollWhileDragging()
}

// dragTo leads the selection, or the end of a claim, to a point.
func (v *View) dragTo(pos fyne.Position) {
	pos.Y = min(max(pos.Y, 0), max(v.Size().Height-1, 0))
	p, ok := v.placeAt(pos)
	if !ok || v.rows[p.row].role != roleText {
		return
	}
	if v.boundary != nil {
		v.dragBoundary(p)
		return
	}
	if v.mouse.units != nil {
		v.pick(v.reader.near(v.mouse.units, p.offset), true)
	}
}

// DragEnd is called by the driver after MouseUp.
func (v *View) DragEnd() { v.release() }

// release ends a drag, once.
func (v *View) release() {
	v.stopDragScroll()
	if !v.mouse.pressed {
		return
	}
	v.mouse.pressed = false
	if v.boundary != nil {
		v.keepBoundary()
		return
	}
	v.selected()
}

// TappedSecondary is called by the driver for a right click. It selects the sentence, unless the click is in the
// selection.
func (v *View) TappedSecondary(ev *fyne.PointEvent) {
	p, ok := v.placeAt(ev.Position)
	if !ok || v.rows[p.row].role != roleText {
		return
	}
	v.endBoundary()
	if !v.Selection().Has(p.offset) {
		v.pick(v.reader.near(v.reader.sentencesIn, p.offset), false)
		v.selected()
	}
	if v.OnMenu != nil {
		v.OnMenu(ev.AbsolutePosition, v.Selection())
	}
}

// lineSpan is the part of the text on the line at a place.
func (v *View) lineSpan(p place) text.Span {
	return v.textSpan(p.row, v.column.Part(p.row).LineAt(p.offset-v.rows[p.row].span.Start))
}

func (v *View) claimsOnly(hits []int) []int {
	var claims []int
	for _, h := range hits {
		if v.shown.marks[h].Kind == ClaimMark {
			claims = append(claims, h)
		}
	}
	return claims
}
