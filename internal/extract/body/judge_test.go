package body_test

import (
	"strings"
	"testing"

	"claimlight/internal/extract/body"
	"claimlight/internal/extract/dom"

	"golang.org/x/net/html"
)

// text is the paragraphs of an article on a bridge.
var text = []string{
	"The council voted on Tuesday to rebuild the old bridge over the river, after two years of debate about its cost.",
	"Work will begin in the spring, said the mayor, who had long opposed the plan, and is to last eighteen months.",
	"“We cannot wait until it falls,” she told reporters after the vote, which ended with nine in favour and four " +
		"against.",
	"Engineers had warned in a report last autumn that two of the five piers were no longer safe for heavy lorries.",
	"The cost, now put at 4.2 million, is to be shared by the town, the county and a fund for historic buildings.",
	"Shopkeepers on the south bank fear that they will lose customers while the crossing is closed to all traffic.",
	"A ferry for pedestrians is planned, but the council has not yet said how often it will run, or who will pay.",
}

// pageWith is a page whose article has something else between its third and fourth paragraph, or around it.
func pageWith(before, inside, after string) string {
	paragraphs := make([]string, len(text))
	for i, s := range text {
		paragraphs[i] = "<p>" + s + "</p>"
	}
	return `<html><head><title>Council rebuilds bridge</title></head><body>` + before +
		`<nav><ul><li><a href="/">Home</a></li><li><a href="/news">News</a></li><li><a href="/sport">Sport</a></li></ul></nav>
		<main><article><h1>Council rebuilds bridge</h1>` + strings.Join(paragraphs[:3], "\n") + inside + strings.Join(paragraphs[3:], "\n") + `</article></main>` + after +
		`<footer><p>© 2024 The Example. All rights reserved.</p><a href="/privacy">Privacy policy</a></footer></body></html>`
}

func judge(t *testing.T, page string) map[string]string {
	t.Helper()
	root, err := html.Parse(strings.NewReader(page))
	if err != nil {
		t.Fatal(err)
	}
	cut := dom.Cut(root)
	v := body.Judge(cut, body.Witness{Title: "Council rebuilds bridge"})
	out := map[string]string{}
	for i, s := range cut.Segments {
		out[s.Text] = v.Reasons[i].Words()
	}
	return out
}

// Each thing that pages put into and around articles is left out, for a reason that a person understands, and all of
// the article is kept.
func TestWhatIsLeftOut(t *testing.T) {
	cases := []struct {
		name, before, inside, after string
		out                         string // the text that is to be left out
		reason                      string // "" where any reason will do
	}{
		{name: "navigation", out: "Sport", reason: "navigation"},
		{name: "footer", out: "© 2024 The Example. All rights reserved.", reason: "copyright notice"},
		{
			name: "newsletter", inside: `<div class="newsletter-signup"><h3>Our newsletter</h3><p>Sign up for the best of the week in your inbox.</p><button>Subscribe</button></div>`,
			out: "Sign up for the best of the week in your inbox.", reason: "newsletter form",
		},
		{
			name: "related", inside: `<aside class="related-stories"><h4>Related</h4><ul><li><a href="/x">The ferry that never came</a></li><li><a href="/y">Ten bridges of the north</a></li></ul></aside>`,
			out: "The ferry that never came", reason: "related link",
		},
		{
			name: "caption", inside: `<figure><img src="b.jpg"><figcaption>The bridge in 1912. Photo: Town archive</figcaption></figure>`,
			out: "The bridge in 1912. Photo: Town archive", reason: "caption",
		},
		{
			name: "cookies", before: `<div id="cookie-consent"><p>We use cookies to make this site work. By going on you accept our cookie policy.</p><button>Accept</button></div>`,
			out: "We use cookies to make this site work. By going on you accept our cookie policy.", reason: "cookie notice",
		},
		{
			name: "comments", after: `<section id="comments" class="comments"><h3>2 comments</h3><div class="comment"><p class="author">Joe</p><p>I never liked that bridge anyway, and my taxes pay for it.</p></div>
			<div class="comment"><p class="author">Jill</p><p>About time that somebody did something about the river too!</p></div></section>`,
			out: "I never liked that bridge anyway, and my taxes pay for it.", reason: "reader comment",
		},
		{
			name: "share", inside: `<div class="share-buttons"><a href="#f">Share on Facebook</a> <a href="#t">Tweet</a></div>`,
			out: "Share on Facebook Tweet", reason: "share button",
		},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			got := judge(t, pageWith(c.before, c.inside, c.after))
			reason, seen := got[c.out]
			if !seen || reason == "" || c.reason != "" && reason != c.reason {
				t.Errorf("%q is left out as %q (on the page: %v), want %q", c.out, reason, seen, c.reason)
			}
			for _, s := range text {
				if got[s] != "" {
					t.Errorf("lost %q as %q", s, got[s])
				}
			}
		})
	}
}

// Parts of an article that do not look like paragraphs are kept.
func TestWhatIsKept(t *testing.T) {
	cases := []struct{ name, inside, want string }{
		{"heading", "<h2>A costly crossing</h2>", "A costly crossing"},
		{"list", "<ul><li>Two lanes for cars and a path for walkers</li><li>New piers of concrete, faced with the old " +
			"stone</li></ul>", "New piers of concrete, faced with the old stone"},
		{
			"quote", "<blockquote><p>No bridge has served this town as long as this one.</p></blockquote>",
			"No bridge has served this town as long as this one.",
		},
		{"streamed", `<div hidden id="S:0"><p>The old stones will be numbered, stored, and put back where they were, said the architect.</p></div>`, "The old stones will be numbered, stored, and put back where they were, said the architect."},
	}
	for _, c := range cases {
		got := judge(t, pageWith("", c.inside, ""))
		if reason, seen := got[c.want]; !seen || reason != "" {
			t.Errorf("%s: %q is left out as %q (on the page: %v)", c.name, c.want, reason, seen)
		}
	}
}

func TestAPageWithoutTextHasNoArticle(t *testing.T) {
	root, err := html.Parse(strings.NewReader(`<nav><a href="/">Home</a><a href="/a">A</a></nav>`))
	if err != nil {
		t.Fatal(err)
	}
	if v := body.Judge(dom.Cut(root), body.Witness{}); v.Found {
		t.Errorf("found an article in a menu: %q", v.Reasons)
	}
}
