package table

import (
	"image/color"
	"strings"

	"claimlight/internal/typeset"
	"claimlight/widgets/kit"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

var (
	_ fyne.Widget            = (*row)(nil)
	_ fyne.Accessible        = (*row)(nil)
	_ fyne.DoubleTappable    = (*row)(nil)
	_ fyne.SecondaryTappable = (*row)(nil)
	_ desktop.Mouseable      = (*row)(nil)
)

// row is one row in view.
type row struct {
	widget.BaseWidget
	table *Table
	index int
}

func newRow(t *Table) *row {
	r := &row{table: t, index: -1}
	r.ExtendBaseWidget(r)
	return r
}

func (r *row) show(i int) {
	r.index = i
	r.Refresh()
}

// MouseDown chooses the row, with what is held of the keyboard.
func (r *row) MouseDown(ev *desktop.MouseEvent) {
	if ev.Button == desktop.MouseButtonPrimary {
		r.table.list.pressed(r.index, ev.Modifier)
	}
}

// MouseUp has nothing to do.
func (r *row) MouseUp(*desktop.MouseEvent) {}

// DoubleTapped opens the row.
func (r *row) DoubleTapped(*fyne.PointEvent) {
	r.table.list.stand(r.index)
	r.table.list.open()
}

// TappedSecondary asks for the menu of what is marked, or of this row where it is not.
func (r *row) TappedSecondary(ev *fyne.PointEvent) {
	if !r.marked() {
		r.table.list.pressed(r.index, 0)
	}
	r.table.list.askMenu(ev.AbsolutePosition)
}

func (r *row) marked() bool { return r.table.marks.ids[r.table.id(r.index)] }

// AccessibilityLabel is all that the row says.
func (r *row) AccessibilityLabel() string { return r.table.says(r.index) }

// says is what stands in a row.
func (t *Table) says(i int) string {
	var said []string
	for _, c := range t.columns.shown {
		if i >= 0 && i < t.rows.Len() {
			said = append(said, t.rows.Cell(i, c.ID).Text)
		}
	}
	return kit.JoinWords(said...)
}

// AccessibilityRole is that of a button, which opens the row.
func (r *row) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleButton }

// CreateRenderer links the row to what draws it.
func (r *row) CreateRenderer() fyne.WidgetRenderer {
	d := &rowDrawing{
		row: r, tint: canvas.NewRectangle(color.Transparent), here: canvas.NewRectangle(color.Transparent),
		check: widget.NewIcon(theme.ConfirmIcon()),
	}
	d.Refresh()
	return d
}

// rowDrawing draws a row: texts under the columns, and signs of colour before some.
type rowDrawing struct {
	row   *row
	tint  *canvas.Rectangle // of a marked row
	here  *canvas.Rectangle // before the row where the keyboard stands
	check *widget.Icon
	texts []*canvas.Text
	signs []*canvas.Rectangle
	all   []fyne.CanvasObject
	// in place of texts that Fyne does not set right
	written []fyne.CanvasObject
}

func (d *rowDrawing) Destroy() {}

func (d *rowDrawing) Objects() []fyne.CanvasObject {
	return append(d.all[:len(d.all):len(d.all)], d.written...)
}

func (d *rowDrawing) MinSize() fyne.Size { return fyne.NewSize(100, rowHeight(d.row.Theme())) }

func (d *rowDrawing) Layout(fyne.Size) { d.draw() }

func (d *rowDrawing) Refresh() {
	d.draw()
	canvas.Refresh(d.row)
}

// stock makes as many texts and signs as there are columns.
func (d *rowDrawing) stock(n int) {
	if len(d.texts) == n && d.all != nil {
		return
	}
	d.texts, d.signs, d.all = nil, nil, []fyne.CanvasObject{d.tint, d.here}
	for range n {
		t, s := canvas.NewText("", color.Transparent), canvas.NewRectangle(color.Transparent)
		d.texts, d.signs = append(d.texts, t), append(d.signs, s)
		d.all = append(d.all, s, t)
	}
	d.all = append(d.all, d.check)
}

func (d *rowDrawing) draw() {
	t, th := d.row.table, d.row.Theme()
	variant := fyne.CurrentApp().Settings().ThemeVariant()
	d.stock(len(t.columns.shown))
	d.written = nil
	marked := d.row.marked()
	d.tint.Resize(d.row.Size())
	d.tint.FillColor = color.Transparent
	if marked {
		d.tint.FillColor = th.Color(theme.ColorNameSelection, variant)
	}
	d.here.Hidden = d.row.index != t.list.at
	d.here.FillColor = th.Color(theme.ColorNamePrimary, variant)
	d.here.Resize(fyne.NewSize(3, d.row.Size().Height))
	d.check.Hidden = !marked
	for i, c := range t.columns.shown {
		cell := Cell{}
		if d.row.index >= 0 && d.row.index < t.rows.Len() {
			cell = t.rows.Cell(d.row.index, c.ID)
		}
		d.cell(i, c, cell, i == 0 && marked)
	}
	d.check.Move(fyne.NewPos(4, (d.row.Size().Height-checkSize)/2))
	d.check.Resize(fyne.NewSquareSize(checkSize))
}

const checkSize = 16

// cell draws what stands under a column; the first of a marked row leaves room for its tick.
func (d *rowDrawing) cell(i int, c Column, cell Cell, ticked bool) {
	th, variant := d.row.Theme(), fyne.CurrentApp().Settings().ThemeVariant()
	from, to := d.row.table.columns.span(i)
	from, to = from+padX, to-padX
	if ticked {
		from += checkSize
	}
	sign := d.signs[i]
	if sign.Hidden = cell.Sign == ""; !sign.Hidden {
		sign.FillColor, sign.CornerRadius = kit.MarkColor(th, cell.Sign, variant), 2
		sign.Move(fyne.NewPos(from, (d.row.Size().Height-signSize)/2))
		sign.Resize(fyne.NewSquareSize(signSize))
		from += signSize + signGap
	}
	t := d.texts[i]
	t.TextSize = textSize(th)
	line := strings.ReplaceAll(cell.Text, "\n", " ")
	letters := kit.LetteringOf(line, t.TextSize, fyne.TextStyle{})
	t.Text = cut(line, to-from, letters)
	t.Color = th.Color(cell.colour(), variant)
	t.Alignment = fyne.TextAlignLeading
	if c.Number {
		t.Alignment = fyne.TextAlignTrailing
	}
	t.Move(fyne.NewPos(from, padY))
	t.Resize(fyne.NewSize(max(0, to-from), lineHeight(th)))
	if typeset.Directed(t.Text) {
		d.written = append(d.written, letters.Write(t.Text, t.Color, t.Alignment, t.Position(), t.Size()))
		t.Text = ""
	}
}

func (c Cell) colour() fyne.ThemeColorName {
	switch {
	case c.Alarm:
		return theme.ColorNameWarning
	case c.Quiet:
		return theme.ColorNamePlaceHolder
	}
	return theme.ColorNameForeground
}

// cut ends a text in an ellipsis where it has not the room, in dp.
func cut(s string, room float32, letters kit.Lettering) string {
	measure := letters.Wide
	runes := []rune(s)
	if most := int(room / (letters.Size * 0.2)); most < len(runes) { // no text has so many letters in the room
		runes = runes[:max(most, 0)]
	} else if measure(s) <= room {
		return s
	}
	low, high := 0, len(runes)
	for low < high {
		if mid := (low + high + 1) / 2; measure(string(runes[:mid])+"…") <= room {
			low = mid
		} else {
			high = mid - 1
		}
	}
	if low == 0 {
		return ""
	}
	return strings.TrimRight(string(runes[:low]), " ") + "…"
}
