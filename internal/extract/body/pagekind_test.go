package body

import "testing"

func TestAddressTellsThePageKind(t *testing.T) {
	for _, c := range []struct {
		address     string
		front       bool
		depth, slug int
	}{
		{"https://example.com/", true, 0, 0},
		{"https://example.com/news/2024/council-rebuilds-old-bridge", false, 2, 3},
		{"https://example.com/shop", false, 0, 0},
		{"", false, usualDepth, usualSlug},
		{"https://example.com/%zz", false, usualDepth, usualSlug},
	} {
		var k pageKind
		k.readAddress(c.address)
		if k.front != c.front || k.depth != c.depth || k.slug != c.slug {
			t.Errorf("%q: front %v, depth %d, slug %d", c.address, k.front, k.depth, k.slug)
		}
	}
}

func TestPageKindCountsWhatThePageHolds(t *testing.T) {
	page := cut(t, thread+`<h2><a href="/a">One more bridge</a></h2><h2>Help</h2><ul><li>First</li></ul>`)
	s := NewSurvey(page, Witness{Type: "article", Rank: 8})
	k := s.kind
	if k.articles != 1 || k.headings != 2 || k.linkedHeads != 1 || k.prose != 1 {
		t.Errorf("%d articles, %d headings, %d of them links, %d segments of prose", k.articles, k.headings, k.linkedHeads,
			k.prose)
	}
	if !k.story || k.rank != 8 || k.comments <= 0 || k.comments >= k.links+1 || k.listed <= 0 {
		t.Errorf("%+v", k)
	}
}
