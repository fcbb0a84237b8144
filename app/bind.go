package app

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// bindKeys makes the shortcuts of the table work while no text field has the focus. In a field, the main menu and the
// field's own OnShortcut see to them.
func (r *room) bindKeys() {
	for _, c := range r.commands {
		for _, k := range c.Keys {
			if k.Shortcut != nil && k.Shortcut.Mod() != 0 {
				r.win.Canvas().AddShortcut(k.Shortcut, func(fyne.Shortcut) { r.do(c) })
			}
		}
	}
	for _, s := range []fyne.Shortcut{&fyne.ShortcutUndo{}, &fyne.ShortcutRedo{}, &fyne.ShortcutCopy{}} {
		r.win.Canvas().AddShortcut(s, r.shortcut)
	}
	r.win.Canvas().SetOnTypedKey(func(ev *fyne.KeyEvent) {
		if r.ask.InDialog() && ev.Name == fyne.KeyEscape {
			r.ask.Leave()
			return
		}
		r.articleKey(ev.Name, false)
	})
	r.win.Canvas().SetOnTypedRune(func(typed rune) { r.articleRune(typed) })
}

// shortcut runs the command that a shortcut calls. Fyne gives some shortcuts names of their own.
func (r *room) shortcut(s fyne.Shortcut) {
	switch s.(type) {
	case *fyne.ShortcutUndo:
		r.do(r.command("undo"))
	case *fyne.ShortcutRedo:
		r.do(r.command("redo"))
	case *fyne.ShortcutCopy:
		r.do(r.command("copy"))
	case *desktop.CustomShortcut:
		for _, c := range r.commands {
			for _, k := range c.Keys {
				if k.Shortcut != nil && k.Shortcut.ShortcutName() == s.ShortcutName() {
					r.do(c)
					return
				}
			}
		}
	}
}

// articleKey runs the command of a key that was pressed in the article, and tells whether there is one.
func (r *room) articleKey(name fyne.KeyName, shifted bool) bool {
	if name == fyne.KeyEnter {
		name = fyne.KeyReturn
	}
	for _, c := range r.commands {
		for _, k := range c.Keys {
			inArticle := k.Shortcut == nil && k.Letter == 0 && k.Name == name && k.Shift == shifted
			function := k.Shortcut != nil && k.Shortcut.Mod() == 0 && k.Shortcut.Key() == name
			if inArticle || function {
				r.do(c)
				return true
			}
		}
	}
	return false
}

// articleRune runs the command of a letter that was typed in the article, and tells whether there is one.
func (r *room) articleRune(typed rune) bool {
	if !r.settings.LettersCount() {
		return false
	}
	for _, c := range r.commands {
		for _, k := range c.Keys {
			if k.Letter != 0 && (k.Letter == typed || k.Letter == latin(typed)) {
				r.do(c)
				return true
			}
		}
	}
	return false
}
