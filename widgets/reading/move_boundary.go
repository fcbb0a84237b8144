package reading

import (
	"claimlight/internal/text"
	"claimlight/widgets/reading/page"
	"claimlight/widgets/reading/walk"

	"fyne.io/fyne/v2"
)

// BeginBoundary lets the ends of a claim be moved: arrows move the end, Shift with arrows the start, Enter keeps and
// Escape gives up. It does nothing where there is no claim with the id.
func (v *View) BeginBoundary(id string) {
	span, ok := v.marks.begin(id)
	if !ok {
		return
	}
	v.caret.set(walk.At(span))
	v.Reveal(span)
	v.repaint()
}

// InBoundary tells whether the ends of a claim are being moved.
func (v *View) InBoundary() bool { return v.marks.moving != nil }

// boundaryKey moves an end, keeps or gives up. The arrows move the end of the claim, or its start.
func (v *View) boundaryKey(key fyne.KeyName, start bool) {
	if v.page.IsRTL(v.page.RowAt(v.marks.moving.span.Start)) {
		switch key {
		case fyne.KeyLeft:
			key = fyne.KeyRight
		case fyne.KeyRight:
			key = fyne.KeyLeft
		}
	}
	switch did, span, moved := v.marks.moving.press(v.reader, key, start); did {
	case keepDeed:
		v.keepBoundary()
	case dropDeed:
		v.endBoundary()
	case moveDeed:
		v.Reveal(page.At(moved))
		v.setBoundary(span)
	}
}

// setBoundary shows the claim whose ends are being moved at another place.
func (v *View) setBoundary(span text.Span) {
	v.marks.move(span)
	v.caret.set(walk.At(span))
	v.repaint()
}

// keepBoundary tells of the new place and ends the mode.
func (v *View) keepBoundary() {
	b := *v.marks.moving
	before, ok := v.marks.asGiven(b.id)
	v.endBoundary()
	if ok && before.Span != b.span && v.OnBoundary != nil {
		v.OnBoundary(b.id, b.span)
	}
}

// endBoundary ends the mode and shows the claim where it was.
func (v *View) endBoundary() {
	if !v.InBoundary() {
		return
	}
	if m, ok := v.marks.stop(); ok {
		v.caret.set(walk.At(m.Span))
	}
	v.repaint()
}
