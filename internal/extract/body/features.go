package body

import (
	"math"
	"math/bits"

	"claimlight/internal/article"
	"claimlight/internal/extract/dom"
	"claimlight/internal/extract/forest"
	"claimlight/internal/extract/prose"

	"golang.org/x/net/html/atom"
)

// First measures every segment, one row each. The forest is fitted to these numbers.
func (s *Survey) First() *forest.Table {
	t := forest.NewTable(len(s.page.Segments), width)
	for i := range s.page.Segments {
		s.measure(t, i)
		t.End()
	}
	return t
}

// width is about how many numbers a segment has.
const width = 200

// measure adds the row of one segment.
func (s *Survey) measure(t *forest.Table, i int) {
	s.wording(t, i)
	s.element(t, i)
	s.hints(t, i)
	s.surroundings(t, i)
	s.neighbours(t, i)
	s.places(t, i)
	s.witnesses(t, i)
	s.kind.add(t, s.page.Text)
}

// size makes large numbers comparable.
func size(n int) float64 { return math.Log1p(float64(max(n, 0))) }

// wording is about the segment's own text.
func (s *Survey) wording(t *forest.Table, i int) {
	m, seg := s.measureOf(i), &s.page.Segments[i]
	t.Add("bytes", size(m.Bytes))
	t.Add("words", size(m.Words))
	t.Add("link", prose.Share(min(seg.Link, m.Bytes), m.Bytes))
	t.Add("links", float64(seg.Links))
	m.AddTo(t)
	prose.AddTopics(t, s.topics[i])
}

// element is about the segment's element.
func (s *Survey) element(t *forest.Table, i int) {
	seg := &s.page.Segments[i]
	box := &s.page.Boxes[seg.Box]
	t.Flag("div", box.Node.DataAtom == atom.Div)
	t.Flag("list item", seg.Kind == article.ListItem)
	t.Flag("quote", seg.Kind == article.Quote)
	t.Flag("row", seg.Kind == article.TableRow)
	t.Flag("caption", seg.Kind == article.Caption)
	t.Add("level", float64(seg.Level))
	t.Flag("heading", seg.Kind == article.Heading)
	t.Flag("hidden", seg.Hidden)
	t.Flag("bold", seg.Bold)
	t.Flag("italic", seg.Italic)
	t.Add("depth", float64(box.Depth))
	for k, in := range s.around[i].inside {
		t.Add(elements[k].name, s.share(int(in)))
	}
}

// share is the part of the page's text that stands in a box, 0 for none.
func (s *Survey) share(box int) float64 {
	if box < 0 {
		return 0
	}
	return prose.Share(s.page.Boxes[box].Text, s.page.Text)
}

var markNames = [dom.MarkCount]string{
	"body", "comment", "related", "share", "author", "newsletter", "navigation", "footer", "header", "sidebar",
	"ad", "cookie", "paywall", "caption mark", "date", "tags", "form", "modal", "gallery", "summary", "source",
	"hidden mark", "product",
}

// hints are the marks around the segment: for each, how much of the page its nearest bearer holds.
func (s *Survey) hints(t *forest.Table, i int) {
	a := &s.around[i]
	for m, at := range a.nearest {
		t.Add(markNames[m], s.share(int(at)))
	}
	for k, at := range a.outer {
		t.Join("outermost ", markNames[bits.TrailingZeros32(uint32(outerMarks[k]))], s.share(int(at)))
	}
	t.Add("boxes against", float64(a.against))
	t.Flag("own marks", s.page.Boxes[s.page.Segments[i].Box].Marks != 0)
}

// witnesses are how much of the segment other parts of the page repeat.
func (s *Survey) witnesses(t *forest.Table, i int) {
	seg := &s.page.Segments[i]
	if s.witness != nil || s.desc != nil {
		s.hashes = wordHashes(s.hashes[:0], seg.Text)
	}
	t.Add("in article body", s.witness.holds(s.hashes))
	t.Add("in description", s.desc.holds(s.hashes))
	t.Add("shared words", s.matter.Shared(seg.Text, s.inMatter(i)))
	t.Add("title words", s.titled.Shared(seg.Text, false))
	t.Add("witness size", size(len(s.witness)))
}
