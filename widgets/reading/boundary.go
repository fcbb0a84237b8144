package reading

import (
	"slices"

	"claimlight/internal/text"

	"fyne.io/fyne/v2"
)

// end is one of the two ends of a span.
type end int

const (
	noEnd end = iota
	startEnd
	endEnd
)

// Sizes of the grips in dp: as drawn, and as far as they can be grabbed.
const (
	handleSize = 8
	handleGrab = 9
)

// boundary is a claim whose ends are being moved.
type boundary struct {
	id   string
	span text.Span
	keys bool // it began by BeginBoundary, and a click on a grip does not end it
	drag end  // the end that the mouse holds
}

// BeginBoundary lets the ends of a claim be moved: arrows move the end, Shift with arrows the start, Enter keeps and
// Escape gives up. It does nothing where there is no mark with the id.
func (v *View) BeginBoundary(id string) {
	m, ok := v.shown.find(id)
	if !ok || m.Kind != ClaimMark {
		return
	}
	v.active = id
	v.boundary = &boundary{id: id, span: m.Span, keys: true}
	v.setCursor(cursorAt(m.Span))
	v.Reveal(m.Span)
	v.repaint()
}

// InBoundary tells whether the ends of a claim are being moved.
func (v *View) InBoundary() bool { return v.boundary != nil }

// boundaryKey moves an end, keeps or gives up.
func (v *View) boundaryKey(key fyne.KeyName) {
	dirs := map[fyne.KeyName]int{fyne.KeyLeft: -1, fyne.KeyRight: 1, fyne.KeyUp: -1, fyne.KeyDown: 1}
	switch key {
	case fyne.KeyReturn, fyne.KeyEnter:
		v.keepBoundary()
	case fyne.KeyEscape:
		v.endBoundary()
	case fyne.KeyLeft, fyne.KeyRight:
		v.moveBoundary(dirs[key], v.reader.wordsIn)
	case fyne.KeyUp, fyne.KeyDown:
		v.moveBoundary(dirs[key], v.reader.sentencesIn)
	}
}

// moveBoundary moves the end by a unit, or with Shift the start.
func (v *View) moveBoundary(dir int, of units) {
	span := v.boundary.span
	if v.shifted() {
		span = moveStart(v.reader, of, span, dir)
		v.Reveal(text.Span{Start: span.Start, End: span.Start})
	} else {
		span = moveEnd(v.reader, of, span, dir)
		v.Reveal(text.Span{Start: span.End, End: span.End})
	}
	v.setBoundary(span)
}

func (v *View) setBoundary(span text.Span) {
	v.boundary.span = span
	v.setCursor(cursorAt(span))
	v.showMarks()
}

// keepBoundary tells of the new place and ends the mode.
func (v *View) keepBoundary() {
	b := *v.boundary
	before, ok := v.given(b.id)
	v.endBoundary()
	if ok && before.Span != b.span && v.OnBoundary != nil {
		v.OnBoundary(b.id, b.span)
	}
}

// endBoundary ends the mode and shows the claim where it was.
func (v *View) endBoundary() {
	if v.boundary == nil {
		return
	}
	id := v.boundary.id
	v.boundary = nil
	if m, ok := v.given(id); ok {
		v.setCursor(cursorAt(m.Span))
	}
	v.showMarks()
}

// given gives a mark as it was set, whatever is being moved.
func (v *View) given(id string) (Mark, bool) {
	i := slices.IndexFunc(v.marks, func(m Mark) bool { return m.ID == id })
	if i < 0 {
		return Mark{}, false
	}
	return v.marks[i], true
}

// showMarks draws the marks, with the claim whose ends are being moved at its new place.
func (v *View) showMarks() {
	marks := v.marks
	if v.boundary != nil {
		marks = slices.Clone(marks)
		for i := range marks {
			if marks[i].ID == v.boundary.id {
				marks[i].Span = v.boundary.span
			}
		}
	}
	v.shown = newMarkSet(marks)
	v.repaint()
}

// grabHandle takes hold of a grip of the active claim, if one is at the point.
func (v *View) grabHandle(pos fyne.Position) bool {
	m, ok := v.shown.find(v.active)
	if !ok || m.Kind != ClaimMark {
		return false
	}
	which := noEnd
	if v.nearEdge(pos, m.Span.Start, startEnd) {
		which = startEnd
	}
	if v.nearEdge(pos, m.Span.End, endEnd) {
		which = endEnd
	}
	if which == noEnd {
		return false
	}
	if v.boundary == nil {
		v.boundary = &boundary{id: m.ID, span: m.Span}
	}
	v.boundary.drag = which
	return true
}

// letGo lets go of a grip that was clicked and not dragged.
func (v *View) letGo() {
	v.boundary.drag = noEnd
	if !v.boundary.keys {
		v.endBoundary()
	}
}

// nearEdge tells whether a point is at the grip of an offset.
func (v *View) nearEdge(pos fyne.Position, offset int, which end) bool {
	inLine := offset
	if which == endEnd {
		inLine-- // the line of the last byte, not the next one
	}
	y, near := v.onScreen(inLine)
	if !near {
		return false
	}
	row := v.rowAt(inLine)
	it, start := v.column.Item(row), v.rows[row].span.Start
	x := v.left() + v.column.X(row, v.column.Part(row).LineAt(inLine-start), offset-start)
	if which == endEnd {
		y += it.LineHeight
	}
	dx, dy := pos.X-x, pos.Y-y
	return dx*dx+dy*dy <= handleGrab*handleGrab
}

// dragBoundary moves the end that the mouse holds to the word at a place.
func (v *View) dragBoundary(p place) {
	word := v.reader.near(v.reader.wordsIn, p.offset)
	span := v.boundary.span
	switch v.boundary.drag {
	case startEnd:
		span.Start = min(word.Start, v.lastStart(span))
	case endEnd:
		span.End = max(word.End, v.firstEnd(span))
	}
	v.setBoundary(span)
}

// lastStart is the greatest start that leaves one word in the span.
func (v *View) lastStart(span text.Span) int {
	if w, ok := v.reader.step(v.reader.wordsIn, text.Span{Start: span.End, End: span.End}, -1); ok &&
		w.Start > span.Start {
		return w.Start
	}
	return span.Start
}

// firstEnd is the least end that leaves one word in the span.
func (v *View) firstEnd(span text.Span) int {
	if w, ok := v.reader.step(v.reader.wordsIn, text.Span{Start: span.Start, End: span.Start}, 1); ok &&
		w.End < span.End {
		return w.End
	}
	return span.End
}
