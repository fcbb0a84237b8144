package report_test

import (
	"bytes"
	"fmt"
	"io"
	"strings"
	"testing"
	"time"

	"claimlight/internal/article"
	"claimlight/internal/claim"
	"claimlight/internal/export"
	"claimlight/internal/export/report"
	"claimlight/internal/record"
	"claimlight/internal/scheme"
	"claimlight/internal/text"

	"github.com/PuerkitoBio/goquery"
	"github.com/shopspring/decimal"
	"golang.org/x/net/html"
)

const page = "Bridge opens late\nThe bridge opened on Monday. About 14,000 cars will cross it every day.\nFloods stopped the work twice."

// record is a claim on the page whose quote is given.
func recordOf(id, quote string, change func(*record.Record)) record.Record {
	start := strings.Index(page, quote)
	r := record.Record{
		Claim: claim.Claim{ID: id, Selector: claim.Selector{Quote: quote}, Status: claim.Checked},
		Article: article.Article{ID: "a", Metadata: article.Metadata{
			Title: "Bridge opens late", Byline: "Ada Writer", Published: "2026-03-04T08:00", URL: "https://news.example/bridge",
			Language: "en",
		}},
		Anchor: claim.Anchor{Span: text.Span{Start: start, End: start + len(quote)}, State: claim.Exact}, VersionNumber: 2,
		Text:       page,
		TextSHA256: "texthash", SnapshotSHA256: "pagehash", RetrievedAt: time.Date(2026, 3, 5, 6, 7, 8, 0, time.UTC),
	}
	change(&r)
	return r
}

func cars(r *record.Record) {
	c := &r.Claim
	c.Source = claim.Source{Name: "City council", Kind: claim.Government, Manner: claim.Paraphrase, Via: "a daily"}
	c.Figures = []claim.Figure{{
		Text: "About 14,000 cars", Value: decimal.NewNullDecimal(decimal.NewFromInt(14000)),
		Unit: "car", Qualifier: claim.About, Period: "a day",
	}}
	c.Rating, c.Conclusion, c.ReviewURL = claim.HalfTrue, "It is 12,000.", "https://check.example/1"
	c.Evidence = []claim.Evidence{{
		URL: "https://count.example/a>b", Title: "Count", Stance: claim.Refutes, Note: "June",
		SeenAt: "2026-03-05",
	}, {URL: "b.pdf"}}
	c.Notes, c.Fields = "SECRET", map[string]string{"phone": "SECRET"}
}

func all() []record.Record {
	return []record.Record{
		recordOf("1", "About 14,000 cars will cross it every day.", cars),
		recordOf("2", "14,000 cars", func(r *record.Record) {
			cars(r)
			r.Claim.Figures[0].Value, r.Claim.SaidAt, r.Claim.Rating = decimal.NewNullDecimal(decimal.NewFromInt(9000)),
				"2025-03-04", claim.True
		}),
		recordOf("3", "every day.\nFloods stopped", func(*record.Record) {}),
		recordOf("4", "Gone for good.", func(r *record.Record) { r.Anchor.State = claim.Orphan }),
	}
}

func write(t *testing.T, open func(io.Writer) export.Encoder, records []record.Record) string {
	t.Helper()
	var b bytes.Buffer
	e := open(&b)
	for _, r := range records {
		if err := e.Encode(r); err != nil {
			t.Fatal(err)
		}
	}
	if err := e.Close(); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func parsed(t *testing.T, records []record.Record) *goquery.Document {
	t.Helper()
	d, err := goquery.NewDocumentFromReader(strings.NewReader(write(t, newHTML, records)))
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func TestTheArticleStandsThereWithItsHighlights(t *testing.T) {
	d := parsed(t, all())
	d.Find(`a[href^="#"]`).Each(func(_ int, s *goquery.Selection) {
		if d.Find(`[id="`+s.AttrOr("href", "")[1:]+`"]`).Length() != 1 {
			t.Errorf("%s leads nowhere", s.AttrOr("href", ""))
		}
	})
	d.Find("article sup").Each(func(_ int, s *goquery.Selection) {
		s.ReplaceWithHtml("[" + s.Text() + "]")
	})
	var blocks []string
	d.Find("article p").Each(func(_ int, s *goquery.Selection) { blocks = append(blocks, s.Text()) })
	want := []string{
		"The bridge opened on Monday. About 14,000 cars[2] will cross it every day.[1]", "Floods stopped[3] the work twice.",
	}
	if fmt.Sprint(blocks) != fmt.Sprint(want) {
		t.Errorf("%q\nwant %q", blocks, want)
	}
	if got := d.Find("mark").First().AttrOr("class", ""); got != "half_true" {
		t.Errorf("the first highlight is %q", got)
	}
}

func TestACardSaysAllThatIsPublished(t *testing.T) {
	out := write(t, newHTML, all())
	for _, want := range []string{
		"City council · government · paraphrase · via a daily", "“About 14,000 cars”: about 14 000 cars (a day)", "Half true",
		"It is 12,000.",
		`<a href="https://count.example/a%3Eb" rel="noopener noreferrer">Count</a> June (seen 2026-03-05)`,
		"Evidence, refutes", "<dd dir=\"auto\">b.pdf</dd>",
		"This quote is not in the text any more.", "SHA-256 of the page pagehash", "Page saved 2026-03-05 06:07:08 UTC",
		"Ada Writer", "4 claims of one article",
	} {
		if !strings.Contains(out, want) {
			t.Errorf("the page lacks %s", want)
		}
	}
	if strings.Contains(out, "SECRET") || strings.Contains(write(t, newMarkdown, all()), "SECRET") {
		t.Error("private notes are published")
	}
	if out != write(t, newHTML, all()) {
		t.Error("the same claims give another page")
	}
}

func TestFoldersAreNobodysBusiness(t *testing.T) {
	for path, want := range map[string]string{
		"/home/ada/secret/page.html": "page.html",
		`C:\Users\ada\page.html`:     "page.html",
	} {
		local := recordOf("1", "14,000", func(r *record.Record) { r.Article.URL = path })
		for _, open := range []func(io.Writer) export.Encoder{newHTML, newMarkdown} {
			if out := write(t, open, []record.Record{local}); strings.Contains(out, "ada") || !strings.Contains(out, want) {
				t.Errorf("%s is shown: %s", path, out)
			}
		}
	}
}

func TestChartsCountRightly(t *testing.T) {
	d := parsed(t, all())
	var rows []string
	d.Find("figure").First().Find("g").Each(func(_ int, s *goquery.Selection) {
		texts := s.Find("text")
		rows = append(rows, texts.First().Text()+" "+texts.Last().Text()+" "+s.Find("rect").AttrOr("width", ""))
	})
	if got := fmt.Sprint(rows); got != "[True 1 95 Half true 1 95 Not rated 2 190]" {
		t.Errorf("ratings %s", got)
	}
	if got := d.Find("figure").Eq(1).Find("g text").Text(); got != "City council2" {
		t.Errorf("sources %s", got)
	}
	var dots []string
	d.Find("circle").Each(func(_ int, s *goquery.Selection) {
		dots = append(dots, s.AttrOr("cx", "")+","+s.AttrOr("cy", "")+" "+s.Text())
	})
	if got := fmt.Sprint(dots); got != "[76,55 2025-03-04: 9000 cars 748,16 2026-03-04: 14 000 cars]" {
		t.Errorf("figures over time %s", got)
	}
	if empty := parsed(t, nil); empty.Find("figure").Length() != 0 || empty.Find("h1").Text() != "0 claims of 0 articles" {
		t.Errorf("a report of nothing: %s", empty.Text())
	}
}

// A unit stands in one chart and under one label, however it was spelt when it was stored.
func TestSpellingsOfAUnitShareAChart(t *testing.T) {
	wait := func(day, unit string) func(r *record.Record) {
		return func(r *record.Record) {
			r.Claim.SaidAt, r.Claim.Figures = day, []claim.Figure{{
				Value: decimal.NewNullDecimal(decimal.NewFromInt(5)),
				Unit:  unit,
			}}
		}
	}
	d := parsed(t, []record.Record{
		recordOf("1", "14,000", wait("2025-03-04", "year")),
		recordOf("2", "14,000", wait("2026-03-04", "years")),
	})
	if got := d.Find("circle").Text(); got != "2025-03-04: 5 years2026-03-04: 5 years" {
		t.Errorf("figures over time: %q", got)
	}
}

// Whatever texts hold, the page has no script, asks the network for nothing, and shows them as they are.
func FuzzAHostileTextStaysText(f *testing.F) {
	for _, s := range []string{
		"</p><script>alert(1)</script>", `" onmouseover="alert(1)`, "javascript:alert(1)", "https://x/\"><img src=y>",
		"</style><svg onload=alert(1)>", "{{.}}", "\u202e<b>",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		s = article.CleanText(s)
		hostile := recordOf("1", "14,000", func(r *record.Record) {
			cars(r)
			r.Text, r.Article.Title, r.Article.URL, r.Article.Canonical, r.Article.Language, r.Article.Site = s, s, s, s, s, s
			r.Anchor.Span = text.Span{End: len(s)}
			r.Claim.Quote, r.Claim.Source.Name, r.Claim.Source.Via, r.Claim.Wording, r.Claim.Conclusion, r.Claim.ReviewURL = s,
				s, s, s, s, s
			r.Claim.Rating, r.Claim.Figures[0].Unit, r.Claim.Figures[0].Text = claim.Rating("x"+s), s, s
			r.Claim.Evidence = []claim.Evidence{{URL: s, Title: s, Note: s, ArchiveURL: s, Stance: claim.Stance(s)}}
		})
		d := parsed(t, []record.Record{hostile, hostile})
		if d.Find("script, img, iframe, object, link, base, form, video, audio").Length() != 0 ||
			d.Find("style").Length() != 1 {
			t.Errorf("%q made an element", s)
		}
		for _, a := range unsafe(d) {
			t.Errorf("%q made the attribute %s", s, a)
		}
		if want := strings.Join(strings.Fields(s), ""); s != "" && !strings.Contains(shown(d.Find("blockquote").First()),
			want) {
			t.Errorf("%q is not shown as it is", s)
		}
	})
}

// unsafe lists the attributes that could run something or fetch it.
func unsafe(d *goquery.Document) []string {
	var out []string
	for _, n := range d.Find("*").Nodes {
		for _, a := range n.Attr {
			link := strings.HasPrefix(a.Val, "#") || strings.HasPrefix(a.Val, "http://") || strings.HasPrefix(a.Val, "https://")
			runs := strings.HasPrefix(a.Key, "on") || a.Key == "src" || a.Key == "srcset" || a.Key == "style"
			if runs || a.Key == "href" && !link {
				out = append(out, a.Key+"="+a.Val)
			}
		}
	}
	return out
}

// shown is the text of a selection without its white space.
func shown(s *goquery.Selection) string {
	var b strings.Builder
	for _, n := range s.Nodes {
		for c := range n.Descendants() {
			if c.Type == html.TextNode {
				b.WriteString(c.Data)
			}
		}
	}
	return strings.Join(strings.Fields(b.String()), "")
}

func TestMarkdown(t *testing.T) {
	out := write(t, newMarkdown, all())
	for _, want := range []string{
		"# Claims: 4\n", "- Half true: 1\n", "\n## Bridge opens late\n",
		"Ada Writer · 2026-03-04T08:00 · <https://news.example/bridge>\n",
		"About 14,000 cars**\\[2\\]** will cross it every day.**\\[1\\]**\n",
		"\n### 1. Half true\n\n> About 14,000 cars will cross it every day.\n",
		"> every day.\n> Floods stopped\n", "- Evidence: [Count](<https://count.example/a%3Eb>), refutes, June (seen " +
			"2026-03-05)\n", "SHA-256 `pagehash`",
	} {
		if !strings.Contains(out, want) {
			t.Errorf("the report lacks %q:\n%s", want, out)
		}
	}
	kept := recordOf("1", "14,000", func(r *record.Record) {
		r.Claim.Status, r.Claim.Rating, r.Article.ArchiveURL = claim.InProgress, claim.True, "https://archive.example/1"
		r.Claim.Evidence = []claim.Evidence{{URL: "b.pdf", ArchiveURL: "https://archive.example/2"}}
	})
	if out := write(t, newMarkdown, []record.Record{kept}); !strings.Contains(out,
		"[archived copy](<https://archive.example/1>)") ||
		!strings.Contains(out, "- Evidence: b.pdf ([archived](<https://archive.example/2>))\n") ||
		!strings.Contains(out, "### 1. True, in progress\n") {
		t.Errorf("what the page says, the Markdown lacks: %s", out)
	}
	hostile := recordOf("1", "14,000", func(r *record.Record) {
		r.Claim.Conclusion, r.Claim.Wording = "# Head\n- item",
			"<b>*x*"
	})
	if out := write(t, newMarkdown, []record.Record{hostile}); !strings.Contains(out, `\# Head`) ||
		!strings.Contains(out, `  \- item`) || !strings.Contains(out, `\<b>\*x\*`) {
		t.Errorf("%s", out)
	}
}

// The name of a source stands over its bar, with the width of the chart, so that it is not cut.
func TestNamesOfSourcesAreNotCut(t *testing.T) {
	r := recordOf("1", "About 14,000 cars will cross it every day.", cars)
	r.Claim.Source.Name = "International Bridge and Tunnel Commission"
	out := write(t, newHTML, []record.Record{r})
	if strings.Count(out, `<text x="0" y="13">International Bridge and Tunnel Commission</text>`) != 1 ||
		strings.Contains(out, `<title>International`) {
		t.Errorf("the chart of sources is\n%s", out[strings.Index(out, "Claims by source"):][:900])
	}
}

// The name of a source or of a rating is read in full, however long it is: in lines that have room in the chart.
func TestLongLabelsAreNotCut(t *testing.T) {
	name := "The Interdepartmental Committee for the Coordination of Flood Defences in the Lower Valley"
	cjk := strings.Repeat("统计", 20)
	rating := "Partly true, important context missing"
	scale := scheme.Scale{{Code: "partly", Label: rating}, {Code: "true", Label: "True"}}
	var b bytes.Buffer
	h := report.NewHTML(&b, scale)
	for i, source := range []string{name, cjk} {
		err := h.Encode(recordOf(fmt.Sprint(i), "14,000", func(r *record.Record) {
			r.Claim.Source.Name, r.Claim.Rating = source, "partly"
		}))
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := h.Close(); err != nil {
		t.Fatal(err)
	}
	d, err := goquery.NewDocumentFromReader(&b)
	if err != nil {
		t.Fatal(err)
	}
	var labels []string
	bottom := 0
	d.Find("figure g").Each(func(_ int, g *goquery.Selection) {
		var lines []string
		g.Find("text").Each(func(_ int, s *goquery.Selection) {
			wide := len([]rune(s.Text()))
			if strings.Contains(s.Text(), "统") {
				wide *= 2
			}
			if wide > 50 {
				t.Errorf("%q is wider than its chart", s.Text())
			}
			lines = append(lines, s.Text())
		})
		labels = append(labels, strings.Join(lines[:len(lines)-1], " "))
		var top int
		_, err := fmt.Sscanf(g.AttrOr("transform", ""), "translate(0 %d)", &top)
		if err != nil || top != 0 && top < bottom {
			t.Errorf("%q begins at %d, over what ends at %d, %v", lines, top, bottom, err)
		}
		bottom = top + len(lines)*15
	})
	cjkLines := cjk[:len("统")*25] + " " + cjk[len("统")*25:]
	if got := strings.Join(labels, "|"); got != rating+"|"+name+"|"+cjkLines && got != rating+"|"+cjkLines+"|"+name {
		t.Errorf("the labels are %q", got)
	}
}
