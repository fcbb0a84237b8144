package desk

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"claimlight/internal/words"

	"fyne.io/fyne/v2"
)

// The modifiers of a code, in their order; Ctrl is Cmd on a Mac.
const (
	ctrlCode  = "Ctrl+"
	altCode   = "Alt+"
	shiftCode = "Shift+"
	// what stands before a letter of the article, and a key that works alone there
	letterCode = "letter "
	plainCode  = "key "
)

// Code is the key as it is remembered, on any computer: "Ctrl+Shift+K", "letter c", "key Up".
func (k Key) Code() string {
	switch {
	case k.Letter != 0:
		return letterCode + string(k.Letter)
	case k.Shortcut != nil:
		m, s := k.Shortcut.Mod(), ""
		if m&fyne.KeyModifierShortcutDefault != 0 {
			s += ctrlCode
		}
		if m&fyne.KeyModifierAlt != 0 {
			s += altCode
		}
		if m&fyne.KeyModifierShift != 0 {
			s += shiftCode
		}
		return s + string(k.Shortcut.Key())
	case k.Shift:
		return plainCode + shiftCode + string(k.Name)
	}
	return plainCode + string(k.Name)
}

// ParseKey reads what Code gives; false for anything else.
func ParseKey(code string) (Key, bool) {
	if letter, is := strings.CutPrefix(code, letterCode); is {
		r, size := utf8.DecodeRuneInString(letter)
		return Letter(r), size > 0 && size == len(letter) && r != utf8.RuneError
	}
	if name, is := strings.CutPrefix(code, plainCode); is {
		name, shifted := strings.CutPrefix(name, shiftCode)
		return Key{Name: fyne.KeyName(name), Shift: shifted}, name != ""
	}
	var m fyne.KeyModifier
	if rest, is := strings.CutPrefix(code, ctrlCode); is {
		code, m = rest, m|fyne.KeyModifierShortcutDefault
	}
	if rest, is := strings.CutPrefix(code, altCode); is {
		code, m = rest, m|fyne.KeyModifierAlt
	}
	if rest, is := strings.CutPrefix(code, shiftCode); is {
		code, m = rest, m|fyne.KeyModifierShift
	}
	return Key{Shortcut: custom(fyne.KeyName(code), m)}, code != "" && (m != 0 || isFunction(fyne.KeyName(code)))
}

// isFunction tells whether a key is one of those that work alone in the whole window.
func isFunction(k fyne.KeyName) bool {
	return len(k) > 1 && k[0] == 'F' && strings.Trim(string(k[1:]), "0123456789") == ""
}

// Refusal says in a sentence why no command can have a key; empty where one can.
func (k Key) Refusal() string {
	name := k.String()
	switch {
	case k.Letter == ' ' || k.Letter != 0 && !unicode.IsGraphic(k.Letter):
		return words.DeskKeyNoLetter.String()
	case k.Letter != 0:
		return ""
	case k.Name == fyne.KeyTab || k.Name == fyne.KeyEscape || k.Name == fyne.KeyBackspace:
		return words.DeskKeyOfWindow(name).String()
	case k.Shortcut == nil:
		return ""
	}
	m := k.Shortcut.Mod()
	switch k.Shortcut.Key() {
	case fyne.KeyTab, fyne.KeyEscape, fyne.KeyBackspace:
		return words.DeskKeyOfWindow(name).String()
	case fyne.KeyX, fyne.KeyC, fyne.KeyV, fyne.KeyA, fyne.KeyZ, fyne.KeyY, fyne.KeyInsert:
		if m == fyne.KeyModifierShortcutDefault {
			return words.DeskKeyOfText(name).String()
		}
	}
	if m&fyne.KeyModifierAlt != 0 && m&fyne.KeyModifierShift != 0 {
		return words.DeskKeyOfLayout(name).String()
	}
	if m&fyne.KeyModifierAlt != 0 && len(k.Shortcut.Key()) == 1 {
		return words.DeskKeyOfMenus(name).String()
	}
	return ""
}

// equal tells whether two keys are one, in whatever layout.
func (k Key) equal(other Key) bool {
	if k.Letter != 0 || other.Letter != 0 {
		return Latin(k.Letter) == Latin(other.Letter)
	}
	return k.Code() == other.Code()
}
