package bidi

import "strings"

// counted is how many bytes of a text tell in which direction most of it is read.
const counted = 2 << 10

// Most is the direction in which most of the first letters of a text are read; false where it has none.
func Most(s string) (Level, bool) {
	ltr, rtl := Count(s[:min(len(s), counted)])
	if rtl > ltr {
		return RightToLeft, true
	}
	return LeftToRight, ltr > 0
}

// rightToLeft are languages that are written from right to left.
var rightToLeft = map[string]bool{
	"ar": true, "fa": true, "he": true, "iw": true, "ur": true, "ps": true, "sd": true, "ug": true, "ckb": true,
	"dv": true, "yi": true,
}

// OfLanguage is the direction of a language (BCP 47), or of the script that its tag names; from left to right where it
// is not known.
func OfLanguage(tag string) Level {
	parts := strings.Split(strings.ToLower(tag), "-")
	rtl := rightToLeft[parts[0]]
	for _, script := range parts[1:] {
		if len(script) == 4 {
			rtl = script == "arab" || script == "hebr"
		}
	}
	if rtl {
		return RightToLeft
	}
	return LeftToRight
}

// OfText is the direction of a whole text: of most of its first letters, and where it has none, of its language.
func OfText(s, language string) Level {
	if l, ok := Most(s); ok {
		return l
	}
	return OfLanguage(language)
}
