package desk

import (
	"runtime"
	"strings"
	"unicode"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// Key is one way to call a command by keyboard: a shortcut that works everywhere, or a key or letter in the article.
type Key struct {
	Shortcut fyne.KeyboardShortcut // works in the whole window; nil for a key of the article
	Name     fyne.KeyName          // a key in the article
	Shift    bool                  // with Name
	Letter   rune                  // a letter in the article
}

// Ctrl is a key with Ctrl, or Cmd on a Mac. It works in the whole window.
func Ctrl(k fyne.KeyName) []Key { return []Key{{Shortcut: custom(k, fyne.KeyModifierShortcutDefault)}} }

// CtrlShift is a key with Shift and Ctrl, or Cmd on a Mac. It works in the whole window.
func CtrlShift(k fyne.KeyName) []Key {
	return []Key{{Shortcut: custom(k, fyne.KeyModifierShortcutDefault|fyne.KeyModifierShift)}}
}

// Alt is a key with Alt, and with Cmd as well on a Mac, where text fields have a use for Alt. It works in the whole
// window.
func Alt(k fyne.KeyName) []Key {
	m := fyne.KeyModifierAlt
	if runtime.GOOS == "darwin" {
		m |= fyne.KeyModifierSuper
	}
	return []Key{{Shortcut: custom(k, m)}}
}

func custom(k fyne.KeyName, m fyne.KeyModifier) *desktop.CustomShortcut {
	return &desktop.CustomShortcut{KeyName: k, Modifier: m}
}

// Function is a key that works alone in the whole window.
func Function(k fyne.KeyName) Key { return Key{Shortcut: custom(k, 0)} }

// Plain is a key that works alone in the article.
func Plain(k fyne.KeyName) Key { return Key{Name: k} }

// Shift is a key that works with Shift in the article.
func Shift(k fyne.KeyName) Key { return Key{Name: k, Shift: true} }

// Letter is a letter that works in the article; a capital one is typed with Shift.
func Letter(r rune) Key { return Key{Letter: r} }

// cyrillic gives the Latin letter of the key on which a Cyrillic one stands, so that commands work in both layouts.
var cyrillic = map[rune]rune{
	'й': 'q', 'ц': 'w', 'у': 'e', 'к': 'r', 'е': 't', 'н': 'y', 'г': 'u', 'ш': 'i', 'щ': 'o', 'з': 'p',
	'ф': 'a', 'ы': 's', 'і': 's', 'в': 'd', 'а': 'f', 'п': 'g', 'р': 'h', 'о': 'j', 'л': 'k', 'д': 'l',
	'я': 'z', 'ч': 'x', 'с': 'c', 'м': 'v', 'и': 'b', 'т': 'n', 'ь': 'm', '.': '/',
}

// Latin gives the letter that a rune of any layout means.
func Latin(r rune) rune {
	mapped, ok := cyrillic[unicode.ToLower(r)]
	if !ok {
		return r
	}
	if unicode.IsUpper(r) {
		return unicode.ToUpper(mapped)
	}
	return mapped
}

// String writes the key as it stands on a keyboard.
func (k Key) String() string {
	switch {
	case k.Letter != 0 && unicode.IsUpper(k.Letter):
		return "Shift+" + string(k.Letter)
	case k.Letter != 0:
		return strings.ToUpper(string(k.Letter))
	case k.Shortcut != nil:
		return Modifiers(k.Shortcut.Mod()) + keyName(k.Shortcut.Key())
	case k.Shift:
		return "Shift+" + keyName(k.Name)
	default:
		return keyName(k.Name)
	}
}

// Modifiers writes the keys that are held with another, such as Ctrl+.
func Modifiers(m fyne.KeyModifier) string {
	s := ""
	if m&fyne.KeyModifierControl != 0 {
		s += "Ctrl+"
	}
	if m&fyne.KeyModifierSuper != 0 {
		s += "Cmd+"
	}
	if m&fyne.KeyModifierAlt != 0 {
		s += "Alt+"
	}
	if m&fyne.KeyModifierShift != 0 {
		s += "Shift+"
	}
	return s
}

func keyName(k fyne.KeyName) string {
	names := map[fyne.KeyName]string{
		fyne.KeyReturn: "Enter", fyne.KeyUp: "↑", fyne.KeyDown: "↓", fyne.KeyLeft: "←", fyne.KeyRight: "→",
		fyne.KeyEscape: "Esc", fyne.KeyPlus: "+", fyne.KeyMinus: "−", fyne.KeyEqual: "=",
	}
	if name, ok := names[k]; ok {
		return name
	}
	return string(k)
}
