package odt

import (
	"strconv"
	"strings"

	"claimlight/internal/article"
	"claimlight/internal/document/packed"
	"claimlight/internal/document/paper"

	"golang.org/x/net/html/atom"
)

var headings = [...]atom.Atom{atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6}

// blocks writes paragraphs, lists and tables, and what holds them, within so many lists.
func (d *document) blocks(kids []*packed.Node, lists int) {
	for _, k := range kids {
		switch k.Name {
		case "text:p", "text:h":
			d.paragraph(k, lists)
		case "text:list":
			for _, item := range k.Kids {
				d.blocks(item.Kids, lists+1)
			}
		case "text:numbered-paragraph":
			level, _ := strconv.Atoi(k.Get("text:level")) // what is no number is no level
			d.blocks(k.Kids, min(max(level, 1), deepestList))
		case "table:table":
			d.table(k)
		case "text:section":
			d.section(k, lists)
		case "text:table-of-content", "text:illustration-index", "text:table-index", "text:object-index",
			"text:user-index", "text:alphabetical-index":
			d.leave(article.ReasonTableOfContents, func() { d.blocks(k.Kids, 0) })
		case "text:bibliography", "text:index-body", "text:index-title", "draw:g", "draw:a":
			d.blocks(k.Kids, lists)
		case "draw:frame", "draw:custom-shape", "draw:rect", "draw:text-box":
			d.box(k)
			d.writeBoxes()
		}
	}
}

// section writes a section, of which the document may hide all.
func (d *document) section(k *packed.Node, lists int) {
	if k.Get("text:display") == "none" || k.Get("text:is-hidden") == "true" {
		d.leave(article.ReasonHidden, func() { d.blocks(k.Kids, lists) })
		return
	}
	d.blocks(k.Kids, lists)
}

// deepestList is how deep lists are nested at most; LibreOffice knows ten levels.
const deepestList = 10

// paragraph writes a paragraph or a heading.
func (d *document) paragraph(p *packed.Node, lists int) {
	s := d.styleOf("paragraph", p.Get("text:style-name"))
	depth := 0
	open := func(tag atom.Atom) {
		d.paper.Begin(tag)
		depth++
	}
	if why := whyLeft(p, s); why != "" {
		d.paper.Leave(why)
		depth++
	}
	level, _ := strconv.Atoi(p.Get("text:outline-level"))
	switch {
	case s.kind == "title":
		open(atom.H1)
		d.paper.IsTitle()
	case p.Name == "text:h":
		open(headings[min(max(level, 1), len(headings))-1])
	case paper.Quotes[s.kind]:
		open(atom.Blockquote)
		open(atom.P)
	case s.kind == "caption" || s.kind == "illustration":
		open(atom.Figcaption)
	case lists > 0:
		for range min(lists, deepestList) {
			open(atom.Ul)
		}
		open(atom.Li)
	default:
		open(atom.P)
	}
	d.inside(p.Kids, s)
	for range depth {
		d.paper.End()
	}
	d.writeBoxes()
}

// whyLeft is why a paragraph as a whole is no text; else it is empty.
func whyLeft(p *packed.Node, s style) article.Reason {
	if strings.HasPrefix(s.kind, "contents ") {
		return article.ReasonTableOfContents
	}
	if p.Find("text:hidden-paragraph").Get("text:is-hidden") == "true" {
		return article.ReasonHidden
	}
	return ""
}

// box keeps a text box, or a shape with words in it, until its paragraph ends.
func (d *document) box(n *packed.Node) {
	if n.Name == "draw:text-box" || n.Kid("text:p") != nil || n.Kid("text:list") != nil {
		d.boxes = append(d.boxes, n)
		return
	}
	for _, k := range n.Kids {
		if strings.HasPrefix(k.Name, "draw:") && k.Name != "draw:object" {
			d.box(k)
		}
	}
}

// writeBoxes writes the text boxes of a paragraph behind it.
func (d *document) writeBoxes() {
	const deepest = 8
	boxes := d.boxes
	d.boxes = nil
	if d.depth >= deepest {
		return
	}
	d.depth++
	for _, b := range boxes {
		d.blocks(b.Kids, 0)
	}
	d.depth--
}

// notes writes the notes behind the text, in the order of their marks.
func (d *document) notes() {
	for i := 0; i < len(d.marks); i++ { // a note may hold the mark of another
		n := d.marks[i]
		sign := strings.TrimSpace(n.Kid("text:note-citation").Words())
		signed := false
		for _, p := range kidsOf(n.Kid("text:note-body")) {
			if signed || p.Name != "text:p" {
				d.blocks([]*packed.Node{p}, 0)
				continue
			}
			signed = true
			d.paper.Begin(atom.P)
			d.paper.Mark(sign)
			d.paper.Text(" ")
			d.inside(p.Kids, d.styleOf("paragraph", p.Get("text:style-name")))
			d.paper.End()
			d.writeBoxes()
		}
	}
}

func kidsOf(n *packed.Node) []*packed.Node {
	if n == nil {
		return nil
	}
	return n.Kids
}
