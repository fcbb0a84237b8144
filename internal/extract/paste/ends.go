package paste

// Keep picks the article's lines by their scores, and ends the article where it ends for certain.
func (s *Survey) Keep(score []float64) []bool {
	keep := choose(smooth(score), s.words())
	s.endAtTeaser(keep, score)
	s.endAtProse(keep)
	s.keepResults(keep)
	return keep
}

// teaserWords is the least length of a text that is cut off by an ellipsis to be a teaser's.
const teaserWords = 15

// certain is the mean score above which lines are the article's, whatever stands between them.
const certain = 0.85

// endAtTeaser ends the article before a teaser of another one: a headline over a text that is cut off. Where most of
// the article is still to come, or what comes is certainly its own, the teaser stands inside it, and it alone is left
// out.
func (s *Survey) endAtTeaser(keep []bool, score []float64) {
	words, own := s.masses(keep, score)
	for i := range keep {
		m := &s.measures[i]
		if i == 0 || !m.Dots || m.Words < teaserWords || !s.isHeadline(i-1) {
			continue
		}
		keep[i-1], keep[i] = false, false
		if rest := words[i+1]; 2*rest < words[0] && own[i+1] < certain*rest {
			clear(keep[i:])
			return
		}
	}
}

// masses gives, for each line, the words of the kept lines from it on, and how many of these are the article's by
// their scores.
func (s *Survey) masses(keep []bool, score []float64) (words, own []float64) {
	n := len(keep)
	words, own = make([]float64, n+1), make([]float64, n+1)
	for i := n - 1; i >= 0; i-- {
		words[i], own[i] = words[i+1], own[i+1]
		if keep[i] {
			w := float64(s.measures[i].Words)
			words[i] += w
			own[i] += w * score[i]
		}
	}
	return words, own
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
