package render_test

import (
	"strings"
	"testing"

	"claimlight/internal/article"
	"claimlight/internal/render"

	"golang.org/x/net/html"
)

var blocks = []article.Block{
	{Kind: article.Title, Text: "A & B"},
	{Kind: article.Paragraph, Text: "Menu", Reason: "navigation"},
	{Kind: article.Heading, Level: 2, Text: "Cost"},
	{Kind: article.Paragraph, Text: "It is 5 < 6 *now*."},
	{Kind: article.ListItem, Level: 2, Text: "deep"},
	{Kind: article.Quote, Text: "said"},
	{Kind: article.Paragraph, Text: "1. first"},
}

func TestForms(t *testing.T) {
	var text, markdown, page strings.Builder
	if err := render.Text(&text, blocks); err != nil {
		t.Fatal(err)
	}
	if want := "Cost\n\nIt is 5 < 6 *now*.\n\ndeep\n\nsaid\n\n1. first\n"; text.String() != want {
		t.Errorf("text %q, want %q", text.String(), want)
	}
	if err := render.Markdown(&markdown, article.Metadata{Byline: "Ada *W*", Published: "2026-01-02"},
		blocks); err != nil {
		t.Fatal(err)
	}
	if want := "# A \\& B\n\n*Ada \\*W\\* · 2026-01-02*\n\n## Cost\n\nIt is 5 \\< 6 \\*now\\*.\n\n- deep\n\n> " +
		"said\n\n1\\. first\n"; markdown.String() != want {
		t.Errorf("markdown %q, want %q", markdown.String(), want)
	}
	if err := render.HTML(&page, article.Metadata{Title: "A & B", Language: "en"}, blocks); err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{
		`<html lang="en">`, "<title>A &amp; B</title>", "<h1>A &amp; B</h1>",
		"<p>It is 5 &lt; 6 *now*.</p>", "<blockquote><p>said</p></blockquote>",
	} {
		if !strings.Contains(page.String(), want) {
			t.Errorf("no %q in %s", want, page.String())
		}
	}
}

func TestListsAndTablesStayTogether(t *testing.T) {
	blocks := []article.Block{
		{Kind: article.ListItem, Level: 1, Text: "one"},
		{Kind: article.ListItem, Level: 3, Text: "deeper"},
		{Kind: article.Paragraph, Text: "Menu", Reason: "navigation"},
		{Kind: article.ListItem, Level: 1, Text: "two"},
		{Kind: article.TableRow, Level: 1, Text: "Year\tSum | net"},
		{Kind: article.TableRow, Text: "2024\t5\tabout"},
		{Kind: article.TableRow, Text: "\t6"},
		{Kind: article.Paragraph, Text: "End."},
		{Kind: article.TableRow, Text: "alone"},
	}
	var page, markdown strings.Builder
	if err := render.HTML(&page, article.Metadata{}, blocks); err != nil {
		t.Fatal(err)
	}
	want := "<ul>\n<li>one<ul>\n<li>deeper</li></ul></li>\n<li>two</li>\n</ul>\n" +
		"<table>\n<tr><th>Year</th><th>Sum | net</th></tr>\n<tr><td>2024</td><td>5</td><td>about</td></tr>\n<tr><td></td><td>6</td></tr>\n</table>\n" +
		"<p>End.</p>\n<table>\n<tr><td>alone</td></tr>\n</table>\n"
	if _, got, _ := strings.Cut(page.String(), "<article>\n"); !strings.HasPrefix(got, want) {
		t.Errorf("HTML\n%s\nwant\n%s", got, want)
	}
	if err := render.Markdown(&markdown, article.Metadata{}, blocks); err != nil {
		t.Fatal(err)
	}
	want = "- one\n  - deeper\n- two\n\n| Year | Sum \\| net | |\n| --- | --- | --- |\n| 2024 | 5 | about |\n|  | 6 |\n\nEnd.\n\n| alone |\n| --- |\n"
	if got := markdown.String(); got != want {
		t.Errorf("Markdown\n%s\nwant\n%s", got, want)
	}
}

// Whatever the text, the page holds only our own elements, and none with an address or a handler.
func FuzzHTMLIsSafe(f *testing.F) {
	f.Add("<script>alert(1)</script>", `"><img src=x onerror=alert(1)>`, "en\" onload=\"x")
	f.Fuzz(func(t *testing.T, text, title, language string) {
		var page strings.Builder
		md := article.Metadata{Title: title, Byline: title, Language: language}
		if err := render.HTML(&page, md, every(text)); err != nil {
			t.Fatal(err)
		}
		z := html.NewTokenizer(strings.NewReader(page.String()))
		for z.Next() != html.ErrorToken {
			tok := z.Token()
			if tok.Type != html.StartTagToken {
				continue
			}
			if !strings.Contains(" html head meta title body article p h1 h3 ul li blockquote figure figcaption table tr td th ",
				" "+tok.Data+" ") {
				t.Errorf("element %q", tok.Data)
			}
			for _, a := range tok.Attr {
				if !strings.Contains(" lang charset name content ", " "+a.Key+" ") {
					t.Errorf("attribute %q of %q", a.Key, tok.Data)
				}
			}
		}
	})
}

// every is a block of each kind with the same text.
func every(text string) []article.Block {
	return []article.Block{
		{Kind: article.Title, Text: text},
		{Kind: article.Heading, Level: 3, Text: text},
		{Kind: article.Paragraph, Text: text},
		{Kind: article.ListItem, Level: 1, Text: text},
		{Kind: article.Quote, Text: text},
		{Kind: article.Caption, Text: text},
		{Kind: article.TableRow, Level: 1, Text: text},
		{Kind: article.TableRow, Text: text},
	}
}
