package typeset

import "unicode/utf8"

// syllables gives the ends of the parts into which text of Thai and Lao may be broken, in bytes of s; the last is the
// end of s. Both are written without spaces between words, and UAX 14 leaves them to dictionaries, which are not at
// hand: so lines end between syllables where the letters alone tell that, which may be within a word. Khmer and Burmese
// are broken at spaces, and within a word only where it is longer than a line.
func syllables(s string) []int {
	var ends []int
	var before rune
	for i, r := range s {
		if i > 0 && isThai(before) && isThai(r) && !isLeading(before) && (isLeading(r) || isFinal(before) && !isFinal(r)) {
			ends = append(ends, i)
		}
		before = r
	}
	return append(ends, len(s))
}

// hasThai tells whether a text has letters of Thai or Lao.
func hasThai(s string) bool {
	for i := 0; i+2 < len(s); i++ {
		if s[i] == 0xE0 && s[i+1] >= 0xB8 && s[i+1] <= 0xBB {
			r, _ := utf8.DecodeRuneInString(s[i:])
			return isThai(r)
		}
	}
	return false
}

// isThai tells whether a letter or mark is one of Thai or Lao.
func isThai(r rune) bool {
	return r >= 0x0E01 && r <= 0x0E4E && r != 0x0E3F || r >= 0x0E81 && r <= 0x0ECF
}

// isLeading tells whether a vowel is written before the consonant with which it begins a syllable.
func isLeading(r rune) bool { return r >= 0x0E40 && r <= 0x0E44 || r >= 0x0EC0 && r <= 0x0EC4 }

// isFinal tells whether a sign ends a syllable always: short a, and those for repetition and abbreviation.
func isFinal(r rune) bool {
	switch r {
	case 0x0E30, 0x0E2F, 0x0E46, 0x0EB0, 0x0EAF, 0x0EC6:
		return true
	}
	return false
}
