package body

import (
	"math/bits"
	"slices"

	"claimlight/internal/article"
	"claimlight/internal/extract/dom"

	"golang.org/x/net/html/atom"
)

const (
	standfirstWords = 6   // of a standfirst, at least
	mostStandfirst  = 120 // of one, at most
	repeated        = 0.8 // the part of a standfirst that the page's own description holds, at least
	standfirsts     = 3   // paragraphs of one, at most
	summaryTimes    = 3   // times a standfirst's text that the element marked as a summary holds, at most
)

// findStandfirst gives the segments between the title and the text that sum the article up: the standfirst. Only what
// says that it is an article has one.
func (s *Survey) findStandfirst(keep []bool) []int {
	if s.headline < 0 || !s.saysArticle() {
		return nil
	}
	var out []int
	for i := s.headline + 1; i < min(len(keep), s.headline+near) && len(out) < standfirsts; i++ {
		if s.isStandfirst(i, keep) {
			out = append(out, i)
		} else if keep[i] && s.isProse(i) {
			break
		}
	}
	return out
}

// saysArticle tells that a page says of itself that it is an article: in JSON-LD, in OpenGraph or by the element in
// which its title stands.
func (s *Survey) saysArticle() bool {
	return s.kind.rank >= articleRank || s.kind.story ||
		s.page.Inside(s.page.Segments[s.headline].Box, atom.Article) >= 0
}

// articleRank is the least rank of JSON-LD that speaks of an article.
const articleRank = 8

// isStandfirst tells that a segment below the title sums the article up: the page repeats it as its description and it
// stands apart from the text, or the markup says so.
func (s *Survey) isStandfirst(i int, keep []bool) bool {
	m, seg := s.measureOf(i), &s.page.Segments[i]
	switch {
	case m.Words < standfirstWords || m.Words > mostStandfirst || 4*m.Digits > m.Letters,
		seg.Hidden || seg.Struck || seg.Unseen || seg.Kind == article.Caption || slices.Contains(s.heads, i),
		s.linked[i] || s.again[i] || s.around[i].marks.Has(notSummary) || s.besidePicture(i):
		return false
	case s.marked(i, dom.Summary) && !s.marked(i, dom.Author):
		return true
	}
	return s.apart(i, keep) && s.desc.holds(wordHashes(nil, seg.Text)) >= repeated
}

// notSummary are marks of what is no standfirst.
const notSummary = dom.Comment | dom.Related | dom.Newsletter | dom.Navigation | dom.Footer | dom.Ad | dom.Cookie |
	dom.Paywall | dom.Caption | dom.Modal | dom.Form

// marked tells that an element around a segment, and around little else, bears a mark.
func (s *Survey) marked(i int, mark dom.Mark) bool {
	box := s.around[i].nearest[bits.TrailingZeros32(uint32(mark))]
	return box >= 0 && s.page.Boxes[box].Text <= summaryTimes*len(s.page.Segments[i].Text)
}

// apart tells that a segment stands in another element than the first paragraph of the text below it, as a heading, or
// set in another style.
func (s *Survey) apart(i int, keep []bool) bool {
	seg := &s.page.Segments[i]
	if seg.Kind == article.Heading || seg.Bold || seg.Italic {
		return true
	}
	for j := i + 1; j < len(keep); j++ {
		if keep[j] && s.isProse(j) {
			return s.above(seg.Box) != s.above(s.page.Segments[j].Box)
		}
	}
	return false
}
