// Package report writes claims as a page to be read or printed: the articles with numbered highlights, a card for each
// claim, and charts.
package report

import (
	"strings"

	"claimlight/internal/article"
	"claimlight/internal/export"
	"claimlight/internal/record"
	"claimlight/internal/scheme"
	"claimlight/internal/words"
)

// report is what both forms of a report are written from.
type report struct {
	Articles []*checkedArticle
	Claims   int
	Ratings  []bar // claims by rating, from true to false
	Sources  []bar // claims by source, the most frequent first
	Lines    []timeline
}

// checkedArticle is an article with its claims.
type checkedArticle struct {
	article.Article
	Number   int // in the report, from 1
	Link     string
	File     string // its name alone, where it has no address
	Archive  string
	Blocks   [][]piece // the text; the title first
	Claims   []card
	Version  int
	TextSHA  string
	PageSHA  string
	Obtained string // when the page was got
	text     string
	spans    []numbered
}

// collector gathers records, which come article by article.
type collector struct {
	report
	byRating, bySource map[string]int
	points             []point
	scale              scheme.Scale
}

func newCollector(scale scheme.Scale) *collector {
	return &collector{byRating: map[string]int{}, bySource: map[string]int{}, scale: scale.OrDefault()}
}

func (c *collector) add(r record.Record) {
	if n := len(c.Articles); n == 0 || c.Articles[n-1].ID != r.Article.ID {
		c.Articles = append(c.Articles, newArticle(r, n+1))
	}
	a := c.Articles[len(c.Articles)-1]
	shown := newCard(r, len(a.Claims)+1, c.scale)
	if span := r.Anchor.Span; r.Anchor.Placed() && span.Valid(len(r.Text)) {
		a.spans = append(a.spans, numbered{span, shown.Number, shown.Class})
		shown.Placed = true
	}
	a.Claims = append(a.Claims, shown)
	c.Claims++
	c.byRating[string(r.Claim.Rating)]++
	if name := strings.TrimSpace(r.Claim.Source.Name); name != "" {
		c.bySource[name]++
	}
	c.points = append(c.points, pointsOf(r)...)
}

// finish works out what needs all records.
func (c *collector) finish() report {
	for _, a := range c.Articles {
		a.Blocks = highlight(a.text, a.spans)
		if len(a.Blocks) > 0 && len(a.Blocks[0]) == 1 && a.Blocks[0][0].Claims == nil && a.Blocks[0][0].Text == a.Title {
			a.Blocks = a.Blocks[1:] // it stands over the text already
		}
	}
	c.Ratings = ratingBars(c.byRating, c.scale)
	c.Sources = sourceBars(c.bySource)
	c.Lines = timelines(c.points)
	return c.report
}

func newArticle(r record.Record, number int) *checkedArticle {
	a := &checkedArticle{
		Article: r.Article, Number: number, Archive: export.WebAddress(r.Article.ArchiveURL), Version: r.VersionNumber,
		TextSHA: r.TextSHA256,
		PageSHA: r.SnapshotSHA256, text: r.Text,
	}
	if a.Link = export.WebAddress(r.Article.Canonical); a.Link == "" {
		a.Link = export.WebAddress(r.Article.URL)
	}
	if a.Link == "" && a.URL != "" {
		a.File = record.WithoutFolder(a.URL)
	}
	if !r.RetrievedAt.IsZero() {
		a.Obtained = r.RetrievedAt.UTC().Format("2006-01-02 15:04:05 UTC")
	}
	if a.Title == "" {
		a.Title = words.ReportUntitled.String()
	}
	return a
}
