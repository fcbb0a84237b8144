package reading

import (
	"image/color"
	"slices"

	"claimlight/internal/text"
	"claimlight/internal/typeset"
)

// drawMarks draws behind and under line k of row i, whose top is at y.
func (d *drawing) drawMarks(i, k int, y float32) {
	l := lineDraw{drawing: d, row: i, line: k, y: y, span: d.page.LineSpan(i, k)}
	l.here()
	l.tints()
	l.selection()
	l.stripes()
	l.braces()
	l.margin()
	l.caret()
	l.handles()
}

// lineDraw draws the marks of one line.
type lineDraw struct {
	*drawing
	row, line int
	y         float32
	span      text.Span // of the text, on this line
	room      [1]typeset.Rect
}

// boxes are the rectangles in the view that a span covers on the line, from left to right. Where the span goes on in
// the next line of the block, they end with the line.
func (d *lineDraw) boxes(span text.Span) []typeset.Rect {
	all := d.page.Column.Fragments(d.room[:0], d.row, d.line, span.Shift(-d.page.Rows[d.row].Span.Start))
	for i := range all {
		all[i].X += d.port.Left()
		all[i].Y = d.y
	}
	return slices.DeleteFunc(all, func(r typeset.Rect) bool { return r.Width <= 0 })
}

// fill draws a field behind what a span covers on the line.
func (d *lineDraw) fill(span text.Span, c color.Color) {
	for _, rect := range d.boxes(span) {
		rect.Y, rect.Height = rect.Y+1, rect.Height-2
		rect.X, rect.Width = rect.X-1, rect.Width+2
		d.Back.Draw(c, rect)
	}
}

// here shows the sentence under the pointer, and the current one where only a part of it is selected.
func (d *lineDraw) here() {
	if d.over.Overlaps(d.span) {
		d.fill(d.over, d.colors.here)
	}
	sel := d.selected
	if d.focused && !sel.Empty() {
		if s := d.reader.Near(d.reader.SentencesIn, sel.Start); s.Covers(sel) && s != sel && s.Overlaps(d.span) {
			d.fill(s, d.colors.here)
		}
	}
}

// tints fills each part of the line in the colour of one mark: the active one, else a find, else the shortest claim.
func (d *lineDraw) tints() {
	hits := slices.DeleteFunc(d.marks.shown.in(d.span), func(i int) bool {
		return d.marks.shown.marks[i].Kind == SuggestionMark
	})
	if len(hits) == 0 {
		return
	}
	cuts := []int{d.span.Start, d.span.End}
	for _, h := range hits {
		s := d.marks.shown.marks[h].Span
		cuts = append(cuts, max(s.Start, d.span.Start), min(s.End, d.span.End))
	}
	slices.Sort(cuts)
	cuts = slices.Compact(cuts)
	open, top := text.Span{}, -1
	for n := 0; n+1 < len(cuts); n++ {
		part := text.Span{Start: cuts[n], End: cuts[n+1]}
		if t := d.topmost(hits, part); t != top {
			d.tint(open, top)
			open, top = part, t
		} else {
			open.End = part.End
		}
	}
	d.tint(open, top)
}

func (d *lineDraw) tint(span text.Span, mark int) {
	if mark < 0 {
		return
	}
	m := d.marks.shown.marks[mark]
	shades := d.colors.mark(m.Color)
	switch {
	case m.Kind == FindMark:
		d.fill(span, shades.find)
	case m.ID == d.marks.active:
		d.fill(span, shades.active)
	default:
		d.fill(span, shades.tint)
	}
}

// topmost is the mark whose tint a part of the line has, or -1.
func (d *lineDraw) topmost(hits []int, part text.Span) int {
	best, rank := -1, 0
	for _, h := range hits {
		m := d.marks.shown.marks[h]
		if !m.Span.Covers(part) {
			continue
		}
		r := m.Span.Len()
		switch {
		case m.ID == d.marks.active:
			r = -2
		case m.Kind == FindMark:
			r = -1
		}
		if best < 0 || r < rank {
			best, rank = h, r
		}
	}
	return best
}

// selection fills what is selected, unless it is just the active claim, which shows itself.
func (d *lineDraw) selection() {
	sel := d.selected
	if !sel.Overlaps(d.span) || d.openMark.Span == sel || d.leftOut {
		return
	}
	d.fill(sel, d.colors.selection)
}

// margin draws dots beside the lines of suggestions.
func (d *lineDraw) margin() {
	for _, h := range d.marks.shown.in(d.span) {
		m := d.marks.shown.marks[h]
		if m.Kind != SuggestionMark {
			continue
		}
		size := float32(3)
		if m.ID == d.marks.active {
			size = 5
		}
		height := d.page.Column.Item(d.row).LineHeight
		c := d.colors.mark(m.Color).stripe
		for n := range 3 {
			y := d.y + height*(float32(n)+0.5)/3
			dot := typeset.Rect{X: d.port.Left() - 14 - size/2, Y: y - size/2, Width: size, Height: size}
			d.Front.Draw(c, d.mirrored(d.row, dot), size/2)
		}
		return
	}
}

// caret draws the text cursor at the moving end of the selection.
func (d *lineDraw) caret() {
	if !d.focused || d.selected.Empty() || d.leftOut {
		return
	}
	if x, ok := d.edge(d.cursor.Edge(), !d.cursor.Backward()); ok {
		height := d.page.Column.Item(d.row).LineHeight
		d.Front.Draw(d.colors.accent, typeset.Rect{X: x - 1, Y: d.y + 1, Width: 2, Height: height - 2}, 1)
	}
}

// edge is where an offset stands on the line, if it does. An offset between two lines stands at the end of the
// first one if it is the end of something, else at the start of the second.
func (d *lineDraw) edge(offset int, end bool) (float32, bool) {
	line := d.page.Column.Part(d.row).Lines()[d.line]
	start := d.page.Rows[d.row].Span.Start
	local := offset - start
	switch {
	case end && (local <= line.Start || local > line.Next):
		return 0, false
	case !end && (local < line.Start || local >= line.Next):
		return 0, false
	}
	if end {
		return d.port.Left() + d.page.Column.XEnd(d.row, d.line, local), true
	}
	return d.port.Left() + d.page.Column.X(d.row, d.line, local), true
}

// handleWidth is that of the bar under a grip, in dp.
const handleWidth = 2

// handles draws the grips at the ends of the active claim.
func (d *lineDraw) handles() {
	m := d.openMark
	if m.Span.Empty() || m.Kind != ClaimMark {
		return
	}
	if x, ok := d.edge(m.Span.Start, false); ok {
		d.handle(x, !d.rtl(m.Span.Start), d.y)
	}
	if x, ok := d.edge(m.Span.End, true); ok {
		d.handle(x, d.rtl(m.Span.End-1), d.y+d.page.Column.Item(d.row).LineHeight)
	}
}

// handle draws the grip at x, left of it or right of it; its knob is at a height.
func (d *lineDraw) handle(x float32, left bool, knobY float32) {
	if left {
		x -= handleWidth
	}
	knob := float32(handleSize)
	c := d.colors.mark(d.openMark.Color).stripe
	height := d.page.Column.Item(d.row).LineHeight
	d.Front.Draw(c, typeset.Rect{X: x, Y: d.y, Width: handleWidth, Height: height}, 1)
	d.Front.Draw(c, typeset.Rect{X: x + 1 - knob/2, Y: knobY - knob/2, Width: knob, Height: knob}, knob/2)
}

// rtl tells whether the letter at an offset on the line is read from right to left.
func (d *lineDraw) rtl(offset int) bool {
	return d.page.Column.RTL(d.row, d.line, offset-d.page.Rows[d.row].Span.Start)
}
