package body

import (
	"math"

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
	}
	return t
}

// width is about how many numbers a segment has.
const width = 170

// measure adds the row of one segment.
func (s *Survey) measure(t *forest.Table, i int) {
	s.wording(t, i)
	s.element(t, i)
	s.hints(t, i)
	s.surroundings(t, i)
	s.neighbours(t, i)
	s.places(t, i)
	s.witnesses(t, i)
	t.End()
}

// size makes large numbers comparable.
func size(n int) float64 { return math.Log1p(float64(max(n, 0))) }

// wording is about the segment's own text.
func (s *Survey) wording(t *forest.Table, i int) {
	m, seg := &s.measures[i], &s.page.Segments[i]
	t.Add("bytes", size(m.Bytes))
	t.Add("words", size(m.Words))
	t.Add("link", prose.Share(min(seg.Link, m.Bytes), m.Bytes))
	t.Add("links", float64(seg.Links))
	t.Add("word length", prose.Share(m.Letters, m.Words))
	t.Add("upper", prose.Share(m.Upper, m.Letters))
	t.Add("capitals", prose.Share(m.Capitals, m.Words))
	t.Add("little", prose.Share(m.Little, m.Words))
	t.Add("digits", prose.Share(m.Digits, m.Bytes))
	t.Add("commas", float64(m.Commas))
	t.Add("stops", float64(m.Stops))
	t.Add("quotes", float64(m.Quotes))
	t.Add("signs", float64(m.Signs))
	t.Flag("ends", m.Ends)
	t.Flag("dots", m.Dots)
	t.Flag("colon", m.Colon)
	t.Flag("low start", m.LowStart)
	t.Flag("digit start", m.DigitStart)
	for k := prose.Newsletter; k < prose.TopicCount; k++ {
		t.Add(topicNames[k], float64(s.topics[i][k]))
	}
}

var topicNames = [prose.TopicCount]string{
	"", "newsletter words", "appeal words", "credit words", "read more words", "copyright words",
	"sharing words", "comment words", "cookie words", "advert words", "byline words", "contact words", "updated words", "correction words",
}

// element is about the segment's element.
func (s *Survey) element(t *forest.Table, i int) {
	seg := &s.page.Segments[i]
	box := &s.page.Boxes[seg.Box]
	t.Flag("paragraph", box.Node.DataAtom == atom.P || s.page.Inside(seg.Box, atom.P) >= 0)
	t.Flag("div", box.Node.DataAtom == atom.Div)
	t.Flag("anchor", s.page.Inside(seg.Box, atom.A) >= 0)
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
	for _, in := range []struct {
		name string
		kind atom.Atom
	}{
		{"in article", atom.Article},
		{"in main", atom.Main},
		{"in figure", atom.Figure},
		{"in table", atom.Table},
		{"in section", atom.Section},
		{"in ul", atom.Ul},
		{"in ol", atom.Ol},
		{"in nav", atom.Nav},
		{"in aside", atom.Aside},
	} {
		t.Add(in.name, s.share(s.page.Inside(seg.Box, in.kind)))
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
	"ad", "cookie", "paywall", "caption mark", "date", "tags", "form", "modal", "gallery", "summary", "source", "hidden mark", "product",
}

// hints are the marks around the segment: for each, how much of the page its nearest bearer holds.
func (s *Survey) hints(t *forest.Table, i int) {
	box := s.page.Segments[i].Box
	for m, at := range s.nearest[box] {
		t.Add(markNames[m], s.share(int(at)))
	}
	t.Flag("own marks", s.page.Boxes[box].Marks != 0)
}

// surroundings are the boxes around the segment, and others like it.
func (s *Survey) surroundings(t *forest.Table, i int) {
	seg := &s.page.Segments[i]
	box := s.above(seg.Box)
	for _, name := range []string{"parent", "grandparent", "third", "fourth"} {
		b := &s.page.Boxes[box]
		inside := s.prose[b.Last] - s.prose[b.First]
		t.Join(name, " text", size(b.Text))
		t.Join(name, " prose", prose.Share(inside, b.Text))
		t.Join(name, " link", prose.Share(b.Link, b.Text))
		t.Join(name, " segments", size(b.Last-b.First))
		t.Join(name, " of prose", prose.Share(inside, s.prose[len(s.prose)-1]))
		if b.Parent >= 0 {
			box = b.Parent
		}
	}
	g := s.groups[s.template[i]]
	t.Add("group count", size(g.count))
	t.Add("group bytes", prose.Share(g.bytes, g.count))
	t.Add("group link", prose.Share(g.link, g.bytes))
	t.Add("group prose", prose.Share(g.prose, g.count))
	t.Add("group of page", prose.Share(g.bytes, s.page.Text))
	t.Add("repeated", float64(s.same[seg.Text]))
	t.Flag("again", s.again[i])
}

// neighbours are the segments before and after.
func (s *Survey) neighbours(t *forest.Table, i int) {
	for _, d := range []struct {
		name string
		by   int
	}{{"third before", -3}, {"second before", -2}, {"before", -1}, {"after", 1}, {"second after", 2}, {"third after", 3}} {
		j := i + d.by
		if j < 0 || j >= len(s.measures) {
			for _, what := range []string{" words", " link", " prose", " heading", " group", " ends"} {
				t.Join(d.name, what, -1)
			}
			continue
		}
		m, seg := &s.measures[j], &s.page.Segments[j]
		t.Join(d.name, " words", size(m.Words))
		t.Join(d.name, " link", prose.Share(min(seg.Link, m.Bytes), m.Bytes))
		t.JoinFlag(d.name, " prose", s.isProse(j))
		t.JoinFlag(d.name, " heading", seg.Kind == article.Heading)
		t.JoinFlag(d.name, " group", s.template[j] == s.template[i])
		t.JoinFlag(d.name, " ends", m.Ends)
	}
	n := len(s.measures)
	t.Add("prose near before", size(s.prose[i]-s.prose[max(0, i-8)]))
	t.Add("prose near after", size(s.prose[min(n, i+9)]-s.prose[i+1]))
}

// places are where the segment stands on the page, and beside what looks most like the article.
func (s *Survey) places(t *forest.Table, i int) {
	n, all := len(s.measures), s.prose[len(s.prose)-1]
	seg := s.page.Segments[i].Box
	t.Add("place", prose.Share(i, n))
	t.Add("prose before", prose.Share(s.prose[i], all))
	t.Add("prose after", prose.Share(all-s.prose[i+1], all))
	t.Add("segments", size(n))
	t.Add("page prose", size(all))
	t.Add("prose of page", prose.Share(all, s.page.Text))
	since := -1000
	if s.title >= 0 {
		since = i - s.title
	}
	t.Add("since title", float64(max(-1000, min(since, 1000))))
	s.distance(t, "container", i, seg, s.box)
	s.distance(t, "richest", i, seg, s.parent)
	t.Add("run", between(i, s.from, s.to))
	t.Add("run text", prose.Share(s.prose[s.to]-s.prose[s.from], all))
}

// distance tells how a segment stands to a box: inside it, or how many segments before or after.
func (s *Survey) distance(t *forest.Table, name string, i, own, box int) {
	if box < 0 {
		t.Join(name, " distance", -1000)
		t.Join(name, " share", 0)
		t.Join(name, " depth", 0)
		return
	}
	b := &s.page.Boxes[box]
	t.Join(name, " distance", between(i, b.First, b.Last))
	t.Join(name, " share", s.share(box))
	t.Join(name, " depth", float64(s.page.Boxes[own].Depth-b.Depth))
}

// between is 0 inside a range, less than 0 before and more than 0 after it.
func between(i, from, to int) float64 {
	switch {
	case i < from:
		return float64(max(i-from, -100))
	case i >= to:
		return float64(min(i-to+1, 100))
	}
	return 0
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
