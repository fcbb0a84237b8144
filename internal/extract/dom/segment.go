// Package dom cuts a parsed page into segments, the paragraph-sized parts a reader sees, with what the markup says
// about each.
package dom

import (
	"strconv"

	"claimlight/internal/article"
	"claimlight/internal/extract/prose"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// Box is an element that holds text. Boxes form a tree by Parent.
type Box struct {
	Node   *html.Node
	Parent int // index of the enclosing box, -1 for the outermost
	Holder int // index of the box of the element around it: another than Parent only for what stands in a slot
	Depth  int
	Index  int // among the element children of the element around it
	Marks  Mark
	Text   int // bytes of text below it
	Link   int // of these, bytes that stand in links
	First  int // the segments below it are First to Last, end exclusive
	Last   int
	Block  bool // starts a line of its own
	Post   bool // holds a post of another site
}

// Segment is a run of text between two breaks of the page.
type Segment struct {
	Text    string // white space collapsed, cleaned at the door
	Link    int    // bytes of Text that stand in links, about
	Links   int    // how many links it holds
	Box     int    // the innermost box that holds all of its text
	Kind    article.Kind
	Level   int  // as in article.Block
	Hidden  bool // markup alone hides it, or a name speaks of hiding
	Covered bool // markup alone hides it, by all that is known
	Struck  bool // all of it is struck out
	Unseen  bool // its style leaves nothing of it to be seen, whatever a script does
	Bold    bool // all of it stands in bold
	Italic  bool // all of it stands in italics
	Prose   prose.Measure
}

// Page is a page cut into segments, in page order.
type Page struct {
	Segments []Segment
	Boxes    []Box
	Asides   []Aside // what stands inside a segment's sentence that reads without it, in page order
	Text     int     // bytes of all segments
}

// Up calls f with the box of a segment and then every box around it, until f says stop.
func (p *Page) Up(box int, f func(i int, b *Box) bool) {
	for i := box; i >= 0; i = p.Boxes[i].Parent {
		if !f(i, &p.Boxes[i]) {
			return
		}
	}
}

// Marks gives the marks of a box and all boxes around it.
func (p *Page) Marks(box int) Mark {
	var m Mark
	p.Up(box, func(_ int, b *Box) bool { m |= b.Marks; return true })
	return m
}

// Path is the indexes of child elements from the root to a box, such as "1.0.3".
func (p *Page) Path(box int) string {
	var steps [64]int
	path := p.steps(steps[:0], box)
	var room [256]byte
	b := room[:0]
	for i := len(path) - 1; i >= 0; i-- {
		b = strconv.AppendInt(b, int64(path[i]), 10)
		if i > 0 {
			b = append(b, '.')
		}
	}
	return string(b)
}

// steps appends the indexes from a box up to the root.
func (p *Page) steps(to []int, box int) []int {
	for i := box; i >= 0 && p.Boxes[i].Holder >= 0; i = p.Boxes[i].Holder {
		to = append(to, p.Boxes[i].Index)
	}
	return to
}

// Inside gives the innermost box at or around box whose element is of the given kind, or -1.
func (p *Page) Inside(box int, kinds ...atom.Atom) int {
	found := -1
	p.Up(box, func(i int, b *Box) bool {
		for _, k := range kinds {
			if b.Node.DataAtom == k {
				found = i
				return false
			}
		}
		return true
	})
	return found
}

// common is the innermost box that holds both.
func (p *Page) common(a, b int) int {
	for a != b {
		if p.Boxes[a].Depth >= p.Boxes[b].Depth {
			a = p.Boxes[a].Parent
		} else {
			b = p.Boxes[b].Parent
		}
	}
	return a
}

// Post is the outermost box around a box that holds a post of another site, or -1.
func (p *Page) Post(box int) int {
	found := -1
	p.Up(box, func(i int, b *Box) bool {
		if b.Post {
			found = i
		}
		return true
	})
	return found
}
