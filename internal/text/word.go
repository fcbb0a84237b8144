package text

import (
	"unicode"
	"unicode/utf8"

	"github.com/clipperhouse/uax29/v2/words"
)

// Words gives the words of s (UAX 29): the segments that hold a letter or a digit.
func Words(s string) []Span {
	var out []Span
	for w := words.FromString(s); w.Next(); {
		if isWord(w.Value()) {
			out = append(out, Span{w.Start(), w.End()})
		}
	}
	return out
}

func isWord(s string) bool {
	for i := 0; i < len(s); {
		r, size := utf8.DecodeRuneInString(s[i:])
		if unicode.IsLetter(r) || unicode.IsNumber(r) {
			return true
		}
		i += size
	}
	return false
}
