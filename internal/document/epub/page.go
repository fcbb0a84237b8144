package epub

import (
	"bytes"
	"errors"
	"fmt"
	"strings"

	"claimlight/internal/article"
	"claimlight/internal/document/packed"
	"claimlight/internal/document/paper"
	"claimlight/internal/extract"
	"claimlight/internal/extract/dom"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

const tableOfContents = string(article.ReasonTableOfContents)

// pageOf reads a chapter: as XML, which it should be, else as browsers read a page.
func pageOf(data []byte) (*html.Node, error) {
	root, err := packed.Parse(data, spaces)
	switch {
	case err == nil:
		return bodyOf(nodeOf(root)), nil
	case errors.Is(err, packed.ErrTooBig):
		return nil, err
	}
	page, err := html.Parse(strings.NewReader(strings.ToValidUTF8(string(bytes.TrimPrefix(data, []byte("\ufeff"))),
		"\ufffd")))
	if err != nil {
		return nil, fmt.Errorf("%w: %w", packed.ErrDamaged, err)
	}
	mark(page)
	return bodyOf(page), nil
}

// nodeOf is a tree of XML as that of a page.
func nodeOf(n *packed.Node) *html.Node {
	if n.Name == "" {
		return &html.Node{Type: html.TextNode, Data: n.Text}
	}
	if n.Name == "math:math" {
		return paper.Formula(n)
	}
	_, name, spaced := strings.Cut(n.Name, ":")
	if !spaced {
		name = n.Name
	}
	name = strings.ToLower(name)
	out := &html.Node{Type: html.ElementNode, Data: name, DataAtom: atom.Lookup([]byte(name))}
	for _, a := range n.Attr {
		out.Attr = append(out.Attr, html.Attribute{Key: strings.TrimPrefix(a.Name, "xml:"), Val: a.Value})
	}
	for _, k := range n.Kids {
		out.AppendChild(nodeOf(k))
	}
	leave(out)
	return out
}

// mark says of all elements of a page why they are left out.
func mark(n *html.Node) {
	leave(n)
	for k := n.FirstChild; k != nil; k = k.NextSibling {
		mark(k)
	}
}

// lists are parts of a book that list what is in it.
var lists = map[string]bool{
	"toc": true, "landmarks": true, "page-list": true, "loi": true, "lot": true, "loa": true, "lov": true,
	"doc-toc": true, "doc-pagelist": true,
}

// leadsBack tells a link from a note to its mark by its sign.
func leadsBack(n *html.Node) bool {
	sign := strings.TrimSpace(dom.Text(n, 20))
	return sign != "" && strings.Trim(sign, "↩↑⇑⬆←⏎\ufe0e\ufe0f") == ""
}

// leave says why an element is left out: it lists what is in the book, or is the number of a printed page.
func leave(n *html.Node) {
	if n.Type != html.ElementNode {
		return
	}
	why := ""
	switch {
	case n.DataAtom == atom.Nav:
		why = tableOfContents
	case n.DataAtom == atom.A && leadsBack(n):
		why = string(article.ReasonLink)
		n.DataAtom, n.Data = atom.Del, "del"
	}
	for _, a := range n.Attr {
		if a.Key != "epub:type" && a.Key != "role" {
			continue
		}
		for word := range strings.FieldsSeq(a.Val) {
			switch {
			case lists[word]:
				why = tableOfContents
			case word == "backlink" || word == "doc-backlink":
				why = string(article.ReasonLink)
				n.DataAtom, n.Data = atom.Del, "del"
			case word == "pagebreak" || word == "doc-pagebreak":
				why = string(article.ReasonHeadOfPage)
				if n.DataAtom == atom.Span || n.DataAtom == atom.A {
					n.DataAtom, n.Data = atom.Del, "del" // it stands inside a sentence
				}
			}
		}
	}
	if why != "" {
		paper.Set(n, extract.LeftOut, why)
	}
}
