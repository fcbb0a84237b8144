package table

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/theme"
)

// numbered are rows of a name and a number.
type numbered []int

func (n numbered) Len() int        { return len(n) }
func (n numbered) ID(i int) string { return fmt.Sprint("id", n[i]) }
func (n numbered) Cell(i int, column string) Cell {
	if column == "number" {
		return Cell{Text: fmt.Sprint(n[i])}
	}
	return Cell{Text: fmt.Sprint("Row ", n[i]), Sign: theme.ColorNameError}
}

func upTo(n int) numbered {
	all := make(numbered, n)
	for i := range all {
		all[i] = i
	}
	return all
}

// reader is a user at a table.
type reader struct {
	t      *testing.T
	table  *Table
	window fyne.Window
	log    []string
}

func newReader(t *testing.T, rows Rows) *reader {
	t.Helper()
	test.NewTempApp(t).Settings().SetTheme(theme.DefaultTheme())
	r := &reader{t: t, table: New()}
	r.table.OnOpen = func(row int) { r.note("open", row) }
	r.table.OnSort = func(column string) { r.note("sort", column) }
	r.table.OnDigit = func(n int) { r.note("digit", n) }
	r.table.OnRune = func(letter rune) { r.note("letter", string(letter)) }
	r.table.OnDelete = func() { r.note("delete") }
	r.table.OnLeave = func() { r.note("leave") }
	r.table.OnMenu = func(fyne.Position) { r.note("menu", r.table.Chosen()) }
	r.table.OnHeader = func(column string, _ fyne.Position) { r.note("header", column) }
	r.table.OnColumns = func() { r.note("columns") }
	r.table.OnKey = func(s fyne.Shortcut) { r.note("shortcut", s.ShortcutName()) }
	r.table.SetColumns([]Column{
		{ID: "name", Title: "Name", Width: 100, Grows: true}, {ID: "number", Title: "Number", Width: 80, Number: true},
	})
	r.table.SetRows(rows)
	r.window = test.NewTempWindow(t, r.table)
	r.window.SetPadded(false)
	r.window.Resize(fyne.NewSize(400, 300))
	r.window.Canvas().Focus(r.table.First())
	return r
}

func (r *reader) note(what string, about ...any) {
	for _, a := range about {
		what += fmt.Sprint(" ", a)
	}
	r.log = append(r.log, what)
}

func (r *reader) expect(want ...string) {
	r.t.Helper()
	if !slices.Equal(r.log, want) {
		r.t.Errorf("told of %q, want %q", r.log, want)
	}
	r.log = nil
}

func (r *reader) expectMarked(want string) {
	r.t.Helper()
	if got := strings.Join(r.table.Marked(), " "); got != want {
		r.t.Errorf("marked are %q, want %q", got, want)
	}
}

func (r *reader) expectAt(want int) {
	r.t.Helper()
	if r.table.At() != want {
		r.t.Errorf("the keyboard is at %d, want %d", r.table.At(), want)
	}
}

func (r *reader) key(names ...fyne.KeyName) *reader {
	for _, name := range names {
		r.window.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: name})
	}
	return r
}

func (r *reader) shift(names ...fyne.KeyName) *reader {
	l := r.window.Canvas().Focused().(desktop.Keyable)
	l.KeyDown(&fyne.KeyEvent{Name: desktop.KeyShiftLeft})
	r.key(names...)
	l.KeyUp(&fyne.KeyEvent{Name: desktop.KeyShiftLeft})
	return r
}

// rows are those in view, by their place.
func (r *reader) rows() map[int]*row {
	found := map[int]*row{}
	var look func(o fyne.CanvasObject)
	look = func(o fyne.CanvasObject) {
		if !o.Visible() {
			return
		}
		switch o := o.(type) {
		case *row:
			found[o.index] = o
		case *fyne.Container:
			for _, child := range o.Objects {
				look(child)
			}
		case fyne.Widget:
			for _, child := range test.WidgetRenderer(o).Objects() {
				look(child)
			}
		}
	}
	look(r.table)
	return found
}

func (r *reader) press(i int, held fyne.KeyModifier) *reader {
	r.t.Helper()
	v := r.rows()[i]
	if v == nil {
		r.t.Fatalf("row %d is not in view", i)
	}
	v.MouseDown(&desktop.MouseEvent{Button: desktop.MouseButtonPrimary, Modifier: held})
	return r
}

func TestTheKeyboardGoesThroughAHundredThousandRows(t *testing.T) {
	r := newReader(t, upTo(100_000))
	r.expectAt(0)
	r.key(fyne.KeyDown, fyne.KeyDown).expectAt(2)
	r.key(fyne.KeyUp).expectAt(1)
	r.key(fyne.KeyEnd).expectAt(99_999)
	if r.rows()[99_999] == nil || len(r.rows()) > 20 {
		t.Errorf("%d rows are drawn, and the last may not be among them", len(r.rows()))
	}
	r.key(fyne.KeyDown).expectAt(99_999)
	r.key(fyne.KeyPageUp)
	if at := r.table.At(); at >= 99_998 || at < 99_980 {
		t.Errorf("a page up is row %d", at)
	}
	r.key(fyne.KeyHome).expectAt(0)
	r.key(fyne.KeyUp).expectAt(0)
	r.key(fyne.KeyReturn).expect("open 0")
}

func TestRowsAreMarkedByKeys(t *testing.T) {
	r := newReader(t, upTo(50))
	r.key(fyne.KeySpace, fyne.KeyDown, fyne.KeyDown, fyne.KeySpace).expectMarked("id0 id2")
	r.key(fyne.KeySpace).expectMarked("id0")
	r.shift(fyne.KeyDown, fyne.KeyDown).expectMarked("id2 id3 id4")
	r.shift(fyne.KeyUp).expectMarked("id3 id4")
	r.window.Canvas().Focused().(fyne.Shortcutable).TypedShortcut(&fyne.ShortcutSelectAll{})
	if n := len(r.table.Marked()); n != 50 {
		t.Errorf("Ctrl+A marks %d", n)
	}
	r.key(fyne.KeyEscape).expectMarked("")
	r.expect()
	r.key(fyne.KeyEscape).expect("leave")
}

func TestRowsAreMarkedByTheMouse(t *testing.T) {
	r := newReader(t, upTo(50))
	r.press(2, 0).expectMarked("")
	r.expectAt(2)
	r.press(4, fyne.KeyModifierShortcutDefault).expectMarked("id2 id4")
	r.press(4, fyne.KeyModifierShortcutDefault).expectMarked("id2")
	r.press(6, fyne.KeyModifierShift).expectMarked("id4 id5 id6")
	r.rows()[5].TappedSecondary(&fyne.PointEvent{})
	r.expect("menu [id4 id5 id6]")
	r.rows()[1].TappedSecondary(&fyne.PointEvent{})
	r.expect("menu [id1]")
	r.rows()[3].DoubleTapped(&fyne.PointEvent{})
	r.expect("open 3")
}

func TestKeysThatMeanSomethingElsewhereAreHandedOn(t *testing.T) {
	r := newReader(t, upTo(5))
	focused := r.window.Canvas().Focused()
	focused.TypedRune('3')
	focused.TypedRune('f')
	focused.TypedRune(' ')
	r.key(fyne.KeyDelete, fyne.KeyF9)
	r.expect("digit 3", "letter f", "delete", "shortcut CustomDesktop:F9")
}

func TestTheKeyboardStaysWithItsRow(t *testing.T) {
	r := newReader(t, upTo(50))
	r.key(fyne.KeyDown, fyne.KeySpace, fyne.KeyDown, fyne.KeySpace)
	r.table.SetRows(numbered{9, 8, 2, 7})
	r.expectAt(2)
	r.expectMarked("id2")
	r.table.SetRows(numbered{9, 8})
	r.expectAt(1)
	r.expectMarked("")
	r.table.SetRows(numbered{})
	r.expectAt(-1)
	r.key(fyne.KeyReturn, fyne.KeyDown, fyne.KeySpace, fyne.KeyEnd, fyne.KeyDelete).expect("delete")
	if ids := r.table.Chosen(); len(ids) > 0 {
		t.Errorf("chosen are %q", ids)
	}
}

// A table is opened before its rows are read, and the keyboard is with it already.
func TestTheKeyboardStandsOnTheFirstRowThatComes(t *testing.T) {
	r := newReader(t, numbered{})
	var stood []int
	r.table.OnStand = func(row int) { stood = append(stood, row) }
	r.expectAt(-1)
	r.table.SetRows(upTo(3))
	r.expectAt(0)
	r.key(fyne.KeyReturn).expect("open 0")
	if !slices.Equal(stood, []int{0}) {
		t.Errorf("told to stand on %v, want 0 once", stood)
	}
	r.table.SetRows(numbered{})
	r.window.Canvas().Unfocus()
	r.table.SetRows(upTo(3))
	r.expectAt(-1) // who is elsewhere has chosen nothing
	r.window.Canvas().Focus(r.table.First())
	r.expectAt(0)
}

func TestTheKeyboardStaysInsideFewerRows(t *testing.T) {
	r := newReader(t, upTo(50))
	r.key(fyne.KeyEnd)
	r.table.SetRows(upTo(4))
	r.expectAt(3)
	r.key(fyne.KeyReturn, fyne.KeyDown).expect("open 3")
	r.expectAt(3)
	r.key(fyne.KeyUp).expectAt(2)
}

// texts are those that a row draws.
func (r *reader) texts(i int) []*canvas.Text {
	var all []*canvas.Text
	for _, o := range test.WidgetRenderer(r.rows()[i]).Objects() {
		if t, is := o.(*canvas.Text); is {
			all = append(all, t)
		}
	}
	return all
}

func TestCellsStandUnderTheirColumns(t *testing.T) {
	r := newReader(t, upTo(5))
	cells := r.texts(3)
	if cells[0].Text != "Row 3" || cells[1].Text != "3" || cells[1].Alignment != fyne.TextAlignTrailing {
		t.Errorf("row 3 says %q, %q", cells[0].Text, cells[1].Text)
	}
	if end := cells[1].Position().X + cells[1].Size().Width; end < 380 || end > 400 {
		t.Errorf("the last column ends at %.0f", end) // the first has taken the room that was left
	}
	r.table.SetColumns([]Column{{ID: "name", Title: "Name", Width: 60}})
	if cells = r.texts(3); len(cells) != 1 || cells[0].Text == "Row 3" || !strings.HasSuffix(cells[0].Text, "…") {
		t.Errorf("in a narrow column stands %q", cells[0].Text)
	}
}

func TestTheHeaderSortsAndDrawsColumns(t *testing.T) {
	r := newReader(t, upTo(5))
	h := r.table.header
	h.Tapped(&fyne.PointEvent{Position: fyne.NewPos(50, 5)})
	h.Tapped(&fyne.PointEvent{Position: fyne.NewPos(390, 5)})
	r.expect("sort name", "sort number")
	h.TappedSecondary(&fyne.PointEvent{Position: fyne.NewPos(50, 5)})
	r.expect("header name")

	edge := h.table.columns.left[1]
	h.MouseIn(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(edge+2, 5)}})
	if h.Cursor() != desktop.HResizeCursor {
		t.Error("nothing says that the line can be drawn")
	}
	drag := func(x, by float32) {
		h.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(x+by, 5)}, Dragged: fyne.NewDelta(by, 0)})
	}
	r.table.SetColumns([]Column{{ID: "name", Title: "Name", Width: 100}, {ID: "number", Title: "Number", Width: 80}})
	drag(100, 30)
	drag(130, 20)
	h.DragEnd()
	r.expect("columns")
	drag(50, 30) // in the middle of a column is no line
	h.DragEnd()
	r.expect()
	if got := r.table.Columns()[0].Width; got != 150 {
		t.Errorf("the column was drawn to %.0f", got)
	}
}

func TestTheHeaderIsUsedByKeys(t *testing.T) {
	r := newReader(t, upTo(5))
	h := r.table.header
	r.window.Canvas().Focus(h)
	r.key(fyne.KeyRight, fyne.KeyReturn).expect("sort number")
	h.TypedRune('+')
	h.TypedRune('-')
	h.TypedRune('x')
	r.expect("columns", "columns")
	if got := r.table.Columns()[1].Width; got != 80 {
		t.Errorf("wider and narrower again is %.0f", got)
	}
	r.key(desktop.KeyMenu).expect("header number")
	r.key(fyne.KeyDown)
	if r.window.Canvas().Focused() != r.table.First() {
		t.Error("Down does not lead to the rows")
	}
}

func TestTheRowOfTheKeyboardIsSeen(t *testing.T) {
	r := newReader(t, upTo(5))
	r.key(fyne.KeyDown)
	for i, v := range r.rows() {
		bar := test.WidgetRenderer(v).Objects()[1].(*canvas.Rectangle)
		if bar.Visible() != (i == 1) || bar.Size().Width < 2 {
			t.Errorf("before row %d stands a bar: %t", i, bar.Visible())
		}
	}
}
