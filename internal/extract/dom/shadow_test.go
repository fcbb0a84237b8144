package dom_test

import (
	"strings"
	"testing"
)

func TestShadowTreesAreRead(t *testing.T) {
	open := func(attribute, tree, light string) string {
		return "<x-a><template " + attribute + ">" + tree + "</template>" + light + "</x-a>"
	}
	readAll(t, []readingCase{
		{"by today's name", open(`shadowrootmode="open"`, "<p>deep</p>", ""), "deep"},
		{"by the name of older browsers", open(`shadowroot="closed"`, "<p>deep</p>", ""), "deep"},
		{"by the name of saved pages", open(`shadowmode="open"`, "<p>deep</p>", ""), "deep"},
		{"any other template", open("id=x", "<p>deep</p>", "<p>light</p>"), "light"},
		{
			"a slot that is filled",
			open(
				"shadowrootmode=open",
				"<h2><slot name=h>Loading</slot></h2><slot>Nothing yet</slot>",
				"<p>text</p><span slot=h>Head</span>",
			),
			"Head|text",
		},
		{
			"a slot that is not",
			open("shadowrootmode=open", "<p><slot name=h>Ours</slot></p><slot>none</slot>", " <!-- c --> "),
			"Ours|none",
		},
		{"words in a slot", open("shadowrootmode=open", "<p>by <slot></slot></p>", "Ada"), "by Ada"},
		{"what no slot shows", open("shadowrootmode=open", "<p>deep</p>", "<p>light</p>"), "deep"},
		{"an empty tree", open("shadowrootmode=open", "", "<p>light</p>"), "light"},
		{
			"a tree in a tree",
			open(
				"shadowrootmode=open",
				"<x-b><template shadowroot=open><p><slot></slot></p></template><slot></slot></x-b>",
				"Ada",
			),
			"Ada",
		},
		{
			"the same slot twice",
			open("shadowrootmode=open", "<p><slot></slot></p><p><slot>again</slot></p>", "Ada"),
			"Ada|again",
		},
	})
	readAll(t, []readingCase{{
		"in a sentence", "<p>lost " + open("shadowrootmode=open", "<b>31</b>", "") + " houses</p>", "lost 31 houses",
	}})
	page := cut(t, "<body>"+open("shadowrootmode=open", "<div><slot></slot></div>", "<i></i><p>a</p>"))
	if got := page.Path(page.Segments[0].Box); got != "1.0.2" {
		t.Errorf("path %q, want 1.0.2, where the paragraph stands in the file", got)
	}
}

// Trees that nest and slots that fill each other end.
func TestShadowTreesEnd(t *testing.T) {
	page := strings.Repeat(
		"<x-a><template shadowrootmode=open><slot></slot><slot name=b>x</slot></template>",
		150,
	) + "deep"
	if got := reading(t, page); !strings.Contains(got, "deep") {
		t.Errorf("%.80q", got)
	}
}
