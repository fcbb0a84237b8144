// Package paste tells the article from the rest in text that was copied from a page, with no markup left.
package paste

import (
	"strings"
	"unicode"

	"claimlight/internal/article"
)

// Line is one line of a pasted text that holds text.
type Line struct {
	Text  string
	At    int  // its number among all lines of the text, from 0
	Blank bool // an empty line, or the start of the text, stands before it
}

// Lines cuts a text into its lines, white space collapsed.
func Lines(s string) []Line {
	var out []Line
	blank := true
	for at, raw := range strings.Split(s, "\n") {
		text := collapse(raw)
		if text == "" {
			blank = true
			continue
		}
		out = append(out, Line{Text: text, At: at, Blank: blank})
		blank = false
	}
	return out
}

// collapse makes white space one and drops marks without width that only guide a renderer.
func collapse(s string) string {
	s = strings.Map(func(r rune) rune {
		switch {
		case article.Widthless(r):
			return -1
		case unicode.IsSpace(r):
			return ' '
		}
		return r
	}, s)
	return article.CleanText(strings.Join(strings.Fields(s), " "))
}
