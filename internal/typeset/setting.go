package typeset

import (
	"cmp"
	"slices"
	"sort"
	"unicode"
	"unicode/utf8"

	"claimlight/internal/bidi"

	"github.com/clipperhouse/uax29/v2/graphemes"
)

// Setting is a line as a shaper sets it.
type Setting struct {
	Width  float32
	Parts  []Part  // from left to right
	places []place // of the grapheme clusters, in the order of the text
}

// Part is what a shaper set at once: text of one direction.
type Part struct {
	Left   float32 // from the left edge of the line, in dp
	Glyphs any
}

// place is where on its line a grapheme cluster stands.
type place struct {
	start, end  int // bytes of the paragraph
	left, width float32
	rtl         bool
}

// lead is the edge at which the cluster begins, and tail the one at which it ends.
func (c place) lead() float32 {
	if c.rtl {
		return c.left + c.width
	}
	return c.left
}

// tail is described at lead.
func (c place) tail() float32 {
	if c.rtl {
		return c.left
	}
	return c.left + c.width
}

// setting sets a line, or gives it as it was set before.
func (p *Paragraph) setting(r *Ruler, line Line) *Setting {
	key := settingKey{p, line.Start, line.End}
	if s := r.settings[key]; s != nil {
		return s
	}
	s := p.set(r, line)
	r.keep(key, s)
	return s
}

func (p *Paragraph) set(r *Ruler, line Line) *Setting {
	runs := p.runsOf(line)
	bidi.Visual(runs)
	s := &Setting{}
	for _, run := range runs {
		text := p.Text[run.Start:run.End]
		shaped := r.shaper.Shape(text, run.Level.RTL(), p.Style)
		s.Parts = append(s.Parts, Part{Left: s.Width, Glyphs: shaped.Glyphs})
		s.places = appendPlaces(s.places, text, shaped, place{start: run.Start, left: s.Width, rtl: run.Level.RTL()})
		s.Width += shaped.Width
	}
	slices.SortFunc(s.places, func(a, b place) int { return cmp.Compare(a.start, b.start) })
	return s
}

// appendPlaces adds where the grapheme clusters of a run stand; the first place says where the run does. Clusters that
// a font draws as one share its room evenly.
func appendPlaces(all []place, text string, shaped Shaped, run place) []place {
	clusters := slices.Clone(shaped.Clusters)
	slices.SortFunc(clusters, func(a, b Cluster) int { return cmp.Compare(a.Start, b.Start) })
	first, k := len(all), 0
	var left, right float32
	share := func() { // what was added since first stands between left and right
		n := len(all) - first
		each := (right - left) / float32(max(n, 1))
		for i := range n {
			at := i
			if run.rtl {
				at = n - 1 - i
			}
			all[first+i].left, all[first+i].width = run.left+left+float32(at)*each, each
		}
		first = len(all)
	}
	reached := 0 // end of the clusters that were taken
	for g := graphemes.FromString(text); g.Next(); {
		if g.Start() >= reached && k < len(clusters) && !drawnBefore(g.Start(), clusters[k], g.Value()) { // a new group
			share()
			left, right = clusters[k].Left, clusters[k].Left
		}
		for k < len(clusters) && clusters[k].Start < g.End() {
			c := clusters[k]
			left, right = min(left, c.Left), max(right, c.Left+c.Width)
			reached = c.End
			k++
		}
		all = append(all, place{start: run.start + g.Start(), end: run.start + g.End(), rtl: run.rtl})
	}
	share()
	return all
}

// drawnBefore tells whether a letter is a part of the sign of the one before, as it has no width of its own.
func drawnBefore(start int, c Cluster, letter string) bool {
	r, _ := utf8.DecodeRuneInString(letter)
	return start > 0 && c.Width == 0 && unicode.IsLetter(r)
}

// at is the place of the cluster that holds an offset, or the nearest one; false on an empty line.
func (s *Setting) at(offset int) (place, bool) {
	if len(s.places) == 0 {
		return place{}, false
	}
	i := sort.Search(len(s.places), func(i int) bool { return s.places[i].end > offset })
	return s.places[min(i, len(s.places)-1)], true
}

// x is where an offset stands: at the edge at which its cluster begins, and behind the last one where that ends.
func (s *Setting) x(offset int) float32 {
	c, ok := s.at(offset)
	switch {
	case !ok:
		return 0
	case offset >= c.end:
		return c.tail()
	}
	return c.lead()
}

// end is where the text before an offset ends.
func (s *Setting) end(offset int) float32 {
	c, ok := s.at(offset - 1)
	switch {
	case !ok:
		return 0
	case offset <= c.start:
		return c.lead()
	}
	return c.tail()
}

// hit is the place at x dp from the left edge of the line, or the nearest one.
func (s *Setting) hit(x float32) (place, bool) {
	best, least := place{}, float32(-1)
	for _, c := range s.places {
		away := max(c.left-x, x-c.left-c.width, 0)
		if c.width == 0 {
			away += 1e-3 // what is not seen is not meant
		}
		if least < 0 || away < least || away == least && c.left > best.left {
			best, least = c, away
		}
	}
	return best, least >= 0
}

// interval is a part of a line, in dp from its left edge.
type interval struct{ from, to float32 }

// cover gives the parts of the line that a span covers, from left to right.
func (s *Setting) cover(start, end int) []interval {
	var all []interval
	for _, c := range s.places {
		if c.end <= start || c.start >= end || c.width == 0 {
			continue
		}
		all = append(all, interval{c.left, c.left + c.width})
	}
	slices.SortFunc(all, func(a, b interval) int { return cmp.Compare(a.from, b.from) })
	n := 0
	for _, next := range all {
		if n > 0 && next.from <= all[n-1].to+0.01 {
			all[n-1].to = max(all[n-1].to, next.to)
			continue
		}
		all[n] = next
		n++
	}
	return all[:n]
}

// SetLine sets a text on one line: from right to left where that is its direction, or that of the text of which it is a
// part.
func SetLine(shaper Shaper, s string, rtl bool, style Style) *Setting {
	p := NewParagraph(s, style, 0)
	p.RTL = rtl
	return p.set(&Ruler{shaper: shaper}, Line{End: len(s), set: true})
}

// Cover calls a function with each part of the line that a span covers, from left to right.
func (s *Setting) Cover(start, end int, do func(from, to float32)) {
	for _, part := range s.cover(start, end) {
		do(part.from, part.to)
	}
}
