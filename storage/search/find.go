package search

import (
	"cmp"
	"context"
	"fmt"
	"slices"

	"claimlight/storage/db"
)

// spare is how many rows more than needed are asked for at first, as some will not be shown.
const spare = 20

// search is one question to the library.
type search struct {
	tx     db.Transaction
	index  Index
	match  string
	words  wanted
	limit  int
	newest bool
}

// hit is a row that matches; a lower rank is better.
type hit struct {
	rank  float64
	seq   int64
	id    string // of the claim or article that shows it; empty when none does
	cells []any  // what is shown of it
}

// indexed is a table with an index, and how its rows are shown.
type indexed struct {
	table string
	rows  int    // which belong to one claim or article, about: of so many, one is shown
	cells string // the first is the id of the claim or article that shows the row, and null where none does
	joins string // from the row that was found, t.seq
}

var (
	foundClaims = indexed{
		"claims", 1, "a.id, c.id, a.title, c.quote, c.status, c.rating, c.wording, c.source_name, c.source_via, " +
			"c.conclusion, c.notes, '', '', c.source_name",
		` LEFT JOIN claims c ON c.seq = t.seq AND c.deleted_at IS NULL
			LEFT JOIN articles a ON a.id = c.article_id AND a.deleted_at IS NULL`,
	}
	foundEvidence = indexed{
		"evidence", 1, "a.id, c.id, a.title, c.quote, c.status, c.rating, '', '', '', '', '', e.title, e.note, c.source_name",
		` LEFT JOIN evidence e ON e.seq = t.seq LEFT JOIN claims c ON c.id = e.claim_id AND c.deleted_at IS NULL
			LEFT JOIN articles a ON a.id = c.article_id AND a.deleted_at IS NULL`,
	}
	foundArticles = indexed{
		"articles", 1, "a.id, a.id, a.title, a.site, a.byline, a.default_source, ''",
		" LEFT JOIN articles a ON a.seq = t.seq AND a.deleted_at IS NULL",
	}
	foundBlocks = indexed{
		"blocks", 2, "a.id, a.id, a.title, a.site, '', '', b.text",
		` LEFT JOIN blocks b ON b.seq = t.seq LEFT JOIN versions v ON v.id = b.version_id
			LEFT JOIN articles a ON a.id = v.article_id AND a.current_version_id = v.id AND a.deleted_at IS NULL`,
	}
)

// find gives the best hit of each claim or article, the best first, at most as many as are wanted. It looks for ever
// more rows until there are enough, as some lie in the trash, and several may belong to one article.
func (s *search) find(ctx context.Context, in ...indexed) ([]hit, error) {
	for factor := 1; ; factor *= 8 {
		hits, more, err := s.best(ctx, in, factor)
		if err != nil {
			return nil, err
		}
		seen := map[string]bool{}
		hits = slices.DeleteFunc(hits, func(h hit) bool {
			again := h.id == "" || seen[h.id]
			seen[h.id] = true
			return again
		})
		if len(hits) >= s.limit || !more {
			return hits[:min(len(hits), s.limit)], nil
		}
	}
}

// best takes the best rows of each table, the best first; more tells whether one holds further ones.
func (s *search) best(ctx context.Context, in []indexed, factor int) (all []hit, more bool, err error) {
	for _, t := range in {
		n := factor * (t.rows*s.limit + spare)
		found, total, err := s.rank(ctx, t, false, n)
		if err == nil && total > rankedLimit {
			found, total, err = s.rank(ctx, t, true, n)
		}
		if err != nil {
			return nil, false, fmt.Errorf("search %s: %w", t.table, err)
		}
		s.newest = s.newest || total > rankedLimit
		more = more || total > n
		all = append(all, found...)
	}
	slices.SortStableFunc(all, func(a, b hit) int { return cmp.Compare(a.rank, b.rank) })
	return all, more, nil
}

// rank gives the n best rows of a table, and tells how many were ranked: one more than may be when there are too many.
// Then those are the oldest, or the newest.
func (s *search) rank(ctx context.Context, in indexed, newest bool, n int) (hits []hit, total int, err error) {
	query := "SELECT t.rank, t.seq, t.n, " + in.cells + " FROM (" + s.index.ranked(in.table, newest) + ") t" + in.joins +
		" ORDER BY t.rank, t.seq DESC"
	found, err := s.tx.QueryContext(ctx, query, s.match, rankedLimit+1, n)
	if err != nil {
		return nil, 0, err
	}
	defer found.Close()
	names, err := found.Columns()
	if err != nil {
		return nil, 0, err
	}
	var h hit
	targets := make([]any, len(names))
	targets[0], targets[1], targets[2] = &h.rank, &h.seq, &total
	for found.Next() {
		h.cells = make([]any, len(names)-3)
		for i := range h.cells {
			targets[i+3] = &h.cells[i]
		}
		if err := found.Scan(targets...); err != nil {
			return nil, 0, err
		}
		if h.id = ""; h.cells[0] != nil {
			h.id = h.text(1)
		}
		hits = append(hits, h)
	}
	return hits, total, found.Err()
}

// text gives a cell, empty for null.
func (h hit) text(i int) string {
	s, _ := h.cells[i].(string)
	return s
}
