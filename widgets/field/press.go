package field

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// LinkPad is the room beside the word of a pressField, in dp.
const LinkPad = 4

// pressField is what small fields have in common that are pressed: they light up under the pointer, show where the
// keyboard stands, and hold no text.
type pressField struct {
	widget.BaseWidget
	Hooks
	lit     bool // under the pointer
	focused bool
}

// MouseIn lights the field.
func (p *pressField) MouseIn(*desktop.MouseEvent) { p.light(true) }

// MouseMoved has nothing to do.
func (p *pressField) MouseMoved(*desktop.MouseEvent) {}

// MouseOut puts the light out.
func (p *pressField) MouseOut() { p.light(false) }

func (p *pressField) light(on bool) {
	p.lit = on
	p.Refresh()
}

// FocusGained shows where the keyboard stands.
func (p *pressField) FocusGained() {
	p.focused = true
	p.Refresh()
	p.focus(true)
}

// FocusLost shows that it went on.
func (p *pressField) FocusLost() {
	p.focused = false
	p.Refresh()
	p.focus(false)
}

// TypedRune rates by a digit.
func (p *pressField) TypedRune(r rune) { p.typed(r) }

// TypedShortcut is done with the claim on Ctrl+Enter and hands on all others.
func (p *pressField) TypedShortcut(s fyne.Shortcut) {
	if !p.typedShortcut(s) {
		p.pass(s)
	}
}

// paint gives a colour of the theme that is shown.
func (p *pressField) paint(name fyne.ThemeColorName) color.Color {
	return p.Theme().Color(name, fyne.CurrentApp().Settings().ThemeVariant())
}

// frame draws the light and the ring around the field.
func (p *pressField) frame(box *canvas.Rectangle) {
	box.FillColor, box.StrokeWidth = color.Transparent, 0
	if p.lit {
		box.FillColor = p.paint(theme.ColorNameHover)
	}
	if p.focused {
		box.StrokeWidth, box.StrokeColor = 2, p.paint(theme.ColorNamePrimary)
	}
	box.CornerRadius = 4
}
