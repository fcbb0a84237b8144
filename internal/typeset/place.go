package typeset

import "claimlight/internal/text"

// Rect is a part of a column: X and Y from the top left corner of the block it was asked for, in dp.
type Rect struct{ X, Y, Width, Height float32 }

// Point finds the grapheme cluster of block i that is drawn at x from the column's left edge and y from the
// block's top. Points outside the text go to the nearest line.
func (c *Column) Point(i int, x, y float32) int {
	p, line := c.lineAt(i, x, y)
	return p.Offset(c.ruler, line, x-c.left(i, line))
}

// Caret is like Point, but gives the nearest offset between two clusters.
func (c *Column) Caret(i int, x, y float32) int {
	p, line := c.lineAt(i, x, y)
	return p.Caret(c.ruler, line, x-c.left(i, line))
}

// left is the left edge of a line of block i, from the column's; in a table that is shifted, further left than it was
// set.
func (c *Column) left(i int, line Line) float32 {
	it := &c.items[i]
	if p := c.Part(i); it.RTL && !p.cells {
		return it.Left + c.room(i) - p.Width(c.ruler, line)
	}
	left := it.Left + line.Left
	if it.Table != nil {
		left += it.Table.moved(line.Cell)
		if it.Table.atRight(line.Cell) && line.set {
			left += line.Width - c.Part(i).Width(c.ruler, line)
		}
	}
	return left
}

// lineAt is the line at a point: in a table, of the last cell that begins before it. What is shifted below the first
// column is not there.
func (c *Column) lineAt(i int, x, y float32) (*Paragraph, Line) {
	c.Reach(i, y)
	p, it := c.Part(i), &c.items[i]
	row := min(int(max(0, y-it.Above)/it.LineHeight), p.rows-1)
	if it.Table == nil {
		return p, p.lines[row]
	}
	best, first := 0, it.Table.Beyond() > 0 && it.Table.inFirst(x-it.Left)
	for k, line := range p.lines {
		left := c.left(i, line)
		beyond := left > x
		if it.Table.rtl {
			beyond = left+p.Width(c.ruler, line) < x
		}
		beyond = beyond || first && line.Cell > 0
		if line.Row <= row && (!beyond || k == 0) {
			best = k
		}
	}
	return p, p.lines[best]
}

// LineTop is where line k of block i, one of those made so far, begins, from the block's top.
func (c *Column) LineTop(i, k int) float32 {
	return c.items[i].Above + float32(c.Part(i).lines[k].Row)*c.items[i].LineHeight
}

// Fragments appends the parts of line k of block i that a span of the block's text covers, from left to right: several
// where the direction changes in it, none where they do not meet.
func (c *Column) Fragments(to []Rect, i, k int, span text.Span) []Rect {
	p, it := c.Part(i), &c.items[i]
	line := p.lines[k]
	if span.Start >= line.Next || span.End <= line.Start {
		return to
	}
	left, top := c.left(i, line), c.LineTop(i, k)
	if !line.set {
		from := p.X(c.ruler, line, span.Start)
		width := p.X(c.ruler, line, span.End) - from
		return append(to, Rect{X: left + from, Y: top, Width: width, Height: it.LineHeight})
	}
	for _, part := range p.setting(c.ruler, line).cover(span.Start, span.End) {
		to = append(to, Rect{X: left + part.from, Y: top, Width: part.to - part.from, Height: it.LineHeight})
	}
	return to
}

// Setting is line k of block i as a shaper set it; nil for a line whose letters stand side by side.
func (c *Column) Setting(i, k int) *Setting {
	p := c.Part(i)
	if !p.lines[k].set {
		return nil
	}
	return p.setting(c.ruler, p.lines[k])
}

// Rects gives, line by line, the rectangles that a span of block i covers. It lays the block out as far as needed.
func (c *Column) Rects(i int, span text.Span) []Rect {
	c.ReachOffset(i, span.End)
	p := c.Part(i)
	var rects []Rect
	for k := p.LineAt(span.Start); k < len(p.lines) && p.lines[k].Start < span.End; k++ {
		rects = c.Fragments(rects, i, k, span)
	}
	return rects
}

// LineLeft is the left edge of line k of block i, from the column's.
func (c *Column) LineLeft(i, k int) float32 { return c.left(i, c.Part(i).lines[k]) }

// X is where the letter at offset of block i begins on its line k, from the column's left edge.
func (c *Column) X(i, k, offset int) float32 {
	p := c.Part(i)
	return c.left(i, p.lines[k]) + p.X(c.ruler, p.lines[k], offset)
}

// XEnd is where the letter before offset of block i ends on its line k, from the column's left edge.
func (c *Column) XEnd(i, k, offset int) float32 {
	p := c.Part(i)
	return c.left(i, p.lines[k]) + p.XEnd(c.ruler, p.lines[k], offset)
}

// RTL tells whether the letter at offset of block i, on its line k, is read from right to left.
func (c *Column) RTL(i, k, offset int) bool {
	s := c.Setting(i, k)
	if s == nil {
		return false
	}
	at, _ := s.at(offset)
	return at.rtl
}
