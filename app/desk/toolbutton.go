package desk

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"
)

var _ fyne.Focusable = (*toolButton)(nil)

// toolButton is a button of the toolbar. What is typed while it has the focus is a command as in the text: a digit
// rates, and Esc leads back to what is worked at.
type toolButton struct {
	widget.Button
	typed   func(r rune) bool
	pressed func(key fyne.KeyName, shifted bool) bool
}

// TypedKey is called by the driver. Of the keys that are no shortcuts, the arrows and their like mean the article and
// stay there.
func (b *toolButton) TypedKey(ev *fyne.KeyEvent) {
	if ev.Name == fyne.KeyEscape {
		b.pressed(ev.Name, false)
		return
	}
	b.Button.TypedKey(ev)
}

// TypedRune is called by the driver.
func (b *toolButton) TypedRune(r rune) {
	if r != ' ' { // which presses the button
		b.typed(r)
	}
}
