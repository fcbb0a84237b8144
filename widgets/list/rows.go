package list

import (
	"claimlight/widgets/kit"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

var (
	_ fyne.Widget       = (*listRows)(nil)
	_ fyne.Focusable    = (*listRows)(nil)
	_ fyne.Shortcutable = (*listRows)(nil)
)

// listRows is a list of rows that are all as high. Of one click it tells which modifiers were held, and of keys all
// that the list itself has no use for.
type listRows struct {
	widget.List
	count    func() int
	at       int // where the keyboard stands; -1 for nowhere
	chosen   int // the row that is drawn as selected; -1 for none
	clicked  func(i int, modifier fyne.KeyModifier)
	menu     func(i int, at fyne.Position) // where the menu belongs, in the window
	moved    func(i int)                   // by the keyboard
	key      func(*fyne.KeyEvent)
	digit    func(n int)
	shortcut func(fyne.Shortcut)
	focused  bool
}

func newListRows(count func() int, update func(i int, v *rowView)) *listRows {
	l := &listRows{count: count, at: -1, chosen: -1}
	l.Length = count
	l.CreateItem = func() fyne.CanvasObject { return newRowView(l) }
	l.UpdateItem = func(i int, o fyne.CanvasObject) {
		v := o.(*rowView)
		v.index = i
		update(i, v)
		v.Refresh()
	}
	l.HideSeparators = true
	l.ExtendBaseWidget(l)
	return l
}

// roomyRows is how many rows a list shows whole before it gives each text a second line.
const roomyRows = 8

// lines is how many lines of each text there is room for. It depends on the height of the list alone, so that no row
// changes while one works in it.
func (l *listRows) lines() int {
	pitch := rowHeight(l.Theme(), 2) + l.Theme().Size(theme.SizeNamePadding)
	if l.Size().Height >= roomyRows*pitch {
		return 2
	}
	return 1
}

// Resize gives the texts of the rows another line, or takes it, where the height of the list says so.
func (l *listRows) Resize(size fyne.Size) {
	before := l.lines()
	l.List.Resize(size)
	if l.lines() != before {
		l.Refresh()
		l.stand(l.chosen)
	}
}

// stand marks a row as the one where the user is, and scrolls to it; -1 is none.
func (l *listRows) stand(i int) {
	l.UnselectAll()
	l.chosen = -1
	if i < 0 || i >= l.count() {
		l.at = -1
		return
	}
	l.at, l.chosen = i, i
	l.Highlight(i)
	l.Select(i)
}

// TypedKey moves with the arrows and the keys of pages, and hands on all others.
func (l *listRows) TypedKey(ev *fyne.KeyEvent) {
	last := l.count() - 1
	to := l.at
	switch ev.Name {
	case fyne.KeyUp:
		to--
	case fyne.KeyDown:
		to++
	case fyne.KeyPageUp:
		to -= pageRows
	case fyne.KeyPageDown:
		to += pageRows
	case fyne.KeyHome:
		to = 0
	case fyne.KeyEnd:
		to = last
	default:
		if l.key != nil {
			l.key(ev)
		}
		return
	}
	if last < 0 {
		return
	}
	l.at = min(max(to, 0), last)
	l.Highlight(l.at)
	if l.moved != nil {
		l.moved(l.at)
	}
}

// CreateRenderer draws the rows, and a ring around them where they have the keyboard.
func (l *listRows) CreateRenderer() fyne.WidgetRenderer {
	return kit.NewRing(l.List.CreateRenderer(), l, func() bool { return l.focused })
}

// FocusGained shows that the keyboard is here.
func (l *listRows) FocusGained() {
	l.focused = true
	l.List.FocusGained()
	l.Refresh()
}

// FocusLost shows that it is not.
func (l *listRows) FocusLost() {
	l.focused = false
	l.List.FocusLost()
	l.Refresh()
}

// pageRows is how many rows a page key moves.
const pageRows = 8

// TypedRune hands on digits.
func (l *listRows) TypedRune(r rune) {
	if r >= '0' && r <= '9' && l.digit != nil {
		l.digit(int(r - '0'))
	}
}

// TypedShortcut hands on all shortcuts.
func (l *listRows) TypedShortcut(s fyne.Shortcut) {
	if l.shortcut != nil {
		l.shortcut(s)
	}
}

// takeFocus gives the list the keyboard.
func (l *listRows) takeFocus() {
	if c := fyne.CurrentApp().Driver().CanvasForObject(l); c != nil {
		c.Focus(l)
	}
}

var (
	_ fyne.Tappable          = (*rowView)(nil)
	_ fyne.SecondaryTappable = (*rowView)(nil)
	_ desktop.Mouseable      = (*rowView)(nil)
)

// MouseDown notes which modifiers are held, which Tapped is not told.
func (v *rowView) MouseDown(ev *desktop.MouseEvent) {
	v.modifier = ev.Modifier
	v.list.takeFocus()
}

// MouseUp has nothing to do.
func (v *rowView) MouseUp(*desktop.MouseEvent) {}

// Tapped tells the list of the click.
func (v *rowView) Tapped(*fyne.PointEvent) {
	modifier := v.modifier
	v.modifier = 0
	v.list.at = v.index
	if v.list.clicked != nil {
		v.list.clicked(v.index, modifier)
	}
}

// TappedSecondary asks for the row's menu.
func (v *rowView) TappedSecondary(ev *fyne.PointEvent) {
	v.modifier = 0
	if v.list.menu != nil {
		v.list.menu(v.index, ev.AbsolutePosition)
	}
}
