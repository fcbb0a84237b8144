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
		{
			"cells stand apart", "<table><tr><td>Year</td><td>Sum</td></tr><tr><td>2020</td><td>5</td></tr></table>",
			"Year\tSum|2020\t5",
		},
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

// raisedCases are pages with raised letters and figures, and how they read.
var raisedCases = []struct{ name, page, want string }{
	{"a footnote behind a number", `<p>214<sup><a href="#fn1">1</a></sup> trees</p>`, "214¹ trees"},
	{"a footnote that is no link", "<p>or 1,234<sup>5</sup> in all.<sup>12</sup></p>", "or 1,234⁵ in all.¹²"},
	{"several footnotes", "<p>51 men<sup>1,&nbsp;2</sup> left</p>", "51 men¹, ² left"},
	{"a footnote raised by its style", `<p>214<a class="ref" href="#fn1">1</a> trees</p>`, "214¹ trees"},
	{"a footnote by its role", `<p>214<a role="doc-noteref" href="/a?note=1">1</a> trees</p>`, "214¹ trees"},
	{"a footnote of many links", `<p>214<sup><a href="#a">1</a><a href="#b">2</a></sup> trees</p>`, "214¹² trees"},
	{
		"a footnote in brackets", `<p>214<sup><a href="#fn1">[1]</a></sup> and 20<sup>[<a href="#fn2">2</a>]</sup> trees</p>`,
		"214[1] and 20[2] trees",
	},
	{"a footnote in front", "<p><sup>1</sup>2020 figures</p>", "¹2020 figures"},
	{"a power", "<p>100 km<sup>2</sup>, 3 × 10<sup>6</sup> litres, 10<sup>−6</sup></p>", "100 km², 3 × 10⁶ litres, 10⁻⁶"},
	{"letters stay", "<p>the 12<sup>th</sup> place, M<sup>me</sup>, Brand<sup>®</sup></p>", "the 12th place, Mme, Brand®"},
	{
		"small print is no mark", "<p><sup>In 2024 they built 12,000 homes</sup> <sup>2024</sup></p>",
		"In 2024 they built 12,000 homes 2024",
	},
	{"a link within the page", `<p>See <a href="#t">214</a> and <a href="#u">table 3</a></p>`, "See 214 and table 3"},
}

func TestRaisedFiguresStayApart(t *testing.T) {
	for _, c := range raisedCases {
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
		{article.Heading, 2},
		{article.ListItem, 1},
		{article.ListItem, 2},
		{article.Quote, 0},
		{article.Caption, 0},
		{article.TableRow, 0},
		{article.Paragraph, 0},
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
