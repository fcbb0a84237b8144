// Package table shows very many rows in columns, to sort, mark and go through.
package table

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

var _ fyne.Widget = (*Table)(nil)

// Cell is what stands in one row under one column.
type Cell struct {
	Text  string
	Sign  fyne.ThemeColorName // colour of the sign before the text; none when empty
	Quiet bool                // less than the rest
	Alarm bool                // something is to be done about it
}

// Rows are what a table shows.
type Rows interface {
	Len() int
	ID(row int) string
	Cell(row int, column string) Cell
}

// Table shows rows that are all as high. One row is where the keyboard stands; several can be marked and worked on at
// once.
type Table struct {
	widget.BaseWidget

	Name string // for a screen reader

	OnOpen    func(row int)                         // Enter, or a double click
	OnSort    func(column string)                   // the header of a column was pressed
	OnColumns func()                                // a width was changed
	OnStand   func(row int)                         // the keyboard stands on another row
	OnMarks   func(n int)                           // other rows are marked, so many altogether
	OnDigit   func(n int)                           // a digit
	OnRune    func(r rune)                          // any other letter or sign
	OnDelete  func()                                // the Delete key
	OnLeave   func()                                // Esc, where nothing is marked
	OnMenu    func(at fyne.Position)                // the menu of what is chosen is asked for
	OnHeader  func(column string, at fyne.Position) // the menu of a column
	OnKey     func(s fyne.Shortcut)                 // a shortcut for which the table has no use
	rows      Rows                                  // what is shown
	columns   *columns                              // under which
	marks     marks                                 // what is marked
	header    *header                               // with the titles of the columns
	list      *list                                 // the rows
	scroll    *container.Scroll                     // sideways
}

// New makes an empty table.
func New() *Table {
	t := &Table{rows: none{}, columns: &columns{}, marks: marks{ids: map[string]bool{}}}
	t.ExtendBaseWidget(t)
	t.header = newHeader(t)
	t.list = newList(t)
	t.scroll = container.NewHScroll(container.New(&sheet{t}, t.header, t.list))
	return t
}

// SetRows shows other rows. The keyboard stays with the row of its id, else at its place, and stands on the first row
// where it waited for one; marks of rows that are gone are taken away.
func (t *Table) SetRows(rows Rows) {
	before, id := t.list.at, t.id(t.list.at)
	t.rows = rows
	t.marks.keep(rows)
	t.list.at = min(before, rows.Len()-1)
	if i := find(rows, id, before); i >= 0 {
		t.list.at = i
	}
	if t.list.at < 0 && t.list.hasKeyboard() {
		t.list.stand(0)
	}
	t.list.Refresh()
	t.marked()
}

// find finds a row by its id, first where it was.
func find(rows Rows, id string, near int) int {
	if id == "" {
		return -1
	}
	if near < rows.Len() && rows.ID(near) == id {
		return near
	}
	for i := range rows.Len() {
		if rows.ID(i) == id {
			return i
		}
	}
	return -1
}

// SetColumns shows other columns.
func (t *Table) SetColumns(shown []Column) {
	t.columns.set(shown)
	t.relayout()
}

// Columns are those that are shown, with their widths.
func (t *Table) Columns() []Column { return t.columns.shown }

// SetSort says by which column the rows are sorted; none when it is empty.
func (t *Table) SetSort(column string, down bool) {
	t.header.sorted, t.header.down = column, down
	t.header.Refresh()
}

// At is the row where the keyboard stands; -1 for nowhere.
func (t *Table) At() int { return t.list.at }

// Go puts the keyboard on a row and scrolls to it.
func (t *Table) Go(row int) { t.list.stand(row) }

// Chosen are the ids of what is marked, in the order of the rows, or of the row where the keyboard stands.
func (t *Table) Chosen() []string {
	if ids := t.Marked(); len(ids) > 0 {
		return ids
	}
	if id := t.id(t.list.at); id != "" {
		return []string{id}
	}
	return nil
}

// Marked are the ids of what is marked, in the order of the rows.
func (t *Table) Marked() []string {
	if len(t.marks.ids) == 0 {
		return nil
	}
	var ids []string
	for i := range t.rows.Len() {
		if id := t.rows.ID(i); t.marks.ids[id] {
			ids = append(ids, id)
		}
	}
	return ids
}

// Unmark marks nothing.
func (t *Table) Unmark() {
	t.marks.clear()
	t.marked()
}

// First is what has the keyboard of the table.
func (t *Table) First() fyne.Focusable { return t.list }

func (t *Table) id(row int) string {
	if row < 0 || row >= t.rows.Len() {
		return ""
	}
	return t.rows.ID(row)
}

func (t *Table) marked() {
	t.list.Refresh()
	if t.OnMarks != nil {
		t.OnMarks(len(t.marks.ids))
	}
}

// resized draws columns of other widths.
func (t *Table) resized() {
	t.relayout()
	if t.OnColumns != nil {
		t.OnColumns()
	}
}

func (t *Table) relayout() {
	t.columns.fit(t.Size().Width)
	t.scroll.Content.Refresh()
	t.scroll.Refresh()
	t.header.Refresh()
	t.list.Refresh()
}

// Resize gives the columns their widths anew.
func (t *Table) Resize(size fyne.Size) {
	if size.Width != t.Size().Width {
		t.columns.fit(size.Width)
	}
	t.BaseWidget.Resize(size)
}

// CreateRenderer links the table to what draws it.
func (t *Table) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(t.scroll) }

// MinSize is little: the columns scroll.
func (t *Table) MinSize() fyne.Size {
	t.ExtendBaseWidget(t)
	return fyne.NewSize(200, headerHeight(t.Theme())+4*rowHeight(t.Theme()))
}

// sheet sets the header above the rows, as wide as all columns are.
type sheet struct{ table *Table }

func (s *sheet) MinSize([]fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(s.table.columns.width, headerHeight(s.table.Theme())+rowHeight(s.table.Theme()))
}

func (s *sheet) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	head := headerHeight(s.table.Theme())
	objects[0].Resize(fyne.NewSize(size.Width, head))
	objects[1].Move(fyne.NewPos(0, head))
	objects[1].Resize(fyne.NewSize(size.Width, size.Height-head))
}

// none are no rows.
type none struct{}

func (none) Len() int              { return 0 }
func (none) ID(int) string         { return "" }
func (none) Cell(int, string) Cell { return Cell{} }

// Measures of a table, in dp.
const (
	padX     = 8
	padY     = 5
	signSize = 9
	signGap  = 6
	grip     = 5 // how near to a line between columns the mouse takes hold of it
)

func rowHeight(th fyne.Theme) float32 { return lineHeight(th) + 2*padY }

func headerHeight(th fyne.Theme) float32 { return lineHeight(th) + 2*padY + 2 }

func textSize(th fyne.Theme) float32 { return th.Size(theme.SizeNameText) - 1 }

func lineHeight(th fyne.Theme) float32 {
	return fyne.MeasureText("M", textSize(th), fyne.TextStyle{}).Height
}
