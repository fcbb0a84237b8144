package text

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

func runeAt(s string, i int) (rune, int) {
	if b := s[i]; b < utf8.RuneSelf {
		return rune(b), 1
	}
	return utf8.DecodeRuneInString(s[i:])
}

func digitAt(s string, i int) bool { return i < len(s) && '0' <= s[i] && s[i] <= '9' }

func isWordRune(s string, i int) bool {
	r, _ := runeAt(s, i)
	return unicode.IsLetter(r) || unicode.IsDigit(r)
}

// isStop tells whether a rune may end a sentence in some script: Latin, Cyrillic, Chinese and Japanese, Arabic and
// Urdu, Hindi, Armenian, Ethiopic, Burmese, Khmer.
func isStop(r rune) bool { return r == '.' || r == '!' || r == '?' || r == '…' || isWideStop(r) }

func isWideStop(r rune) bool {
	switch r {
	case '。', '！', '？', '．', '｡', '।', '॥', '؟', '۔', '։', '።', '၊', '။', '។', '‼', '⁇', '⁈', '⁉':
		return true
	}
	return false
}

func isOpener(r rune) bool {
	return r >= utf8.RuneSelf && strings.ContainsRune("«“„‘‹「『（【〈《¿¡", r) || r == '(' || r == '[' || r == '{'
}

func isCloser(r rune) bool {
	return r >= utf8.RuneSelf && strings.ContainsRune("»”’›」』）】〉》", r) || r == ')' || r == ']' || r == '}'
}

func isDash(r rune) bool { return r == '-' || r == '–' || r == '—' || r == '―' }

func isBullet(r rune) bool {
	return r == '•' || r == '⁃' || r == '‣' || r == '▪' || r == '·' || r == '●' || r == '◦'
}

func isLowerWord(s string) bool {
	for _, r := range s {
		if !unicode.IsLower(r) {
			return false
		}
	}
	return true
}

func isNumeric(s string) bool { return strings.Trim(s, "0123456789,") == "" }

// isWordRuneBefore tells whether the rune that ends at byte i is a letter or a digit.
func isWordRuneBefore(s string, i int) bool {
	r, _ := utf8.DecodeLastRuneInString(s[:i])
	return unicode.IsLetter(r) || unicode.IsDigit(r)
}
