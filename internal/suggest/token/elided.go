package token

import (
	"strings"

	"claimlight/internal/text"
)

// Elided cuts off the words that have lost their vowel to the next: "d'euros", "dell'anno".
func Elided(toks []Token, words map[string]bool) []Token {
	if len(words) == 0 {
		return toks
	}
	out := make([]Token, 0, len(toks)+4)
	for _, t := range toks {
		n := strings.IndexByte(t.Lower, '\'') + 1
		if t.Kind != Word || n == 0 || !words[t.Lower[:n]] {
			out = append(out, t)
			continue
		}
		cut := strings.IndexAny(t.Text, "'’ʼ")
		cut += len(t.Text[cut:]) - len(strings.TrimLeft(t.Text[cut:], "'’ʼ"))
		first, rest := t, t
		first.Text, first.Lower, first.Span = t.Text[:cut], t.Lower[:n], text.Span{Start: t.Start, End: t.Start + cut}
		rest.Text, rest.Lower, rest.Span = t.Text[cut:], t.Lower[n:], text.Span{Start: t.Start + cut, End: t.End}
		rest.Spaced, rest.Cap = true, rest.Text != strings.ToLower(rest.Text)
		out = append(out, first, rest)
	}
	return out
}
