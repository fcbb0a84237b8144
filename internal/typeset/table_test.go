package typeset

import (
	"strings"
	"testing"

	"claimlight/internal/text"
)

// table lays out rows of a table in a width; letters are half an em of 10 dp wide.
func table(width float32, rows ...string) *Column {
	items := make([]Item, len(rows))
	for i, s := range rows {
		items[i] = Item{Text: strings.ReplaceAll(s, "|", "\t"), Style: Style{Size: 10}, LineHeight: 14}
	}
	Tabulate(items)
	c := NewColumn(NewRuler(func(s string, st Style) float32 { return float32(len([]rune(s))) * st.Size / 2 }), items,
		width)
	for c.Step() {
	}
	return c
}

// lefts gives where the lines of a row begin.
func lefts(c *Column, i int) []float32 {
	var out []float32
	for _, line := range c.Part(i).Lines() {
		out = append(out, line.Left)
	}
	return out
}

func TestCellsStandInColumns(t *testing.T) {
	c := table(400, "Town|Country|People", "Aa|Faraway|9", "Bbbbbbbbbbbb|Near|1,200")
	a, b := lefts(c, 1), lefts(c, 2)
	if len(a) != 3 || len(b) != 3 || a[0] != b[0] || a[1] != b[1] || a[1] <= 60 {
		t.Fatalf("cells begin at %v and %v", a, b)
	}
	end := func(i int) float32 { line := c.Part(i).Lines()[2]; return line.Left + line.Width }
	if end(1) != end(2) || end(0) != end(2) {
		t.Errorf("numbers end at %v, %v and %v", end(0), end(1), end(2))
	}
}

func TestAnEmptyCellKeepsItsColumn(t *testing.T) {
	c := table(400, "|2024|2025", "Ferries||7", "||")
	if top, row := lefts(c, 0), lefts(c, 1); len(row) != 2 || len(top) != 2 || row[0] != 0 || top[0] <= row[0] {
		t.Errorf("cells begin at %v and %v", top, row)
	}
	if h := c.BlockHeight(2); h != 14 {
		t.Errorf("a row of empty cells is %v high", h)
	}
}

func TestALongCellIsBrokenInItsColumn(t *testing.T) {
	c := table(200, "Name|Note", "A|"+strings.Repeat("word ", 30)+"|")
	if rows := c.Part(1).Rows(); rows < 3 || c.BlockHeight(1) != float32(rows)*14 {
		t.Errorf("%d lines, %v dp high", rows, c.BlockHeight(1))
	}
	for _, line := range c.Part(1).Lines() {
		if line.Left+line.Width > 200 {
			t.Errorf("a line reaches to %v", line.Left+line.Width)
		}
	}
}

func TestWhatHasNoRoomRunsOn(t *testing.T) {
	for _, c := range []*Column{
		table(60, "Ferries|Passengers|Crossings", "1|2|3"),
		table(400, strings.Repeat("a|", mostColumns+1)),
		table(400, "a|b", strings.Repeat("x", longestRow)+"|y"),
	} {
		last := c.Part(c.Len() - 1)
		for k, line := range last.Lines() {
			if line.Left != 0 || line.Row != k {
				t.Fatalf("line %d begins at %v in row %d", k, line.Left, line.Row)
			}
		}
	}
}

// Each letter of a table is found again where it is drawn, in any width.
func TestEachLetterOfATableIsFoundWhereItStands(t *testing.T) {
	for width := float32(30); width < 500; width += 37 {
		c := table(width, "Town|Country of the sea|People", "Aá|Faraway|9", "|Bb e\u0301e|1,200", "Cc dd|x|y|z")
		for i := range c.Len() {
			s := c.Item(i).Text
			for at := range s {
				cluster := text.SnapGraphemes(s, text.Span{Start: at, End: at + 1})
				rects := c.Rects(i, cluster)
				if s[at] == '\t' || s[at] == ' ' || cluster.Start != at || len(rects) == 0 {
					continue
				}
				r := rects[0]
				if got := c.Point(i, r.X+r.Width/2, r.Y+r.Height/2); got != at {
					t.Fatalf("width %v: %q at %d of %q is found at %d", width, cluster.Of(s), at, s, got)
				}
			}
		}
	}
}
