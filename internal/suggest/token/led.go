package token

import (
	"unicode/utf8"

	"claimlight/internal/text"
)

// Led cuts words off the front of what follows a number without space, the longest first: "3万人", "5억 원", "2 ล้านบาท".
// Words of ASCII letters stay whole.
func Led(toks []Token, words func(string) bool) []Token {
	out := make([]Token, 0, len(toks)+4)
	behind := false // a number, or what was cut off behind one, stands before
	for _, t := range toks {
		if t.Kind != Word || !behind || t.Text[0] < utf8.RuneSelf {
			behind = t.Kind == Number
			out = append(out, t)
			continue
		}
		for t.Text != "" {
			n := leading(t.Lower, words)
			if n == 0 || len(t.Lower) != len(t.Text) {
				break
			}
			first, rest := t, t
			first.Text, first.Lower, first.Span = t.Text[:n], t.Lower[:n], text.Span{Start: t.Start, End: t.Start + n}
			rest.Text, rest.Lower, rest.Span = t.Text[n:], t.Lower[n:], text.Span{Start: t.Start + n, End: t.End}
			rest.Spaced = false
			out = append(out, first)
			t = rest
		}
		if t.Text != "" {
			behind = false
			out = append(out, t)
		}
	}
	return out
}

// leading gives the length of the longest of the words that s begins with, or 0.
func leading(s string, words func(string) bool) int {
	longest := 0
	for i := range s {
		if i > 0 && words(s[:i]) {
			longest = i
		}
		if i > longestLead {
			return longest
		}
	}
	if words(s) {
		longest = len(s)
	}
	return longest
}

// longestLead bounds how long a scale or the name of money is that stands without space, in bytes.
const longestLead = 60
