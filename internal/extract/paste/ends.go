package paste

import "claimlight/internal/extract/body"

// Keep picks the lines with the best expected F1, and ends the article where it ends for certain.
func (s *Survey) Keep(score []float64) []bool {
	keep := body.Choose(score, s.words())
	s.endAtTeaser(keep)
	s.endAtProse(keep)
	return keep
}

// teaserWords is the least length of a text that is cut off by an ellipsis to be a teaser's.
const teaserWords = 15

// endAtTeaser ends the article before a teaser of another one: a headline over a text that is cut off. Where most of
// the article is still to come, the teaser stands inside it, and it alone is left out.
func (s *Survey) endAtTeaser(keep []bool) {
	before, all := 0, 0
	for i, k := range keep {
		if k {
			all += s.measures[i].Words
		}
	}
	for i := range keep {
		m := &s.measures[i]
		if i > 0 && m.Dots && m.Words >= teaserWords && s.isHeadline(i-1) {
			keep[i-1], keep[i] = false, false
			if before > all-before {
				clear(keep[i:])
				return
			}
		}
		if keep[i] {
			before += m.Words
		}
	}
}

// isHeadline tells whether a line can be the headline of the one after it.
func (s *Survey) isHeadline(i int) bool {
	m := &s.measures[i]
	return m.Words >= 3 && m.Words <= 25 && !m.Ends && !m.Colon
}

// dangling is how many short lines at the end of a text are no list that belongs to it.
const dangling = 2

// endAtProse leaves out a few short lines at the end, such as the headline of something that was left out.
func (s *Survey) endAtProse(keep []bool) {
	last, tail := -1, 0
	for i, k := range keep {
		switch {
		case k && s.isProse(i):
			last, tail = i, 0
		case k:
			tail++
		}
	}
	if last >= 0 && tail <= dangling {
		clear(keep[last+1:])
	}
}
