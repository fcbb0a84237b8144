package form

import "fyne.io/fyne/v2"

// keyboard is where the keyboard stands in a form.
type keyboard struct {
	form    fyne.CanvasObject
	current fyne.Focusable // the field with the focus; none when nil
	left    fyne.Focusable // had the focus last, and gets it back from another window or a dialog
}

// moved takes note that the keyboard came to a field or left it.
func (k *keyboard) moved(field fyne.Focusable, came bool) {
	k.current, k.left = nil, field
	if came {
		k.current = field
	}
}

// focus gives a field the keyboard.
func (k *keyboard) focus(field fyne.Focusable) {
	if c := fyne.CurrentApp().Driver().CanvasForObject(k.form); c != nil {
		c.Focus(field)
	}
}

// letGo takes the caret out of a field that is no longer shown.
func (k *keyboard) letGo() {
	if k.current == nil {
		return
	}
	if c := fyne.CurrentApp().Driver().CanvasForObject(k.form); c != nil && c.Focused() == k.current {
		c.Unfocus()
	}
}
