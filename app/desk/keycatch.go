package desk

import (
	"image/color"
	"strings"

	"claimlight/internal/words"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

var (
	_ fyne.Focusable    = (*catcher)(nil)
	_ fyne.Shortcutable = (*catcher)(nil)
	_ fyne.Tappable     = (*catcher)(nil)
	_ desktop.Keyable   = (*catcher)(nil)
	_ fyne.Accessible   = (*catcher)(nil)
)

// catcher is a field that takes the key that is pressed in it, and shows it. Tab goes on, and Esc leaves.
type catcher struct {
	widget.BaseWidget
	caught   *Key
	onCaught func(Key)
	leave    func()
	held     fyne.KeyModifier
	focused  bool
}

func newCatcher(leave func()) *catcher {
	c := &catcher{leave: leave}
	c.ExtendBaseWidget(c)
	return c
}

// take shows a key.
func (c *catcher) take(k Key) {
	c.caught = &k
	c.Refresh()
	c.onCaught(k)
}

// modifiers are the keys that are held with others.
var modifiers = map[fyne.KeyName]fyne.KeyModifier{
	desktop.KeyShiftLeft: fyne.KeyModifierShift, desktop.KeyShiftRight: fyne.KeyModifierShift,
	desktop.KeyControlLeft: fyne.KeyModifierControl, desktop.KeyControlRight: fyne.KeyModifierControl,
	desktop.KeyAltLeft: fyne.KeyModifierAlt, desktop.KeyAltRight: fyne.KeyModifierAlt,
	desktop.KeySuperLeft: fyne.KeyModifierSuper, desktop.KeySuperRight: fyne.KeyModifierSuper,
}

// KeyDown takes a key with what is held beside it: a menu would take a shortcut before TypedShortcut came.
func (c *catcher) KeyDown(ev *fyne.KeyEvent) {
	if m, is := modifiers[ev.Name]; is {
		c.held |= m
		return
	}
	if c.held&^fyne.KeyModifierShift != 0 && ev.Name != "" {
		c.take(Key{Shortcut: custom(ev.Name, c.held)})
	}
}

// KeyUp lets a modifier go.
func (c *catcher) KeyUp(ev *fyne.KeyEvent) { c.held &^= modifiers[ev.Name] }

// TypedShortcut takes a shortcut that no menu has.
func (c *catcher) TypedShortcut(s fyne.Shortcut) {
	if k, is := s.(fyne.KeyboardShortcut); is {
		c.take(Key{Shortcut: custom(k.Key(), k.Mod())})
	}
}

// TypedKey takes a key that works alone. Letters come as runes.
func (c *catcher) TypedKey(ev *fyne.KeyEvent) {
	switch name := ev.Name; {
	case name == fyne.KeyEscape:
		c.leave()
	case c.held&^fyne.KeyModifierShift != 0 || len(name) == 1:
	case isFunction(name):
		c.take(Function(name))
	default:
		if name == fyne.KeyEnter {
			name = fyne.KeyReturn
		}
		c.take(Key{Name: name, Shift: c.held&fyne.KeyModifierShift != 0})
	}
}

// TypedRune takes a letter, by the key on which it stands.
func (c *catcher) TypedRune(r rune) {
	if r != ' ' && c.held&^fyne.KeyModifierShift == 0 {
		c.take(Letter(Latin(r)))
	}
}

// FocusGained waits for a key.
func (c *catcher) FocusGained() { c.focus(true) }

// FocusLost waits no longer.
func (c *catcher) FocusLost() { c.focus(false) }

func (c *catcher) focus(on bool) {
	c.focused, c.held = on, 0
	c.Refresh()
}

// Tapped takes the keyboard back.
func (c *catcher) Tapped(*fyne.PointEvent) {
	if cv := fyne.CurrentApp().Driver().CanvasForObject(c); cv != nil {
		cv.Focus(c)
	}
}

func (c *catcher) text() string {
	if c.caught == nil {
		return strings.TrimSpace(words.DeskWaitsForKey.String())
	}
	return c.caught.String()
}

// AccessibilityLabel is what it waits for, or the key.
func (c *catcher) AccessibilityLabel() string { return words.DeskNewKey.String() + ": " + c.text() }

// AccessibilityRole is that of text.
func (c *catcher) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }

// CreateRenderer draws the key in a frame.
func (c *catcher) CreateRenderer() fyne.WidgetRenderer {
	r := &catcherRenderer{catcher: c, box: canvas.NewRectangle(color.Transparent), key: canvas.NewText("", color.Black)}
	r.key.Alignment = fyne.TextAlignCenter
	r.WidgetRenderer = widget.NewSimpleRenderer(container.NewStack(r.box, container.NewPadded(r.key)))
	r.Refresh()
	return r
}

type catcherRenderer struct {
	fyne.WidgetRenderer
	catcher *catcher
	box     *canvas.Rectangle
	key     *canvas.Text
}

// Refresh shows the key, or that one is waited for.
func (r *catcherRenderer) Refresh() {
	c, v := r.catcher, fyne.CurrentApp().Settings().ThemeVariant()
	th := c.Theme()
	ink, line := theme.ColorNameForeground, theme.ColorNameInputBorder
	if c.caught == nil {
		ink = theme.ColorNamePlaceHolder
	}
	if c.focused {
		line = theme.ColorNamePrimary
	}
	r.key.Text, r.key.TextSize, r.key.Color = c.text(), th.Size(theme.SizeNameSubHeadingText), th.Color(ink, v)
	r.box.FillColor, r.box.StrokeColor = th.Color(theme.ColorNameInputBackground, v), th.Color(line, v)
	r.box.StrokeWidth, r.box.CornerRadius = 1, th.Size(theme.SizeNameInputRadius)
	canvas.Refresh(c)
}
