package figure

import (
	"strings"

	"claimlight/internal/language"
	"claimlight/internal/suggest/token"
	"claimlight/internal/text"
)

// elided cuts off the words that have lost their vowel to the next: "d'euros", "dell'anno".
func elided(toks []token.Token, words language.Set) []token.Token {
	if len(words) == 0 {
		return toks
	}
	out := make([]token.Token, 0, len(toks)+4)
	for _, t := range toks {
		n := strings.IndexByte(t.Lower, '\'') + 1
		if t.Kind != token.Word || n == 0 || !words[t.Lower[:n]] {
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
