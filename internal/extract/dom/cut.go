package dom

import (
	"claimlight/internal/article"
	"claimlight/internal/extract/post"
	"claimlight/internal/extract/prose"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// Cut cuts a parsed page into segments. It only reads the tree.
func Cut(root *html.Node) *Page {
	boxes := elements(root)
	page := &Page{Boxes: make([]Box, 0, boxes), Segments: make([]Segment, 0, boxes/3+8)} // most have fewer segments
	c := newCutter(page, readSheets(root))
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
	link, hidden, covered, unseen, struck, bold, italic, pre bool

	aside bool   // they are read beside the line
	cell  bool   // they stand in a cell of a row that reads as one line
	list  int    // depth of nested lists
	quote int    // depth of quotations within quotations
	scope *scope // the shadow tree in which they stand, or nil
}

// cutter walks the tree and gathers the open run of text.
type cutter struct {
	page   *Page
	run    run
	holder int // the box of the host of the next element, where that stands in a slot of it; else -1
	sheet  *sheet
	marks  map[string]Mark // of class and id strings seen before
	hiding map[string]bool // whether a class hides
	caps   map[string]bool // whether such a string names the large letter of a beginning
	looks  map[*html.Node]look
	alone  map[*html.Node]bool // whether the elements of its own making in an element stand alone
	mix    map[*html.Node]bool // whether words stand beside the elements in an element
	tables
}

func newCutter(page *Page, s *sheet) *cutter {
	return &cutter{
		page:   page,
		holder: -1,
		sheet:  s,
		marks:  map[string]Mark{},
		caps:   map[string]bool{},
		hiding: map[string]bool{},
		looks:  map[*html.Node]look{},
		alone:  map[*html.Node]bool{},
		mix:    map[*html.Node]bool{},
		tables: newTables(),
	}
}

// element walks one element. parent is the box around it, index its place among its parent's elements.
func (c *cutter) element(n *html.Node, parent, index int, s state) {
	holder := c.holder
	c.holder = -1
	switch {
	case n.DataAtom == atom.Math && n.Namespace == "math":
		c.formula(n, parent, s)
		return
	case n.DataAtom == atom.Img || roleIn(n, "img"):
		c.picture(n, parent, s)
	}
	switch {
	case skipped(n) || n.DataAtom == atom.Rp:
		return
	case n.DataAtom == atom.Br:
		c.lineBreak(s)
		return
	}
	c.holder = holder
	l := c.lookOf(n)
	if why := c.asideOf(n, l); why != Seen {
		c.setAside(n, c.open(n, parent, index, false), s, why)
		return
	}
	block := c.isBlock(n)
	switch {
	case block && (s.cell || s.aside):
		c.run.turn(n)
		block = false
	case block:
		c.flush()
	case c.apart(n, l):
		c.run.space = true
	}
	s.cell = s.cell || isCell(n) && !block
	if isCell(n) && !block && !s.aside {
		c.cell(n, parent)
	}
	box := c.open(n, parent, index, block)
	s = c.below(n, box, l, s)
	c.inside(n, box, s)
	if block {
		c.flush()
	}
}

// inside walks what is in an element, with the marks that the element sets around it.
func (c *cutter) inside(n *html.Node, box int, s state) {
	raises, start, before := c.raises(n), len(c.run.b), len(c.page.Segments)
	marks := c.openQuote(n, box, s)
	c.children(n, box, s)
	c.closeQuote(marks, box, s)
	if len(c.page.Segments) != before {
		return
	}
	if raises {
		c.run.b = raise(c.run.b, start, n.DataAtom == atom.Sub)
	}
	if !s.aside && !c.breaks(n) && c.isCap(n) || c.breaks(n) && c.isCap(n) {
		c.joinCap(n)
	}
	c.cellEnds(n, start)
}

func (c *cutter) children(n *html.Node, box int, s state) {
	if tree := shadowOf(n); tree != nil && c.host(n, tree, box, s) || n.DataAtom == atom.Slot && c.slot(n, box, s) {
		return
	}
	index := 0
	for k := n.FirstChild; k != nil; k = k.NextSibling {
		switch k.Type {
		case html.TextNode:
			c.run.space = c.run.space || c.apartBehind(k)
			c.text(k.Data, box, s)
		case html.ElementNode:
			c.element(k, box, index, s)
			index++
		}
	}
}

func (c *cutter) open(n *html.Node, parent, index int, block bool) int {
	b := Box{Node: n, Parent: parent, Holder: parent, Index: index, Block: block}
	if c.holder >= 0 {
		b.Holder, c.holder = c.holder, -1
	}
	if parent >= 0 {
		b.Depth = c.page.Boxes[parent].Depth + 1
	}
	b.Marks, b.Post = c.marksOf(n), post.Is(n)
	c.page.Boxes = append(c.page.Boxes, b)
	return len(c.page.Boxes) - 1
}

// below is the state inside an element.
func (c *cutter) below(n *html.Node, box int, l look, s state) state {
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
	case atom.Q:
		s.quote++
	}
	s.hidden = s.hidden || c.page.Boxes[box].Marks.Has(Hidden)
	s.covered = s.covered || c.covers(n)
	s.unseen = s.unseen || c.hidesItself(n, l)
	s.struck = s.struck || isStruck(n, l)
	return s
}

// flush ends the open run and keeps it as a segment where it holds text, or as several where its lines stand apart. It
// goes on behind the large letter of a beginning, of which the rest stands in another block.
func (c *cutter) flush() {
	r := &c.run
	if r.open {
		r.space = false
		return
	}
	before := len(c.page.Segments)
	for _, l := range r.lines() {
		c.keep(l)
	}
	if len(c.page.Segments) > before {
		c.keepAsides()
	}
	r.reset()
}

// keep keeps a line as a segment where it holds text.
func (c *cutter) keep(l line) {
	text := article.CleanText(l.text)
	if text == "" {
		return
	}
	r := &c.run
	seg := Segment{
		Text: text, Link: l.link, Links: l.links, Box: r.box,
		Hidden: r.hidden, Covered: r.covered, Unseen: r.unseen, Struck: r.struck, Bold: r.bold, Italic: r.italic,
	}
	seg.Prose = prose.Of(seg.Text)
	seg.Kind, seg.Level = c.kind(r.box, r.list)
	c.page.Segments = append(c.page.Segments, seg)
	c.page.count(&seg)
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

// mostHidden is the part of a page's text, one in so many, that can be hidden or struck out for good.
const mostHidden = 3

func (p *Page) sum() {
	hidden := 0
	for _, s := range p.Segments {
		p.Text += len(s.Text)
		if s.Unseen || s.Struck {
			hidden += len(s.Text)
		}
	}
	if mostHidden*hidden > p.Text { // a script shows it, or a tag was left open
		for i := range p.Segments {
			p.Segments[i].Unseen, p.Segments[i].Struck = false, false
		}
	}
}

// kind tells what a segment in a box is.
func (c *cutter) kind(box, list int) (kind article.Kind, level int) {
	kind = article.Paragraph
	c.page.Up(box, func(_ int, b *Box) bool {
		if kind == article.Paragraph && isRow(b.Node) && c.dataRow(b.Node) {
			kind, level = article.TableRow, headLevel(b.Node)
		}
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
		case atom.Article, atom.Main, atom.Body, atom.Section:
			return false
		}
		return true
	})
	return kind, level
}
