package reading

import (
	"fmt"
	"strings"
	"testing"

	"claimlight/internal/article"
	"claimlight/widgets/reading/paint"

	"fyne.io/fyne/v2"
)

// readCensus opens a table that is wider and longer than its view.
func readCensus(t *testing.T) *hand {
	t.Helper()
	v := &article.Version{Blocks: []article.Block{{Kind: article.Title, Text: "Ferries"}}}
	row := func(level int, cells string) {
		v.Blocks = append(v.Blocks, article.Block{
			Kind: article.TableRow, Level: level, Text: strings.ReplaceAll(cells, "|", "\t"),
		})
	}
	row(1, "Town|In 2019|In 2020|In 2021|In 2022|Change|Remark on the count")
	for i := range 40 {
		row(0, fmt.Sprintf("Port %d|%d,234|8,102|1,029,870|12|+%d.5%%|at the gates of pier %d", i, i, i, i))
	}
	h := readVersion(t, v)
	h.window.Resize(fyne.NewSize(480, 400))
	if len(h.view.port.Frames()) != 1 {
		t.Fatal("the table is not wider than its frame")
	}
	return h
}

// readMirroredCensus opens the same from right to left.
func readMirroredCensus(t *testing.T) *hand {
	t.Helper()
	v := &article.Version{Blocks: []article.Block{{Kind: article.Title, Text: "מעבורות"}}}
	for i := range 40 {
		cells := fmt.Sprintf("נמל %d|%d,234|8,102|1,029,870|12|+%d.5%%|בשערים של רציף %d", i, i, i, i)
		if i == 0 {
			cells = "עיר|בשנת 2019|בשנת 2020|בשנת 2021|בשנת 2022|שינוי|הערה על הספירה"
		}
		v.Blocks = append(v.Blocks, article.Block{
			Kind: article.TableRow, Level: max(1-i, 0), Text: strings.ReplaceAll(cells, "|", "\t"),
		})
	}
	h := readVersion(t, v)
	h.window.Resize(fyne.NewSize(480, 400))
	if len(h.view.port.Frames()) != 1 {
		t.Fatal("the table is not wider than its frame")
	}
	return h
}

func TestAMirroredTableIsShiftedTheOtherWay(t *testing.T) {
	h := readMirroredCensus(t)
	f := h.view.port.Frames()[0]
	if h.point("נמל 3").X < f.Right || h.point("1,234").X > f.Right {
		t.Error("the first column does not stand at the right of the others")
	}
	h.doubleClick("1,234").wantSelected("1,234")
	if h.wheel(40, 0); h.shifted() != 40 {
		t.Errorf("shifted by %v", h.shifted())
	}
	h.wheel(1000, 0).doubleClick("רציף 1").wantSelected("רציף")
	h.doubleClick("נמל 2").wantSelected("נמל")
	h.view.Select(h.find("3,234"))
	if h.view.Reveal(h.find("3,234")); h.pointAt(h.find("3,234").Start).X > h.view.port.Frames()[0].Right {
		t.Error("what is selected is below the first column")
	}
	h.view.Select(h.find("נמל 5"))
	for range 10 {
		h.press("Left")
	}
	if h.shifted() == 0 {
		t.Errorf("%q is selected, and out of sight", h.view.SelectedText())
	}
}

func TestTheThumbOfAMirroredTableIsDragged(t *testing.T) {
	h := readMirroredCensus(t)
	f := h.view.port.Frames()[0]
	x, width := f.Thumb()
	if x+width < f.Right-1 {
		t.Errorf("the thumb stands at %v, want it at the right end %v", x, f.Right-width)
	}
	from := fyne.NewPos(x+5, f.Bottom-frameBarBelow-1)
	h.dragTo(from, from.AddXY(-500, -100))
	if h.shifted() != f.Table.Beyond() {
		t.Errorf("dragged to the end, the table is shifted by %v of %v", h.shifted(), f.Table.Beyond())
	}
	h.picture("table-he")
}

func (h *hand) shifted() float32 { return h.view.port.Frames()[0].Table.Shift() }

func (h *hand) wheel(dx, dy float32) *hand {
	h.view.Scrolled(&fyne.ScrollEvent{
		PointEvent: fyne.PointEvent{Position: fyne.NewPos(200, 300)}, Scrolled: fyne.NewDelta(dx, dy),
	})
	return h
}

func TestTheWheelShiftsAWideTableSideways(t *testing.T) {
	h := readCensus(t)
	if h.wheel(-40, 0); h.shifted() != 40 || h.moved != 1 {
		t.Errorf("shifted by %v, told %d times", h.shifted(), h.moved)
	}
	h.view.shift.down = true
	if h.wheel(0, -25); h.shifted() != 65 {
		t.Errorf("with Shift, shifted by %v", h.shifted())
	}
	h.view.shift.down = false
	if h.wheel(0, -25); h.shifted() != 65 || h.view.port.Past == 0 {
		t.Errorf("without Shift, shifted by %v and scrolled by %v", h.shifted(), h.view.port.Past)
	}
}

func TestAClickFindsItsCellInAShiftedTable(t *testing.T) {
	h := readCensus(t)
	h.doubleClick("1,234").wantSelected("1,234")
	h.wheel(-1000, 0)
	h.doubleClick("pier 1").wantSelected("pier")
	h.doubleClick("Port 2").wantSelected("Port")
}

func TestKeysShiftTheTableToTheWordTheySelect(t *testing.T) {
	h := readCensus(t)
	h.view.Select(h.find("Port 3"))
	for range 10 {
		h.press("Right")
	}
	if h.shifted() == 0 {
		t.Errorf("%q is selected, and out of sight", h.view.SelectedText())
	}
	h.view.Select(h.find("3,234"))
	if f := h.view.port.Frames()[0]; h.pointAt(h.find("3,234").Start).X < f.Left {
		t.Error("what is selected is below the first column")
	}
}

func TestTheThumbOfATableIsDragged(t *testing.T) {
	h := readCensus(t)
	f := h.view.port.Frames()[0]
	x, _ := f.Thumb()
	from := fyne.NewPos(x+5, f.Bottom-frameBarBelow-1)
	before := h.view.SelectedText()
	h.dragTo(from, from.AddXY(500, -100))
	if h.shifted() != f.Table.Beyond() {
		t.Errorf("dragged to the end, the table is shifted by %v of %v", h.shifted(), f.Table.Beyond())
	}
	h.wantSelected(before)
	if h.clickAt(fyne.NewPos(f.Left+2, from.Y)); h.shifted() != 0 {
		t.Errorf("a click at the start left the table shifted by %v", h.shifted())
	}
	h.wantSelected(before)
	h.click("Port 2").wantSelected(h.of(h.view.reader.Near(h.view.reader.SentencesIn, h.find("Port 2").Start)))
}

// What is shifted is drawn in its frame alone: nothing of it stands under the first column or beside the text.
func TestWhatIsShiftedIsDrawnInItsFrame(t *testing.T) {
	h := readCensus(t)
	h.mark("a", "1,029,870").wheel(-70, 0)
	h.view.scrollBy(100)
	crops := 0
	for _, o := range h.view.drawing.Objects(h.view.bar) {
		c, ok := o.(*paint.Crop)
		if !ok {
			continue
		}
		crops++
		f := h.view.port.Frames()[0]
		if d := c.Position().X - f.Left; d < -1 || d > 1 || c.Position().X+c.Size().Width > f.Right+1 {
			t.Errorf("a part of the table is shown from %v, %v wide", c.Position().X, c.Size().Width)
		}
		if len(c.Sheet.Objects) == 0 {
			t.Error("nothing is shown in the frame of a table")
		}
	}
	if crops != 2 {
		t.Errorf("%d frames are drawn, want one of the table and one of its headings", crops)
	}
	if town := h.line("Town"); town.Position().Y > 20 {
		t.Errorf("the headings stand at %v, want them over the text", town.Position().Y)
	}
}
