package layout

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// gapOfCells is the width of a space, in sizes of type, in which the gap of two columns may lie: wider than most within
// a sentence, and narrower than what parts pieces by itself.
const gapOfCells = 0.6

// gap is a wide space within a piece.
type gap struct {
	at       int // of the space, in bytes of the text
	from, to float32
}

// gapsOf gives the wide spaces of two pieces that become one, with that between them.
func gapsOf(p, q *piece, sep string) []gap {
	if sep == "" && len(p.gaps)+len(q.gaps) == 0 {
		return nil
	}
	out := slices.Clone(p.gaps)
	if sep != "" && q.left-p.right >= gapOfCells*max(p.size, q.size) {
		out = append(out, gap{at: len(p.text), from: p.right, to: q.left})
	}
	for _, g := range q.gaps {
		g.at += len(p.text) + len(sep)
		out = append(out, g)
	}
	return out
}

// inCells parts pieces at wide spaces that lie where the lines around them have the gap of two columns: numbers of a
// table that are set close to each other are not one cell.
func inCells(lines []line) []line {
	for from := 0; from < len(lines); {
		to := from + 1
		for to < len(lines) && lines[to].base-lines[to-1].base <= ofLines*max(lines[to].size, lines[to-1].size) {
			to++
		}
		around := lines[from:to]
		done := make([]line, len(around))
		for i := range around {
			done[i] = around[i].split(around, i)
		}
		copy(around, done)
		from = to
	}
	return lines
}

// all gives what stands on a line beside each other.
func (l *line) all() []piece {
	if len(l.cells) > 0 {
		return l.cells
	}
	return []piece{l.piece}
}

// split is the i-th of some lines, with a cell for each column.
func (l *line) split(around []line, i int) line {
	var cells []piece
	for _, c := range l.all() {
		for _, g := range slices.Backward(c.gaps) {
			if isColumnGap(around, i, g) {
				var behind piece
				c, behind = c.cut(g)
				cells = append(cells, behind)
			}
		}
		cells = append(cells, c)
	}
	if len(cells) == len(l.all()) {
		return *l
	}
	slices.SortStableFunc(cells, func(a, b piece) int { return int(a.left - b.left) })
	return line{piece: l.piece, cells: cells}
}

// isColumnGap tells that at least two other lines have a gap at the place of this one, one of them between cells, and
// that fewer have text there.
func isColumnGap(around []line, i int, g gap) bool {
	cells, spaces, across := 0, 0, 0
	for j := range around {
		if j == i {
			continue
		}
		switch l := &around[j]; {
		case l.hasCellsAround(g):
			cells++
		case l.spaceAt(g):
			spaces++
		case l.left < g.to && l.right > g.from:
			across++
		}
	}
	return cells > 0 && cells+spaces > 1 && cells+spaces > across
}

// hasCellsAround tells that a line has one cell to the left of a part of the gap, and the next to the right of it.
func (l *line) hasCellsAround(g gap) bool {
	for j := 1; j < len(l.cells); j++ {
		if l.cells[j-1].right < g.to && l.cells[j].left > g.from {
			return max(l.cells[j-1].right, g.from) < min(l.cells[j].left, g.to)
		}
	}
	return false
}

func (l *line) spaceAt(g gap) bool {
	for _, c := range l.all() {
		for _, own := range c.gaps {
			if max(own.from, g.from) < min(own.to, g.to) {
				return true
			}
		}
	}
	return false
}

// cut parts a piece at one of its gaps.
func (p piece) cut(g gap) (before, behind piece) {
	before, behind = p, p
	before.text, behind.text = p.text[:g.at], p.text[g.at+1:]
	before.right, behind.left = g.from, g.to
	before.parted = false
	before.gaps, behind.gaps = nil, nil
	for _, own := range p.gaps {
		switch {
		case own.at < g.at:
			before.gaps = append(before.gaps, own)
		case own.at > g.at:
			own.at -= g.at + 1
			behind.gaps = append(behind.gaps, own)
		}
	}
	before.first = min(before.first, before.width())
	behind.first = behind.width() / float32(1+strings.Count(behind.text, " "))
	before.letters = utf8.RuneCountInString(before.text) - strings.Count(before.text, " ")
	behind.letters = p.letters - before.letters
	return before, behind
}
