package guideline

import (
	"strings"
	"unicode/utf8"

	"claimlight/internal/guideline"
	"claimlight/internal/typeset"
)

// piece is a part of a line whose letters are alike.
type piece struct {
	text       string
	start, end int     // bytes of the block's text
	x, width   float32 // in dp
	style      typeset.Style
	run        *guideline.Run
}

// line is one line of a block.
type line struct {
	block     int
	first     bool // of its block
	y, height float32
	left      float32
	pieces    []piece
}

// Measures in dp, at a size of 13, and as parts of the size of letters.
const (
	margin      = 12
	foldSign    = 16 // before the words of a heading
	indent      = 18 // of each level of items and quotations
	leading     = 1.5
	natural     = 1.362
	longestWord = 200 // bytes that are measured at once
)

// flow sets blocks in lines.
type flow struct {
	ruler  *typeset.Ruler
	size   float32 // of the letters
	width  float32
	lines  []line
	height float32
}

// set sets the blocks that are not hidden in folded headings in lines of a width.
func (f *flow) set(blocks []guideline.Block, folded map[int]bool) {
	f.lines, f.height = f.lines[:0], 8
	below := 0 // level of the folded heading whose own are passed over; 0 for none
	for i := range blocks {
		b := &blocks[i]
		if b.Kind == guideline.Heading && b.Level <= below {
			below = 0
		}
		if below > 0 {
			continue
		}
		if b.Kind == guideline.Heading && folded[i] {
			below = b.Level
		}
		f.block(i, b)
	}
	f.height += margin
}

// scale is the size of a heading's letters, as a part of that of the others.
func scale(b *guideline.Block) float32 {
	if b.Kind != guideline.Heading {
		return 1
	}
	return []float32{1.35, 1.18, 1.05, 1, 1, 1}[min(max(b.Level, 1), 6)-1]
}

// left is where the lines of a block begin.
func left(b *guideline.Block) float32 {
	switch b.Kind {
	case guideline.Heading:
		return margin + foldSign
	case guideline.Item, guideline.Quote:
		return margin + indent*float32(max(b.Level, 1))
	case guideline.Code:
		return margin + 8
	}
	return margin
}

// above is the room over a block, as a part of its letters.
func above(b *guideline.Block, first bool) float32 {
	switch {
	case first:
		return 0.2
	case b.Kind == guideline.Heading:
		return 0.9
	case b.Kind == guideline.Item || b.Kind == guideline.Row:
		return 0.2
	}
	return 0.55
}

// block sets a block below the others.
func (f *flow) block(i int, b *guideline.Block) {
	size := f.size * scale(b)
	f.height += f.size * above(b, len(f.lines) == 0)
	l := line{block: i, first: true, left: left(b), height: round(size * leading)}
	if b.Kind == guideline.Rule {
		l.height = round(f.size)
		f.end(l)
		return
	}
	s := setter{flow: f, line: l, room: max(f.width-l.left-margin, 4*f.size)}
	start := 0
	for k := range b.Runs {
		r := &b.Runs[k]
		style := typeset.Style{
			Size: size, Bold: r.Bold || b.Kind == guideline.Heading, Italic: r.Italic || b.Kind == guideline.Quote,
		}
		s.tail = ""
		if k+1 < len(b.Runs) {
			s.tail = b.Runs[k+1].Text
		}
		s.run(r, style, start)
		start += len(r.Text)
	}
	f.end(s.line)
}

// end puts a line below the others.
func (f *flow) end(l line) {
	l.y = f.height
	f.height += l.height
	f.lines = append(f.lines, l)
}

// setter breaks the runs of a block into lines.
type setter struct {
	*flow
	line line
	x    float32 // where the next word begins
	room float32
	tail string // the run behind this one
}

// run sets a run whose text begins at an offset of the block's.
func (s *setter) run(r *guideline.Run, style typeset.Style, start int) {
	for at := 0; at < len(r.Text); {
		n := wordAt(r.Text[at:])
		word := r.Text[at : at+n]
		if word == "\n" {
			s.breakLine()
		} else {
			s.word(r, style, word, start+at, at+n == len(r.Text))
		}
		at += n
	}
}

// wordAt is how many bytes the first word takes, with the spaces behind it; a line break is a word of its own. What has
// no spaces may break after each letter of a script that is written so, and anywhere where it is too long.
func wordAt(s string) int {
	if s[0] == '\n' {
		return 1
	}
	inSpace := false
	for i, r := range s {
		switch {
		case r == '\n' || inSpace && r != ' ':
			return i
		case r == ' ':
			inSpace = true
		case i >= longestWord:
			return i
		case r >= 0x2E80 && i > 0: // Han, Kana, Hangul
			return i
		}
	}
	return len(s)
}

// word sets a word, on the next line where it has no room. The last one of a run takes what follows it without a space
// along: a full stop behind a link.
func (s *setter) word(r *guideline.Run, style typeset.Style, word string, start int, last bool) {
	ink := strings.TrimRight(word, " ")
	width := s.ruler.Width(ink, style)
	along := float32(0)
	if last && ink == word && s.tail != "" {
		if n := wordAt(s.tail); n < 8 {
			along = s.ruler.Width(strings.TrimRight(s.tail[:n], " \n"), style)
		}
	}
	if s.x+width+along > s.room && s.x > 0 {
		s.breakLine()
	}
	for width > s.room { // longer than a line: an address
		n := s.fitting(ink, style)
		s.put(r, style, ink[:n], start, s.ruler.Exact(ink[:n], style))
		s.breakLine()
		start, word, ink = start+n, word[n:], ink[n:]
		width = s.ruler.Exact(ink, style)
	}
	full := width
	if spaces := len(word) - len(ink); spaces > 0 {
		full += float32(spaces) * s.ruler.Width("n n", style)
		full -= float32(spaces) * 2 * s.ruler.Width("n", style)
	}
	s.put(r, style, word, start, full)
}

// fitting is how many bytes of a word fit on a line, one letter at least.
func (s *setter) fitting(word string, style typeset.Style) int {
	_, n := utf8.DecodeRuneInString(word)
	for i := range word {
		if i > n && s.ruler.Exact(word[:i], style) > s.room {
			break
		}
		n = max(n, i)
	}
	return n
}

// put appends to the line.
func (s *setter) put(r *guideline.Run, style typeset.Style, word string, start int, width float32) {
	last := len(s.line.pieces) - 1
	if last >= 0 && s.line.pieces[last].run == r {
		p := &s.line.pieces[last]
		p.text += word
		p.end += len(word)
		p.width += width
	} else {
		s.line.pieces = append(s.line.pieces, piece{
			text: word, start: start, end: start + len(word), x: s.line.left + s.x, width: width, style: style, run: r,
		})
	}
	s.x += width
}

func (s *setter) breakLine() {
	s.end(s.line)
	s.line = line{block: s.line.block, left: s.line.left, height: s.line.height}
	s.x = 0
}

// across is where a part of the block's text, as far as it is on the line, begins, and how wide it is.
func (f *flow) across(l *line, start, end int) (x, width float32, on bool) {
	var right float32
	for i := range l.pieces {
		p := &l.pieces[i]
		if p.end <= start || p.start >= end {
			continue
		}
		from, to := max(start, p.start)-p.start, min(end, p.end)-p.start
		if !on {
			x = p.x + f.ruler.Exact(p.text[:from], p.style)
		}
		right = p.x + f.ruler.Exact(p.text[:to], p.style)
		on = true
	}
	return x, right - x, on
}

func round(x float32) float32 { return float32(int(x + 0.5)) }
