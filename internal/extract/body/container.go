package body

import "claimlight/internal/extract/dom"

// against are the marks that speak against a segment.
const against = dom.Comment | dom.Related | dom.Share | dom.Author | dom.Newsletter | dom.Navigation | dom.Footer |
	dom.Sidebar | dom.Ad | dom.Cookie | dom.Caption | dom.Modal | dom.Form | dom.Hidden

// contain finds the places on the page that look most like the article: the innermost box with nearly the best sum
// of worth, the box whose own paragraphs hold the most prose, and the best run of segments.
func (s *Survey) contain() {
	n := len(s.page.Segments)
	sums := make([]float64, n+1)
	best, sum, start := 0.0, 0.0, 0
	for i := range n {
		w := s.worth(i)
		sums[i+1] = sums[i] + w
		if sum += w; sum <= 0 {
			sum, start = 0, i+1
		} else if sum > best {
			best, s.from, s.to = sum, start, i+1
		}
	}
	s.box = heaviest(s.page, sums)
	s.parent = s.richest()
}

// worth is what a segment adds to the box it stands in: its words where it reads as prose, a cost where it does not.
func (s *Survey) worth(i int) float64 {
	m := &s.measures[i]
	seg := &s.page.Segments[i]
	switch {
	case seg.Hidden:
		return -1
	case s.linked[i]:
		return -float64(min(m.Words, 12))
	case s.marks(i).Has(against):
		return 0
	case m.IsProse():
		return float64(min(m.Words, 100))
	}
	return -1
}

// marks are all marks around a segment, but those of boxes that hold most of the page.
func (s *Survey) marks(i int) dom.Mark {
	var out dom.Mark
	for m, box := range s.nearest[s.page.Segments[i].Box] {
		if box >= 0 && 10*s.page.Boxes[box].Text < 7*s.page.Text {
			out |= 1 << m
		}
	}
	return out
}

// heaviest is the innermost box with at least nine tenths of the best sum, or -1 where nothing is worth anything.
func heaviest(page *dom.Page, sums []float64) int {
	best, at := 0.0, -1
	weight := func(b *dom.Box) float64 { return sums[b.Last] - sums[b.First] }
	for i := range page.Boxes {
		best = max(best, weight(&page.Boxes[i]))
	}
	for i := range page.Boxes {
		if best > 0 && weight(&page.Boxes[i]) >= 0.9*best {
			at = i
		}
	}
	return at
}

// richest is the box that holds the most prose directly in its paragraphs.
func (s *Survey) richest() int {
	own := make(map[int]int)
	best, at := 0, -1
	for i := range s.page.Segments {
		if !s.isProse(i) || s.marks(i).Has(against) {
			continue
		}
		box := s.above(s.page.Segments[i].Box)
		if own[box] += len(s.page.Segments[i].Text); own[box] > best {
			best, at = own[box], box
		}
	}
	return at
}

// above is the box around the block that a segment's box belongs to.
func (s *Survey) above(box int) int {
	for box >= 0 && !s.page.Boxes[box].Block {
		box = s.page.Boxes[box].Parent
	}
	if box >= 0 && s.page.Boxes[box].Parent >= 0 {
		return s.page.Boxes[box].Parent
	}
	return max(box, 0)
}
