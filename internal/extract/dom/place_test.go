package dom_test

import (
	"strings"
	"testing"

	"claimlight/internal/extract/dom"

	"golang.org/x/net/html"
)

func TestPlaceNamesWhatLasts(t *testing.T) {
	cases := []struct {
		page, want string
		tells      bool
	}{
		{
			`<article class="story post-123"><div><p class="note active">Text</p></div></article>`, "p.note<article.story",
			true,
		},
		{`<div id="text"><p><b>Text</b></p></div>`, "p<div#text", true},
		{`<div id="post7"><p>Text</p></div>`, "p", false},
		{`<aside><p>Text</p></aside>`, "p<aside", true},
		{`<p><span class="credit">Text</span></p>`, "span.credit", true},
	}
	for _, c := range cases {
		root, err := html.Parse(strings.NewReader(c.page))
		if err != nil {
			t.Fatal(err)
		}
		page := dom.Cut(root)
		got := page.Place(page.Segments[0].Box)
		if got != c.want || dom.PlaceTells(got) != c.tells {
			t.Errorf("%s: place %q, tells %v; want %q, %v", c.page, got, dom.PlaceTells(got), c.want, c.tells)
		}
	}
}
