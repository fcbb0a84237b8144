package app

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// bindKeys makes the shortcuts of the table work while no text field has the focus. In a field, the main menu and the
// field's own OnShortcut see to them.
func (w *Window) bindKeys() {
	for _, c := range w.commands {
		for _, k := range c.Keys {
			if k.Shortcut != nil && k.Shortcut.Mod() != 0 {
				w.win.Canvas().AddShortcut(k.Shortcut, func(fyne.Shortcut) { w.do(c) })
			}
		}
	}
	for _, s := range []fyne.Shortcut{&fyne.ShortcutUndo{}, &fyne.ShortcutRedo{}, &fyne.ShortcutCopy{}} {
		w.win.Canvas().AddShortcut(s, w.shortcut)
	}
	w.win.Canvas().SetOnTypedKey(func(ev *fyne.KeyEvent) {
		if w.ask.InDialog() && ev.Name == fyne.KeyEscape {
			w.ask.Leave()
			return
		}
		w.articleKey(ev.Name, false)
	})
	w.win.Canvas().SetOnTypedRune(func(r rune) { w.articleRune(r) })
}

// shortcut runs the command that a shortcut calls. Fyne gives some shortcuts names of their own.
func (w *Window) shortcut(s fyne.Shortcut) {
	switch s.(type) {
	case *fyne.ShortcutUndo:
		w.do(w.command("undo"))
	case *fyne.ShortcutRedo:
		w.do(w.command("redo"))
	case *fyne.ShortcutCopy:
		w.do(w.command("copy"))
	case *desktop.CustomShortcut:
		for _, c := range w.commands {
			for _, k := range c.Keys {
				if k.Shortcut != nil && k.Shortcut.ShortcutName() == s.ShortcutName() {
					w.do(c)
					return
				}
			}
		}
	}
}

// articleKey runs the command of a key that was pressed in the article, and tells whether there is one.
func (w *Window) articleKey(name fyne.KeyName, shifted bool) bool {
	if name == fyne.KeyEnter {
		name = fyne.KeyReturn
	}
	for _, c := range w.commands {
		for _, k := range c.Keys {
			inArticle := k.Shortcut == nil && k.Letter == 0 && k.Name == name && k.Shift == shifted
			function := k.Shortcut != nil && k.Shortcut.Mod() == 0 && k.Shortcut.Key() == name
			if inArticle || function {
				w.do(c)
				return true
			}
		}
	}
	return false
}

// articleRune runs the command of a letter that was typed in the article, and tells whether there is one.
func (w *Window) articleRune(r rune) bool {
	if !w.settings.LettersCount() {
		return false
	}
	for _, c := range w.commands {
		for _, k := range c.Keys {
			if k.Letter != 0 && (k.Letter == r || k.Letter == latin(r)) {
				w.do(c)
				return true
			}
		}
	}
	return false
}
