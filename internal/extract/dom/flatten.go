package dom

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// Flatten gives the text of a page line by line, without building a tree: for pages whose elements are nested too
// deep to be parsed, and to check a text against its page. Its memory grows with the text alone.
func Flatten(page string) string {
	f := flattener{z: html.NewTokenizer(strings.NewReader(page))}
	for {
		switch kind := f.z.Next(); kind {
		case html.ErrorToken:
			return f.b.String()
		case html.TextToken:
			f.text()
		case html.StartTagToken, html.SelfClosingTagToken, html.EndTagToken:
			f.tag(kind)
		}
	}
}

// flattener gathers the text between tags.
type flattener struct {
	z    *html.Tokenizer
	b    strings.Builder
	skip atom.Atom // the unseen element that is open, or 0
}

func (f *flattener) text() {
	if f.skip == 0 {
		f.b.WriteString(strings.ReplaceAll(html.UnescapeString(string(f.z.Raw())), "\n", " "))
	}
}

func (f *flattener) tag(kind html.TokenType) {
	name, _ := f.z.TagName()
	tag := atom.Lookup(name)
	switch {
	case kind == html.EndTagToken && tag == f.skip:
		f.skip = 0
	case kind == html.StartTagToken && f.skip == 0 && unseen[tag] && tag != atom.Head && tag != atom.Input:
		f.skip = tag
	}
	switch {
	case tag == atom.Td || tag == atom.Th:
		f.b.WriteByte(' ')
	case !inline[tag] && tag != 0:
		f.b.WriteByte('\n')
	}
}
