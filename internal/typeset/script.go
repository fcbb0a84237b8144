package typeset

import "unicode/utf8"

// Shaper sets text whose letters do more than stand side by side: they join, stack, go from right to left, or no font
// of the program has them.
type Shaper interface {
	// Shape sets s, which is read in one direction, in the style.
	Shape(s string, rtl bool, style Style) Shaped
}

// Shaped is a text as its letters stand on a line.
type Shaped struct {
	Width    float32   // in dp
	Clusters []Cluster // from left to right
	Glyphs   any       // what its shaper draws
}

// Cluster is what of a shaped text cannot be parted: a letter with its marks, several letters that are drawn as one.
type Cluster struct {
	Start, End  int     // bytes of the text
	Left, Width float32 // in dp, from the left edge of the text
}

// span of code points, both ends included.
type codes struct{ from, to rune }

// scripts are those of which a shaper knows more than a font of Latin, Greek and Cyrillic letters, in order; and signs
// that say in which direction a text is read.
var scripts = []codes{
	{0x0530, 0x1C7F}, // Armenian, Hebrew, Arabic, those of India, Thai … Ol Chiki
	{0x1C90, 0x1CFF}, // Georgian capitals … Vedic
	{0x200C, 0x200F},
	{0x202A, 0x202E},
	{0x2066, 0x2069},
	{0x2C00, 0x2C5F}, // Glagolitic
	{0x2C80, 0x2DDF}, // Coptic … Ethiopic
	{0x2E80, 0xA63F}, // Chinese, Japanese, Yi, Vai
	{0xA6A0, 0xA6FF},
	{0xA800, 0xAB2F},
	{0xAB70, 0xD7FF}, // Cherokee … Korean
	{0xF900, 0xFAFF},
	{0xFB13, 0xFDFF}, // as Armenian, Hebrew and Arabic are shown
	{0xFE10, 0xFE1F},
	{0xFE30, 0xFEFE},
	{0xFF01, 0xFFEF},
	{0x10000, 0x1CFFF},
	{0x1E000, 0x1EFFF},
	{0x20000, 0x3FFFF},
}

// scripted tells whether a text has to be set by a shaper.
func scripted(s string) bool {
	for i := 0; i < len(s); i++ {
		if s[i] < 0xD4 { // below Armenian: most texts
			continue
		}
		r, size := utf8.DecodeRuneInString(s[i:])
		if isScript(r) {
			return true
		}
		i += size - 1
	}
	return false
}

// isScript tells whether a letter needs a shaper.
func isScript(r rune) bool {
	for _, c := range scripts {
		if r <= c.to {
			return r >= c.from
		}
	}
	return false
}

// Directed tells whether a text has anything in it that may be read from right to left.
func Directed(s string) bool {
	for i := 0; i < len(s); i++ {
		if s[i] < 0xD6 {
			continue
		}
		r, size := utf8.DecodeRuneInString(s[i:])
		switch {
		case r >= 0x590 && r <= 0x8FF, r == 0x200F, r >= 0x202A && r <= 0x202E, r >= 0x2066 && r <= 0x2069,
			r >= 0xFB1D && r <= 0xFDFF, r >= 0xFE70 && r <= 0xFEFE, r >= 0x10800 && r <= 0x10FFF,
			r >= 0x1E800 && r <= 0x1EFFF:
			return true
		}
		i += size - 1
	}
	return false
}

// turns tells whether a text has a sign that changes the direction of what follows it.
func turns(s string) bool {
	for i := 0; i+2 < len(s); i++ {
		if s[i] == 0xE2 && (s[i+1] == 0x80 && s[i+2] >= 0xAA && s[i+2] <= 0xAE ||
			s[i+1] == 0x81 && s[i+2] >= 0xA6 && s[i+2] <= 0xA9) {
			return true
		}
	}
	return false
}
