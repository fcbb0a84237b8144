// Package symbols gives the letters of the fonts Symbol and Wingdings, by which documents write signs and Greek, as
// characters that every font has.
package symbols

import "strings"

// The codes of these fonts stand in a private range of Unicode, by 0xF000 above their own.
const private = 0xF000

// greek are the letters of Symbol from 0x41 and from 0x61 on.
var (
	capitals = []rune("ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ")
	smalls   = []rune("αβχδεφγηιϕκλμνοπθρστυϖωξψζ")
)

// signs are the other signs of Symbol; those of ASCII are themselves.
var signs = map[rune]rune{
	0x22: '∀', 0x24: '∃', 0x27: '∋', 0x2A: '∗', 0x2D: '−', 0x40: '≅', 0x5C: '∴', 0x5E: '⊥', 0x7E: '∼',
	0xA0: '€', 0xA1: 'ϒ', 0xA2: '′', 0xA3: '≤', 0xA4: '⁄', 0xA5: '∞', 0xA6: 'ƒ', 0xA7: '♣', 0xA8: '♦', 0xA9: '♥',
	0xAA: '♠', 0xAB: '↔', 0xAC: '←', 0xAD: '↑', 0xAE: '→', 0xAF: '↓', 0xB0: '°', 0xB1: '±', 0xB2: '″', 0xB3: '≥',
	0xB4: '×', 0xB5: '∝', 0xB6: '∂', 0xB7: '•', 0xB8: '÷', 0xB9: '≠', 0xBA: '≡', 0xBB: '≈', 0xBC: '…', 0xBF: '↵',
	0xC0: 'ℵ', 0xC1: 'ℑ', 0xC2: 'ℜ', 0xC3: '℘', 0xC4: '⊗', 0xC5: '⊕', 0xC6: '∅', 0xC7: '∩', 0xC8: '∪', 0xC9: '⊃',
	0xCA: '⊇', 0xCB: '⊄', 0xCC: '⊂', 0xCD: '⊆', 0xCE: '∈', 0xCF: '∉', 0xD0: '∠', 0xD1: '∇', 0xD2: '®', 0xD3: '©',
	0xD4: '™', 0xD5: '∏', 0xD6: '√', 0xD7: '⋅', 0xD8: '¬', 0xD9: '∧', 0xDA: '∨', 0xDB: '⇔', 0xDC: '⇐', 0xDD: '⇑',
	0xDE: '⇒', 0xDF: '⇓', 0xE0: '◊', 0xE1: '⟨', 0xE2: '®', 0xE3: '©', 0xE4: '™', 0xE5: '∑', 0xF1: '⟩', 0xF2: '∫',
}

// wings are the signs of Wingdings that stand in texts.
var wings = map[rune]rune{
	0x28: '☎', 0x2A: '✉', 0x4A: '☺', 0x4C: '☹', 0x6C: '●', 0x6E: '■', 0x6F: '□', 0x71: '❑', 0x75: '◆', 0x76: '❖',
	0x77: '◆', 0x9F: '•', 0xA7: '▪', 0xA8: '□', 0xD8: '➢', 0xDF: '←', 0xE0: '→', 0xE1: '↑', 0xE2: '↓', 0xE8: '➔',
	0xF0: '⇨', 0xFB: '✗', 0xFC: '✓', 0xFD: '☒', 0xFE: '☑',
}

// Char is the character for a code of a font of signs, and false where the font is none, or the sign is not known.
func Char(font string, code rune) (rune, bool) {
	if code >= private && code <= private+0xFF {
		code -= private
	}
	if code > 0xFF {
		return 0, false
	}
	switch font := strings.ToLower(strings.TrimSpace(font)); {
	case font == "symbol" || font == "standard symbols ps" || font == "opensymbol" || font == "starsymbol":
		return symbol(code)
	case strings.HasPrefix(font, "wingdings"):
		r, ok := wings[code]
		return r, ok
	}
	return 0, false
}

func symbol(code rune) (rune, bool) {
	if r, ok := signs[code]; ok {
		return r, true
	}
	switch {
	case code >= 'A' && code < 'A'+rune(len(capitals)):
		return capitals[code-'A'], true
	case code >= 'a' && code < 'a'+rune(len(smalls)):
		return smalls[code-'a'], true
	case code >= ' ' && code < 0x7F:
		return code, true
	}
	return 0, false
}

// Text gives a text with the signs of its font as characters. Where the font is not named, or unknown, private codes
// are taken for those of Symbol, which is the one that is most used.
func Text(font, s string) string {
	if !strings.ContainsFunc(s, isPrivate) {
		return s
	}
	return strings.Map(func(r rune) rune {
		if !isPrivate(r) {
			return r
		}
		if c, ok := Char(font, r); ok {
			return c
		}
		if c, ok := symbol(r - private); ok && !strings.HasPrefix(strings.ToLower(font), "wingdings") {
			return c
		}
		return r
	}, s)
}

func isPrivate(r rune) bool { return r >= private+0x20 && r <= private+0xFF }
