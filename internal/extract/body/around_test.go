package body

import (
	"strings"
	"testing"

	"claimlight/internal/extract/dom"

	"golang.org/x/net/html"
)

func cut(t *testing.T, page string) *dom.Page {
	t.Helper()
	root, err := html.Parse(strings.NewReader(page))
	if err != nil {
		t.Fatal(err)
	}
	return dom.Cut(root)
}

// thread is a page with an article and a thread of comments, each in a box of its own.
const thread = `<main><article><p>The council voted on Tuesday to rebuild the old bridge over the river, after two years of debate.</p></article>
	<section class="comments"><div class="comment"><p>I never liked it.</p></div><div class="comment"><blockquote><p>About time!</p></blockquote></div></section></main>`

func TestAThreadReachesAsFarAsItsOutermostBox(t *testing.T) {
	page := cut(t, thread)
	a := lookAround(page, page.Segments[2].Box)
	comment := 1 // the place of dom.Comment among the marks, and 0 among the outer ones
	if dom.Mark(1)<<comment != dom.Comment || outerMarks[0] != dom.Comment {
		t.Fatal("the marks have another order")
	}
	if got := dom.Attr(page.Boxes[a.nearest[comment]].Node, "class"); got != "comment" {
		t.Errorf("nearest box of comments is %q", got)
	}
	if got := dom.Attr(page.Boxes[a.outer[0]].Node, "class"); got != "comments" {
		t.Errorf("outermost box of comments is %q", got)
	}
	if a.against != 2 || !a.marks.Has(dom.Comment) {
		t.Errorf("%d boxes speak against it, marks %b", a.against, a.marks)
	}
	for k, e := range elements {
		if want := int32(page.Inside(page.Segments[2].Box, e.kind)); a.inside[k] != want {
			t.Errorf("%s: box %d, want %d", e.name, a.inside[k], want)
		}
	}
}

// A box that holds most of the page says little about a part of it, whatever it is called.
func TestABoxAroundMostOfThePageCountsForNothing(t *testing.T) {
	page := cut(t, `<div class="sidebar-layout"><p>All of the text of this page stands in a box with an unlucky name.</p></div>`)
	if a := lookAround(page, page.Segments[0].Box); a.marks != 0 || a.against != 0 {
		t.Errorf("marks %b, %d boxes against", a.marks, a.against)
	}
}
