package typeset

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// tableColumn is one column of a table, in dp.
type tableColumn struct {
	natural, least float32 // of its widest cell, and as narrow as it can be read
	left, width    float32
	right          bool    // holds numbers, which stand at its right edge
	point          byte    // the sign before decimals, which stand below each other; 0 where there are none
	head, tail     float32 // of numbers with decimals, the widest parts before the point and from it on
}

// sample is what of a column is measured.
type sample struct {
	column *tableColumn
	cells  []string // of the first rows
	styles []Style
	votes  int // above 0 where they are numbers
	length int // of the longest cell of all, in letters
	style  Style
	text   string
}

// measure finds how wide the columns would like to be, from the first rows and the longest cells of the others.
func (t *Table) measure(r *Ruler) {
	all := t.sample()
	if len(all) > mostColumns {
		return
	}
	t.columns = make([]tableColumn, len(all))
	for k := range all {
		s := &all[k]
		s.column = &t.columns[k]
		s.column.right = s.votes > 0
		s.cells, s.styles = append(s.cells, s.text), append(s.styles, s.style)
		for i, cell := range s.cells {
			s.column.widen(r, s.styles[i], cell)
		}
		s.alignDecimals(r)
		s.column.least = min(max(s.column.least, leastColumn*t.rows[0].style.Size), s.column.natural)
	}
}

// sample takes the cells to be measured of each column.
func (t *Table) sample() []sample {
	var all []sample
	done := 0
	for i, row := range t.rows {
		if len(row.text) > longestRow {
			continue
		}
		if done += len(row.text); done > scannedText && i > 0 {
			break
		}
		first := done <= measuredText || i == 0
		k := 0
		for cell := range strings.SplitSeq(row.text, "\t") {
			if k == len(all) {
				all = append(all, sample{})
			}
			all[k].add(cell, row.style, i > 0, first)
			k++
		}
	}
	return all
}

// add takes note of a cell: whether it is a number, unless it may be a heading, and how it looks, where it is one of
// the first or the longest.
func (s *sample) add(cell string, style Style, counts, first bool) {
	if first {
		s.cells, s.styles = append(s.cells, cell), append(s.styles, style)
		if counts {
			s.votes += weigh(cell)
		}
		return
	}
	if len(cell) <= s.length {
		return
	}
	if n := utf8.RuneCountInString(cell); n > s.length {
		s.length, s.text, s.style = n, cell, style
	}
}

// weigh tells whether a cell makes its column one of numbers: above 0 for yes, below for no. A dash says neither.
func weigh(cell string) int {
	switch {
	case strings.IndexFunc(cell, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }) < 0:
		return 0
	case isNumber(cell):
		return 1
	}
	return -2
}

// widen makes room for a cell, which is measured word by word, as the ruler remembers words. A number is not broken.
func (c *tableColumn) widen(r *Ruler, style Style, cell string) {
	var wide, longest float32
	for i, word := range strings.Fields(cell) {
		w := r.Width(word, style)
		longest = max(longest, w)
		if i > 0 {
			wide += r.Width(" ", style)
		}
		wide += w
	}
	if c.right && isNumber(cell) {
		longest = wide
	}
	c.least, c.natural = max(c.least, min(longest, widestColumn*style.Size)), max(c.natural, wide, leastCell*style.Size)
}

// leastCell is the width of a column in which nearly nothing stands, as a factor of the size of its text.
const leastCell = 2.5

// alignDecimals finds out at what sign the numbers of a column stand below each other, and makes room for that.
func (s *sample) alignDecimals(r *Ruler) {
	c := s.column
	if c.point = decimalPoint(s.cells); !c.right || c.point == 0 {
		c.point = 0
		return
	}
	for i, cell := range s.cells {
		if isNumber(cell) {
			at := tailOf(cell, c.point)
			c.head = max(c.head, r.Width(cell[:at], s.styles[i]))
			c.tail = max(c.tail, r.Width(cell[at:], s.styles[i]))
		}
	}
	c.natural, c.least = max(c.natural, c.head+c.tail), max(c.least, c.head+c.tail)
}

// indent is how far from the column's left edge a line of a cell begins.
func (c *tableColumn) indent(r *Ruler, cell *Paragraph, line Line) float32 {
	switch free := c.width - line.Width; {
	case !c.right:
		return 0
	case c.point == 0 || len(cell.lines) > 1 || !isNumber(cell.Text):
		return free
	default:
		at := cell.X(r, line, tailOf(cell.Text, c.point))
		return min(max(c.width-c.tail-at, 0), max(free, 0))
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

// tailOf is where the decimals of a number begin, with the sign before them; where it has none, the end of its digits.
func tailOf(number string, point byte) int {
	if at := strings.LastIndexByte(number, point); at >= 0 && digitsFrom(number[at+1:]) > 0 {
		return at
	}
	last := strings.LastIndexFunc(number, unicode.IsDigit)
	_, size := utf8.DecodeRuneInString(number[max(last, 0):])
	return max(last, 0) + size
}

// decimalPoint is the sign before the decimals of numbers; 0 where they have none, or where it could as well part
// thousands.
func decimalPoint(cells []string) byte {
	var sure [2]bool
	for _, cell := range cells {
		at := strings.LastIndexAny(cell, ",.")
		if at < 0 || !isNumber(cell) {
			continue
		}
		which := 0
		if cell[at] == '.' {
			which = 1
		}
		after := digitsFrom(cell[at+1:])
		before := cell[:at]
		switch {
		case strings.IndexByte(before, cell[at]) >= 0: // 1,234,567
		case after == 0:
		case after != 3, strings.ContainsAny(before, ",."), digitsTo(before) > 3, strings.HasSuffix(before, "0") &&
			digitsTo(before) == 1:
			sure[which] = true
		}
	}
	switch {
	case sure[0] == sure[1]:
		return 0
	case sure[1]:
		return '.'
	}
	return ','
}

// digitsFrom is how many digits s begins with, and digitsTo with how many it ends.
func digitsFrom(s string) int {
	n := 0
	for n < len(s) && s[n] >= '0' && s[n] <= '9' {
		n++
	}
	return n
}

// digitsTo is described at digitsFrom.
func digitsTo(s string) int {
	n := 0
	for n < len(s) && s[len(s)-1-n] >= '0' && s[len(s)-1-n] <= '9' {
		n++
	}
	return n
}
