package body

import "claimlight/internal/extract/dom"

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
	m := s.measureOf(i)
	seg := &s.page.Segments[i]
	switch {
	case seg.Hidden:
		return -1
	case s.linked[i]:
		return -float64(min(m.Words, 12))
	case s.around[i].marks.Has(against):
		return 0
	case m.IsProse():
		return float64(min(m.Words, 100))
	}
	return -1
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
		if !s.isProse(i) || s.around[i].marks.Has(against) {
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
