package table

import (
	"image/color"

	"claimlight/widgets/kit"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

var (
	_ fyne.Widget            = (*header)(nil)
	_ fyne.Tappable          = (*header)(nil)
	_ fyne.SecondaryTappable = (*header)(nil)
	_ fyne.Draggable         = (*header)(nil)
	_ fyne.Focusable         = (*header)(nil)
	_ fyne.Shortcutable      = (*header)(nil)
	_ fyne.Accessible        = (*header)(nil)
	_ desktop.Cursorable     = (*header)(nil)
	_ desktop.Hoverable      = (*header)(nil)
)

// header has the titles of the columns. A click sorts, the lines between the columns can be drawn; the arrows walk,
// Enter sorts, plus and minus make wider and narrower.
type header struct {
	widget.BaseWidget
	table   *Table
	sorted  string // the column by which the rows are sorted
	down    bool
	focused bool
	at      int     // the column where the keyboard stands
	drawn   int     // the column whose end is being drawn; -1 for none
	start   float32 // how wide it was
	moved   float32 // how far it was drawn
	hover   float32 // where the mouse is
}

func newHeader(t *Table) *header {
	h := &header{table: t, drawn: -1, hover: -1}
	h.ExtendBaseWidget(h)
	return h
}

// Tapped sorts by a column. The keyboard stays with the rows.
func (h *header) Tapped(ev *fyne.PointEvent) {
	if c := fyne.CurrentApp().Driver().CanvasForObject(h); c != nil {
		c.Focus(h.table.list)
	}
	if h.table.columns.edge(ev.Position.X) < 0 {
		h.sort(h.table.columns.at(ev.Position.X))
	}
}

func (h *header) sort(i int) {
	if i >= 0 && i < len(h.table.columns.shown) && h.table.OnSort != nil {
		h.table.OnSort(h.table.columns.shown[i].ID)
	}
}

// TappedSecondary asks for the menu of a column.
func (h *header) TappedSecondary(ev *fyne.PointEvent) {
	h.menu(h.table.columns.at(ev.Position.X), ev.AbsolutePosition)
}

func (h *header) menu(i int, at fyne.Position) {
	if i >= 0 && i < len(h.table.columns.shown) && h.table.OnHeader != nil {
		h.table.OnHeader(h.table.columns.shown[i].ID, at)
	}
}

// Dragged makes a column wider or narrower by its end.
func (h *header) Dragged(ev *fyne.DragEvent) {
	if h.drawn < 0 {
		if h.drawn = h.table.columns.edge(ev.Position.X - ev.Dragged.DX); h.drawn < 0 {
			return
		}
		from, to := h.table.columns.span(h.drawn)
		h.start, h.moved = to-from, 0
	}
	h.moved += ev.Dragged.DX
	h.table.columns.resize(h.drawn, h.start+h.moved)
	h.table.relayout()
}

// DragEnd tells of the new width.
func (h *header) DragEnd() {
	if h.drawn >= 0 {
		h.drawn = -1
		h.table.resized()
	}
}

// Cursor says that a line can be drawn.
func (h *header) Cursor() desktop.Cursor {
	if h.drawn >= 0 || h.table.columns.edge(h.hover) >= 0 {
		return desktop.HResizeCursor
	}
	return desktop.DefaultCursor
}

// MouseIn notes where the mouse is.
func (h *header) MouseIn(ev *desktop.MouseEvent) { h.hover = ev.Position.X }

// MouseMoved notes where the mouse is.
func (h *header) MouseMoved(ev *desktop.MouseEvent) { h.hover = ev.Position.X }

// MouseOut notes that it is elsewhere.
func (h *header) MouseOut() { h.hover = -1 }

// FocusGained draws where the keyboard stands.
func (h *header) FocusGained() {
	h.focused = true
	h.Refresh()
}

// FocusLost draws that the keyboard is elsewhere.
func (h *header) FocusLost() {
	h.focused = false
	h.Refresh()
}

// TypedKey walks over the columns, sorts, and leaves.
func (h *header) TypedKey(ev *fyne.KeyEvent) {
	switch ev.Name {
	case fyne.KeyLeft:
		h.at = max(h.at-1, 0)
	case fyne.KeyRight:
		h.at = min(h.at+1, len(h.table.columns.shown)-1)
	case fyne.KeyHome:
		h.at = 0
	case fyne.KeyEnd:
		h.at = len(h.table.columns.shown) - 1
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeySpace:
		h.sort(h.at)
	case desktop.KeyMenu:
		h.menu(h.at, fyne.CurrentApp().Driver().AbsolutePositionForObject(h))
	case fyne.KeyEscape:
		call(h.table.OnLeave)
	case fyne.KeyDown:
		if c := fyne.CurrentApp().Driver().CanvasForObject(h); c != nil {
			c.Focus(h.table.list)
		}
	default:
		if isFunctionKey(ev.Name) && h.table.OnKey != nil {
			h.table.OnKey(&desktop.CustomShortcut{KeyName: ev.Name})
		}
	}
	h.reveal()
	h.Refresh()
}

// reveal scrolls to the column where the keyboard stands.
func (h *header) reveal() {
	if h.at >= len(h.table.columns.shown) {
		return
	}
	s := h.table.scroll
	from, to := h.table.columns.span(h.at)
	switch {
	case from < s.Offset.X:
		s.ScrollToOffset(fyne.NewPos(from, 0))
	case to > s.Offset.X+s.Size().Width:
		s.ScrollToOffset(fyne.NewPos(to-s.Size().Width, 0))
	}
}

// TypedRune makes the column wider or narrower by plus and minus.
func (h *header) TypedRune(r rune) {
	by := map[rune]float32{'+': 20, '=': 20, '-': -20, '−': -20}[r]
	if by != 0 && h.at < len(h.table.columns.shown) {
		from, to := h.table.columns.span(h.at)
		h.table.columns.resize(h.at, to-from+by)
		h.table.resized()
	}
}

// TypedShortcut hands on all shortcuts.
func (h *header) TypedShortcut(s fyne.Shortcut) {
	if h.table.OnKey != nil {
		h.table.OnKey(s)
	}
}

// AccessibilityLabel is the column where the keyboard stands.
func (h *header) AccessibilityLabel() string {
	if h.at < len(h.table.columns.shown) {
		return h.table.columns.shown[h.at].Title
	}
	return ""
}

// AccessibilityRole is that of a button, which sorts.
func (h *header) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleButton }

// CreateRenderer links the header to what draws it.
func (h *header) CreateRenderer() fyne.WidgetRenderer {
	d := &headerDrawing{header: h}
	d.Refresh()
	return d
}

// headerDrawing draws titles, the arrow of the order, and lines between the columns.
type headerDrawing struct {
	header *header
	all    []fyne.CanvasObject
}

func (d *headerDrawing) Destroy() {}

func (d *headerDrawing) Objects() []fyne.CanvasObject { return d.all }

func (d *headerDrawing) MinSize() fyne.Size { return fyne.NewSize(100, headerHeight(d.header.Theme())) }

func (d *headerDrawing) Layout(fyne.Size) { d.draw() }

func (d *headerDrawing) Refresh() {
	d.draw()
	canvas.Refresh(d.header)
}

func (d *headerDrawing) draw() {
	h, th := d.header, d.header.Theme()
	variant := fyne.CurrentApp().Settings().ThemeVariant()
	size, line := h.Size(), th.Color(theme.ColorNameSeparator, variant)
	ground := canvas.NewRectangle(th.Color(theme.ColorNameHeaderBackground, variant))
	ground.Resize(size)
	foot := canvas.NewRectangle(line)
	foot.Move(fyne.NewPos(0, size.Height-1))
	foot.Resize(fyne.NewSize(size.Width, 1))
	d.all = []fyne.CanvasObject{ground, foot}
	for i, c := range h.table.columns.shown {
		from, to := h.table.columns.span(i)
		d.title(c, from, to)
		edge := canvas.NewRectangle(line)
		edge.Move(fyne.NewPos(to-1, padY))
		edge.Resize(fyne.NewSize(1, size.Height-2*padY))
		d.all = append(d.all, edge)
		if h.focused && i == h.at {
			d.frame(from, to)
		}
	}
}

func (d *headerDrawing) title(c Column, from, to float32) {
	h, th := d.header, d.header.Theme()
	variant := fyne.CurrentApp().Settings().ThemeVariant()
	words := c.Title
	if c.ID == h.sorted {
		words += map[bool]string{false: " ↑", true: " ↓"}[h.down]
	}
	t := canvas.NewText("", th.Color(theme.ColorNameForeground, variant))
	t.TextSize, t.TextStyle = textSize(th), fyne.TextStyle{Bold: true}
	t.Text = cut(words, to-from-2*padX, kit.LetteringOf(words, t.TextSize, fyne.TextStyle{Bold: true}))
	if c.Number {
		t.Alignment = fyne.TextAlignTrailing
	}
	t.Move(fyne.NewPos(from+padX, padY))
	t.Resize(fyne.NewSize(max(0, to-from-2*padX), lineHeight(th)))
	d.all = append(d.all, t)
}

// frame is drawn around the column where the keyboard stands.
func (d *headerDrawing) frame(from, to float32) {
	th := d.header.Theme()
	f := canvas.NewRectangle(color.Transparent)
	f.StrokeColor = th.Color(theme.ColorNamePrimary, fyne.CurrentApp().Settings().ThemeVariant())
	f.StrokeWidth, f.CornerRadius = 2, th.Size(theme.SizeNameInputRadius)
	f.Move(fyne.NewPos(from+1, 1))
	f.Resize(fyne.NewSize(to-from-2, d.header.Size().Height-3))
	d.all = append(d.all, f)
}
