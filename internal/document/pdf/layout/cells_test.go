package layout

import (
	"strings"
	"testing"
	"unicode/utf8"
)

// row makes a line of one piece, ten points a letter, of which wide spaces are written as "~".
func row(base float32, text string) piece {
	p := piece{text: strings.ReplaceAll(text, "~", " "), base: base, top: base - 8, bottom: base + 2, size: 10, page: 1}
	for i, r := range text {
		at := float32(utf8.RuneCountInString(text[:i])) * 10
		if r == '~' {
			p.gaps = append(p.gaps, gap{at: i, from: at, to: at + 10})
		}
	}
	p.letters = len(text) - strings.Count(p.text, " ")
	p.right = 10 * float32(utf8.RuneCountInString(text))
	return p
}

// cells makes pieces of one line that stand apart.
func cells(base float32, texts string) []piece {
	var out []piece
	at := float32(0)
	for _, text := range strings.SplitAfter(texts, "|") {
		p := row(base, strings.TrimSuffix(text, "|"))
		p.left, p.right = at, at+p.right
		for i := range p.gaps {
			p.gaps[i].from, p.gaps[i].to = p.gaps[i].from+at, p.gaps[i].to+at
		}
		at += 10 * float32(utf8.RuneCountInString(text))
		out = append(out, p)
	}
	return out
}

// lines of cells, as they come out of linesOf.
func rows(texts ...string) []line {
	var out []line
	for i, text := range texts {
		cs := cells(float32(100+12*i), text)
		l := line{piece: cs[0]}
		if len(cs) > 1 {
			for _, c := range cs[1:] {
				l.piece = l.with(c)
			}
			l.cells = cs
		}
		out = append(out, l)
	}
	return out
}

// Numbers that stand close to each other are two cells where the rows around have a gap of columns there; a wide space
// of a sentence is none.
func TestCloseNumbersAreCellsOfTheirOwn(t *testing.T) {
	table := inCells(rows("Iowa|1.35|1.38", "Ohio|1.40~1.49", "Utah|1.36|1.43", "Some words"))
	if got := table[1].cells; len(got) != 3 || got[1].text != "1.40" || got[2].text != "1.49" || got[2].left != 100 {
		t.Errorf("read as %+v", got)
	}
	text := inCells(rows("The whole~report", "comes out on", "Sunday~or later", "this year."))
	for _, l := range text {
		if len(l.cells) > 0 {
			t.Errorf("%q of a sentence is parted", l.text)
		}
	}
}

// A chart beside a table is read by itself: its ticks stand on lines of their own, and the names below it are one line.
func TestAChartBesideATableIsReadByItself(t *testing.T) {
	var ps []piece
	for i := range 12 {
		ps = append(ps, cells(float32(100+12*i), "Iowa|1.35|1.38")...)
	}
	for i := range 9 {
		tick := row(float32(104+13*i), "2.60")
		tick.left, tick.right = 300, 320
		ps = append(ps, tick)
	}
	for i := range 12 { // months, which happen to stand on a row of the table
		month := row(232, "J")
		month.left, month.right = float32(330+15*i), float32(334+15*i)
		ps = append(ps, month)
	}
	parts := regions(ps)
	if len(parts) != 2 {
		t.Fatalf("%d parts", len(parts))
	}
	for _, p := range parts[0] {
		if p.left >= 300 {
			t.Errorf("%q of the chart stands in the table", p.text)
		}
	}
}
