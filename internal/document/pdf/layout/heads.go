package layout

import (
	"regexp"
	"strings"
	"sync"

	"claimlight/internal/article"
)

const (
	edgeOfPage = 0.13 // how much of a page's height at its top and foot has heads, and numbers of pages
	sameHeight = 6    // points by which a head may stand higher or lower on another page
	fewPages   = 2    // on which a head comes back at least
)

var digits = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`\d+|\b[ivxlc]+\b`)
})

// pageNumber is what stands where a page has its number, and nothing else.
var pageNumber = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`(?i)^[-–—|\[(·• ]*(?:\p{L}{1,8}\.? ?)?(?:\d{1,4}|[ivxlc]{1,6})(?: ?(?:/|of|von|de|из|з|z|sur|di|av|van) ?\d{1,4})?[-–—|\])·• ]*$`)
})

// key is a head without its numbers, by which it is known again on other pages.
func key(text string) string { return digits().ReplaceAllString(strings.ToLower(text), "0") }

// place of a head: its words, and about how high it stands.
type placed struct {
	key    string
	height int
}

// heads are what comes back at the edges of pages.
type heads struct {
	seen  map[placed]map[int]bool // pages
	pages int
}

// find looks at the edges of all pages.
func findHeads(pages []sheet) *heads {
	h := &heads{seen: map[placed]map[int]bool{}, pages: len(pages)}
	for n := range pages {
		s := &pages[n]
		for i := range s.pieces {
			p := &s.pieces[i]
			if !s.atEdge(p) {
				continue
			}
			for _, at := range heights(p) {
				k := placed{key(p.text), at}
				if h.seen[k] == nil {
					h.seen[k] = map[int]bool{}
				}
				h.seen[k][n] = true
			}
		}
	}
	return h
}

// heights are the two steps between which a piece stands, so that a small difference makes no other place.
func heights(p *piece) [2]int {
	at := int(p.base / sameHeight)
	return [2]int{at, at + 1}
}

// are tells whether a piece is the head of a page, or its number.
func (h *heads) are(s *sheet, p *piece) bool {
	if !s.atEdge(p) {
		return false
	}
	number := pageNumber().MatchString(p.text)
	for _, at := range heights(p) {
		n := len(h.seen[placed{key(p.text), at}])
		if n >= fewPages && (number || n*4 >= h.pages || n > 5) {
			return true
		}
	}
	return number && s.alone(p)
}

// atEdge tells that a piece stands at the top or the foot of its page.
func (s *sheet) atEdge(p *piece) bool {
	return p.base < edgeOfPage*s.height || p.base > (1-edgeOfPage)*s.height
}

// alone tells that nothing of the text stands between a piece and the edge of the page, nor beside it.
func (s *sheet) alone(p *piece) bool {
	top := p.base < s.height/2
	for i := range s.pieces {
		q := &s.pieces[i]
		if q == p || len(q.text) > 60 {
			if q != p && near(p, q) {
				return false
			}
			continue
		}
		if top && q.base < p.base-p.size || !top && q.base > p.base+p.size || near(p, q) {
			return false
		}
	}
	return true
}

// near tells that two pieces stand on one line, or on two that follow each other.
func near(p, q *piece) bool {
	d := p.base - q.base
	return d > -1.3*max(p.size, q.size) && d < 1.3*max(p.size, q.size)
}

// takeHeads takes the heads out of a page, as blocks that are left out.
func (s *sheet) takeHeads(h *heads) []article.Block {
	var out []article.Block
	var rest []piece
	for i := range s.pieces {
		p := s.pieces[i]
		if h.are(s, &s.pieces[i]) {
			out = append(out, leftOut(p, article.ReasonHeadOfPage))
			continue
		}
		rest = append(rest, p)
	}
	s.pieces = rest
	return out
}

func leftOut(p piece, why article.Reason) article.Block {
	l := line{piece: p}
	return article.Block{
		Kind: article.Paragraph, Text: p.text, Reason: why,
		Place: article.Place{Spots: []article.Spot{{Page: p.page, Box: l.box()}}},
	}
}
