package typeset

import (
	"strings"
	"testing"

	"claimlight/internal/text"
)

// table lays out rows of a table in a width; letters are half an em of 10 dp wide.
func table(width float32, rows ...string) *Column { return directedTable(width, false, rows...) }

// directedTable lays out rows of a table that is read in a direction.
func directedTable(width float32, rtl bool, rows ...string) *Column {
	items := make([]Item, len(rows))
	for i, s := range rows {
		items[i] = Item{Text: strings.ReplaceAll(s, "|", "\t"), Style: Style{Size: 10}, LineHeight: 14, RTL: rtl}
	}
	Tabulate(items)
	c := NewColumn(NewRuler(func(s string, st Style) float32 { return float32(len([]rune(s))) * st.Size / 2 }, nil), items,
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

// wide is a table that no frame of 200 dp holds.
func wide(width float32) *Column {
	return table(width, "Municipality|2019|2020|2021|Change of the number", "Nordhavn at the sea|8,234|8,102|9,870|+20.5%",
		"Å|1|22|333|-0.25%", "|1,000,000|||of 3.5%")
}

func TestATableThatIsWiderThanItsFrameKeepsItsColumnsApart(t *testing.T) {
	c := wide(200)
	tab := c.Item(0).Table
	if tab.Beyond() <= 0 {
		t.Fatal("the table fits")
	}
	for i := range c.Len() {
		lines := c.Part(i).Lines()
		for k, line := range lines {
			for _, other := range lines[k+1:] {
				if other.Cell != line.Cell && other.Row == line.Row && line.Left+line.Width >= other.Left {
					t.Errorf("row %d: a cell ends at %v, the next begins at %v", i, line.Left+line.Width, other.Left)
				}
			}
			if line.Cell == 0 && line.Left+line.Width > tab.Kept() {
				t.Errorf("row %d: the first column reaches to %v, below what is shifted from %v on", i,
					line.Left+line.Width, tab.Kept())
			}
		}
	}
}

func TestATableIsShiftedAsFarAsThereIsSomethingToSee(t *testing.T) {
	c := wide(200)
	tab := c.Item(0).Table
	last := func() float32 { return c.LineLeft(1, 4) + c.Part(1).Lines()[4].Width }
	if last() <= 200 || tab.ShiftTo(-5) || !tab.ShiftTo(1e6) || tab.ShiftTo(1e6) {
		t.Errorf("the last cell ends at %v, the table is shifted by %v of %v", last(), tab.Shift(), tab.Beyond())
	}
	if last() > 200 || c.LineLeft(1, 0) != 0 {
		t.Errorf("shifted, the first cell begins at %v, the last ends at %v", c.LineLeft(1, 0), last())
	}
	c.SetWidth(2000)
	for c.Step() {
	}
	if tab.Beyond() != 0 || tab.Shift() != 0 {
		t.Errorf("in a frame with room for it, it is shifted by %v of %v", tab.Shift(), tab.Beyond())
	}
}

func TestDecimalsStandBelowEachOther(t *testing.T) {
	points := func(point string, rows ...string) []float32 {
		c := table(400, append([]string{"Name|Share of all"}, rows...)...)
		var at []float32
		for i := range rows {
			s := c.Item(i + 1).Text
			cell := strings.Index(s, "\t") + 1
			x := strings.Index(s[cell:], point)
			if x < 0 {
				x = len(s) - cell
			}
			at = append(at, c.X(i+1, 1, cell+x))
		}
		return at
	}
	for _, same := range [][]float32{
		points(".", "a|1.5", "b|12.25", "c|1,234.125", "d|-0.5"),
		points(",", "a|1,5", "b|12,25", "c|1 234,125", "d|7"),
		points("none", "a|1,500", "b|12,250", "c|7"), // thousands: the ends stand below each other
	} {
		for _, x := range same {
			if x != same[0] {
				t.Errorf("points stand at %v", same)
				break
			}
		}
	}
}

func TestTheLongestCellOfALongTableCounts(t *testing.T) {
	rows := []string{"Town|People"}
	for range 500 {
		rows = append(rows, "Ab|12")
	}
	c := table(400, append(rows, "Ab|12 345 678 901")...)
	if lines := c.Part(501).Lines(); len(lines) != 2 {
		t.Errorf("the longest number is broken in lines: %v", lines)
	}
}

// Each letter of a table is found again where it is drawn, in any width.
func TestEachLetterOfATableIsFoundWhereItStands(t *testing.T) {
	for width := float32(30); width < 500; width += 37 {
		for _, shift := range []float32{0, 33, 1e6} {
			c := table(width, "Town|Country of the sea|People", "Aá|Faraway|9", "|Bb e\u0301e|1,200", "Cc dd|x|y|z")
			c.Item(0).Table.ShiftTo(shift)
			letters(t, c)
		}
	}
}

// letters looks for each letter that is in sight where it is drawn.
func letters(t *testing.T, c *Column) {
	t.Helper()
	kept, width := float32(0), c.Width()
	if c.Item(0).Table.Beyond() > 0 {
		kept = c.Item(0).Table.Kept()
	}
	for i := range c.Len() {
		s := c.Item(i).Text
		for at := range s {
			cluster := text.SnapGraphemes(s, text.Span{Start: at, End: at + 1})
			rects := c.Rects(i, cluster)
			if s[at] == '\t' || s[at] == ' ' || cluster.Start != at || len(rects) == 0 {
				continue
			}
			r := rects[0]
			first := c.Part(i).Lines()[c.Part(i).LineAt(at)].Cell == 0
			middle := r.X + r.Width/2
			if c.Item(i).RTL {
				middle = width - middle
			}
			if first && middle >= kept && kept > 0 || !first && (middle < kept || middle > width) {
				continue // out of sight
			}
			if got := c.Point(i, r.X+r.Width/2, r.Y+r.Height/2); got != at {
				t.Fatalf("width %v, shifted by %v: %q at %d of %q is found at %d", width, c.Item(0).Table.Shift(),
					cluster.Of(s), at, s, got)
			}
		}
	}
}

// Each letter of a table from right to left is found again where it is drawn, in any width.
func TestEachLetterOfAMirroredTableIsFoundWhereItStands(t *testing.T) {
	for width := float32(30); width < 500; width += 37 {
		for _, shift := range []float32{0, 33, 1e6} {
			c := directedTable(width, true, "עיר|ארץ בים|People", "אב|Faraway (גד)|9", "|בב e\u0301e|1,200", "גג דד|x|ש 5|z")
			c.Item(0).Table.ShiftTo(shift)
			letters(t, c)
		}
	}
}

func TestColumnsFromRightToLeftAreMirrored(t *testing.T) {
	c := directedTable(400, true, "עיר|ארץ|People", "אב|רחוקה|9", "אבגדהו|קרוב|1,200")
	right := func(i, k int) float32 { return c.LineLeft(i, k) + c.Part(i).Width(c.ruler, c.Part(i).Lines()[k]) }
	for i := range c.Len() {
		if r := right(i, 0); r < 398 || r > 400 {
			t.Errorf("row %d begins at %v, want it at the right edge", i, r)
		}
		if c.LineLeft(i, 0) <= right(i, 1) || c.LineLeft(i, 1) <= right(i, 2) {
			t.Errorf("row %d: the columns do not follow each other from right to left", i)
		}
	}
	if right(1, 2) != right(2, 2) {
		t.Errorf("numbers end at %v and %v", right(1, 2), right(2, 2))
	}
}

// The cells of a row do not turn each other's numbers and signs.
func TestEachCellHasItsOwnDirection(t *testing.T) {
	c := directedTable(400, true, "שם|Rate|שינוי", "ערבית ب|12%|-5", "אחר|7%|-6")
	x := func(sign string) float32 {
		at := strings.Index(c.Item(1).Text, sign)
		return c.Rects(1, text.Span{Start: at, End: at + len(sign)})[0].X
	}
	if x("%") <= x("2") || x("-") >= x("5") {
		t.Errorf("the signs of numbers stand at %v behind %v and %v before %v", x("%"), x("2"), x("-"), x("5"))
	}
}
