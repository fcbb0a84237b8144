package storage

import (
	"cmp"
	"context"
	"database/sql"
	"errors"
	"fmt"
	"slices"

	"claimlight/internal/claim"
)

// Found is what a search found, the best first, and the newest first among equals.
type Found struct {
	Articles []ArticleHit
	Claims   []ClaimHit
	Newest   bool // so many match that only the newest of them were ranked
}

// ArticleHit is an article in which something was found, in its text or in what is said about it.
type ArticleHit struct {
	ArticleID string
	Title     string
	Site      string
	Excerpt   Excerpt
}

// ClaimHit is a claim in which something was found, in its words, source, conclusion, notes or evidence.
type ClaimHit struct {
	ClaimID      string
	ArticleID    string
	ArticleTitle string
	Quote        string
	Status       claim.Status
	Rating       claim.Rating
	Excerpt      Excerpt
}

// searched lists the tables that have an index.
var searched = []string{"claims", "evidence", "articles", "blocks"}

// hit is a row that matches; a lower rank is better.
type hit struct {
	table string
	seq   int64
	rank  float64
}

// index is a full-text search. What SQLite does it with is no other database's way.
type index interface {
	best(ctx context.Context, q querier, table string, terms []term, n int) (hits []hit, newest bool, err error)
	check(ctx context.Context, l *Library) (wrong []string, err error)
	rebuild(ctx context.Context, l *Library) error
}

// Search finds articles and claims outside the trash, at most limit of each. All words of the query have to be found; "words in quotation
// marks" have to stand together, and a star stands for the rest of a word. Case and diacritics do not count.
func (l *Library) Search(ctx context.Context, query string, limit int) (Found, error) {
	var out Found
	terms := parseTerms(query)
	if len(terms) == 0 || limit <= 0 {
		return out, nil
	}
	tx, err := l.readers.BeginTx(ctx, nil)
	if err != nil {
		return out, fmt.Errorf("search: %w", explain(err))
	}
	defer tx.Rollback() // nothing was written
	s := search{tx: tx, index: l.index, terms: terms, limit: limit}
	if out.Claims, err = find(ctx, &s, s.claim, "claims", "evidence"); err == nil {
		out.Articles, err = find(ctx, &s, s.article, "articles", "blocks")
	}
	if err != nil {
		return out, fmt.Errorf("search: %w", explain(err))
	}
	out.Newest = s.newest
	return out, nil
}

// RebuildSearch makes the index of the search anew, when Check has found it out of step.
func (l *Library) RebuildSearch(ctx context.Context) error {
	if err := l.index.rebuild(ctx, l); err != nil {
		return fmt.Errorf("rebuild search: %w", err)
	}
	return nil
}

// search is one question to the library.
type search struct {
	tx     *sql.Tx
	index  index
	terms  []term
	limit  int
	newest bool
}

// find looks into the tables for ever more hits until enough of them lead to something to show, or there are no more. show gives
// an id by which two hits of one thing are known, and false for what lies in the trash or in an older version.
func find[T any](ctx context.Context, s *search, show func(context.Context, hit) (string, T, bool, error), tables ...string) ([]T, error) {
	for n := s.limit; ; n *= 4 {
		hits, more, err := s.hits(ctx, tables, n)
		if err != nil {
			return nil, err
		}
		var out []T
		seen := map[string]bool{}
		for _, h := range hits {
			id, item, visible, err := show(ctx, h)
			if err != nil {
				return nil, err
			}
			if visible && !seen[id] && len(out) < s.limit {
				seen[id] = true
				out = append(out, item)
			}
		}
		if len(out) >= s.limit || !more {
			return out, nil
		}
	}
}

// hits takes the n best rows of each table, the best first; more tells whether one may hold further ones.
func (s *search) hits(ctx context.Context, tables []string, n int) (all []hit, more bool, err error) {
	for _, table := range tables {
		found, newest, err := s.index.best(ctx, s.tx, table, s.terms, n)
		if err != nil {
			return nil, false, err
		}
		s.newest = s.newest || newest
		more = more || len(found) == n
		all = append(all, found...)
	}
	slices.SortStableFunc(all, func(a, b hit) int { return cmp.Compare(a.rank, b.rank) })
	return all, more, nil
}

const (
	claimOfClaim = `SELECT c.id, c.article_id, a.title, c.quote, c.status, c.rating, c.wording, c.source_name, c.source_via,
			c.conclusion, c.notes, '', '' FROM claims c JOIN articles a ON a.id = c.article_id
		WHERE c.seq = ? AND c.deleted_at IS NULL AND a.deleted_at IS NULL`
	claimOfEvidence = `SELECT c.id, c.article_id, a.title, c.quote, c.status, c.rating, '', '', '', '', '', e.title, e.note
		FROM evidence e JOIN claims c ON c.id = e.claim_id JOIN articles a ON a.id = c.article_id
		WHERE e.seq = ? AND c.deleted_at IS NULL AND a.deleted_at IS NULL`
	articleOfArticle = "SELECT id, title, site, byline, default_source, '' FROM articles WHERE seq = ? AND deleted_at IS NULL"
	articleOfBlock   = `SELECT a.id, a.title, a.site, '', '', b.text FROM blocks b JOIN articles a ON a.current_version_id = b.version_id
		WHERE b.seq = ? AND a.deleted_at IS NULL`
)

func (s *search) claim(ctx context.Context, h hit) (id string, c ClaimHit, visible bool, err error) {
	query := claimOfClaim
	if h.table == "evidence" {
		query = claimOfEvidence
	}
	texts := make([]string, 8)
	err = s.tx.QueryRowContext(ctx, query, h.seq).Scan(&c.ClaimID, &c.ArticleID, &c.ArticleTitle, &c.Quote, &c.Status, &c.Rating,
		&texts[1], &texts[2], &texts[3], &texts[4], &texts[5], &texts[6], &texts[7])
	if errors.Is(err, sql.ErrNoRows) {
		return "", c, false, nil
	}
	texts[0] = c.Quote
	c.Excerpt = cutExcerpt(texts, s.terms)
	return c.ClaimID, c, true, err
}

func (s *search) article(ctx context.Context, h hit) (id string, a ArticleHit, visible bool, err error) {
	query := articleOfArticle
	if h.table == "blocks" {
		query = articleOfBlock
	}
	var byline, source, block string
	err = s.tx.QueryRowContext(ctx, query, h.seq).Scan(&a.ArticleID, &a.Title, &a.Site, &byline, &source, &block)
	if errors.Is(err, sql.ErrNoRows) {
		return "", a, false, nil
	}
	a.Excerpt = cutExcerpt([]string{block, a.Title, byline, a.Site, source}, s.terms)
	return a.ArticleID, a, true, err
}
