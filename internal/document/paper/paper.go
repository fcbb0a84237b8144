// Package paper is what the readers of office documents write on: a document as the tree of a page, with what is not
// its text and why, which extract then reads by the rules of all pages.
package paper

import (
	"strings"

	"claimlight/internal/article"
	"claimlight/internal/extract"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// Paper is a document that is being written.
type Paper struct {
	root  *html.Node
	at    *html.Node // what is written goes into it
	title *html.Node // the paragraph that the document sets as its title
}

// Quotes are the styles of quotations, in lower case, as Word, LibreOffice, Pages and pandoc name them.
var Quotes = map[string]bool{
	"quote": true, "intense quote": true, "block text": true, "quotation": true, "quotations": true,
	"block quote": true, "block quotation": true,
}

// New gives an empty document.
func New() *Paper {
	root := &html.Node{Type: html.DocumentNode}
	body := element(atom.Body)
	page := element(atom.Html)
	page.AppendChild(body)
	root.AppendChild(page)
	return &Paper{root: root, at: body}
}

func element(tag atom.Atom) *html.Node {
	return &html.Node{Type: html.ElementNode, DataAtom: tag, Data: tag.String()}
}

// Begin opens an element, which holds what is written until End.
func (p *Paper) Begin(tag atom.Atom) *html.Node {
	n := element(tag)
	p.at.AppendChild(n)
	p.at = n
	return n
}

// End closes the element that was opened last.
func (p *Paper) End() { p.at = p.at.Parent }

// Set gives an element an attribute.
func Set(n *html.Node, key, value string) {
	n.Attr = append(n.Attr, html.Attribute{Key: key, Val: value})
}

// Leave opens a part of the document that is no text of it, for this reason, until End.
func (p *Paper) Leave(why article.Reason) { Set(p.Begin(atom.Div), extract.LeftOut, string(why)) }

// Text writes words into the paragraph.
func (p *Paper) Text(s string) {
	if s == "" {
		return
	}
	if last := p.at.LastChild; last != nil && last.Type == html.TextNode {
		last.Data += s
		return
	}
	p.at.AppendChild(&html.Node{Type: html.TextNode, Data: s})
}

// Aside writes words into the paragraph that it reads without.
func (p *Paper) Aside(s string, why article.Reason) {
	if strings.TrimSpace(s) == "" {
		p.Text(s)
		return
	}
	if last := p.at.LastChild; last != nil && last.DataAtom == atom.Del && last.Attr[0].Val == string(why) {
		last.FirstChild.Data += s
		return
	}
	Set(p.Begin(atom.Del), extract.LeftOut, string(why))
	p.Text(s)
	p.End()
}

// Raised writes raised letters, Lowered lowered ones.
func (p *Paper) Raised(s string) { p.shifted(s, atom.Sup) }

// Lowered writes lowered letters.
func (p *Paper) Lowered(s string) { p.shifted(s, atom.Sub) }

func (p *Paper) shifted(s string, tag atom.Atom) {
	if last := p.at.LastChild; last != nil && last.DataAtom == tag {
		last.FirstChild.Data += s
		return
	}
	p.Begin(tag)
	p.Text(s)
	p.End()
}

// Mark writes the mark of a note, apart from the word or number before it. One that is no number stands in brackets:
// raised letters are read as those of the word.
func (p *Paper) Mark(mark string) {
	if mark == "" {
		return
	}
	if strings.Trim(mark, "0123456789") != "" {
		p.Text("[" + mark + "]")
		return
	}
	if last := p.at.LastChild; last != nil && last.DataAtom == atom.Sup {
		p.Text(" ") // two notes are no number
	}
	p.Begin(atom.Sup)
	p.Text(mark)
	p.End()
}

// Break ends a line within the paragraph.
func (p *Paper) Break() {
	p.Begin(atom.Br)
	p.End()
}

// Append puts a tree of another maker into the paragraph: a formula, a chapter.
func (p *Paper) Append(n *html.Node) { p.at.AppendChild(n) }

// IsTitle says that the element that is open is the title of the document.
func (p *Paper) IsTitle() {
	if p.title == nil {
		p.title = p.at
	}
}
