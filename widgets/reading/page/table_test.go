package page

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"claimlight/internal/article"
)

// census is a version with a table that is wider than a view of 400 dp and longer than one of 300, with a row of
// headings, between two texts.
func census(rows int) *article.Version {
	v := report(1)
	row := func(level int, cells string) {
		v.Blocks = append(v.Blocks, article.Block{
			Kind: article.TableRow, Level: level, Text: strings.ReplaceAll(cells, "|", "\t"),
		})
	}
	row(1, "Town|Of 2019|Of 2020|Of 2021|Change|Remark")
	for i := range rows {
		row(0, fmt.Sprintf("Town%d|%d,234|8,102|%d,870|+%d.5%%|counted at gate %d", i, i, 9*i, i, i))
	}
	v.Blocks = append(v.Blocks, report(2).Blocks[1:]...)
	return v
}

// inTable opens a census and goes to its table.
func inTable(t *testing.T) *Port {
	t.Helper()
	port := portOf(census(40))
	port.SetTop(spanOf(port.Page, "Town0").Start)
	if len(port.Frames()) != 1 {
		t.Fatal("the table is not wider than its frame")
	}
	return port
}

func TestEachPointOfAWideTableLeadsToTheTextAndBack(t *testing.T) {
	port := inTable(t)
	random := rand.New(rand.NewPCG(1, 2))
	for range 300 {
		port.ScrollBy(random.Float32()*400 - 200)
		frames := port.Frames()
		if len(frames) > 0 {
			frames[0].Table.ShiftTo(random.Float32() * frames[0].Table.Beyond() * 1.1)
		}
		x, y := random.Float32()*port.Width, random.Float32()*port.Height
		place, ok := port.PlaceAt(x, y)
		if !ok || place.Offset < 0 || place.Offset > len(port.Page.Text) {
			t.Fatalf("at %v, %v stands %+v", x, y, place)
		}
		row := port.Page.RowOf(place)
		left, _, near := port.EndOnScreen(place.Offset, false)
		if !place.Inside || !near || row.Kind != article.TableRow || y < port.Heads().Bottom || left > x {
			continue // beside the text, or left of the first letter of a line
		}
		if again, _ := port.PlaceAt(left+1, y); again.Offset != place.Offset {
			t.Fatalf("at %v, %v stands %d, at its own place %v stands %d", x, y, place.Offset, left, again.Offset)
		}
	}
}

func TestHeadingsStayAtTheTopWhileTheirTableGoesBy(t *testing.T) {
	port := portOf(census(40))
	head, last := spanOf(port.Page, "Of 2020"), spanOf(port.Page, "counted at gate 39")
	seen, pushed := 0, 0
	for port.ScrollBy(7) {
		y, _ := port.OnScreen(last.Start)
		heads := port.Heads()
		row, _ := port.Page.lineTop(head.Start)
		natural, near := port.rowOnScreen(row, 0)
		switch {
		case near && natural >= 0 && heads.From != heads.End:
			t.Fatalf("the headings stand at %v, and once more at the top", natural)
		case (!near || natural < 0) && y > heads.Bottom && port.Row > row && heads.Top != 0:
			t.Fatalf("headings stand at %v while their table goes on to %v", heads.Top, y)
		}
		if heads.From == heads.End {
			continue
		}
		seen++
		if heads.Top < 0 {
			pushed++
		}
		if place, _ := port.PlaceAt(port.Left()+2, heads.Bottom-3); heads.Bottom > 4 && place.row != row {
			t.Fatalf("where the headings are seen stands row %d, want %d", place.row, row)
		}
	}
	if seen < 20 || pushed == 0 {
		t.Errorf("headings were at the top %d times, and pushed out %d times", seen, pushed)
	}
}

func TestRevealShiftsATableToACellOutOfSight(t *testing.T) {
	port := inTable(t)
	table := port.Frames()[0].Table
	for _, words := range []string{"counted at gate 7", "Town7", "7,234", "counted at gate 30", "8,102"} {
		span := spanOf(port.Page, words)
		port.Reveal(span)
		x, y, near := port.EndOnScreen(span.Start, false)
		if !near || x < port.Left() || x > port.Left()+port.ColumnWidth() || y < port.Heads().Bottom {
			t.Errorf("%q stands at %v, %v, below headings that reach to %v", words, x, y, port.Heads().Bottom)
		}
		if place, _ := port.PlaceAt(x+1, y+1); place.Offset != span.Start {
			t.Errorf("where %q was shown stands offset %d, want %d", words, place.Offset, span.Start)
		}
	}
	table.ShiftTo(table.Beyond())
	if port.Reveal(spanOf(port.Page, "Town30")); table.Shift() != table.Beyond() {
		t.Error("the first column is always in sight, and the table was shifted for it")
	}
	if _, _, near := port.EndOnScreen(spanOf(port.Page, "8,102").Start, false); near {
		t.Error("a cell below the first column counts as on the screen")
	}
}

func TestATableStaysShiftedWhenThePageIsMadeAnew(t *testing.T) {
	port := inTable(t)
	port.Frames()[0].Table.ShiftTo(60)
	top := port.Offset
	port.Relay(port.Compose)
	if f := port.Frames(); len(f) != 1 || f[0].Table.Shift() != 60 || port.Offset != top {
		t.Errorf("the page was made anew, with %d wide tables, at %d instead of %d", len(f), port.Offset, top)
	}
	port.ShowLeftOut(true)
	if f := port.Frames(); len(f) != 1 || f[0].Table.Shift() != 60 {
		t.Error("with what was left out the table is shifted no more")
	}
}

func TestTheThumbOfATableStandsWhereTheTableIs(t *testing.T) {
	port := inTable(t)
	f := port.Frames()[0]
	for _, share := range []float32{0, 0.3, 1} {
		f.Table.ShiftTo(share * f.Table.Beyond())
		x, width := f.Thumb()
		if x < f.Left-0.1 || x+width > f.Right+0.1 {
			t.Errorf("the thumb stands from %v to %v, outside of %v to %v", x, x+width, f.Left, f.Right)
		}
		if got := f.ShiftOf(x); got < f.Table.Shift()-0.5 || got > f.Table.Shift()+0.5 {
			t.Errorf("a thumb at %v means a shift of %v, want %v", x, got, f.Table.Shift())
		}
	}
}

func TestTheTopOfALongTableIsKeptBelowItsHeadings(t *testing.T) {
	port := inTable(t)
	at := spanOf(port.Page, "Town20").Start
	port.SetTop(at)
	for range 3 {
		port.Relay(port.Compose)
		port.note()
	}
	if port.Offset != at || !port.Shows(at) {
		t.Errorf("the top is %d, want %d", port.Offset, at)
	}
}
