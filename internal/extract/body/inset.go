package body

import (
	"slices"
	"strings"

	"claimlight/internal/article"
	"claimlight/internal/extract/dom"

	"golang.org/x/net/html/atom"
)

// keepInsets keeps what stands set into the text: the posts of other sites and the tables of values between or behind
// paragraphs that are kept. Their lines are short, and read like what stands around an article.
func (s *Survey) keepInsets(keep []bool) {
	done := -1
	for i := range keep {
		if keep[i] || i < done {
			continue
		}
		box := s.inset(i)
		if box < 0 {
			continue
		}
		b := &s.page.Boxes[box]
		done = b.Last
		if !s.setIn(box, keep) {
			continue
		}
		for j := b.First; j < b.Last; j++ {
			seg := &s.page.Segments[j]
			keep[j] = keep[j] ||
				seg.Kind != article.Caption && !seg.Hidden && !seg.Struck && !seg.Unseen && !s.button(j)
		}
	}
}

// button tells a segment that is a link and does not name a writer.
func (s *Survey) button(i int) bool {
	return s.linked[i] && !strings.Contains(s.page.Segments[i].Text, "@")
}

// inset is the box of the post or the table of values in which a segment stands, or -1.
func (s *Survey) inset(i int) int {
	seg := &s.page.Segments[i]
	if post := s.page.Post(seg.Box); post >= 0 {
		return post
	}
	if seg.Kind != article.TableRow {
		return -1
	}
	table := s.page.Inside(seg.Box, atom.Table)
	if table < 0 || 2*s.page.Boxes[table].Link > s.page.Boxes[table].Text {
		return -1
	}
	return table
}

const (
	leastBefore = 2   // kept paragraphs that stand before a table beside it
	mostInset   = 0.5 // the part of a page's text that a table has which is no article itself
)

// setIn tells that a box stands among the paragraphs of the text: kept prose stands before it in the same box, nearest
// of all prose there, and nothing that speaks against it is written on it.
func (s *Survey) setIn(box int, keep []bool) bool {
	b := &s.page.Boxes[box]
	post := b.Post
	if b.Parent < 0 || s.share(box) > mostInset || !post && b.Marks.Has(against) ||
		post && !slices.Contains(s.linked[b.First:b.Last], false) {
		return false
	}
	around := &s.page.Boxes[b.Parent]
	for around.Parent >= 0 && around.Last-around.First == b.Last-b.First {
		if !post && around.Marks.Has(against&^dom.Caption) {
			return false // a wrapper that says what is in it
		}
		around = &s.page.Boxes[around.Parent]
	}
	before, first := 0, true
	for i := b.First - 1; i >= around.First; i-- {
		if !s.isProse(i) {
			continue
		}
		if first && !keep[i] {
			return false
		}
		first = false
		if keep[i] {
			before++
		}
	}
	return before >= leastBefore || post && before > 0
}
