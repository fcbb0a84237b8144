package widgets

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// fieldHooks is what every field of the form tells the form, whatever its kind.
type fieldHooks struct {
	name     string // for a screen reader
	focused  func(gained bool)
	edited   func()
	done     func()              // Ctrl+Enter
	leave    func()              // Esc
	shortcut func(fyne.Shortcut) // a shortcut that the field has no use for
	digit    func(n int)         // a digit that the field has no use for
	refused  func()              // a letter that the field has no use for
	warned   func()              // Enter on what deletes
}

// enter does what Enter does on a button, which is to delete nothing.
func (h *fieldHooks) enter(careful bool, press func()) {
	switch {
	case !careful:
		press()
	case h.warned != nil:
		h.warned()
	}
}

// typed handles a digit where no text is typed, and tells whether it did.
func (h *fieldHooks) typed(r rune) bool {
	if r < '0' || r > '9' || h.digit == nil {
		return false
	}
	h.digit(int(r - '0'))
	return true
}

func (h *fieldHooks) refuse() {
	if h.refused != nil {
		h.refused()
	}
}

func (h *fieldHooks) focus(gained bool) {
	if h.focused != nil {
		h.focused(gained)
	}
}

func (h *fieldHooks) edit() {
	if h.edited != nil {
		h.edited()
	}
}

// functionKeys are commands of the window that no field has a use for; Fyne makes no shortcuts of them.
var functionKeys = []fyne.KeyName{
	fyne.KeyF1, fyne.KeyF2, fyne.KeyF3, fyne.KeyF4, fyne.KeyF5, fyne.KeyF6, fyne.KeyF7, fyne.KeyF8, fyne.KeyF9, fyne.KeyF10, fyne.KeyF11, fyne.KeyF12,
}

// key handles the keys that mean the same in every field, and tells whether it did.
func (h *fieldHooks) key(ev *fyne.KeyEvent) bool {
	if slices.Contains(functionKeys, ev.Name) {
		h.pass(&desktop.CustomShortcut{KeyName: ev.Name})
		return true
	}
	if ev.Name != fyne.KeyEscape || h.leave == nil {
		return false
	}
	h.leave()
	return true
}

// typedShortcut handles Ctrl+Enter, and tells whether it did.
func (h *fieldHooks) typedShortcut(s fyne.Shortcut) bool {
	c, ok := s.(*desktop.CustomShortcut)
	if !ok || c.Modifier != fyne.KeyModifierShortcutDefault || h.done == nil {
		return false
	}
	if c.KeyName != fyne.KeyReturn && c.KeyName != fyne.KeyEnter {
		return false
	}
	h.done()
	return true
}

// pass hands on a shortcut, so that the commands of the window work from fields that hold no text.
func (h *fieldHooks) pass(s fyne.Shortcut) {
	if h.shortcut != nil {
		h.shortcut(s)
	}
}

// hooked is a field that reports through hooks.
type hooked interface {
	fyne.Focusable
	fyne.CanvasObject
	hooks() *fieldHooks
}

// hooks gives those of a field.
func (h *fieldHooks) hooks() *fieldHooks { return h }
