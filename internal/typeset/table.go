package typeset

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"claimlight/internal/text"
)

// Bounds of a table that is set in columns; what is beyond them is set as running text.
const (
	mostColumns  = 12
	measuredText = 2 << 10 // bytes of the first rows, from which the widths of columns are taken
	longestRow   = 2 << 10 // bytes
)

// Gaps of a table as factors of its size.
const (
	columnGap   = 1.6
	leastColumn = 2.5
)

// Table is what the rows of one table share: the widths of its columns. Cells are separated by tabs.
type Table struct {
	rows []tableRow

	columns []tableColumn // none when it cannot be set in columns
	known   bool          // columns are measured
	width   float32       // for which columns are placed
	placed  bool          // there is room for them
}

// tableColumn is one column of a table, in dp.
type tableColumn struct {
	natural, least float32 // of its widest cell, and of the widest word
	left, width    float32
	right          bool // holds numbers, which stand at its right edge
}

// tableRow is the text of a row; headings may be bold.
type tableRow struct {
	text  string
	style Style
}

// Tabulate makes one table of blocks that follow each other; nothing is measured yet.
func Tabulate(items []Item) {
	t := &Table{rows: make([]tableRow, len(items))}
	for i := range items {
		t.rows[i] = tableRow{items[i].Text, items[i].Style}
		items[i].Table = t
	}
}

// fit places the columns in the width and tells whether there is room for them.
func (t *Table) fit(r *Ruler, width float32) bool {
	if !t.known {
		t.known = true
		t.measure(r)
	}
	if t.width != width {
		t.width, t.placed = width, len(t.columns) > 1 && t.place(width)
	}
	return t.placed
}

// measure finds how wide the columns would like to be, from the first rows.
func (t *Table) measure(r *Ruler) {
	numbers := []int{}
	done := 0
	for i, row := range t.rows {
		if len(row.text) > longestRow {
			continue
		}
		if done += len(row.text); done > measuredText && i > 0 {
			break
		}
		cells := cellsOf(row.text)
		if len(cells) > mostColumns {
			t.columns = nil
			return
		}
		for len(t.columns) < len(cells) {
			t.columns, numbers = append(t.columns, tableColumn{least: leastColumn * row.style.Size}), append(numbers, 0)
		}
		for k, cell := range cells {
			s := cell.Of(row.text)
			t.columns[k].widen(r, row.style, s)
			if i > 0 {
				numbers[k] += weigh(s)
			}
		}
	}
	for k := range t.columns {
		t.columns[k].right = numbers[k] > 0
	}
}

// weigh tells whether a cell makes its column one of numbers: above 0 for yes, below for no.
func weigh(cell string) int {
	switch {
	case cell == "":
		return 0
	case isNumber(cell):
		return 1
	}
	return -2
}

// widen makes room for a cell, which is measured word by word, as the ruler remembers words.
func (c *tableColumn) widen(r *Ruler, style Style, cell string) {
	var wide float32
	for i, word := range strings.Fields(cell) {
		w := r.Width(word, style)
		c.least = max(c.least, w)
		if i > 0 {
			wide += r.Width(" ", style)
		}
		wide += w
	}
	c.natural = max(c.natural, wide, c.least)
}

// place gives each column what it needs, and shares the rest among those that would like more.
func (t *Table) place(width float32) bool {
	gap := columnGap * t.rows[0].style.Size
	room := width - gap*float32(len(t.columns)-1)
	var natural, least float32
	for k := range t.columns {
		c := &t.columns[k]
		c.width = min(c.least, room/2) // a long word is cut
		natural, least = natural+c.natural, least+c.width
	}
	if least > room {
		return false
	}
	share := float32(1)
	if natural > room {
		share = (room - least) / (natural - least)
	}
	var x float32
	for k := range t.columns {
		c := &t.columns[k]
		c.left, c.width = x, c.width+max(c.natural-c.width, 0)*share+1
		x += c.width + gap
	}
	return true
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

// isNumber tells whether a cell is a number with at most a sign, a currency or a unit beside it.
func isNumber(s string) bool {
	digits, others := 0, 0
	for _, r := range s {
		switch {
		case unicode.IsDigit(r):
			digits++
		case unicode.IsLetter(r):
			others++
		}
	}
	return digits > 0 && others <= 3 && utf8.RuneCountInString(s) <= 24
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
	for k, span := range cells {
		p.setCell(r, span, &t.columns[k])
	}
	if len(p.lines) == 0 { // nothing but tabs
		p.lines, p.rows = append(p.lines, Line{}), 1
	}
	p.lines[len(p.lines)-1].Next = len(p.Text)
	p.at = len(p.Text)
	return true
}

// setCell adds the lines of one cell. Those of the cell before it reach to its start, with the tab between them.
func (p *Paragraph) setCell(r *Ruler, span text.Span, c *tableColumn) {
	if len(p.lines) > 0 {
		p.lines[len(p.lines)-1].Next = span.Start
	}
	if span.Empty() {
		return
	}
	cell := NewParagraph(span.Of(p.Text), p.Style, c.width)
	for !cell.Done() {
		cell.Grow(r)
	}
	base := len(p.units)
	for _, u := range cell.units {
		u.end += int32(span.Start)
		p.units = append(p.units, u)
	}
	for i, line := range cell.lines {
		line.Start, line.End, line.Next = line.Start+span.Start, line.End+span.Start, line.Next+span.Start
		line.unit += base
		line.Row, line.Left = i, c.left
		if c.right {
			line.Left += c.width - line.Width
		}
		p.lines = append(p.lines, line)
		p.rows = max(p.rows, i+1)
	}
}
