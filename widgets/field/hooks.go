package field

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// Hooks is what every field tells of, whatever its kind.
type Hooks struct {
	Name       string // for a screen reader
	OnFocus    func(gained bool)
	OnEdit     func()
	OnDone     func()              // Ctrl+Enter
	OnLeave    func()              // Esc
	OnShortcut func(fyne.Shortcut) // a shortcut that the field has no use for
	OnDigit    func(n int)         // a digit that the field has no use for
	OnRefused  func()              // a letter that the field has no use for
	OnWarned   func()              // Enter on what deletes
}

// enter does what Enter does on a button, which is to delete nothing.
func (h *Hooks) enter(careful bool, press func()) {
	switch {
	case !careful:
		press()
	case h.OnWarned != nil:
		h.OnWarned()
	}
}

// typed handles a digit where no text is typed, and tells whether it did.
func (h *Hooks) typed(r rune) bool {
	if r < '0' || r > '9' || h.OnDigit == nil {
		return false
	}
	h.OnDigit(int(r - '0'))
	return true
}

func (h *Hooks) refuse() {
	if h.OnRefused != nil {
		h.OnRefused()
	}
}

func (h *Hooks) focus(gained bool) {
	if h.OnFocus != nil {
		h.OnFocus(gained)
	}
}

func (h *Hooks) edit() {
	if h.OnEdit != nil {
		h.OnEdit()
	}
}

// functionKeys are commands of the window that no field has a use for; Fyne makes no shortcuts of them.
var functionKeys = []fyne.KeyName{
	fyne.KeyF1, fyne.KeyF2, fyne.KeyF3, fyne.KeyF4, fyne.KeyF5, fyne.KeyF6,
	fyne.KeyF7, fyne.KeyF8, fyne.KeyF9, fyne.KeyF10, fyne.KeyF11, fyne.KeyF12,
}

// key handles the keys that mean the same in every field, and tells whether it did.
func (h *Hooks) key(ev *fyne.KeyEvent) bool {
	if slices.Contains(functionKeys, ev.Name) {
		h.pass(&desktop.CustomShortcut{KeyName: ev.Name})
		return true
	}
	if ev.Name != fyne.KeyEscape || h.OnLeave == nil {
		return false
	}
	h.OnLeave()
	return true
}

// typedShortcut handles Ctrl+Enter, and tells whether it did.
func (h *Hooks) typedShortcut(s fyne.Shortcut) bool {
	c, ok := s.(*desktop.CustomShortcut)
	if !ok || c.Modifier != fyne.KeyModifierShortcutDefault || h.OnDone == nil {
		return false
	}
	if c.KeyName != fyne.KeyReturn && c.KeyName != fyne.KeyEnter {
		return false
	}
	h.OnDone()
	return true
}

// pass hands on a shortcut, so that the commands of the window work from fields that hold no text.
func (h *Hooks) pass(s fyne.Shortcut) {
	if h.OnShortcut != nil {
		h.OnShortcut(s)
	}
}

// Field is a field that reports through hooks.
type Field interface {
	fyne.Focusable
	fyne.CanvasObject
	Hooked() *Hooks
}

// Hooked gives those of a field.
func (h *Hooks) Hooked() *Hooks { return h }
