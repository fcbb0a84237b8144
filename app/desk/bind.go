package desk

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// Bind makes the shortcuts of the table work while no text field has the focus. In a field, the main menu and the
// field's own OnShortcut see to them. It is called anew when the table is another one; what called a command before
// and calls none now does nothing.
func (t *Runner) Bind() {
	for _, c := range t.Commands {
		for _, k := range c.Keys {
			if k.Shortcut != nil && k.Shortcut.Mod() != 0 {
				t.Window.Canvas().AddShortcut(k.Shortcut, t.Shortcut)
			}
		}
	}
	for _, s := range []fyne.Shortcut{&fyne.ShortcutUndo{}, &fyne.ShortcutRedo{}, &fyne.ShortcutCopy{}} {
		t.Window.Canvas().AddShortcut(s, t.Shortcut)
	}
	t.Window.Canvas().SetOnTypedKey(func(ev *fyne.KeyEvent) {
		if t.Ask.InDialog() && ev.Name == fyne.KeyEscape {
			t.Ask.Leave()
			return
		}
		t.Key(ev.Name, false)
	})
	t.Window.Canvas().SetOnTypedRune(func(typed rune) { t.Rune(typed) })
}

// Shortcut runs the command that a shortcut calls. Fyne gives some shortcuts names of their own.
func (t *Runner) Shortcut(s fyne.Shortcut) {
	switch s.(type) {
	case *fyne.ShortcutUndo:
		t.chord(Ctrl(fyne.KeyZ)[0])
	case *fyne.ShortcutRedo:
		t.chord(Ctrl(fyne.KeyY)[0])
	case *fyne.ShortcutCopy:
		t.chord(Ctrl(fyne.KeyC)[0])
	case *desktop.CustomShortcut:
		for _, c := range t.Commands {
			for _, k := range c.Keys {
				if k.Shortcut != nil && k.Shortcut.ShortcutName() == s.ShortcutName() {
					t.Do(c)
					return
				}
			}
		}
	}
}

// chord runs the command that has a key.
func (t *Runner) chord(k Key) {
	if c, held := t.Holder(k); held {
		t.Do(c)
	}
}

// Key runs the command of a key that was pressed in the article, and tells whether there is one.
func (t *Runner) Key(name fyne.KeyName, shifted bool) bool {
	if name == fyne.KeyEnter {
		name = fyne.KeyReturn
	}
	for _, c := range t.Commands {
		for _, k := range c.Keys {
			inArticle := k.Shortcut == nil && k.Letter == 0 && k.Name == name && k.Shift == shifted
			function := k.Shortcut != nil && k.Shortcut.Mod() == 0 && k.Shortcut.Key() == name
			if inArticle || function {
				t.Do(c)
				return true
			}
		}
	}
	return false
}

// Rune runs the command of a letter that was typed in the article, and tells whether there is one.
func (t *Runner) Rune(typed rune) bool {
	if !t.Letters() {
		return false
	}
	for _, c := range t.Commands {
		for _, k := range c.Keys {
			if k.Letter != 0 && (k.Letter == typed || k.Letter == Latin(typed)) {
				t.Do(c)
				return true
			}
		}
	}
	return false
}
