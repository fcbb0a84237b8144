package docx

import (
	"strconv"
	"strings"

	"claimlight/internal/article"
	"claimlight/internal/document/packed"
	"claimlight/internal/document/paper"

	"golang.org/x/net/html/atom"
)

// blocks writes paragraphs and tables, and what holds them.
func (d *document) blocks(kids []*packed.Node) {
	for _, k := range kids {
		switch k.Name {
		case "w:p":
			d.paragraph(k)
		case "w:tbl":
			d.endJoin()
			d.table(k)
		case "w:sdt":
			d.control(k, d.blocks)
		case "w:customXml", "w:smartTag", "w:ins", "w:moveTo":
			d.blocks(k.Kids)
		case "w:del", "w:moveFrom":
			d.leave(article.ReasonDeletion, func() { d.blocks(k.Kids) })
		case "mc:AlternateContent":
			d.blocks(alternative(k))
		}
	}
	d.endJoin()
}

// leave writes what is no text of the document.
func (d *document) leave(why article.Reason, write func()) {
	d.endJoin()
	d.paper.Leave(why)
	write()
	d.endJoin()
	d.paper.End()
}

// control writes what stands in a content control. A list of contents is left out, and words that only ask for some.
func (d *document) control(n *packed.Node, write func([]*packed.Node)) {
	pr, kids := n.Kid("w:sdtPr"), n.Kid("w:sdtContent")
	if kids == nil {
		return
	}
	switch gallery := pr.Find("w:docPartGallery").Get("w:val"); {
	case gallery == "Table of Contents":
		d.leave(article.ReasonTableOfContents, func() { write(kids.Kids) })
	case strings.HasPrefix(gallery, "Page Numbers"):
	case pr.Kid("w:showingPlcHdr") != nil && toggleOf(pr.Kid("w:showingPlcHdr")) == on && pr.Kid("w:text") != nil:
		d.paper.Aside(n.Kid("w:sdtContent").Words(), article.ReasonForm)
	default:
		write(kids.Kids)
	}
}

// alternative is one of the ways in which a part of a document is written: the first that says something.
func alternative(n *packed.Node) []*packed.Node {
	for _, k := range n.Kids {
		if k.Name == "mc:Choice" && k.Find("w:t") != nil || k.Name == "mc:Fallback" {
			return k.Kids
		}
	}
	return nil
}

// paragraph writes a paragraph.
func (d *document) paragraph(p *packed.Node) {
	pPr := p.Kid("w:pPr")
	s := d.styleOf(pPr)
	if letter, ok := dropCap(p, pPr); ok {
		d.endJoin()
		d.cap += letter
		return
	}
	ends := d.begin(p, s)
	if d.cap != "" {
		d.paper.Text(d.cap)
		d.cap = ""
	}
	d.runs(p.Kids, s.look)
	if d.joins = pPr.Kid("w:rPr").Kid("w:del") != nil; d.joins { // whose end is deleted goes on in the next
		d.open = ends
		return
	}
	ends()
	d.writeBoxes()
}

// begin opens a paragraph, unless it goes on in the one before. What it gives closes it.
func (d *document) begin(p *packed.Node, s style) (end func()) {
	if d.joins {
		d.joins = false
		return d.open
	}
	depth := 1
	open := func(tag atom.Atom) {
		d.paper.Begin(tag)
		depth++
	}
	close := func() {
		for range depth {
			d.paper.End()
		}
	}
	if why := d.whyLeft(p, s); why != "" {
		d.paper.Leave(why)
	} else {
		depth--
	}
	switch {
	case s.heading > 0 && !s.isTitle():
		open(headings[min(s.heading, 6)-1])
	case s.isTitle():
		open(atom.H1)
		d.paper.IsTitle()
	case s.isQuote():
		open(atom.Blockquote)
		open(atom.P)
	case strings.HasPrefix(s.name, "caption"):
		open(atom.Figcaption)
	case d.numbers[s.list+"."+strconv.Itoa(s.level)]:
		for range s.level + 1 {
			open(atom.Ul)
		}
		open(atom.Li)
	default:
		open(atom.P)
	}
	return close
}

var headings = [...]atom.Atom{atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6}

// endJoin closes a paragraph that was to go on, and did not.
func (d *document) endJoin() {
	if d.joins {
		d.joins = false
		d.open()
		d.writeBoxes()
	}
}

// whyLeft is why a paragraph as a whole is no text: it is an entry of a list of contents. Else it is empty.
func (d *document) whyLeft(p *packed.Node, s style) article.Reason {
	if strings.HasPrefix(s.name, "toc ") || s.name == "table of figures" || strings.HasPrefix(s.name, "index ") ||
		d.inField("TOC") || beginsField(p, "TOC") {
		return article.ReasonTableOfContents
	}
	return ""
}

func (s style) isTitle() bool { return s.name == "title" }

func (s style) isQuote() bool { return paper.Quotes[s.name] }

// styleOf is the style of a paragraph with its own properties laid over it.
func (d *document) styleOf(pPr *packed.Node) style {
	s, known := d.styles[pPr.Kid("w:pStyle").Get("w:val")]
	if !known {
		s = d.plain
	}
	if level, said := outline(pPr); said && s.heading == 0 {
		s.heading = level
	}
	if numPr := pPr.Kid("w:numPr"); numPr != nil {
		s.number(numPr)
	}
	return s
}

// dropCap is the large letter with which the next paragraph begins, where a paragraph is no more than that.
func dropCap(p, pPr *packed.Node) (letter string, is bool) {
	frame := pPr.Kid("w:framePr").Get("w:dropCap")
	if frame == "" || frame == "none" {
		return "", false
	}
	letter = strings.TrimSpace(p.Words())
	return letter, len([]rune(letter)) <= 3
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
		d.blocks(b.Kids)
	}
	d.depth--
}

// margins writes what stands over or under the pages, once each.
func (d *document) margins(kind string) {
	seen := map[string]bool{}
	for _, name := range d.parts[kind] {
		root, err := d.file.Tree(name, spaces)
		if err != nil || root == nil {
			continue // the text is whole without it
		}
		if words := strings.TrimSpace(root.Words()); words != "" && !seen[words] {
			seen[words] = true
			d.leave(article.ReasonHeadOfPage, func() { d.blocks(root.Kids) })
		}
	}
}
