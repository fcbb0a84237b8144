package layout

import (
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"claimlight/internal/document/pdf/engine"
)

// combining gives the mark for an accent that is set as a sign of its own, as TeX does with fonts that lack its letter.
var combining = map[rune]rune{
	'`': '\u0300', '´': '\u0301', 'ˆ': '\u0302', '˜': '\u0303', '¯': '\u0304', '˘': '\u0306', '˙': '\u0307',
	'¨': '\u0308', '˚': '\u030a', '˝': '\u030b', 'ˇ': '\u030c', '¸': '\u0327', '˛': '\u0328',
}

// withAccents makes one letter of an accent and the letter over or under which it stands.
func withAccents(letters []engine.Letter) []engine.Letter {
	out := make([]engine.Letter, 0, len(letters))
	for i := 0; i < len(letters); i++ {
		l := letters[i]
		mark := combining[l.Rune]
		if mark == 0 {
			out = append(out, l)
			continue
		}
		if n := len(out); n > 0 && wears(&out[n-1], &l, mark) {
			continue
		}
		if next := i + 1; next < len(letters) && wears(&letters[next], &l, mark) {
			continue
		}
		out = append(out, l)
	}
	return out
}

// wears puts an accent on a letter; false where it stands elsewhere, or the two are no letter that is written.
func wears(base, accent *engine.Letter, mark rune) bool {
	middle := (accent.Left + accent.Right) / 2
	if !unicode.IsLetter(base.Rune) || middle <= base.Left || middle >= base.Right ||
		accent.Bottom < base.Top-base.Size || accent.Top > base.Bottom+base.Size {
		return false
	}
	whole := norm.NFC.String(string(base.Rune) + string(mark))
	if utf8.RuneCountInString(whole) > 1 {
		return false
	}
	base.Rune, _ = utf8.DecodeRuneInString(whole)
	return true
}
