package table

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

var (
	_ fyne.Widget       = (*list)(nil)
	_ fyne.Focusable    = (*list)(nil)
	_ fyne.Shortcutable = (*list)(nil)
	_ fyne.Accessible   = (*list)(nil)
	_ desktop.Keyable   = (*list)(nil)
)

// list is the rows of a table. Those in view alone are drawn.
type list struct {
	widget.List
	table *Table
	at    int // where the keyboard stands; -1 for nowhere
	shift bool
}

func newList(t *Table) *list {
	l := &list{table: t, at: -1}
	l.Length = func() int { return t.rows.Len() }
	l.CreateItem = func() fyne.CanvasObject { return newRow(t) }
	l.UpdateItem = func(i int, o fyne.CanvasObject) { o.(*row).show(i) }
	l.HideSeparators = true
	l.ExtendBaseWidget(l)
	return l
}

// stand puts the keyboard on a row, and scrolls to it.
func (l *list) stand(i int) {
	n := l.table.rows.Len()
	if n == 0 {
		l.at = -1
		return
	}
	l.at = min(max(i, 0), n-1)
	l.Highlight(l.at)
	if l.table.OnStand != nil {
		l.table.OnStand(l.at)
	}
}

// hasKeyboard tells whether keys come to the rows.
func (l *list) hasKeyboard() bool {
	c := fyne.CurrentApp().Driver().CanvasForObject(l)
	return c != nil && c.Focused() == fyne.Focusable(l)
}

// AccessibilityLabel is the name of the table, and the row where the keyboard stands.
func (l *list) AccessibilityLabel() string {
	if l.at < 0 || l.at >= l.table.rows.Len() {
		return l.table.Name
	}
	return l.table.Name + ": " + l.table.says(l.at)
}

// AccessibilityRole is that of text.
func (l *list) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }

// FocusGained lets the keyboard stand somewhere.
func (l *list) FocusGained() {
	l.shift = false
	if l.at < 0 && l.table.rows.Len() > 0 {
		l.at = 0
	}
	l.List.FocusGained()
	if l.at >= 0 {
		l.Highlight(l.at)
	}
}

// KeyDown notes that Shift is held, of which TypedKey is not told.
func (l *list) KeyDown(ev *fyne.KeyEvent) { l.hold(ev, true) }

// KeyUp notes that Shift is let go.
func (l *list) KeyUp(ev *fyne.KeyEvent) { l.hold(ev, false) }

func (l *list) hold(ev *fyne.KeyEvent, down bool) {
	if ev.Name == desktop.KeyShiftLeft || ev.Name == desktop.KeyShiftRight {
		if l.shift = down; down {
			l.table.marks.from = l.at
		}
	}
}

// TypedKey moves, marks, opens and leaves.
func (l *list) TypedKey(ev *fyne.KeyEvent) {
	t := l.table
	if to, moves := l.step(ev.Name); moves {
		l.move(to)
		return
	}
	switch ev.Name {
	case fyne.KeySpace:
		t.marks.toggle(t.id(l.at))
		t.marks.from = l.at
		t.marked()
	case fyne.KeyReturn, fyne.KeyEnter:
		l.open()
	case fyne.KeyDelete:
		call(t.OnDelete)
	case fyne.KeyEscape:
		l.escape()
	case fyne.KeyLeft:
		l.sideways(-1)
	case fyne.KeyRight:
		l.sideways(1)
	case desktop.KeyMenu:
		l.askMenu(fyne.CurrentApp().Driver().AbsolutePositionForObject(l))
	default:
		if isFunctionKey(ev.Name) && t.OnKey != nil {
			t.OnKey(&desktop.CustomShortcut{KeyName: ev.Name})
		}
	}
}

// step tells where a key moves to.
func (l *list) step(key fyne.KeyName) (to int, moves bool) {
	page := max(1, int(l.Size().Height/rowHeight(l.Theme()))-1)
	switch key {
	case fyne.KeyUp:
		return l.at - 1, true
	case fyne.KeyDown:
		return l.at + 1, true
	case fyne.KeyPageUp:
		return l.at - page, true
	case fyne.KeyPageDown:
		return l.at + page, true
	case fyne.KeyHome:
		return 0, true
	case fyne.KeyEnd:
		return l.table.rows.Len() - 1, true
	}
	return 0, false
}

func (l *list) move(to int) {
	l.stand(to)
	if l.shift {
		l.table.marks.stretch(l.table.rows, l.at)
		l.table.marked()
		return
	}
	l.table.marks.from = l.at
}

func (l *list) open() {
	if t := l.table; t.OnOpen != nil && t.id(l.at) != "" {
		t.OnOpen(l.at)
	}
}

// escape first takes the marks away, and then leaves.
func (l *list) escape() {
	if len(l.table.marks.ids) > 0 {
		l.table.Unmark()
		return
	}
	call(l.table.OnLeave)
}

// sideways scrolls to columns that have no room.
func (l *list) sideways(by float32) {
	s := l.table.scroll
	s.ScrollToOffset(fyne.NewPos(s.Offset.X+by*s.Size().Width/3, 0))
}

func (l *list) askMenu(at fyne.Position) {
	if l.table.OnMenu != nil && l.table.id(l.at) != "" {
		l.table.OnMenu(at)
	}
}

// TypedRune hands on digits, letters and signs.
func (l *list) TypedRune(r rune) {
	t := l.table
	switch {
	case r >= '0' && r <= '9':
		if t.OnDigit != nil {
			t.OnDigit(int(r - '0'))
		}
	case r != ' ' && t.OnRune != nil:
		t.OnRune(r)
	}
}

// TypedShortcut marks all on Ctrl+A, and hands on all others.
func (l *list) TypedShortcut(s fyne.Shortcut) {
	if _, all := s.(*fyne.ShortcutSelectAll); all {
		l.table.marks.all(l.table.rows)
		l.table.marked()
		return
	}
	if l.table.OnKey != nil {
		l.table.OnKey(s)
	}
}

// pressed stands on a row; with Ctrl it marks it, with Shift all from the last one to it.
func (l *list) pressed(i int, held fyne.KeyModifier) {
	t := l.table
	if c := fyne.CurrentApp().Driver().CanvasForObject(l); c != nil && !l.hasKeyboard() {
		c.Focus(l)
	}
	before := l.at
	l.stand(i)
	switch {
	case held&fyne.KeyModifierShift != 0:
		t.marks.stretch(t.rows, i)
	case held&fyne.KeyModifierShortcutDefault != 0:
		if len(t.marks.ids) == 0 && before != i { // as in other lists, what was chosen is the first that is marked
			t.marks.toggle(t.id(before))
		}
		t.marks.toggle(t.id(i))
		t.marks.from = i
	default:
		t.marks.clear()
		t.marks.from = i
	}
	t.marked()
}

func call(f func()) {
	if f != nil {
		f()
	}
}

func isFunctionKey(key fyne.KeyName) bool {
	return len(key) > 1 && key[0] == 'F' && key[1] >= '1' && key[1] <= '9'
}
