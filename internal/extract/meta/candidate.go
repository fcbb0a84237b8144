package meta

import (
	"fmt"
	"slices"
	"strings"

	"claimlight/internal/extract/dom"
)

// Candidate is a value that may be the page's title, byline or date.
type Candidate struct {
	Value string
	kind  int // where it was found; each field has kinds of its own
	at    int // the segment that shows it, or -1
	mark  float64
}

// kinds of places in a page's head, shared by all fields. Fields add kinds of their own from shownKind on.
const (
	linkedKind = iota // JSON-LD
	openKind          // OpenGraph and article: properties
	plainKind         // meta author, date, title
	otherKind         // other meta elements
	shownKind         // shown on the page
)

// mostCandidates are looked at for one field, so that a page with thousands of dates costs no more than another.
const mostCandidates = 80

// evidence is what all candidates are judged against.
type evidence struct {
	head     head
	linked   linked
	page     *dom.Page
	address  string
	site     string
	language string        // of two letters, as dates are read by it
	title    string        // once it is known
	titleAt  int           // the segment that shows it, or -1
	prose    []int         // segments that read as text before each segment, and in all
	likes    map[place]int // how many segments stand in elements of the same name and class
}

func newEvidence(h head, ld linked, page *dom.Page, address, site string) *evidence {
	e := &evidence{head: h, linked: ld, page: page, address: address, site: site, titleAt: -1}
	e.language, _, _ = strings.Cut(strings.ToLower(h.language(ld)), "-")
	e.prose, e.likes = make([]int, len(page.Segments)+1), map[place]int{}
	for i := range page.Segments {
		m := &page.Segments[i].Prose
		e.prose[i+1] = e.prose[i]
		if m.IsProse() && 2*page.Segments[i].Link < m.Bytes {
			e.prose[i+1]++
		}
		e.likes[e.place(i)]++
	}
	return e
}

// place is the name and class of the element around a segment, and the class of the one around that.
type place struct{ name, class, around string }

func (e *evidence) place(at int) place {
	b := &e.page.Boxes[e.page.Segments[at].Box]
	p := place{name: b.Node.Data, class: dom.Attr(b.Node, "class")}
	if b.Parent >= 0 {
		p.around = dom.Attr(e.page.Boxes[b.Parent].Node, "class")
	}
	return p
}

// from gives a place in the page's distance from the title in segments, -1000 where one is unknown.
func (e *evidence) from(at int) float64 {
	if at < 0 || e.titleAt < 0 {
		return -1000
	}
	return float64(max(-300, min(300, at-e.titleAt)))
}

// marks of the boxes around a segment that hold less than half of the page.
func (e *evidence) marks(at int) dom.Mark {
	if at < 0 {
		return 0
	}
	var m dom.Mark
	e.page.Up(e.page.Segments[at].Box, func(_ int, b *dom.Box) bool {
		if 2*b.Text > e.page.Text {
			return false
		}
		m |= b.Marks
		return true
	})
	return m
}

// near tells whether a mark is set on one of the three innermost boxes around a segment.
func (e *evidence) near(at int, mark dom.Mark) bool {
	found, steps := false, 0
	e.page.Up(e.page.Segments[at].Box, func(_ int, b *dom.Box) bool {
		found = found || b.Marks.Has(mark) && len(e.page.Segments[at].Text)*4 > b.Text
		steps++
		return !found && steps < 3
	})
	return found
}

// String tells a candidate's value, where it was found, and the segment that shows it.
func (c Candidate) String() string {
	return fmt.Sprintf("%q kind %d %v at %d", c.Value, c.kind, c.mark, c.at)
}

// nearest gives at most mostCandidates: those of the head, and those shown nearest to the title, in their order.
func (e *evidence) nearest(all []Candidate) []Candidate {
	for limit := 4 * mostCandidates; len(all) > mostCandidates && limit > 0; limit /= 2 {
		all = slices.DeleteFunc(all, func(c Candidate) bool {
			return c.at >= 0 && (c.at < e.titleAt-limit/4 || c.at > max(0, e.titleAt)+limit)
		})
	}
	return all[:min(len(all), mostCandidates)]
}
