package body

import (
	"strings"

	"claimlight/internal/article"
	"claimlight/internal/extract/dom"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

const (
	pieceWords = 40 // of kept prose that a piece of a page has which is an article of its own
	pieceHead  = 6  // segments beside a headline that may name its author and day
)

// otherArticles drops what is kept of other articles that stand whole in the page, such as the next one of an endless
// page, and tells which segments these are. A page is one article unless a headline like the page's own begins another
// piece of it, beside the piece that has the page's own: headings of sections stand in one piece with the title, and so
// do the posts of a live blog.
func (s *Survey) otherArticles(keep []bool) []bool {
	out, title := make([]bool, len(keep)), s.headline
	if title < 0 || s.page.Segments[title].Kind != article.Heading {
		return out
	}
	headline := s.page.Segments[title]
	for i := range s.page.Segments {
		if seg := &s.page.Segments[i]; seg.Kind != article.Heading || out[i] || strings.EqualFold(seg.Text, headline.Text) {
			continue
		}
		own, other := s.pieces(title, i)
		if other < 0 || !s.standsAlone(own, title, keep) || !s.standsAlone(other, i, keep) ||
			!s.alike(piece{own, title}, piece{other, i}) {
			continue
		}
		b := &s.page.Boxes[other]
		for j := b.First; j < b.Last; j++ {
			out[j], keep[j] = true, false
		}
	}
	return out
}

// pieces are the outermost boxes that hold one of two segments and not the other, -1 where there are none.
func (s *Survey) pieces(a, b int) (ofA, ofB int) {
	boxA, boxB := s.page.Segments[a].Box, s.page.Segments[b].Box
	ofA, ofB = -1, -1
	for boxA != boxB {
		if s.page.Boxes[boxA].Depth >= s.page.Boxes[boxB].Depth {
			ofA, boxA = boxA, s.page.Boxes[boxA].Parent
		} else {
			ofB, boxB = boxB, s.page.Boxes[boxB].Parent
		}
	}
	if ofA < 0 || ofB < 0 {
		return -1, -1
	}
	return ofA, ofB
}

// standsAlone tells that a piece of a page begins with a headline, with text of its own below it.
func (s *Survey) standsAlone(box, headline int, keep []bool) bool {
	b, words := &s.page.Boxes[box], 0
	for i := b.First; i < b.Last; i++ {
		if !keep[i] || !s.isProse(i) {
			continue
		}
		if i < headline {
			return false
		}
		words += s.measureOf(i).Words
	}
	return words >= pieceWords
}

// piece is a box of the page and the segment that is its headline.
type piece struct{ box, headline int }

// alike tells that another piece is an article as that with the title is: both are articles by their element, or both
// name their author or day, and its headline is of the title's level, or a line beside it says who wrote it, or when.
func (s *Survey) alike(own, other piece) bool {
	same := s.page.Segments[own.headline].Level == s.page.Segments[other.headline].Level
	if s.hasArticle(own.box) && s.hasArticle(other.box) {
		return same || s.signed(other)
	}
	return same && s.signed(own) && s.signed(other)
}

// hasArticle tells that most of a box stands in an element that is said to be an article.
func (s *Survey) hasArticle(box int) bool {
	b := &s.page.Boxes[box]
	for i := box; i < len(s.page.Boxes) && s.page.Boxes[i].First < b.Last; i++ {
		in := &s.page.Boxes[i]
		if in.First >= b.First && in.Last <= b.Last && 2*in.Text > b.Text && isArticle(in.Node) {
			return true
		}
	}
	return false
}

// isArticle tells an element that is an article by its name, its role or its type.
func isArticle(n *html.Node) bool {
	kind := dom.Attr(n, "itemtype")
	return n.DataAtom == atom.Article || dom.Attr(n, "role") == "article" || strings.HasSuffix(kind, "Article") ||
		strings.HasSuffix(kind, "BlogPosting")
}

// signed tells that a short line beside a headline, in its piece, is marked as an author's or a date.
func (s *Survey) signed(p piece) bool {
	b := &s.page.Boxes[p.box]
	for i := max(b.First, p.headline-2); i < min(b.Last, p.headline+pieceHead); i++ {
		if i != p.headline && s.measureOf(i).Words <= headWords && s.around[i].marks.Has(dom.Author|dom.Date) {
			return true
		}
	}
	return false
}
