package dom

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// lookOf is how an element stands on the page by its own style and by the page's sheets, which are asked only of
// elements that stand within a line: what is set apart by its name is often hidden until a script shows it.
func (c *cutter) lookOf(n *html.Node) look {
	style := Attr(n, "style")
	within := inline[n.DataAtom] || n.DataAtom == 0
	if style == "" && (!within || len(c.sheet.rules) == 0) {
		return look{}
	}
	l, known := c.looks[n]
	if known {
		return l
	}
	if within {
		l = c.sheet.look(n)
	}
	if style != "" {
		l = l.over(readStyle(style))
	}
	c.looks[n] = l
	return l
}

// isBlock tells whether an element breaks the line.
func (c *cutter) isBlock(n *html.Node) bool { return c.breaks(n) && !c.isCap(n) }

// breaks tells whether an element breaks the line by its name or by its style.
func (c *cutter) breaks(n *html.Node) bool {
	switch {
	case isShadow(n):
		return false // the element around it breaks the line, or does not
	case isCell(n):
		return !c.inDataRow(n)
	case n.DataAtom == 0:
		return isRow(n) || c.breaksByStyle(n) || c.standsAlone(n)
	case inline[n.DataAtom]:
		return isRow(n) || c.breaksByStyle(n)
	}
	return true
}

// breaksByStyle tells whether an element breaks the line by its style. The page's sheets are believed where no words
// stand beside the element, as of their rules not all are read.
func (c *cutter) breaksByStyle(n *html.Node) bool {
	if !c.lookOf(n).breaks() || inLine[n.Parent.DataAtom] {
		return false
	}
	return readStyle(Attr(n, "style")).breaks() || !c.mixed(n.Parent)
}

// inLine are elements whose text reads as one line, however its parts are set.
var inLine = map[atom.Atom]bool{
	atom.H1: true, atom.H2: true, atom.H3: true, atom.H4: true, atom.H5: true, atom.H6: true, atom.A: true,
	atom.Button: true, atom.Label: true, atom.Time: true, atom.Figcaption: true,
}

// standsAlone tells that an element of the page's own making stands among others of its kind or among blocks, not among
// words: it breaks the line as a paragraph does.
func (c *cutter) standsAlone(n *html.Node) bool {
	p := n.Parent
	if p == nil || p.Type != html.ElementNode || inline[p.DataAtom] || p.DataAtom == atom.P || inLine[p.DataAtom] {
		return false
	}
	if alone, known := c.alone[p]; known {
		return alone
	}
	alone := (p.DataAtom != 0 || c.breaks(p)) && !isFact(p)
	for k := p.FirstChild; k != nil && alone; k = k.NextSibling {
		switch k.Type {
		case html.TextNode:
			alone = isBlank(k.Data)
		case html.ElementNode:
			alone = k.DataAtom == atom.Br || !inline[k.DataAtom] || noText(k)
		}
	}
	c.alone[p] = alone
	return alone
}

// longestFact is how many bytes the parts of a line have together that is no paragraph, such as a figure and its label.
const longestFact = 80

// isFact tells that all in an element together is one short line, none of whose parts is a sentence.
func isFact(n *html.Node) bool {
	if len(strings.Join(strings.Fields(Text(n, 4*longestFact)), " ")) > longestFact {
		return false
	}
	parts := 0
	for k := n.FirstChild; k != nil; k = k.NextSibling {
		if k.Type != html.ElementNode {
			continue
		}
		text := strings.TrimSpace(Text(k, 4*longestFact))
		if parts++; strings.HasSuffix(text, ".") || k.DataAtom != 0 && !inline[k.DataAtom] {
			return false
		}
	}
	return parts > 1
}

// noText tells that an element holds nothing, as a picture.
func noText(n *html.Node) bool { return n.FirstChild == nil }

// mixed tells that words stand beside the elements in another one.
func (c *cutter) mixed(n *html.Node) bool {
	is, known := c.mix[n]
	if !known {
		for k := n.FirstChild; k != nil && !is; k = k.NextSibling {
			is = k.Type == html.TextNode && !isBlank(k.Data)
		}
		c.mix[n] = is
	}
	return is
}
