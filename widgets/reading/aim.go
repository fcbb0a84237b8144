package reading

import (
	"strings"

	"claimlight/internal/article"
	"claimlight/internal/text"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"
)

// aim tells what stands at a point of the view, and what a click there would do.
type aim struct {
	port   *port
	marks  *board
	reader *reader
}

// Sizes of the grips in dp: as drawn, and as far as they can be grabbed.
const (
	handleSize = 8
	handleGrab = 9
)

// place finds what stands at a point. It tells false where there is no text at all.
func (a *aim) place(pos fyne.Position) (place, bool) { return a.port.placeAt(pos.X, pos.Y) }

// textAt finds the place in the text at a point; false where none of the text stands.
func (a *aim) textAt(pos fyne.Position) (place, bool) {
	p, ok := a.place(pos)
	return p, ok && a.port.page.rowOf(p).role == roleText
}

// grip gives the end of the open claim whose grip is at a point.
func (a *aim) grip(pos fyne.Position) (Mark, end) {
	m, ok := a.marks.openClaim()
	if !ok {
		return Mark{}, noEnd
	}
	which := noEnd
	if a.nearEdge(pos, m.Span.Start, startEnd) {
		which = startEnd
	}
	if a.nearEdge(pos, m.Span.End, endEnd) {
		which = endEnd
	}
	return m, which
}

// nearEdge tells whether a point is at the grip of an offset.
func (a *aim) nearEdge(pos fyne.Position, offset int, which end) bool {
	x, y, near := a.port.endOnScreen(offset, which == endEnd)
	dx, dy := pos.X-x, pos.Y-y
	return near && dx*dx+dy*dy <= handleGrab*handleGrab
}

// toggles tells whether a click is on a block that was left out, or on the sign beside any block.
func (a *aim) toggles(p place, pos fyne.Position) bool {
	role := a.port.page.rowOf(p).role
	sign := a.port.page.leftOut && pos.X < a.port.left()-8 && role == roleText
	return sign || role == roleLeftOut
}

// opens gives the marks of which a click opens the next one.
func (a *aim) opens(p place, pos fyne.Position) []int {
	switch {
	case a.atMore(p, pos):
		return a.marks.claims(a.marks.shown.in(a.port.page.line(p)))
	case p.inside:
		return a.marks.claims(a.marks.shown.at(p.offset))
	}
	return a.margin(p, pos)
}

// atMore tells whether a point is beside a line that has more claims than stripes.
func (a *aim) atMore(p place, pos fyne.Position) bool {
	if a.port.page.rowOf(p).role != roleText || pos.X < a.port.left()+a.port.columnWidth()+4 {
		return false
	}
	_, hidden := a.marks.shown.stripesIn(a.port.page.line(p))
	return hidden > 0
}

// margin gives the marks of the line beside which a point is, left of the text.
func (a *aim) margin(p place, pos fyne.Position) []int {
	if pos.X >= a.port.left() {
		return nil
	}
	return a.marks.shown.in(a.port.page.line(p))
}

// hint tells which sentence a click would select, and in words what it would do.
func (a *aim) hint(pos fyne.Position) (text.Span, string) {
	p, ok := a.place(pos)
	if !ok {
		return text.Span{}, ""
	}
	row, page := a.port.page.rowOf(p), a.port.page
	switch {
	case row.role == roleLeftOut:
		return text.Span{}, leftOutHint(page.version.Blocks[row.block].Reason, page.isPending(row.block))
	case row.role != roleText:
		return text.Span{}, ""
	case a.atMore(p, pos):
		return text.Span{}, a.marks.labels(a.marks.claims(a.marks.shown.in(page.line(p))))
	case !p.inside:
		return text.Span{}, a.marks.labels(a.margin(p, pos))
	}
	if hits := a.marks.claims(a.marks.shown.at(p.offset)); len(hits) > 0 {
		return text.Span{}, a.marks.labels(hits)
	}
	s := a.reader.near(a.reader.sentencesIn, p.offset)
	said := map[string]any{"Text": shorten(s.Of(a.reader.text))}
	return s, lang.X("article.hint.select", "Click to select: {{.Text}}", said)
}

// leftOutHint says what a click does with a block that was left out.
func leftOutHint(reason article.Reason, back bool) string {
	with := map[string]any{"Reason": reason.Words()}
	if back {
		return lang.X("article.hint.leaveout", "Brought back: {{.Reason}}. Click to leave it out again", with)
	}
	return lang.X("article.hint.restore", "Left out: {{.Reason}}. Click to restore", with)
}

// hintLength is how many bytes of a sentence a hint shows at most.
const hintLength = 90

// shorten cuts a text at a space, so that a hint stays on one line.
func shorten(s string) string {
	if len(s) <= hintLength {
		return s
	}
	cut := text.SnapGraphemes(s, text.Span{Start: 0, End: hintLength})
	if i := strings.LastIndexByte(s[:cut.End], ' '); i > hintLength/2 {
		cut.End = i
	}
	return cut.Of(s) + "…"
}
