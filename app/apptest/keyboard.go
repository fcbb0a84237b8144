package apptest

import (
	"strings"
	"unicode"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// keyNames are Fyne's names of keys that have others on a keyboard.
var keyNames = map[string]fyne.KeyName{
	"Enter": fyne.KeyReturn, "Esc": fyne.KeyEscape, "PageDown": fyne.KeyPageDown, "PageUp": fyne.KeyPageUp,
	"+": fyne.KeyPlus,
}

// Press presses keys, each with what is held before it: "Ctrl+Shift+V", "Down", "c", "с".
func (h *Hands) Press(keys ...string) *Hands {
	h.T.Helper()
	for _, k := range keys {
		h.pressKey(k)
	}
	return h.done()
}

func (h *Hands) pressKey(k string) {
	name, held := k, fyne.KeyModifier(0)
	for _, m := range []struct {
		word string
		mod  fyne.KeyModifier
	}{{"Alt+", fyne.KeyModifierAlt}, {"Ctrl+", fyne.KeyModifierShortcutDefault}, {"Shift+", fyne.KeyModifierShift}} {
		if rest, ok := strings.CutPrefix(name, m.word); ok && rest != "" {
			name, held = rest, held|m.mod
		}
	}
	r := []rune(name)
	capital := held == 0 && len(r) == 1 && unicode.IsUpper(r[0])
	h.HoldShift(capital || held&fyne.KeyModifierShift != 0)
	defer h.HoldShift(false)
	if held&^fyne.KeyModifierShift != 0 {
		defer h.down(keyOf(name))()
		h.shortcut(shortcutOf(keyOf(name), held))
		return
	}
	h.typedKey(keyOf(name))
	if len(r) == 1 {
		h.typedRune(r[0])
	} else if name == "Space" {
		h.typedRune(' ')
	}
}

// down tells who has the focus of a key with Ctrl, as the driver does before it looks for a shortcut. Up tells that
// Ctrl is let go.
func (h *Hands) down(key fyne.KeyName) (up func()) {
	o, ok := h.Window.Canvas().Focused().(desktop.Keyable)
	if !ok {
		return func() {}
	}
	ctrl := &fyne.KeyEvent{Name: desktop.KeyControlLeft}
	o.KeyDown(ctrl)
	o.KeyDown(&fyne.KeyEvent{Name: key})
	return func() { o.KeyUp(ctrl) }
}

// keyOf is the key of a name or letter. Keys with letters of another layout have no name.
func keyOf(name string) fyne.KeyName {
	if key, ok := keyNames[name]; ok {
		return key
	}
	if r := []rune(name); len(r) == 1 && r[0] > unicode.MaxASCII {
		return fyne.KeyUnknown
	}
	if len(name) == 1 {
		return fyne.KeyName(strings.ToUpper(name))
	}
	return fyne.KeyName(name)
}

// shortcutOf is what the driver makes of a key with Ctrl.
func shortcutOf(key fyne.KeyName, held fyne.KeyModifier) fyne.Shortcut {
	if held == fyne.KeyModifierShortcutDefault {
		switch key {
		case fyne.KeyZ:
			return &fyne.ShortcutUndo{}
		case fyne.KeyY:
			return &fyne.ShortcutRedo{}
		case fyne.KeyC:
			return &fyne.ShortcutCopy{Clipboard: fyne.CurrentApp().Clipboard()}
		case fyne.KeyV:
			return &fyne.ShortcutPaste{Clipboard: fyne.CurrentApp().Clipboard()}
		case fyne.KeyA:
			return &fyne.ShortcutSelectAll{}
		}
	}
	return &desktop.CustomShortcut{KeyName: key, Modifier: held}
}

// shortcut goes the driver's way: main menu, else the focus, which keeps it, else the window.
func (h *Hands) shortcut(s fyne.Shortcut) {
	for _, m := range h.menus() {
		for _, item := range m.Items {
			if item.Shortcut != nil && item.Shortcut.ShortcutName() == s.ShortcutName() {
				item.Action()
				return
			}
		}
	}
	if focused, ok := h.Window.Canvas().Focused().(fyne.Shortcutable); ok {
		focused.TypedShortcut(s)
		return
	}
	if h.Shortcut != nil { // the canvas has the same shortcuts, but its test double cannot be asked
		h.Shortcut(s)
	}
}

// menus are those of the window.
func (h *Hands) menus() []*fyne.Menu {
	if main := h.Window.MainMenu(); main != nil {
		return main.Items
	}
	return nil
}

// HoldShift holds the Shift key down, or lets it go.
func (h *Hands) HoldShift(down bool) {
	held := h.Held&fyne.KeyModifierShift != 0
	if down == held {
		return
	}
	h.Held ^= fyne.KeyModifierShift
	if o, ok := h.Window.Canvas().Focused().(desktop.Keyable); ok {
		ev := &fyne.KeyEvent{Name: desktop.KeyShiftLeft}
		if down {
			o.KeyDown(ev)
		} else {
			o.KeyUp(ev)
		}
	}
}

func (h *Hands) typedKey(key fyne.KeyName) {
	canvas := h.Window.Canvas()
	focused := canvas.Focused()
	if key == fyne.KeyTab {
		if t, ok := focused.(fyne.Tabbable); !ok || !t.AcceptsTab() {
			if h.Held&fyne.KeyModifierShift != 0 {
				canvas.FocusPrevious()
			} else {
				canvas.FocusNext()
			}
			return
		}
	}
	switch {
	case focused != nil:
		focused.TypedKey(&fyne.KeyEvent{Name: key})
	case canvas.OnTypedKey() != nil:
		canvas.OnTypedKey()(&fyne.KeyEvent{Name: key})
	}
}

func (h *Hands) typedRune(r rune) {
	canvas := h.Window.Canvas()
	switch focused := canvas.Focused(); {
	case focused != nil:
		focused.TypedRune(r)
	case canvas.OnTypedRune() != nil:
		canvas.OnTypedRune()(r)
	}
}

// Type types words where the caret stands.
func (h *Hands) Type(words string) *Hands {
	for _, r := range words {
		h.typedRune(r)
	}
	return h.done()
}

// Tab goes to the field of a name with the Tab key.
func (h *Hands) Tab(name string) *Hands {
	h.T.Helper()
	for range 60 {
		if o, ok := h.Window.Canvas().Focused().(fyne.CanvasObject); ok {
			if label := LabelOf(o); label == name || strings.HasPrefix(label, name+": ") {
				return h
			}
		}
		h.Press("Tab")
	}
	h.T.Fatalf("Tab never reaches %q", name)
	return h
}

// Fill goes to a field by Tab and types over what stands there.
func (h *Hands) Fill(name, words string) *Hands {
	h.T.Helper()
	return h.Tab(name).Press("Ctrl+A").Type(words)
}
