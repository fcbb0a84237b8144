package body

import (
	"claimlight/internal/article"
	"claimlight/internal/extract/dom"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// isPicture tells an element that shows a picture or a film.
func isPicture(n *html.Node) bool {
	switch n.DataAtom {
	case atom.Img, atom.Picture, atom.Video, atom.Iframe:
		return true
	}
	return n.Data == "amp-img"
}

const (
	besideTimes = 1.3 // times the text of a segment that the box has at most which it shares with a picture
	besideMore  = 40  // and some bytes more
)

// besidePicture tells that a segment shares an element with a picture and with next to nothing else: so captions stand
// that no element calls one.
func (s *Survey) besidePicture(i int) bool {
	seg := &s.page.Segments[i]
	most, holder := int(besideTimes*float64(len(seg.Text)))+besideMore, -1
	s.page.Up(seg.Box, func(at int, b *dom.Box) bool {
		if b.Text > most {
			return false
		}
		holder = at
		return true
	})
	if holder < 0 {
		return false
	}
	for n := range s.page.Boxes[holder].Node.Descendants() {
		if n.Type == html.ElementNode && isPicture(n) {
			return true
		}
	}
	return false
}

// mostCaptions is the part of the words of a text that its captions have at most: where they have more, they are the
// text, as in a gallery.
const mostCaptions = 0.25

// dropCaptions drops from an article what is a caption by what is written on its element, and by the picture that it
// stands beside.
func (s *Survey) dropCaptions(keep []bool) {
	if s.headline < 0 || !s.saysArticle() {
		return
	}
	var captions []int
	said, all := 0, 0
	for i, k := range keep {
		if !k {
			continue
		}
		words := s.measureOf(i).Words
		all += words
		if s.isCaption(i) {
			captions = append(captions, i)
			said += words
		}
	}
	if float64(said) > mostCaptions*float64(all) {
		return
	}
	for _, i := range captions {
		keep[i] = false
	}
}

// isCaption tells a paragraph that is said to be a caption, and stands beside a picture.
func (s *Survey) isCaption(i int) bool {
	return s.page.Segments[i].Kind == article.Paragraph && s.marked(i, dom.Caption) && s.besidePicture(i)
}

// Captions tells which segments of a page are captions, by their elements alone.
func Captions(page *dom.Page) []bool {
	s := NewSurvey(page, Witness{})
	out := make([]bool, len(page.Segments))
	for i := range out {
		out[i] = page.Segments[i].Kind == article.Caption || s.isCaption(i)
	}
	return out
}
