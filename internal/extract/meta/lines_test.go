package meta_test

import (
	"slices"
	"strings"
	"testing"

	"claimlight/internal/extract/dom"
	"claimlight/internal/extract/meta"

	"golang.org/x/net/html"
)

// What says no more than who wrote a page and when is its head, what says more is its text.
func TestLinesOfTheHead(t *testing.T) {
	for _, c := range []struct {
		line string
		head bool
	}{
		{`<p>By Ada Miller</p>`, true},
		{`<p>By Ada Miller, Senior Reporter</p>`, true},
		{`<div class="date">Published 4 March 2025 at 9:15, changed 5 March 2025</div>`, true},
		{`<div>4 March 2025 | By Ada Miller</div>`, true},
		{`<p>By Ada Miller’s count, the council met on 4 March 2025 and on no other day.</p>`, false},
		{`<p>Ada Miller says that the bridge will stand</p>`, false},
		{`<ul><li>4 March 2025: the council votes</li></ul>`, false},
		{`<h2>The vote of 4 March 2025</h2>`, false},
	} {
		head := `<title>Council rebuilds bridge</title><meta name="author" content="Ada Miller">` +
			`<meta property="article:published_time" content="2025-03-04T09:15:00Z">`
		root, err := html.Parse(strings.NewReader(page(head, bridge+c.line)))
		if err != nil {
			t.Fatal(err)
		}
		cut := dom.Cut(root)
		m := meta.Read(root, cut, bridgeAt)
		if got := slices.Contains(m.HeadAt, m.TitleAt+1); got != c.head {
			t.Errorf("%s: %v, want %v (byline %q, published %q)", c.line, got, c.head, m.Byline, m.Published)
		}
	}
}

// A post in the text has a day of its own, which is not the page's.
func TestTheDayOfAPostIsNotThatOfThePage(t *testing.T) {
	const shown = `<p class="byline">By Nora Lind</p> <time datetime="2024-11-08T07:30:00+00:00">8 November 2024</time>`
	for _, post := range []string{
		`<blockquote>12 houses are without water. By <a>Works</a> on <a>Thursday, 7 November 2024</a></blockquote>`,
		`<blockquote class="twitter-tweet"><p>31 houses.</p>— Mayor (@m) <a href="/s">November 7, 2024</a></blockquote>`,
		`<blockquote><p>12 houses are without water.</p><time datetime="2024-11-07">Thursday</time></blockquote>`,
	} {
		source := page(`<title>Council rebuilds bridge</title>`, bridge+shown+`<p>The board wrote:</p>`+post)
		if got := read(t, source, "").Published; !strings.HasPrefix(got, "2024-11-08") {
			t.Errorf("%s: published %q", post, got)
		}
	}
}
