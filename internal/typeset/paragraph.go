package typeset

import (
	"sort"
	"strings"
	"unicode"

	"claimlight/internal/bidi"
)

// Line is one line of a paragraph.
type Line struct {
	Start, End int     // bytes of the paragraph, without the white space at the end
	Next       int     // where the next line starts
	Left       float32 // from the paragraph's left edge in dp; other than 0 in a table only
	Width      float32 // in dp
	Row        int     // how many lines stand above it; cells of a table stand side by side
	Cell       int     // the column of a table in which it stands
	unit       int     // the first unit
	exact      bool    // has to be measured as a whole, not by adding up words
	set        bool    // is set by a shaper
	rtl        bool    // is read from right to left
}

// Paragraph is a text of one style that is broken into lines piece by piece.
type Paragraph struct {
	Text  string
	Style Style
	Table *Table // of which the text is a row; nil for running text
	RTL   bool   // is read from right to left

	width float32 // of the lines, in dp
	units []unit  // of Text[:scanned]
	lines []Line
	used  int  // units that stand in lines
	rows  int  // of lines, one above the other
	at    int  // byte at which the next line starts
	cut   bool // a unit was cut to fit this width
	turns bool // a sign that changes the direction stands in the units

	runs    []bidi.Run // of Text[:leveled]
	leveled int
	cells   bool // it is set as the cells of a table, each with a direction of its own
}

// NewParagraph prepares a text for lines of at most width dp; none are made yet.
func NewParagraph(text string, style Style, width float32) *Paragraph {
	return &Paragraph{Text: text, Style: style, width: max(width, style.Size)}
}

// SetWidth drops the lines and lets new ones of at most width dp be made. What was measured is kept.
func (p *Paragraph) SetWidth(width float32) {
	width = max(width, p.Style.Size)
	if width == p.width {
		return
	}
	if p.cut || p.Table != nil {
		p.units, p.cut = nil, false
	}
	if p.cells {
		p.cells, p.runs, p.leveled = false, nil, 0
	}
	p.width, p.lines, p.used, p.at, p.rows = width, p.lines[:0], 0, 0, 0
}

// Lines are the lines made so far.
func (p *Paragraph) Lines() []Line { return p.lines }

// Rows is how many lines stand one above the other, of those made so far.
func (p *Paragraph) Rows() int { return p.rows }

// FirstOf is the index of the first line in a row, or of the last line where there are not so many.
func (p *Paragraph) FirstOf(row int) int {
	if p.Table == nil {
		return min(row, len(p.lines)-1)
	}
	for i, line := range p.lines {
		if line.Row >= row {
			return i
		}
	}
	return len(p.lines) - 1
}

// Done tells whether all lines are made. An empty text has one empty line.
func (p *Paragraph) Done() bool {
	return p.at >= len(p.Text) && len(p.lines) > 0
}

// Grow does a small part of the work: it measures about a kilobyte more, or breaks what is measured into lines.
func (p *Paragraph) Grow(r *Ruler) {
	if p.Text == "" {
		p.lines, p.rows = append(p.lines[:0], Line{}), 1
		return
	}
	if p.at == 0 && p.used == 0 && p.setCells(r) {
		return
	}
	if before := len(p.lines); p.used < len(p.units) {
		if p.fill(r); len(p.lines) > before {
			return
		}
	}
	scanned := p.scanned()
	end := nextWindow(p.Text, scanned)
	p.turns = p.turns || turns(p.Text[scanned:end])
	p.units = scan(p.units, p.Text, scanned, end, r, p.Style)
	p.fill(r)
}

func (p *Paragraph) scanned() int {
	if len(p.units) == 0 {
		return 0
	}
	return int(p.units[len(p.units)-1].end)
}

// fill makes lines of the units at hand, except of the last ones where more text is to come that may stand
// on the same line.
func (p *Paragraph) fill(r *Ruler) {
	last := p.scanned() >= len(p.Text)
	for p.used < len(p.units) {
		n, width := p.fit()
		if p.used+n == len(p.units) && !last {
			return
		}
		if n == 0 {
			p.splitUnit(r)
			continue
		}
		p.addLine(r, n, width)
	}
}

// longestLine is how many bytes a line has at most, where what stands on it has no width.
const longestLine = 2 * longest

// fit tells how many units fit on the next line, and how wide they are.
func (p *Paragraph) fit() (int, float32) {
	var x, width float32
	for i, u := range p.units[p.used:] {
		if x+u.ink > p.width || i > 0 && int(u.end)-p.at > longestLine {
			return i, width
		}
		width = x + u.ink
		x += u.full
	}
	return len(p.units) - p.used, width
}

func (p *Paragraph) addLine(r *Ruler, n int, width float32) {
	line := Line{Start: p.at, Width: width, Row: p.rows, unit: p.used, rtl: p.RTL}
	for _, u := range p.units[p.used : p.used+n] {
		line.exact = line.exact || u.complex
		line.set = line.set || u.script
	}
	if line.set = line.set || p.RTL || p.turns; line.set {
		line.exact = false
	}
	p.used += n
	p.at = int(p.units[p.used-1].end)
	line.Next = p.at
	line.End = line.Start + len(strings.TrimRightFunc(p.Text[line.Start:p.at], unicode.IsSpace))
	if line.exact {
		line.Width = r.Exact(p.Text[line.Start:line.End], p.Style)
	}
	p.lines = append(p.lines, line)
	p.rows++
}

// splitUnit cuts the next unit, which is wider than a line (an address, say), into pieces that fit.
func (p *Paragraph) splitUnit(r *Ruler) {
	pieces := splitWide(p.Text, p.at, p.units[p.used], p.width, r, p.Style)
	if len(pieces) == 1 { // one cluster alone is wider than the line
		p.addLine(r, 1, pieces[0].ink)
		return
	}
	p.cut = true
	p.units = append(p.units[:p.used], append(pieces, p.units[p.used+1:]...)...)
}

// LineAt is the index of the line in which the byte at offset stands, of those made so far.
func (p *Paragraph) LineAt(offset int) int {
	return max(0, sort.Search(len(p.lines), func(i int) bool { return p.lines[i].Start > offset })-1)
}
