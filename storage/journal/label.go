package journal

import (
	"strings"

	"github.com/clipperhouse/uax29/v2/graphemes"
)

// labelLength is how many characters of a quote or title stand in the name of an action.
const labelLength = 40

// Brief shortens a text to a label on one line, to be set in quotation marks: those within it become single ones.
func Brief(s string) string {
	return inner.Replace(shorten(strings.Join(strings.Fields(s), " ")))
}

// shorten cuts a line after the last whole word that fits, or within the first word when that is too long.
func shorten(s string) string {
	n, word := 0, 0
	for g := graphemes.FromString(s); g.Next(); n++ {
		if n == labelLength {
			if word == 0 {
				word = g.Start()
			}
			return strings.TrimRight(s[:word], " ") + "…"
		}
		if g.Value() == " " {
			word = g.Start()
		}
	}
	return s
}
