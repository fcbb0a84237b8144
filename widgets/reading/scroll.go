package reading

import (
	"time"

	"claimlight/internal/text"

	"fyne.io/fyne/v2"
)

// scroll is the place at the top of the view. It names a row, so that nothing visible moves when guesses of
// heights above become exact.
type scroll struct {
	row    int
	dy     float32 // from the row's top to the view's top
	offset int     // of the text at the top when the reader last moved, kept over changes of width
}

// slice is how long the layout of the rest may hold up one frame.
const slice = 4 * time.Millisecond

// contextLines are kept above and below a span that is scrolled to.
const contextLines = 3

// Scrolled is called by the driver for wheel and touchpad.
func (v *View) Scrolled(ev *fyne.ScrollEvent) { v.scrollBy(-ev.Scrolled.DY) }

// Top is the offset of the first line that is visible, to come back to with SetTop.
func (v *View) Top() int { return v.scroll.offset }

// SetTop scrolls so that the line with the offset is the first one.
func (v *View) SetTop(offset int) {
	if len(v.rows) == 0 {
		v.repaint()
		return
	}
	offset = v.within(text.Span{Start: offset, End: offset}).Start
	v.jump(offset, 0)
	v.scroll.offset = offset
	v.repaint()
}

// jump puts the line with the offset at above dp below the top.
func (v *View) jump(offset int, above float32) {
	if offset <= 0 { // the top of the page, with its margin
		v.scroll = scroll{}
		return
	}
	row, y := v.lineTop(offset)
	v.scroll.row, v.scroll.dy = row, y-above
	v.settleScroll()
}

// lineTop gives the row that holds the offset, and where its line begins below the row's top.
func (v *View) lineTop(offset int) (int, float32) {
	row := v.rowAt(offset)
	local := offset - v.rows[row].span.Start
	v.column.ReachOffset(row, local)
	return row, v.column.LineTop(row, v.column.Part(row).LineAt(local))
}

// scrollBy moves the text up by dy dp.
func (v *View) scrollBy(dy float32) {
	if len(v.rows) == 0 || dy == 0 {
		return
	}
	before := v.scroll
	v.scroll.dy += dy
	v.settleScroll()
	if before.row != v.scroll.row || before.dy != v.scroll.dy {
		v.moved()
	}
}

// scrollTo moves to a place in the whole column, in dp from its top.
func (v *View) scrollTo(y float64) {
	if len(v.rows) == 0 {
		return
	}
	row := v.column.At(y)
	v.scroll.row, v.scroll.dy = row, float32(y-v.column.Top(row))
	v.settleScroll()
	v.moved()
}

// moved notes the new place at the top and tells of it.
func (v *View) moved() {
	v.scroll.offset = v.topOffset()
	if !v.mouse.pressed {
		v.mouse.over = text.Span{} // it is no longer what is under the pointer
	}
	v.repaint()
	if v.OnMoved != nil {
		v.OnMoved()
	}
}

// topOffset is where the first visible line begins.
func (v *View) topOffset() int {
	row := v.rows[v.scroll.row]
	if row.role != roleText {
		return row.span.Start
	}
	it := v.column.Item(v.scroll.row)
	v.column.Reach(v.scroll.row, v.scroll.dy)
	part := v.column.Part(v.scroll.row)
	k := int(max(0, v.scroll.dy-it.Above) / it.LineHeight)
	if v.scroll.row == 0 && k == 0 {
		return 0
	}
	return row.span.Start + part.Lines()[part.FirstOf(k)].Start
}

// settleScroll makes the place at the top one that exists: in the right row, and with no empty page below the end.
func (v *View) settleScroll() {
	if len(v.rows) == 0 {
		return
	}
	s := &v.scroll
	for s.dy < 0 && s.row > 0 {
		s.row--
		s.dy += v.wholeHeight(s.row)
	}
	s.dy = max(s.dy, 0)
	height := v.Size().Height
	for s.row < len(v.rows)-1 {
		v.column.Reach(s.row, s.dy+height)
		if s.dy < v.column.BlockHeight(s.row) {
			break
		}
		s.dy -= v.column.BlockHeight(s.row)
		s.row++
	}
	if missing := v.emptyBelow(); missing > 0 {
		s.dy -= missing
		for s.dy < 0 && s.row > 0 {
			s.row--
			s.dy += v.wholeHeight(s.row)
		}
		s.dy = max(s.dy, 0)
	}
}

// emptyBelow is how much of the view would stay empty below the end of the text.
func (v *View) emptyBelow() float32 {
	height := v.Size().Height
	y := -v.scroll.dy
	for i := v.scroll.row; i < len(v.rows); i++ {
		v.column.Reach(i, height-y)
		if y += v.column.BlockHeight(i); y >= height {
			return 0
		}
	}
	return height - y
}

func (v *View) wholeHeight(row int) float32 {
	for v.column.Grow(row) {
	}
	return v.column.BlockHeight(row)
}

// Reveal scrolls to a span, with context around it, unless it is visible already.
func (v *View) Reveal(span text.Span) {
	height := v.Size().Height
	if len(v.rows) == 0 || height <= 0 {
		return
	}
	span = v.within(span)
	context := min(contextLines*v.style.line(), height/4)
	top, near := v.onScreen(span.Start)
	bottom, nearEnd := v.onScreen(max(span.Start, span.End-1))
	bottom += v.style.line()
	fits := near && nearEnd && bottom-top <= height-2*context
	switch {
	case fits && top < context:
		v.scrollBy(top - context)
	case fits && bottom > height-context:
		v.scrollBy(bottom - height + context)
	case fits, near && top >= context && top <= height/2:
		// the whole span is seen, or the start of one that is longer than the view
	default:
		v.jump(span.Start, height/3)
		v.moved()
	}
}

// Shows tells whether the line with the offset can be seen whole.
func (v *View) Shows(offset int) bool {
	if len(v.rows) == 0 {
		return false
	}
	y, near := v.onScreen(v.within(text.Span{Start: offset, End: offset}).Start)
	return near && y >= 0 && y+v.style.line() <= v.Size().Height
}

// onScreen tells where the line with the offset begins, in dp from the view's top, and whether that is near enough
// to scroll there in view of the reader.
func (v *View) onScreen(offset int) (float32, bool) {
	return v.rowOnScreen(v.lineTop(offset))
}

// rowOnScreen tells the same of a place y dp below the top of a row.
func (v *View) rowOnScreen(row int, y float32) (float32, bool) {
	reach := v.Size().Height
	y -= v.scroll.dy
	for i := v.scroll.row; i < row && y < 2*reach; i++ {
		v.column.Reach(i, 2*reach+v.scroll.dy)
		y += v.column.BlockHeight(i)
	}
	for i := row; i < v.scroll.row && y > -reach; i++ {
		y -= v.wholeHeight(i)
	}
	return y, y > -reach && y < 2*reach
}

// startSettling lays out what is not visible, in slices between frames.
func (v *View) startSettling() {
	if v.settle != nil || len(v.rows) == 0 {
		return
	}
	v.settle = &fyne.Animation{Duration: time.Second, RepeatCount: fyne.AnimationRepeatForever, Tick: func(float32) {
		if !v.settleFor(slice) && v.settle != nil {
			v.settle.Stop()
			v.settle = nil
			v.repaint()
		}
	}}
	v.settle.Start()
}

// settleFor lays out more for at most d and tells whether there is more to do.
func (v *View) settleFor(d time.Duration) bool {
	end := time.Now().Add(d)
	for time.Now().Before(end) {
		if !v.column.Step() {
			return false
		}
	}
	v.placeBar()
	return true
}
