package extract

import (
	"strings"

	"claimlight/internal/article"

	"golang.org/x/text/unicode/norm"
)

// tidyLine cleans text at the door, drops marks without width that only guide a renderer, and makes white space one.
func tidyLine(s string) string {
	return strings.Join(strings.Fields(article.CleanText(strings.Map(seen, s))), " ")
}

// form is a text as it is compared with its page: tidy, and in normal form KC, in which a raised figure is the figure
// itself, however it was written when the text was made.
func form(s string) string {
	return strings.Join(strings.Fields(strings.ReplaceAll(norm.NFKC.String(tidyLine(s)), "−", "-")), " ")
}

// seen drops a mark without width.
func seen(r rune) rune {
	if article.Widthless(r) {
		return -1
	}
	return r
}
