package body

import (
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
