package dom_test

import (
	"strings"
	"testing"

	"claimlight/internal/article"
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

func TestCutAtTheBreaksOfThePage(t *testing.T) {
	cases := []struct{ name, page, want string }{
		{"paragraphs", "<p>One <b>bold</b>\n two.</p><p>Three</p>", "One bold two.|Three"},
		{"text beside a block", "<div>before<p>inside</p>after</div>", "before|inside|after"},
		{"one line break is a space", "<p>a<br>b</p>", "a b"},
		{"two line breaks part", "<p>a<br> <br/>b</p>", "a|b"},
		{"scripts and styles are unseen", "<p>a<script>x</script><style>y</style>b</p><noscript>z</noscript>", "ab"},
		{"cells stand apart", "<table><tr><td>Year</td><td>Sum</td></tr><tr><td>2020</td><td>5</td></tr></table>", "Year\tSum|2020\t5"},
		{"an empty cell keeps its place", "<table><tr><th></th><th>Sum</th></tr><tr><td>2020</td><td></td><td>5</td></tr></table>", "\tSum|2020\t\t5"},
		{"a table for layout is no table", "<table><tr><td><p>a</p></td><td><p>b</p></td></tr></table>", "a|b"},
		{"a custom element breaks nothing by itself", "<p>a <x-term>b</x-term> c</p>", "a b c"},
		{"soft hyphens go", "<p>Donau\u00addampf</p>", "Donaudampf"},
		{"empty lines part code", "<pre>a\nb\n\nc</pre>", "a b|c"},
		{"composed letters", "<p>e\u0301</p>", "é"},
		{"a declared shadow tree is seen", "<div><template shadowrootmode=open><p>deep</p></template></div>", "deep"},
		{"another template is not", "<template><p>later</p></template><p>now</p>", "now"},
	}
	for _, c := range cases {
		var got []string
		for _, s := range cut(t, c.page).Segments {
			got = append(got, s.Text)
		}
		if strings.Join(got, "|") != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}

func TestKinds(t *testing.T) {
	page := cut(t, `<h2>Head</h2><ul><li>one<ul><li>deeper</li></ul></li></ul><blockquote><p>said</p></blockquote>
		<figure><img><figcaption>shown</figcaption></figure><table><tr><td>a</td><td>b</td></tr></table><p>text</p>`)
	want := []struct {
		kind  article.Kind
		level int
	}{
		{article.Heading, 2}, {article.ListItem, 1}, {article.ListItem, 2}, {article.Quote, 0}, {article.Caption, 0}, {article.TableRow, 0}, {article.Paragraph, 0},
	}
	for i, s := range page.Segments {
		if s.Kind != want[i].kind || s.Level != want[i].level {
			t.Errorf("%q is %s %d, want %s %d", s.Text, s.Kind, s.Level, want[i].kind, want[i].level)
		}
	}
}

func TestHidden(t *testing.T) {
	cases := []struct {
		page string
		want bool
	}{
		{`<p hidden>x</p>`, true},
		{`<div style="display: none"><p>x</p></div>`, true},
		{`<div hidden id="S:1"><p>x</p></div>`, false}, // streamed by React, shown by script
		{`<p hidden="until-found">x</p>`, false},
		{`<p>x</p>`, false},
	}
	for _, c := range cases {
		if got := cut(t, c.page).Segments[0].Hidden; got != c.want {
			t.Errorf("%s: hidden %v", c.page, got)
		}
	}
}

func TestMarksReadNamesOfAnyStyle(t *testing.T) {
	cases := []struct {
		page string
		want dom.Mark
	}{
		{`<div class="newsletter-signup"><p>x</p></div>`, dom.Newsletter},
		{`<div class="relatedStories"><p>x</p></div>`, dom.Related},
		{`<div id="share_bar"><p>x</p></div>`, dom.Share},
		{`<div role="navigation"><p>x</p></div>`, dom.Navigation},
		{`<footer><p>x</p></footer>`, dom.Footer},
		{`<amp-ad><p>x</p></amp-ad>`, dom.Ad},
		{`<news-share-bar>x</news-share-bar>`, dom.Share},
		{`<span class="sr-only">x</span>`, dom.Hidden},
	}
	for _, c := range cases {
		page := cut(t, c.page)
		if got := page.Marks(page.Segments[0].Box); !got.Has(c.want) {
			t.Errorf("%s has marks %b, want %b", c.page, got, c.want)
		}
	}
}

func TestPathLeadsToTheElement(t *testing.T) {
	page := cut(t, "<html><head></head><body><div></div><div><p>a</p><p>b <b>c</b></p></div></body></html>")
	if got := page.Path(page.Segments[1].Box); got != "1.1.1" {
		t.Errorf("path %q, want 1.1.1", got)
	}
}

// No page makes cutting or flattening fail, and no segment is empty or holds a line end.
func FuzzCut(f *testing.F) {
	f.Add("<p>a<br>b<table><tr><td>c<td>d</table>")
	f.Add("<div>x<script>1</script>y<ul><li>z")
	f.Fuzz(func(t *testing.T, page string) {
		root, err := html.Parse(strings.NewReader(page))
		if err != nil {
			return
		}
		for _, s := range dom.Cut(root).Segments {
			if s.Text == "" || strings.Contains(s.Text, "\n") {
				t.Errorf("segment %q", s.Text)
			}
		}
		dom.Flatten(page)
	})
}
