package body

import (
	"claimlight/internal/article"
	"claimlight/internal/extract/forest"
	"claimlight/internal/extract/prose"
)

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
		if j < 0 || j >= len(s.page.Segments) {
			for _, what := range []string{" words", " link", " prose", " heading", " group", " ends"} {
				t.Join(d.name, what, -1)
			}
			continue
		}
		m, seg := s.measureOf(j), &s.page.Segments[j]
		t.Join(d.name, " words", size(m.Words))
		t.Join(d.name, " link", prose.Share(min(seg.Link, m.Bytes), m.Bytes))
		t.JoinFlag(d.name, " prose", s.isProse(j))
		t.JoinFlag(d.name, " heading", seg.Kind == article.Heading)
		t.JoinFlag(d.name, " group", s.template[j] == s.template[i])
		t.JoinFlag(d.name, " ends", m.Ends)
	}
	n := len(s.page.Segments)
	t.Add("prose near before", size(s.prose[i]-s.prose[max(0, i-8)]))
	t.Add("prose near after", size(s.prose[min(n, i+9)]-s.prose[i+1]))
}

// places are where the segment stands on the page, and beside what looks most like the article.
func (s *Survey) places(t *forest.Table, i int) {
	n, all := len(s.page.Segments), s.prose[len(s.prose)-1]
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
	s.rest(t, i)
	s.distance(t, "richest", i, seg, s.parent)
	t.Add("run", between(i, s.from, s.to))
	t.Add("run text", prose.Share(s.prose[s.to]-s.prose[s.from], all))
}

// rest is how much of the container, and of the best run, comes before a segment and after it.
func (s *Survey) rest(t *forest.Table, i int) {
	from, to := 0, 0
	if s.box >= 0 {
		from, to = s.page.Boxes[s.box].First, s.page.Boxes[s.box].Last
	}
	all := s.prose[len(s.prose)-1]
	t.Add("container before", prose.Share(s.prose[max(i, from)]-s.prose[from], all))
	t.Add("container after", prose.Share(s.prose[to]-s.prose[min(i+1, to)], all))
	t.Add("container segments after", size(to-i-1))
	t.Add("run after", prose.Share(s.prose[s.to]-s.prose[min(i+1, s.to)], all))
	t.Add("run segments after", size(s.to-i-1))
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
