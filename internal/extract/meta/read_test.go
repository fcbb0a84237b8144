package meta_test

import (
	"strings"
	"testing"

	"claimlight/internal/article"
	"claimlight/internal/extract/dom"
	"claimlight/internal/extract/meta"

	"golang.org/x/net/html"
)

// page is an article page with the given head and top.
func page(head, top string) string {
	return `<html lang="en"><head>` + head + `</head><body><nav><a href="/">Home</a><a href="/news">News</a></nav><article>` + top +
		strings.Repeat(`<p>The council voted on Tuesday to rebuild the old bridge over the river, after two years of debate about its cost.</p>`, 6) +
		`</article><footer>All rights reserved</footer></body></html>`
}

func read(t *testing.T, source, address string) article.Metadata {
	t.Helper()
	root, err := html.Parse(strings.NewReader(source))
	if err != nil {
		t.Fatal(err)
	}
	return meta.Read(root, dom.Cut(root), address).Metadata
}

func TestMetadataOfLinkedData(t *testing.T) {
	got := read(t, page(`<title>Council rebuilds bridge | The Example</title>
		<link rel="canonical" href="/bridge"><meta property="og:site_name" content="The Example">
		<script type="application/ld+json">{"@graph":[{"@type":"NewsArticle","headline":"Council rebuilds bridge","datePublished":"2024-03-05T08:00:00+01:00",
		"dateModified":"2024-03-06","author":{"@id":"#ada"}},{"@type":"Person","@id":"#ada","name":"Ada Miller"}]}</script>`,
		`<h1>Council rebuilds bridge</h1><p class="byline">By Ada Miller</p><time datetime="2024-03-05T08:00:00+01:00">5 March 2024</time>`), "https://example.com/a?utm=1")
	want := article.Metadata{
		Title: "Council rebuilds bridge", Byline: "Ada Miller", Site: "The Example", Published: "2024-03-05T08:00:00+01:00",
		Updated:  "2024-03-06",
		Language: "en", Canonical: "https://example.com/bridge",
	}
	if got != want {
		t.Errorf("got  %+v\nwant %+v", got, want)
	}
}

// The date comes with the time that an article's JSON-LD gives, whether the page shows it or only its address bears it
// out, and also where the page was saved and says itself where it is from.
func TestTheDateHasTheTimeOfLinkedData(t *testing.T) {
	const at = "2024-03-05T08:00:00+01:00"
	head := `<title>Council rebuilds bridge</title><script type="application/ld+json">{"@type":"NewsArticle","headline":"Council rebuilds bridge","datePublished":"` + at + `"}</script>`
	const title = `<h1>Council rebuilds bridge</h1>`
	for _, c := range []struct{ name, head, top, address string }{
		{"nowhere else", head, title, "https://example.com/news/council-rebuilds-bridge"},
		{"in the address", head, title, "https://example.com/2024/03/05/council-rebuilds-bridge"},
		{"shown", head, title + `<p class="date">5 March 2024</p>`, "https://example.com/news/council-rebuilds-bridge"},
		{"saved", head + `<link rel="canonical" href="https://example.com/news/council-rebuilds-bridge">`, title, ""},
	} {
		if got := read(t, page(c.head, c.top), c.address).Published; got != at {
			t.Errorf("%s: published %q, want %q", c.name, got, at)
		}
	}
}

func TestMetadataThatOnlyThePageShows(t *testing.T) {
	got := read(t, page(`<title>Council rebuilds bridge - The Example</title><meta property="og:site_name" content="The Example">`,
		`<h1>Council rebuilds bridge</h1><div class="meta"><span class="author">By Ada Miller</span> <span class="date">March 5, 2024</span></div>`), "https://example.com/bridge")
	if got.Title != "Council rebuilds bridge" || got.Byline != "Ada Miller" || got.Published != "2024-03-05" {
		t.Errorf("got %+v", got)
	}
}

func TestANameInAnElementOfItsLineIsFound(t *testing.T) {
	got := read(t, page(`<title>Council rebuilds bridge - The Example</title><meta property="og:type" content="article">`,
		`<h1>Council rebuilds bridge</h1><div class="top"><span>March 5, 2024</span><span class="author"><a href="/author/ada">Ada Miller</a></span></div>`), "https://example.com/news/council-rebuilds-bridge")
	if got.Byline != "Ada Miller" || got.Published != "2024-03-05" {
		t.Errorf("byline %q, published %q", got.Byline, got.Published)
	}
}

func TestNothingIsMadeUp(t *testing.T) {
	got := read(t, page(`<title>About our bridge museum</title>`, `<h1>About our bridge museum</h1>`),
		"https://example.com/about")
	if got.Byline != "" || got.Published != "" {
		t.Errorf("byline %q and date %q of a page that has none", got.Byline, got.Published)
	}
}

func TestLinkedDataThatIsBrokenIsPassedOver(t *testing.T) {
	got := read(t, page(`<title>Council rebuilds bridge</title><script type="application/ld+json">{"@type":"NewsArticle","headline":</script>`,
		`<h1>Council rebuilds bridge</h1>`), "")
	if got.Title != "Council rebuilds bridge" {
		t.Errorf("title %q", got.Title)
	}
}

func TestDateOfTheChangeAsShown(t *testing.T) {
	for _, c := range []struct{ line, want string }{
		{`<p class="date">Published 5 March 2024, updated 6 March 2024</p>`, "2024-03-06"},
		{`<p class="label">Last updated:</p><p class="date">March 6, 2024</p>`, "2024-03-06"},
		{`<p>Updated <time datetime="2024-03-06T10:30:00+02:00">6 March 2024</time></p>`, "2024-03-06T10:30:00+02:00"},
		{`<p class="date">Оновлено 6 березня 2024</p>`, "2024-03-06"},
		{`<p class="date">Zuletzt aktualisiert am 6. März 2024</p>`, "2024-03-06"},
		{`<p class="date">5 March 2024</p>`, ""},
		{`<p class="date">5 March 2024</p><p>Updated two hours ago</p>`, ""},
	} {
		got := read(t, page(`<title>Council rebuilds bridge</title>`, `<h1>Council rebuilds bridge</h1>`+c.line), "")
		if got.Updated != c.want {
			t.Errorf("%s: updated %q, want %q", c.line, got.Updated, c.want)
		}
	}
}
