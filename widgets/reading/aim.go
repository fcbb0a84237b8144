package reading

import (
	"strings"

	"claimlight/internal/article"
	"claimlight/internal/text"
	"claimlight/internal/words"
	"claimlight/widgets/reading/page"
	"claimlight/widgets/reading/walk"

	"fyne.io/fyne/v2"
)

// aim tells what stands at a point of the view, and what a click there would do.
type aim struct {
	page   *page.Page
	port   *page.Port
	marks  *board
	reader *walk.Reader
}

// Sizes of the grips in dp: as drawn, and as far as they can be grabbed.
const (
	handleSize = 8
	handleGrab = 9
)

// place finds what stands at a point. It tells false where there is no text at all.
func (a *aim) place(pos fyne.Position) (page.Place, bool) { return a.port.PlaceAt(pos.X, pos.Y) }

// textAt finds the place in the text at a point; false where none of the text stands.
func (a *aim) textAt(pos fyne.Position) (page.Place, bool) {
	p, ok := a.place(pos)
	return p, ok && a.page.RowOf(p).Role == page.RoleText
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

// thumb gives the frame of the table below which a point is, where the table is shifted by mouse.
func (a *aim) thumb(pos fyne.Position) (page.Frame, bool) {
	f, ok := a.port.FrameAt(pos.Y)
	return f, ok && pos.X >= f.Left && pos.X <= f.Right &&
		pos.Y >= f.Bottom-frameBarBelow-frameBar-frameBarGrab
}

// nearEdge tells whether a point is at the grip of an offset.
func (a *aim) nearEdge(pos fyne.Position, offset int, which end) bool {
	x, y, near := a.port.EndOnScreen(offset, which == endEnd)
	dx, dy := pos.X-x, pos.Y-y
	return near && dx*dx+dy*dy <= handleGrab*handleGrab
}

// toggles tells whether a click is on a block that was left out, or on the sign beside any block.
func (a *aim) toggles(p page.Place, pos fyne.Position) bool {
	role := a.page.RowOf(p).Role
	sign := a.page.LeftOut && a.across(p.Row(), pos.X) < a.port.Left()-8 && role == page.RoleText
	return sign || role == page.RoleLeftOut
}

// opens gives the marks of which a click opens the next one.
func (a *aim) opens(p page.Place, pos fyne.Position) []int {
	switch {
	case a.atMore(p, pos):
		return a.marks.claims(a.marks.shown.in(a.page.Line(p)))
	case p.Inside:
		return a.marks.claims(a.marks.shown.at(p.Offset))
	}
	return a.margin(p, pos)
}

// atMore tells whether a point is beside a line that has more claims than stripes.
func (a *aim) atMore(p page.Place, pos fyne.Position) bool {
	if a.page.RowOf(p).Role != page.RoleText ||
		a.across(p.Row(), pos.X) < a.port.Left()+a.port.ColumnWidth()+4 {
		return false
	}
	_, hidden := a.marks.shown.stripesIn(a.page.Line(p))
	return hidden > 0
}

// margin gives the marks of the line beside whose beginning a point is.
func (a *aim) margin(p page.Place, pos fyne.Position) []int {
	if a.across(p.Row(), pos.X) >= a.port.Left() {
		return nil
	}
	return a.marks.shown.in(a.page.Line(p))
}

// hint tells which sentence a click would select, and in words what it would do.
func (a *aim) hint(pos fyne.Position) (text.Span, string) {
	p, ok := a.place(pos)
	if !ok {
		return text.Span{}, ""
	}
	row := a.page.RowOf(p)
	switch {
	case row.Role == page.RoleLeftOut:
		return text.Span{}, leftOutHint(a.page.Version.Blocks[row.Block].Reason, a.page.IsPending(row.Block))
	case row.Role != page.RoleText:
		return text.Span{}, ""
	case a.atMore(p, pos):
		return text.Span{}, a.marks.labels(a.marks.claims(a.marks.shown.in(a.page.Line(p))))
	case !p.Inside:
		return text.Span{}, a.marks.labels(a.margin(p, pos))
	}
	if part := a.marks.labelsAt(p.Offset); part != "" {
		return text.Span{}, part
	}
	if hits := a.marks.claims(a.marks.shown.at(p.Offset)); len(hits) > 0 {
		return text.Span{}, a.marks.labels(hits)
	}
	s := a.reader.Near(a.reader.SentencesIn, p.Offset)
	return s, words.ReadingClickToSelect(shorten(s.Of(a.reader.Text))).String()
}

// leftOutHint says what a click does with a block that was left out.
func leftOutHint(reason article.Reason, back bool) string {
	if back {
		return words.ReadingClickToLeaveOut(reason.Words()).String()
	}
	return words.ReadingClickToRestore(reason.Words()).String()
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
