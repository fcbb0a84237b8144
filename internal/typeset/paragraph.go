package typeset

import (
	"sort"
	"strings"
	"unicode"
)

// Line is one line of a paragraph.
type Line struct {
	Start, End int     // bytes of the paragraph, without the white space at the end
	Next       int     // where the next line starts
	Width      float32 // in dp
	unit       int     // the first unit
	exact      bool    // has to be measured as a whole, not by adding up words
}

// Paragraph is a text of one style that is broken into lines piece by piece.
type Paragraph struct {
	Text  string
	Style Style

	width float32 // of the lines, in dp
	units []unit  // of Text[:scanned]
	lines []Line
	used  int  // units that stand in lines
	at    int  // byte at which the next line starts
	cut   bool // a unit was cut to fit this width
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
	if p.cut {
		p.units, p.cut = nil, false
	}
	p.width, p.lines, p.used, p.at = width, p.lines[:0], 0, 0
}

// Lines are the lines made so far.
func (p *Paragraph) Lines() []Line { return p.lines }

// Done tells whether all lines are made. An empty text has one empty line.
func (p *Paragraph) Done() bool {
	return p.at >= len(p.Text) && len(p.lines) > 0
}

// Grow does a small part of the work: it measures about a kilobyte more, or breaks what is measured into lines.
func (p *Paragraph) Grow(r *Ruler) {
	if p.Text == "" {
		p.lines = append(p.lines[:0], Line{})
		return
	}
	if before := len(p.lines); p.used < len(p.units) {
		if p.fill(r); len(p.lines) > before {
			return
		}
	}
	scanned := p.scanned()
	p.units = scan(p.units, p.Text, scanned, nextWindow(p.Text, scanned), r, p.Style)
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

// fit tells how many units fit on the next line, and how wide they are.
func (p *Paragraph) fit() (int, float32) {
	var x, width float32
	for i, u := range p.units[p.used:] {
		if x+u.ink > p.width {
			return i, width
		}
		width = x + u.ink
		x += u.full
	}
	return len(p.units) - p.used, width
}

func (p *Paragraph) addLine(r *Ruler, n int, width float32) {
	line := Line{Start: p.at, Width: width, unit: p.used}
	for _, u := range p.units[p.used : p.used+n] {
		line.exact = line.exact || u.complex
	}
	p.used += n
	p.at = int(p.units[p.used-1].end)
	line.Next = p.at
	line.End = line.Start + len(strings.TrimRightFunc(p.Text[line.Start:p.at], unicode.IsSpace))
	if line.exact {
		line.Width = r.Exact(p.Text[line.Start:line.End], p.Style)
	}
	p.lines = append(p.lines, line)
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
