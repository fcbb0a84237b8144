package token

import "strings"

// Raised tells whether a token is the mark of a footnote or a power in raised figures: "¹²", "⁻³".
func (t Token) Raised() bool {
	for _, r := range t.Text {
		if !isRaised(r) {
			return false
		}
	}
	return t.Kind == Mark && t.Text != ""
}

// isRaised tells whether a rune is a raised figure or its sign.
func isRaised(r rune) bool { return strings.ContainsRune("⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻", r) }

// raisedEnd gives the end of the run of raised figures that begins at i.
func raisedEnd(s string, i int) int {
	return len(s) - len(strings.TrimLeftFunc(s[i:], isRaised))
}

// WithoutNotes gives the tokens without the marks of footnotes: the raised ones for which keep is false. It gives the
// tokens themselves where there are none.
func WithoutNotes(toks []Token, keep func(i int) bool) []Token {
	var out []Token
	for i, t := range toks {
		switch {
		case t.Raised() && !keep(i):
			if out == nil {
				out = append(make([]Token, 0, len(toks)), toks[:i]...)
			}
		case out != nil:
			out = append(out, t)
		}
	}
	if out == nil {
		return toks
	}
	return out
}
