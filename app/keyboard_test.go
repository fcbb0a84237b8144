package app

import (
	"strings"
	"unicode"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// keyNames are Fyne's names of keys that have others on a keyboard.
var keyNames = map[string]fyne.KeyName{
	"Enter": fyne.KeyReturn, "Esc": fyne.KeyEscape, "PageDown": fyne.KeyPageDown, "PageUp": fyne.KeyPageUp, "+": fyne.KeyPlus,
}

// Press presses keys, each with what is held before it: "Ctrl+Shift+V", "Down", "c", "с".
func (d *desk) Press(keys ...string) *desk {
	d.t.Helper()
	for _, k := range keys {
		d.pressKey(k)
	}
	return d.honest()
}

func (d *desk) pressKey(k string) {
	name, held := k, fyne.KeyModifier(0)
	for _, m := range []struct {
		word string
		mod  fyne.KeyModifier
	}{{"Ctrl+", fyne.KeyModifierShortcutDefault}, {"Shift+", fyne.KeyModifierShift}} {
		if rest, ok := strings.CutPrefix(name, m.word); ok && rest != "" {
			name, held = rest, held|m.mod
		}
	}
	r := []rune(name)
	d.holdShift(held&fyne.KeyModifierShift != 0 || len(r) == 1 && unicode.IsUpper(r[0]))
	defer d.holdShift(false)
	if held&^fyne.KeyModifierShift != 0 {
		d.shortcut(shortcutOf(keyOf(name), held))
		return
	}
	d.typedKey(keyOf(name))
	if len(r) == 1 {
		d.typedRune(r[0])
	} else if name == "Space" {
		d.typedRune(' ')
	}
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
func (d *desk) shortcut(s fyne.Shortcut) {
	for _, m := range d.w.win.MainMenu().Items {
		for _, item := range m.Items {
			if item.Shortcut != nil && item.Shortcut.ShortcutName() == s.ShortcutName() {
				item.Action()
				return
			}
		}
	}
	if focused, ok := d.w.win.Canvas().Focused().(fyne.Shortcutable); ok {
		focused.TypedShortcut(s)
		return
	}
	d.w.shortcut(s) // bindKeys gives the canvas the same shortcuts, whose test double cannot be asked
}

func (d *desk) holdShift(down bool) {
	held := d.modifiers&fyne.KeyModifierShift != 0
	if down == held {
		return
	}
	d.modifiers ^= fyne.KeyModifierShift
	if o, ok := d.w.win.Canvas().Focused().(desktop.Keyable); ok {
		ev := &fyne.KeyEvent{Name: desktop.KeyShiftLeft}
		if down {
			o.KeyDown(ev)
		} else {
			o.KeyUp(ev)
		}
	}
}

func (d *desk) typedKey(key fyne.KeyName) {
	canvas := d.w.win.Canvas()
	focused := canvas.Focused()
	if key == fyne.KeyTab {
		if t, ok := focused.(fyne.Tabbable); !ok || !t.AcceptsTab() {
			if d.modifiers&fyne.KeyModifierShift != 0 {
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

func (d *desk) typedRune(r rune) {
	canvas := d.w.win.Canvas()
	switch focused := canvas.Focused(); {
	case focused != nil:
		focused.TypedRune(r)
	case canvas.OnTypedRune() != nil:
		canvas.OnTypedRune()(r)
	}
}

// Type types words where the caret stands.
func (d *desk) Type(words string) *desk {
	for _, r := range words {
		d.typedRune(r)
	}
	return d.honest()
}

// Tab goes to the field of a name with the Tab key.
func (d *desk) Tab(name string) *desk {
	d.t.Helper()
	for range 60 {
		if o, ok := d.w.win.Canvas().Focused().(fyne.CanvasObject); ok {
			if label := labelOf(o); label == name || strings.HasPrefix(label, name+": ") {
				return d
			}
		}
		d.Press("Tab")
	}
	d.t.Fatalf("Tab never reaches %q", name)
	return d
}

// TypeSource goes to the field of the source by Tab and types over what stands there.
func (d *desk) TypeSource(words string) *desk { d.t.Helper(); return d.Fill("Source", words) }

// Fill goes to a field by Tab and types over what stands there.
func (d *desk) Fill(name, words string) *desk {
	d.t.Helper()
	return d.Tab(name).Press("Ctrl+A").Type(words)
}

// Save leaves the form for the text, by which all is saved.
func (d *desk) Save() *desk { return d.Press("Esc") }
