package dom

import (
	"claimlight/internal/article"
	"claimlight/internal/extract/prose"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// Cut cuts a parsed page into segments. It only reads the tree.
func Cut(root *html.Node) *Page {
	boxes := elements(root)
	page := &Page{Boxes: make([]Box, 0, boxes), Segments: make([]Segment, 0, boxes/3+8)} // most have fewer segments
	c := cutter{page: page, marks: map[string]Mark{}, rows: map[*html.Node]bool{}}
	c.run.box = -1
	for n := root.FirstChild; n != nil; n = n.NextSibling {
		if n.Type == html.ElementNode {
			c.element(n, -1, 0, state{})
		}
	}
	c.flush()
	c.page.sum()
	return c.page
}

// elements counts the elements of a tree whose text a reader may see, so that there is room for a box for each.
func elements(n *html.Node) int {
	count := 0
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if c.Type == html.ElementNode && !skipped(c) {
			count += 1 + elements(c)
		}
	}
	return count
}

// state is what an element hands down to its children.
type state struct {
	link, hidden, bold, italic, pre bool
	list                            int // depth of nested lists
}

// cutter walks the tree and gathers the open run of text.
type cutter struct {
	page  *Page
	run   run
	marks map[string]Mark     // of class and id strings seen before
	rows  map[*html.Node]bool // whether a table's row reads as one line
}

// element walks one element. parent is the box around it, index its place among its parent's elements.
func (c *cutter) element(n *html.Node, parent, index int, s state) {
	if skipped(n) {
		return
	}
	if n.DataAtom == atom.Br {
		c.lineBreak()
		return
	}
	block := c.isBlock(n)
	if block {
		c.flush()
	}
	if n.DataAtom == atom.Td || n.DataAtom == atom.Th {
		c.run.space = true
		if index > 0 && !block && c.inDataRow(n) {
			c.run.cells++
		}
	}
	box := c.open(n, parent, index, block)
	s = c.below(n, box, s)
	raises, start, before := c.raises(n), len(c.run.b), len(c.page.Segments)
	c.children(n, box, s)
	if raises && len(c.page.Segments) == before {
		c.run.b = raise(c.run.b, start)
	}
	if block {
		c.flush()
	}
}

// isBlock tells whether an element breaks the line.
func (c *cutter) isBlock(n *html.Node) bool {
	if n.DataAtom == 0 {
		return false // a custom element breaks the line only where it holds a block
	}
	if n.DataAtom == atom.Td || n.DataAtom == atom.Th {
		return !c.inDataRow(n)
	}
	return !inline[n.DataAtom]
}

func (c *cutter) children(n *html.Node, box int, s state) {
	index := 0
	for k := n.FirstChild; k != nil; k = k.NextSibling {
		switch k.Type {
		case html.TextNode:
			c.text(k.Data, box, s)
		case html.ElementNode:
			c.element(k, box, index, s)
			index++
		}
	}
}

func (c *cutter) open(n *html.Node, parent, index int, block bool) int {
	b := Box{Node: n, Parent: parent, Index: index, Block: block}
	if parent >= 0 {
		b.Depth = c.page.Boxes[parent].Depth + 1
	}
	b.Marks = c.marksOf(n)
	c.page.Boxes = append(c.page.Boxes, b)
	return len(c.page.Boxes) - 1
}

// below is the state inside an element.
func (c *cutter) below(n *html.Node, box int, s state) state {
	switch n.DataAtom {
	case atom.A:
		if !s.link {
			c.run.links++
		}
		s.link = true
	case atom.B, atom.Strong:
		s.bold = true
	case atom.I, atom.Em:
		s.italic = true
	case atom.Pre:
		s.pre = true
	case atom.Ul, atom.Ol, atom.Menu:
		s.list++
	}
	if c.page.Boxes[box].Marks.Has(Hidden) {
		s.hidden = true
	}
	return s
}

// flush ends the open run and keeps it as a segment where it holds text.
func (c *cutter) flush() {
	r := &c.run
	if text := r.String(); text != "" {
		seg := Segment{Text: article.CleanText(text), Link: r.link, Links: r.links, Box: r.box, Hidden: r.hidden, Bold: r.bold, Italic: r.italic}
		seg.Prose = prose.Of(seg.Text)
		seg.Kind, seg.Level = c.kind(r.box, r.list)
		c.page.Segments = append(c.page.Segments, seg)
		c.page.count(&seg)
	}
	r.reset()
}

// count adds a new segment to the sizes of its boxes.
func (p *Page) count(s *Segment) {
	at := len(p.Segments) - 1
	p.Up(s.Box, func(_ int, b *Box) bool {
		if b.Text == 0 {
			b.First = at
		}
		b.Text += len(s.Text)
		b.Link += min(s.Link, len(s.Text))
		b.Last = at + 1
		return true
	})
}

func (p *Page) sum() {
	for _, s := range p.Segments {
		p.Text += len(s.Text)
	}
}

// kind tells what a segment in a box is.
func (c *cutter) kind(box, list int) (kind article.Kind, level int) {
	kind = article.Paragraph
	c.page.Up(box, func(_ int, b *Box) bool {
		switch b.Node.DataAtom {
		case atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6:
			kind, level = article.Heading, int(b.Node.Data[1]-'0')
		case atom.Figcaption, atom.Caption:
			kind, level = article.Caption, 0
		case atom.Li, atom.Dt, atom.Dd:
			if kind == article.Paragraph {
				kind, level = article.ListItem, max(1, list)
			}
		case atom.Blockquote:
			if kind == article.Paragraph || kind == article.ListItem {
				kind, level = article.Quote, 0
			}
			return false
		case atom.Tr:
			if kind == article.Paragraph && c.dataRow(b.Node) {
				kind, level = article.TableRow, headLevel(b.Node)
			}
		case atom.Article, atom.Main, atom.Body, atom.Section:
			return false
		}
		return true
	})
	return kind, level
}
