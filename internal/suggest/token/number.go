package token

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Numbers are written in the digits of many scripts. Those of ASCII are read in place, the others are written anew in
// ASCII, so that no rule needs to know of them.

// otherDigit gives the digit of another script that a rune is, in ASCII, or 0.
func otherDigit(r rune) byte {
	if r < '٠' || !unicode.Is(unicode.Nd, r) { // the first after ASCII are Arabic
		return 0
	}
	for _, run := range unicode.Nd.R16 {
		if rune(run.Lo) <= r && r <= rune(run.Hi) {
			return '0' + byte((r-rune(run.Lo))%10)
		}
	}
	for _, run := range unicode.Nd.R32 {
		if rune(run.Lo) <= r && r <= rune(run.Hi) {
			return '0' + byte((r-rune(run.Lo))%10)
		}
	}
	return 0
}

// separators are those that stand in numbers of other scripts, as ASCII has them.
var separators = map[rune]byte{'.': '.', ',': ',', '٫': '.', '٬': ',', '．': '.', '，': ','}

// otherNumber reads the number in digits of another script that begins at i: its end, and how ASCII writes it.
func otherNumber(s string, i int) (end int, written string) {
	var b strings.Builder
	for end = i; end < len(s) && b.Len() < maxNumber; {
		r, size := utf8.DecodeRuneInString(s[end:])
		d := otherDigit(r)
		if mark := separators[r]; d == 0 && mark != 0 && b.Len() > 0 {
			if next, _ := utf8.DecodeRuneInString(s[end+size:]); otherDigit(next) != 0 {
				d = mark
			}
		}
		if d == 0 {
			break
		}
		b.WriteByte(d)
		end += size
	}
	return end, b.String()
}
