// Package xlsx writes claims, their articles and their sources as the sheets of a spreadsheet file.
package xlsx

import (
	"fmt"
	"io"
	"slices"

	"claimlight/internal/export"
	"claimlight/internal/record"
)

// left are the columns of the table of claims that the sheet of claims leaves to the sheet of articles, or that only
// programs need.
var left = []string{
	"format", "site", "byline", "article_url", "canonical_url", "archive_url", "language", "article_tags", "prefix",
	"suffix", "source_start", "source_end",
	"figure_start", "figure_end", "version", "text_sha256", "snapshot_sha256", "retrieved_at", "fields",
}

// ofArticle are the columns that the sheet of articles takes from the table of claims.
var ofArticle = []string{
	"article_id", "article_title", "site", "byline", "published_at", "article_url", "canonical_url", "archive_url",
	"language", "article_tags", "version",
	"text_sha256", "snapshot_sha256", "retrieved_at",
}

// New writes a workbook with the sheets Claims, Articles and Sources. It is held in memory and written when it is
// closed.
func New(w io.Writer, n export.Notes) (export.Encoder, error) {
	b, err := newBook()
	if err != nil {
		return nil, err
	}
	e := &encoder{w: w, book: b, rows: export.NewRows(n), index: map[string]int{}, sources: newSources()}
	names := export.Columns(n)
	for i, name := range names {
		e.index[name] = i
		if !slices.Contains(left, name) {
			e.shown = append(e.shown, i)
		}
	}
	if e.claims, err = b.sheet("Claims", pick(names, e.shown)); err != nil {
		return nil, err
	}
	if e.articles, err = b.sheet("Articles", append(slices.Clone(ofArticle), "claims")); err != nil {
		return nil, err
	}
	return e, nil
}

type encoder struct {
	w                io.Writer
	book             *book
	rows             *export.Rows
	index            map[string]int // of each column in the table of claims
	shown            []int          // the columns on the sheet of claims
	claims, articles *sheet
	sources          *sources
	article          []string // the cells of the article that is being read
	ofArticle        int      // how many claims it had so far
}

// Encode adds a claim. Records come article by article.
func (e *encoder) Encode(r record.Record) error {
	cells := e.rows.Cells(r)
	if err := e.claims.add(pick(cells, e.shown)); err != nil {
		return err
	}
	if e.article == nil || e.article[0] != cells[e.index["article_id"]] {
		if err := e.endArticle(); err != nil {
			return err
		}
		for _, name := range ofArticle {
			e.article = append(e.article, cells[e.index[name]])
		}
	}
	e.ofArticle++
	e.sources.count(r.Claim)
	return nil
}

// endArticle writes the line of the article whose claims have all been read.
func (e *encoder) endArticle() error {
	if e.article == nil {
		return nil
	}
	line := append(e.article, fmt.Sprint(e.ofArticle))
	e.article, e.ofArticle = nil, 0
	return e.articles.add(line)
}

// Close writes the workbook.
func (e *encoder) Close() error {
	if err := e.endArticle(); err != nil {
		return err
	}
	if err := e.sources.write(e.book); err != nil {
		return err
	}
	return e.book.write(e.w)
}

func pick(cells []string, at []int) []string {
	out := make([]string, len(at))
	for i, n := range at {
		out[i] = cells[n]
	}
	return out
}
