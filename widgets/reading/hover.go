package reading

import (
	"strings"
	"time"

	"claimlight/internal/text"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/lang"
)

// hintLength is how many bytes of a sentence a hint shows at most.
const hintLength = 90

// MouseIn is called by the driver.
func (v *View) MouseIn(ev *desktop.MouseEvent) { v.MouseMoved(ev) }

// MouseMoved is called by the driver; it shows what a click would select.
func (v *View) MouseMoved(ev *desktop.MouseEvent) {
	v.mouse.pos = ev.Position
	if v.mouse.pressed {
		return
	}
	v.hover(v.hovered(ev.Position))
}

// MouseOut is called by the driver.
func (v *View) MouseOut() { v.hover(text.Span{}, "") }

// Cursor is the text cursor.
func (v *View) Cursor() desktop.Cursor { return desktop.TextCursor }

func (v *View) hover(over text.Span, hint string) {
	if v.mouse.over != over {
		v.mouse.over = over
		v.repaint()
	}
	if v.mouse.hint != hint {
		v.mouse.hint = hint
		if v.OnHint != nil {
			v.OnHint(hint)
		}
	}
}

// hovered tells which sentence a click would select, and in words what it would do.
func (v *View) hovered(pos fyne.Position) (text.Span, string) {
	p, ok := v.placeAt(pos)
	if !ok {
		return text.Span{}, ""
	}
	row := v.rows[p.row]
	switch {
	case row.role == roleLeftOut && v.pending[row.block]:
		return text.Span{}, lang.X("article.hint.leaveout", "Brought back: {{.Reason}}. Click to leave it out again",
			map[string]any{"Reason": v.version.Blocks[row.block].Reason})
	case row.role == roleLeftOut:
		return text.Span{}, lang.X("article.hint.restore", "Left out: {{.Reason}}. Click to restore",
			map[string]any{"Reason": v.version.Blocks[row.block].Reason})
	case row.role != roleText:
		return text.Span{}, ""
	case v.atMore(p, pos):
		return text.Span{}, v.labels(v.claimsOnly(v.shown.in(v.lineSpan(p))))
	case !p.inside:
		return text.Span{}, v.labels(v.marginMarks(p, pos))
	}
	if hits := v.claimsOnly(v.shown.at(p.offset)); len(hits) > 0 {
		return text.Span{}, v.labels(hits)
	}
	s := v.reader.near(v.reader.sentencesIn, p.offset)
	return s, lang.X(
		"article.hint.select",
		"Click to select: {{.Text}}",
		map[string]any{"Text": shorten(s.Of(v.reader.text))},
	)
}

func (v *View) marginMarks(p place, pos fyne.Position) []int {
	if pos.X >= v.left() {
		return nil
	}
	return v.shown.in(v.lineSpan(p))
}

// labels joins what marks say.
func (v *View) labels(hits []int) string {
	var said []string
	for _, h := range hits {
		if label := v.shown.marks[h].Label; label != "" {
			said = append(said, label)
		}
	}
	return strings.Join(said, " · ")
}

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

// edgeZone is how near to the edge a drag begins to scroll, in dp.
const edgeZone = 28

// scrollWhileDragging scrolls as long as the pointer stays at or beyond an edge.
func (v *View) scrollWhileDragging() {
	if v.dragSpeed() == 0 {
		v.stopDragScroll()
		return
	}
	if v.mouse.scroll != nil {
		return
	}
	last := v.now()
	v.mouse.scroll = &fyne.Animation{
		Duration:    time.Second,
		RepeatCount: fyne.AnimationRepeatForever,
		Tick: func(float32) {
			now := v.now()
			v.dragScroll(now.Sub(last))
			last = now
		},
	}
	v.mouse.scroll.Start()
}

// dragScroll scrolls for the time that went by, and leads the selection along.
func (v *View) dragScroll(d time.Duration) {
	v.scrollBy(v.dragSpeed() * float32(d.Seconds()))
	v.dragTo(v.mouse.pos)
}

// dragSpeed is how fast the text scrolls in dp per second: the faster the further the pointer is out.
func (v *View) dragSpeed() float32 {
	y, height := v.mouse.pos.Y, v.Size().Height
	switch {
	case y < edgeZone:
		return -(edgeZone - y) * 14
	case y > height-edgeZone:
		return (y - height + edgeZone) * 14
	}
	return 0
}

func (v *View) stopDragScroll() {
	if v.mouse.scroll != nil {
		v.mouse.scroll.Stop()
		v.mouse.scroll = nil
	}
}
