package layout

import (
	"strings"
	"unicode"
)

const (
	plainDigits   = "0123456789+-()"
	raisedDigits  = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁽⁾"
	loweredDigits = "₀₁₂₃₄₅₆₇₈₉₊₋₍₎"
)

// raised is a number above the line as the sign that Unicode has for it, so that it stays apart from what is before it.
func raised(r rune) rune { return shifted(r, raisedDigits) }

func lowered(r rune) rune { return shifted(r, loweredDigits) }

func shifted(r rune, signs string) rune {
	at := strings.IndexRune(plainDigits[:10], r)
	if at < 0 {
		return r
	}
	return []rune(signs)[at]
}

// plainLetters takes ligatures apart, and gives the signs of fonts of symbols that are bullets as such.
func plainLetters(r rune) string {
	switch r {
	case '\ufb00':
		return "ff"
	case '\ufb01':
		return "fi"
	case '\ufb02':
		return "fl"
	case '\ufb03':
		return "ffi"
	case '\ufb04':
		return "ffl"
	case '\uf0b7', '\uf0a7', '\uf076', '\uf0fc', '\uf0d8', '\uf02d', '\uf06e':
		return "•"
	}
	if string(r) == lineEnd {
		return "" // nobody writes it
	}
	return string(r)
}

// isIdeographic tells a script that sets no spaces between words.
func isIdeographic(r rune) bool {
	return unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Thai, unicode.Lao, unicode.Khmer)
}

// fromRight tells that most letters of some pieces are of a script that is read from the right.
func fromRight(ps []piece) bool {
	right, all := 0, 0
	for _, p := range ps {
		for _, r := range p.text {
			if unicode.IsLetter(r) {
				all++
				if unicode.In(r, unicode.Arabic, unicode.Hebrew, unicode.Syriac, unicode.Thaana) {
					right++
				}
			}
		}
	}
	return right*2 > all
}
