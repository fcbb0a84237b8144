package body

import (
	"slices"

	"claimlight/internal/article"
)

// headWords is the most words of a line that is there for an author's name or a date.
const headWords = 30

// near is how many segments below the title may show byline and date, even if the text has begun: a standfirst or the
// first paragraph may stand above them.
const near = 12

// top gives the reasons for what was left out between the title and the text, "" elsewhere: the byline and the date,
// which the article's header shows.
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
