package typeset

import (
	"strings"

	"claimlight/internal/text"
)

// Bounds of a table that is set in columns; what is beyond them is set as running text.
const (
	mostColumns  = 64
	measuredText = 2 << 10   // bytes of the first rows, from which the widths of columns are taken
	scannedText  = 256 << 10 // bytes of the rows whose longest cells count as well
	longestRow   = 4 << 10   // bytes
)

// Sizes of a table as factors of the size of its text, and how much of its frame the first column takes at most where
// the others are shifted.
const (
	columnGap    = 1.6
	leastColumn  = 4  // of words, unless all of them need less
	widestColumn = 18 // of a table that is wider than its frame
	mostKept     = 0.5
)

// Table is what the rows of one table share: the widths of its columns. Cells are separated by tabs. One that is wider
// than its frame is shifted sideways in it; its first column stays.
type Table struct {
	rows []tableRow

	columns []tableColumn // none when it cannot be set in columns
	known   bool          // columns are measured
	width   float32       // of the frame, for which columns are placed
	full    float32       // of all columns
	shift   float32       // how far the columns but the first are shifted to where the text begins
	rtl     bool          // the first column is on the right
}

// tableRow is the text of a row; headings may be bold.
type tableRow struct {
	text  string
	style Style
}

// Tabulate makes one table of blocks that follow each other; nothing is measured yet.
func Tabulate(items []Item) *Table {
	t := &Table{rows: make([]tableRow, len(items)), rtl: len(items) > 0 && items[0].RTL}
	for i := range items {
		t.rows[i] = tableRow{items[i].Text, items[i].Style}
		items[i].Table = t
	}
	return t
}

// Beyond is how far the table reaches beyond its frame, and can be shifted at most, in dp; 0 for one that fits, or of
// which nothing was laid out so far.
func (t *Table) Beyond() float32 { return max(t.full-t.width, 0) }

// RTL tells whether the columns follow each other from right to left.
func (t *Table) RTL() bool { return t.rtl }

// Shift is how far the columns but the first are shifted to the left, in dp; to the right in a table that is read from
// right to left.
func (t *Table) Shift() float32 { return t.shift }

// ShiftTo shifts the table, as far as there is something to be seen, and tells whether that changed anything.
func (t *Table) ShiftTo(x float32) bool {
	before := t.shift
	t.shift = min(max(x, 0), t.Beyond())
	return t.shift != before
}

// Kept is how much of the frame the first column takes, which stays where it is when the others are shifted, in dp.
func (t *Table) Kept() float32 {
	if len(t.columns) < 2 {
		return 0
	}
	return t.columns[1].left - t.gap()/2
}

// gap is the room between two columns.
func (t *Table) gap() float32 { return columnGap * t.rows[0].style.Size }

// fit places the columns in the width; it tells false for what cannot be set in columns.
func (t *Table) fit(r *Ruler, width float32) bool {
	if !t.known {
		t.known = true
		t.measure(r)
	}
	if t.width != width && len(t.columns) > 1 {
		t.width = width
		t.place()
		t.ShiftTo(t.shift)
	}
	return len(t.columns) > 1
}

// place gives each column its width: what it needs and a share of the rest where that fits the frame, else what is
// good to read.
func (t *Table) place() {
	room := t.width - t.gap()*float32(len(t.columns)-1)
	var natural, least float32
	for k := range t.columns {
		natural, least = natural+t.columns[k].natural, least+t.columns[k].least
	}
	width := t.roomy
	switch {
	case natural <= room:
		width = func(c *tableColumn) float32 { return c.natural }
	case least <= room:
		share := (room - least) / (natural - least)
		width = func(c *tableColumn) float32 { return c.least + (c.natural-c.least)*share }
	}
	var x float32
	for k := range t.columns {
		c := &t.columns[k]
		c.left, c.width = x, width(c)+1
		t.full = x + c.width
		x = t.full + t.gap()
	}
}

// roomy is the width of a column of a table that is wider than its frame.
func (t *Table) roomy(c *tableColumn) float32 {
	if c == &t.columns[0] {
		return min(c.natural, max(c.least, widestColumn*t.rows[0].style.Size/2), mostKept*t.width)
	}
	return min(c.natural, widestColumn*t.rows[0].style.Size)
}

// moved is how far to the right of its place a column is shifted.
func (t *Table) moved(column int) float32 {
	switch {
	case column == 0:
		return 0
	case t.rtl:
		return t.shift
	}
	return -t.shift
}

// atRight tells whether what stands in a column stands at its right edge.
func (t *Table) atRight(column int) bool {
	return t.rtl || column < len(t.columns) && t.columns[column].right
}

// inFirst tells whether a place in the frame is where the first column stays.
func (t *Table) inFirst(x float32) bool {
	if t.rtl {
		x = t.width - x
	}
	return x < t.Kept()
}

// leftOf is the left edge of a column, from that of the frame.
func (t *Table) leftOf(c *tableColumn) float32 {
	if t.rtl {
		return t.width - c.left - c.width
	}
	return c.left
}

// indent is how far from the left edge of its column a line of a cell begins. Text that is no number begins where the
// table does.
func (t *Table) indent(r *Ruler, c *tableColumn, cell *Paragraph, line Line) float32 {
	if t.rtl && !c.right {
		return c.width - line.Width
	}
	return c.indent(r, cell, line)
}

// cellsOf gives the cells of a row, empty ones too.
func cellsOf(row string) []text.Span {
	var cells []text.Span
	from := 0
	for {
		n := strings.IndexByte(row[from:], '\t')
		if n < 0 {
			return append(cells, text.Span{Start: from, End: len(row)})
		}
		cells = append(cells, text.Span{Start: from, End: from + n})
		from += n + 1
	}
}

// setCells lays a row out as cells, or tells false where there is no room for them.
func (p *Paragraph) setCells(r *Ruler) bool {
	t := p.Table
	if t == nil || len(p.Text) > longestRow || !t.fit(r, p.width) {
		return false
	}
	cells := cellsOf(p.Text)
	if len(cells) > len(t.columns) {
		return false
	}
	p.cells, p.runs, p.leveled = true, nil, 0
	for k, span := range cells {
		p.setCell(r, span, k)
	}
	if len(p.lines) == 0 { // nothing but tabs
		p.lines, p.rows = append(p.lines, Line{}), 1
	}
	p.lines[len(p.lines)-1].Next = len(p.Text)
	p.at = len(p.Text)
	return true
}

// setCell adds the lines of cell k. Those of the cell before it reach to its start, with the tab between them.
func (p *Paragraph) setCell(r *Ruler, span text.Span, k int) {
	if len(p.lines) > 0 {
		p.lines[len(p.lines)-1].Next = span.Start
	}
	if span.Empty() {
		return
	}
	c := &p.Table.columns[k]
	cell := NewParagraph(span.Of(p.Text), p.Style, c.width)
	cell.RTL = IsRTL(cell.Text)
	for !cell.Done() {
		cell.Grow(r)
	}
	base := len(p.units)
	for _, u := range cell.units {
		u.end += int32(span.Start)
		p.units = append(p.units, u)
	}
	for i, line := range cell.lines {
		left := p.Table.leftOf(c) + p.Table.indent(r, c, cell, line)
		line.Start, line.End, line.Next = line.Start+span.Start, line.End+span.Start, line.Next+span.Start
		line.unit += base
		line.Row, line.Left, line.Cell = i, left, k
		p.lines = append(p.lines, line)
		p.rows = max(p.rows, i+1)
	}
}
