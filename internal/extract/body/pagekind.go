package body

import (
	"net/url"
	"strings"

	"claimlight/internal/article"
	"claimlight/internal/extract/dom"
	"claimlight/internal/extract/forest"
	"claimlight/internal/extract/prose"

	"golang.org/x/net/html/atom"
)

// pageKind tells a page with one article from a list of them, a shop, a forum and the like.
type pageKind struct {
	depth, slug int  // slashes in the path of the address, joints in its last part
	front       bool // the address is the site's own
	rank        int  // as in Witness
	typed       bool // og:type names a type
	story       bool // and this is an article
	articles    int  // elements of that name
	headings    int
	linkedHeads int // headings that are links
	prose       int // segments that read as text
	// Parts of the page's text that stand in links, in list items, and under some marks.
	links, listed, comments, products, related float64
	largest                                    group // the kind of place with the most text
}

func (s *Survey) pageKind(w *Witness) pageKind {
	k := pageKind{rank: w.Rank, typed: w.Type != "", story: strings.Contains(w.Type, "article")}
	k.readAddress(w.Address)
	for i := range s.page.Boxes {
		if b := &s.page.Boxes[i]; b.Node.DataAtom == atom.Article && b.Text > 0 {
			k.articles++
		}
	}
	s.countKinds(&k)
	for _, g := range s.groups {
		if g.bytes > k.largest.bytes {
			k.largest = g
		}
	}
	return k
}

// The depth and joints of an ordinary article's address, which a page without one is taken to have.
const (
	usualDepth = 1
	usualSlug  = 4
)

// readAddress takes from a page's address how deep it lies and how much its last part looks like a headline.
func (k *pageKind) readAddress(address string) {
	u, err := url.Parse(address)
	if err != nil || address == "" {
		k.depth, k.slug = usualDepth, usualSlug
		return
	}
	path := strings.Trim(u.Path, "/")
	last := path[strings.LastIndexByte(path, '/')+1:]
	k.front, k.depth, k.slug = path == "", strings.Count(path, "/"), strings.Count(last, "-")+strings.Count(last, "_")
}

// countKinds counts the page's segments and their bytes by what they are.
func (s *Survey) countKinds(k *pageKind) {
	var links, listed, comments, products, related int
	for i := range s.page.Segments {
		seg := &s.page.Segments[i]
		n := len(seg.Text)
		links += min(seg.Link, n)
		switch seg.Kind {
		case article.Heading:
			k.headings++
			if s.linked[i] {
				k.linkedHeads++
			}
		case article.ListItem:
			listed += n
		}
		if s.isProse(i) {
			k.prose++
		}
		marks := s.around[i].marks
		for _, m := range []struct {
			mark dom.Mark
			sum  *int
		}{{dom.Comment, &comments}, {dom.Product, &products}, {dom.Related, &related}} {
			if marks.Has(m.mark) {
				*m.sum += n
			}
		}
	}
	all := s.page.Text
	k.links, k.listed = prose.Share(links, all), prose.Share(listed, all)
	k.comments, k.products, k.related = prose.Share(comments, all), prose.Share(products, all), prose.Share(related, all)
}

// add measures the page in the row of a segment.
func (k *pageKind) add(t *forest.Table, text int) {
	t.Add("address depth", float64(k.depth))
	t.Add("address words", float64(k.slug))
	t.Flag("front page", k.front)
	t.Add("linked rank", float64(k.rank))
	t.Flag("typed", k.typed)
	t.Flag("typed article", k.story)
	t.Add("articles", float64(k.articles))
	t.Add("headings", float64(k.headings))
	t.Add("linked headings", float64(k.linkedHeads))
	t.Add("prose segments", float64(k.prose))
	t.Add("page links", k.links)
	t.Add("page listed", k.listed)
	t.Add("page comments", k.comments)
	t.Add("page products", k.products)
	t.Add("page related", k.related)
	t.Add("largest group", prose.Share(k.largest.bytes, text))
	t.Add("largest group mean", prose.Share(k.largest.bytes, k.largest.count))
}
