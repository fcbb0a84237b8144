// Package xlsx writes claims, their articles and their sources as the sheets of a spreadsheet file.
package xlsx

import (
	"fmt"
	"io"
	"slices"

	"claimlight/internal/export"
	"claimlight/internal/record"
	"claimlight/internal/scheme"
)

// left are the columns of the table of claims that the sheet of claims leaves to the sheet of articles, or that only
// programs need.
var left = []string{
	"format", "site", "byline", "article_url", "canonical_url", "archive_url", "language", "article_tags", "prefix",
	"suffix", "source_start", "source_end",
	"figure_start", "figure_end", "version", "text_sha256", "snapshot_sha256", "retrieved_at", "fields",
}

// ofArticle are the columns that the sheet of articles takes from the table of claims, behind how many claims it has;
// the first is what people call it by, the last what programs do.
var ofArticle = []string{
	"article_title", "site", "byline", "published_at", "article_tags", "language", "article_url", "canonical_url",
	"archive_url", "retrieved_at", "version", "text_sha256", "snapshot_sha256", "article_id",
}

// last are the columns that only programs need, and that stand behind all others.
var last = []string{
	"sentence", "block", "start", "end", "source_text", "anchor_state", "created_at", "updated_at", "article_id",
	"claim_id",
}

// New writes a workbook with the sheets Claims, Articles and Sources. It is held in memory and written when it is
// closed. Each own field has a column of its own behind what people read; so has what claims hold under names that
// are none.
func New(w io.Writer, n export.Notes, s scheme.Scheme) (export.Encoder, error) {
	b, err := newBook(s)
	if err != nil {
		return nil, err
	}
	e := &encoder{
		w: w, book: b, rows: export.NewRows(n), index: map[string]int{}, own: s.Fields,
		sources: newSources(s.Scale.OrDefault()),
	}
	names := export.Columns(n)
	for i, name := range names {
		if e.index[name] = i; !slices.Contains(left, name) && !slices.Contains(last, name) {
			e.shown = append(e.shown, i)
		}
	}
	for _, name := range last {
		e.ids = append(e.ids, e.index[name])
	}
	head := pick(names, e.shown)
	for _, f := range e.own {
		head = append(head, ownColumn+f.Label)
	}
	head = append(head, pick(names, e.ids)...)
	if e.claims, err = b.sheet("Claims", head); err != nil {
		return nil, err
	}
	if e.articles, err = b.sheet("Articles", slices.Insert(slices.Clone(ofArticle), 1, "claims")); err != nil {
		return nil, err
	}
	return e, nil
}

type encoder struct {
	w                io.Writer
	book             *book
	rows             *export.Rows
	index            map[string]int // of each column in the table of claims
	shown            []int          // the columns on the sheet of claims that people read
	own              []scheme.Field // each with a column behind them
	ids              []int          // the columns behind these
	claims, articles *sheet
	sources          *sources
	article          []string // the cells of the article that is being read
	ofArticle        int      // how many claims it had so far
}

// Encode adds a claim. Records come article by article.
func (e *encoder) Encode(r record.Record) error {
	cells := e.rows.Cells(r)
	if err := e.claims.add(e.line(cells, r.Claim.Fields)); err != nil {
		return err
	}
	if e.article == nil || e.article[len(e.article)-1] != cells[e.index["article_id"]] {
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

// line is a line of the sheet of claims.
func (e *encoder) line(cells []string, fields map[string]string) []string {
	out := pick(cells, e.shown)
	for _, f := range e.own {
		out = append(out, fields[f.Name])
	}
	return append(out, pick(cells, e.ids)...)
}

// endArticle writes the line of the article whose claims have all been read.
func (e *encoder) endArticle() error {
	if e.article == nil {
		return nil
	}
	line := slices.Insert(e.article, 1, fmt.Sprint(e.ofArticle))
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
