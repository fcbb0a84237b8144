package dom

import (
	"strings"

	"golang.org/x/net/html"
)

// Read gives the text of a parsed page as a reader sees it, a segment a line, then what
// stands aside of their sentences. It is the one reading of a page: what is
// cut out of a page, and what a text is checked against.
func Read(root *html.Node) string {
	page := Cut(root)
	var b strings.Builder
	for i := range page.Segments {
		b.WriteString(page.Segments[i].Text)
		b.WriteByte('\n')
	}
	for i := range page.Asides {
		b.WriteString(page.Asides[i].Text)
		b.WriteByte('\n')
	}
	return b.String()
}
