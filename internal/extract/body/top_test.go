package body_test

import (
	"strings"
	"testing"

	"claimlight/internal/extract/body"
	"claimlight/internal/extract/dom"
	"claimlight/internal/extract/meta"

	"golang.org/x/net/html"
)

// What stands between the title and the text is named for what it is, and a headline elsewhere not for the words in it.
func TestReasonsAboveTheText(t *testing.T) {
	page := `<html><head><title>Council rebuilds bridge</title>
		<meta name="description" content="Nine of thirteen members voted for a plan that was rejected twice before."></head><body>
		<nav><ul><li><a href="/">Home</a></li><li><a href="/news">News</a></li></ul></nav>
		<main><article><header class="page-header"><h1>Council rebuilds bridge</h1>
		<div class="hero-banner header"><div class="meta"><div class="share"><h2>Nine of thirteen members voted for a plan that was rejected twice before.</h2></div></div></div>
		<div class="byline">By <a rel="author" href="/author/ada">Ada Miller</a></div><div class="date"><time datetime="2024-03-05">March 5, 2024</time></div></header>
		<p>` + strings.Join(text, "</p><p>") + `</p></article></main>
		<aside class="more"><ul><li><a href="/x">Minister replies to fury on Twitter over a newsletter</a></li><li><a href="/login">Log in</a></li></ul></aside></body></html>`
	root, err := html.Parse(strings.NewReader(page))
	if err != nil {
		t.Fatal(err)
	}
	cut := dom.Cut(root)
	md := meta.Read(root, cut, "")
	v := body.Judge(cut, body.WitnessOf(md, ""))
	got := map[string]string{}
	for i, s := range cut.Segments {
		got[s.Text] = v.Reasons[i].Words()
	}
	for _, c := range [][2]string{
		{"By Ada Miller", "byline"},
		{"March 5, 2024", "date"},
		{"Minister replies to fury on Twitter over a newsletter", "sidebar"},
		{"Log in", "button to comment or log in"},
	} {
		if reason, seen := got[c[0]]; reason != c[1] {
			t.Errorf("%q is left out as %q (on the page: %v), want %q", c[0], reason, seen, c[1])
		}
	}
}
