package reading

import (
	"claimlight/widgets/reading/walk"

	"claimlight/internal/text"
)

// SelectedText is the selected part of the text.
func (v *View) SelectedText() string { return v.Selection().Of(v.page.Text) }

// Selection is the selected span; empty when the article is, and while the keys stand at a block that was left out.
func (v *View) Selection() text.Span { return v.caret.span() }

// Select selects a span and scrolls to it. A span that reaches outside the text is cut. OnSelect is not called.
func (v *View) Select(span text.Span) {
	v.endBoundary()
	v.caret.set(walk.At(v.page.Within(span)))
	v.Reveal(v.caret.Selection())
	v.repaint()
}

// StandAtTop selects the first sentence that begins in view, unless the text is at its start. OnSelect is not called.
func (v *View) StandAtTop() {
	top := v.port.Offset
	if top == 0 || v.port.Empty() {
		return
	}
	first := v.reader.Near(v.reader.SentencesIn, top)
	if next, ok := v.reader.Step(v.reader.SentencesIn, first, 1); ok && first.Start < top {
		first = next
	}
	v.caret.set(walk.At(first))
	v.repaint()
}

// pick selects a unit, or leads the selection there.
func (v *View) pick(unit text.Span, extend bool) {
	if unit.Empty() {
		return
	}
	if next := v.caret.ToOrAt(unit, extend); v.caret.Cursor != next { // a drag asks more often than it moves on
		v.caret.Cursor = next
		v.repaint()
	}
}

// moveTo takes over a selection, keeps its moving end visible and tells of it.
func (v *View) moveTo(c walk.Cursor) {
	v.caret.Cursor = c
	v.Reveal(c.Head)
	v.repaint()
	v.selected()
}

// selected tells of the selection.
func (v *View) selected() {
	v.caret.set(v.caret.Cursor)
	v.report()
}

// report tells what is selected.
func (v *View) report() {
	say(v.OnSelect, v.Selection())
}

// tell tells of what is selected before a key acts on it: while the mouse drags, nobody was told yet.
func (v *View) tell() {
	if v.caret.untold() && !v.InBoundary() {
		v.selected()
	}
}

// NextOverlap opens the next of the marks that overlap where the selection stands, or where the open claim does.
func (v *View) NextOverlap() {
	span := v.Selection()
	if m, ok := v.marks.shown.find(v.marks.active); ok && m.Span.Overlaps(span) {
		span = m.Span.Union(span)
	}
	v.openNext(v.marks.claims(v.marks.shown.in(span)))
}

// openNext selects the mark after the active one among the hits, and tells that it is to be opened. It tells false
// where there is none.
func (v *View) openNext(hits []int) bool {
	if len(hits) == 0 {
		return false
	}
	id := v.marks.next(hits)
	if m, ok := v.marks.shown.find(id); ok {
		v.caret.set(walk.At(m.Span))
		v.repaint()
	}
	say(v.OnOpenMark, id)
	return true
}

// say calls a callback, if there is one.
func say[T any](callback func(T), what T) {
	if callback != nil {
		callback(what)
	}
}
