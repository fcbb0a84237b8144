package body

import (
	"slices"

	"claimlight/internal/article"
	"claimlight/internal/extract/dom"
)

// headWords is the most words of a line that is there for an author's name or a date.
const headWords = 30

// near is how many segments below the title may show byline and date, even if the text has begun: a standfirst or the
// first paragraph may stand above them.
const near = 12

// standfirstWords is the least length of a standfirst.
const standfirstWords = 6

// repeated is the part of a standfirst that the page's own description holds, at least.
const repeated = 0.8

// top gives the reasons for what was left out between the title and the text, "" elsewhere: the byline and the date,
// which the article's header shows, and the standfirst, the sentences that sum the article up.
func (s *Survey) top(w Witness, keep []bool) []article.Reason {
	out := make([]article.Reason, len(keep))
	text := s.textBegins(keep)
	for i := max(0, s.title); i < min(len(keep), max(text, s.title+near)); i++ {
		seg := &s.page.Segments[i]
		switch words := s.measureOf(i).Words; {
		case keep[i] || seg.Hidden || i == s.title:
		case words <= headWords && slices.Contains(w.BylineAt, i):
			out[i] = article.ReasonByline
		case words <= headWords && slices.Contains(w.DateAt, i):
			out[i] = article.ReasonDate
		case i < text && s.isStandfirst(i):
			out[i] = article.ReasonStandfirst
		}
	}
	return out
}

// textBegins is the first segment after the title that is kept and reads as prose, or the number of segments.
func (s *Survey) textBegins(keep []bool) int {
	for i := max(0, s.title+1); i < len(keep); i++ {
		if keep[i] && s.isProse(i) {
			return i
		}
	}
	return len(keep)
}

// isStandfirst tells that a segment below the title sums the article up: the page repeats it as its description, or
// the markup says so.
func (s *Survey) isStandfirst(i int) bool {
	m := s.measureOf(i)
	if s.title < 0 || m.Words < standfirstWords || s.linked[i] {
		return false
	}
	return s.desc.holds(wordHashes(nil, s.page.Segments[i].Text)) >= repeated || m.IsProse() &&
		s.around[i].marks.Has(dom.Summary)
}
