package extract_test

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"claimlight/internal/article"
	"claimlight/internal/extract"
)

// news is a small page of our own.
var news = `<!doctype html><html lang="en"><head><title>Council rebuilds bridge | The Example</title>
<meta property="og:site_name" content="The Example"></head><body><nav><a href="/">Home</a> <a href="/news">News</a></nav>
<main><article><h1>Council rebuilds bridge</h1><p class="byline">By Ada Miller</p>` + strings.Repeat(`<p>The council voted on Tuesday to rebuild the old bridge over the river, after two years of debate about its cost.</p>
<p>Work will begin in the spring, said the mayor, who had long opposed the plan, and is to last eighteen months.</p>`, 3) +
	`</article></main><footer>© 2024 The Example. All rights reserved.</footer></body></html>`

func clean(t *testing.T, p extract.Page) extract.Result {
	t.Helper()
	r, err := extract.Clean(context.Background(), p)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

func keptOf(r extract.Result) []article.Block {
	v := article.Version{Blocks: r.Blocks}
	return v.Kept()
}

func TestCleanPutsTheTitleFirst(t *testing.T) {
	r := clean(t, extract.Page{Content: news, Type: extract.HTML, URL: "https://example.com/bridge"})
	kept := keptOf(r)
	if !r.Found || len(kept) < 2 || kept[0].Kind != article.Title || kept[0].Text != "Council rebuilds bridge" {
		t.Fatalf("kept %+v", kept)
	}
	if r.Metadata.Site != "The Example" || r.Metadata.URL != "https://example.com/bridge" {
		t.Errorf("metadata %+v", r.Metadata)
	}
	for _, b := range kept[1:] {
		if b.Path == "" || b.Kind == article.Title {
			t.Errorf("block %+v", b)
		}
	}
}

func TestAPageWithoutAnArticleIsKeptWhole(t *testing.T) {
	r := clean(t, extract.Page{
		Content: `<nav><ul><li><a href="/">Home</a></li><li><a href="/a">About</a></li></ul></nav>`,
		Type:    extract.HTML,
	})
	if r.Found {
		t.Error("found an article")
	}
	if got := len(keptOf(r)); got != 2 {
		t.Errorf("%d blocks kept, want all 2", got)
	}
}

func TestUnknownTypeAndEndedContext(t *testing.T) {
	if _, err := extract.Clean(context.Background(), extract.Page{Type: "pdf"}); err == nil {
		t.Error("no error for an unknown type")
	}
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if _, err := extract.Clean(ctx, extract.Page{Type: extract.HTML}); !errors.Is(err, context.Canceled) {
		t.Errorf("error %v", err)
	}
}

func TestTooDeepForATree(t *testing.T) {
	deep := strings.Repeat("<div>", 2000) + news + strings.Repeat("</div>", 2000)
	r := clean(t, extract.Page{Content: deep, Type: extract.HTML})
	if got := len(keptOf(r)); !r.Found || got < 4 {
		t.Errorf("found %v, %d blocks kept", r.Found, got)
	}
}

// Whatever stands around an article, its text is kept, in time and memory that grow with the page.
func TestHostileShapes(t *testing.T) {
	const n = 20000
	sentence := "The council voted on Tuesday to rebuild the old bridge over the river"
	for name, page := range map[string]string{
		"line breaks":        strings.Repeat("<br>", n) + news,
		"forms":              strings.Repeat("<form><input>", n) + news,
		"attributes":         "<div" + strings.Repeat(" a=b", n) + ">" + news,
		"names":              `<div class="` + strings.Repeat("main-content ", n) + `">` + news,
		"cells":              "<table><tr>" + strings.Repeat("<td>1</td>", n) + "</table>" + news,
		"tables in tables":   strings.Repeat("<table><tr><td>", 1000) + news,
		"lists in lists":     strings.Repeat("<ul><li>a", 240) + news,
		"open formatting":    strings.Repeat("<p><b><i>x", 500) + news,
		"zeros":              strings.Repeat("\x00", n) + news,
		"a long word":        "<p>" + strings.Repeat("x", 50*n) + "</p>" + news,
		"an open comment":    news + "<!--" + strings.Repeat("-", n),
		"entities":           "<p>" + strings.Repeat("&amp;&#x41;&notit;", n) + "</p>" + news,
		"linked data":        `<script type="application/ld+json">` + strings.Repeat(`{"@graph":[`, n) + "</script>" + news,
		"data in an address": `<img src="data:image/png;base64,` + strings.Repeat("QUJD", 50*n) + `">` + news,
		"short paragraphs":   strings.Repeat("<p>x</p>", n) + news,
	} {
		r := clean(t, extract.Page{Content: page, Type: extract.HTML})
		checkBlocks(t, r)
		if !slices.ContainsFunc(r.Blocks, func(b article.Block) bool { return strings.Contains(b.Text, sentence) }) {
			t.Errorf("%s: the article's text is lost", name)
		}
	}
}

func TestHostilePagesAreCleaned(t *testing.T) {
	files, err := filepath.Glob("../../../shared/eval/hostile/html/*")
	if err != nil || len(files) == 0 {
		t.Skip("the pages of ../shared are absent")
	}
	for _, name := range files {
		data, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		checkBlocks(t, clean(t, extract.Page{Content: string(data), Type: extract.HTML}))
	}
}

// The pasted article of the seed: title, byline, time, and exactly its thirteen paragraphs.
func TestTheSeed(t *testing.T) {
	data, err := os.ReadFile("../../../shared/seed/article-pasted.txt")
	if err != nil {
		t.Skip("the seed of ../shared is absent")
	}
	r := clean(t, extract.Page{Content: string(data), Type: extract.PlainText})
	kept := keptOf(r)
	if len(kept) != 14 || kept[0].Kind != article.Title {
		t.Errorf("%d blocks kept, want a title and 13 paragraphs", len(kept))
		for _, b := range kept {
			t.Logf("%s %.60s", b.Kind, b.Text)
		}
	}
	if r.Metadata.Byline != "Tim Zadorozhnyy" || r.Metadata.Published != "2025-04-11T16:12" {
		t.Errorf("byline %q, published %q", r.Metadata.Byline, r.Metadata.Published)
	}
}

// checkBlocks holds what is true of every result.
func checkBlocks(t *testing.T, r extract.Result) {
	t.Helper()
	first := true
	for _, b := range r.Blocks {
		if strings.ContainsAny(b.Text, "\n\r\x00") || article.CleanText(b.Text) != b.Text {
			t.Errorf("block %q did not come through the door", b.Text)
		}
		if b.Kept() && b.Kind == article.Title && !first {
			t.Errorf("title %q is not the first block", b.Text)
		}
		first = first && !b.Kept()
	}
}

func FuzzClean(f *testing.F) {
	f.Add(news, "html")
	f.Add("<p>a<br>b<table><tr><td>c<td>d</table><title>x", "html")
	f.Add("# Title\n\n- a\n  - b\n\n> q\n\n```\ncode\n```", "markdown")
	f.Add("Title\nBy A B\n\nText, and more of it.\n", "text")
	f.Fuzz(func(t *testing.T, content, kind string) {
		r, err := extract.Clean(context.Background(), extract.Page{Content: content, Type: extract.Type(kind)})
		if err == nil {
			checkBlocks(t, r)
		}
	})
}
