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

// left is where a line of block i begins, from the column's left edge; in a table that is shifted, further left than
// it was set.
func (c *Column) left(i int, line Line) float32 {
	it := &c.items[i]
	if it.Table != nil && line.Cell > 0 {
		return it.Left + line.Left - it.Table.shift
	}
	return it.Left + line.Left
}

// lineAt is the line at a point: in a table, of the last cell that begins left of it. What is shifted below the first
// column is not there.
func (c *Column) lineAt(i int, x, y float32) (*Paragraph, Line) {
	c.Reach(i, y)
	p, it := c.Part(i), &c.items[i]
	row := min(int(max(0, y-it.Above)/it.LineHeight), p.rows-1)
	if it.Table == nil {
		return p, p.lines[row]
	}
	best, first := 0, it.Table.Beyond() > 0 && x-it.Left < it.Table.Kept()
	for k, line := range p.lines {
		beyond := c.left(i, line) > x || first && line.Cell > 0
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

// Fragment is the part of line k of block i that a span of the block's text covers; it tells false where
// they do not meet.
func (c *Column) Fragment(i, k int, span text.Span) (Rect, bool) {
	p, it := c.Part(i), &c.items[i]
	line := p.lines[k]
	if span.Start >= line.Next || span.End <= line.Start {
		return Rect{}, false
	}
	from := p.X(c.ruler, line, span.Start)
	to := p.X(c.ruler, line, span.End)
	return Rect{X: c.left(i, line) + from, Y: c.LineTop(i, k), Width: to - from, Height: it.LineHeight}, true
}

// Rects gives, line by line, the rectangles that a span of block i covers. It lays the block out as far as needed.
func (c *Column) Rects(i int, span text.Span) []Rect {
	c.ReachOffset(i, span.End)
	p := c.Part(i)
	var rects []Rect
	for k := p.LineAt(span.Start); k < len(p.lines) && p.lines[k].Start < span.End; k++ {
		if rect, ok := c.Fragment(i, k, span); ok {
			rects = append(rects, rect)
		}
	}
	return rects
}

// LineLeft is where line k of block i begins, from the column's left edge.
func (c *Column) LineLeft(i, k int) float32 { return c.left(i, c.Part(i).lines[k]) }

// X is where the byte at offset of block i stands on its line k, from the column's left edge.
func (c *Column) X(i, k, offset int) float32 {
	p := c.Part(i)
	return c.left(i, p.lines[k]) + p.X(c.ruler, p.lines[k], offset)
}
