package dom

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// Flatten gives the text of a page line by line, without building a tree: for pages whose elements are nested too
// deep to be parsed. Its memory grows with the text alone.
func Flatten(page string) string {
	var b strings.Builder
	z := html.NewTokenizer(strings.NewReader(page))
	skip := ""
	for {
		switch z.Next() {
		case html.ErrorToken:
			return b.String()
		case html.TextToken:
			if skip == "" {
				b.WriteString(strings.ReplaceAll(html.UnescapeString(string(z.Raw())), "\n", " "))
			}
		case html.StartTagToken:
			t := z.Token()
			if skip == "" && unseen[t.DataAtom] && t.DataAtom != atom.Head && t.DataAtom != atom.Input {
				skip = t.Data
			}
			if !inline[t.DataAtom] {
				b.WriteByte('\n')
			}
		case html.EndTagToken:
			t := z.Token()
			if t.Data == skip {
				skip = ""
			}
			if !inline[t.DataAtom] {
				b.WriteByte('\n')
			}
		}
	}
}
