package desk

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"
)

var _ fyne.Focusable = (*toolButton)(nil)

// toolButton is a button of the toolbar. What is typed while it has the focus is a command as in the text: a digit
// rates.
type toolButton struct {
	widget.Button
	typed func(r rune) bool
}

// TypedRune is called by the driver.
func (b *toolButton) TypedRune(r rune) {
	if r != ' ' { // which presses the button
		b.typed(r)
	}
}
