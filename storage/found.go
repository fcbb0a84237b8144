package storage

import (
	"context"
	"database/sql"
)

// What is shown of rows of an indexed table.
const (
	claimOfClaim = `SELECT c.id, c.article_id, a.title, c.quote, c.status, c.rating, c.wording, c.source_name, c.source_via, c.conclusion,
		c.notes, '', '' FROM claims c JOIN articles a ON a.id = c.article_id WHERE c.seq`
	claimOfEvidence = `SELECT c.id, c.article_id, a.title, c.quote, c.status, c.rating, '', '', '', '', '', e.title, e.note
		FROM evidence e JOIN claims c ON c.id = e.claim_id JOIN articles a ON a.id = c.article_id WHERE e.seq`
	articleOfArticle = "SELECT id, title, site, byline, default_source, '' FROM articles WHERE seq"
	articleOfBlock   = `SELECT a.id, a.title, a.site, '', '', b.text FROM blocks b JOIN versions v ON v.id = b.version_id
		JOIN articles a ON a.id = v.article_id WHERE b.seq`
)

func (s *search) claims(ctx context.Context) ([]ClaimHit, error) {
	hits, err := s.find(ctx, "claims", "evidence")
	if err != nil {
		return nil, err
	}
	found := map[string]ClaimHit{}
	scan := func(rows *sql.Rows) error {
		var c ClaimHit
		var texts [8]string
		err := rows.Scan(&c.ClaimID, &c.ArticleID, &c.ArticleTitle, &c.Quote, &c.Status, &c.Rating,
			&texts[1], &texts[2], &texts[3], &texts[4], &texts[5], &texts[6], &texts[7])
		texts[0] = c.Quote
		c.Excerpt = cutExcerpt(texts[:], s.terms)
		found[c.ClaimID] = c
		return err
	}
	if err := s.eachOf(ctx, claimOfClaim, from(hits, "claims"), scan); err != nil {
		return nil, err
	}
	if err := s.eachOf(ctx, claimOfEvidence, from(hits, "evidence"), scan); err != nil {
		return nil, err
	}
	return inOrder(hits, found), nil
}

func (s *search) articles(ctx context.Context) ([]ArticleHit, error) {
	hits, err := s.find(ctx, "articles", "blocks")
	if err != nil {
		return nil, err
	}
	found := map[string]ArticleHit{}
	scan := func(rows *sql.Rows) error {
		var a ArticleHit
		var byline, source, block string
		err := rows.Scan(&a.ArticleID, &a.Title, &a.Site, &byline, &source, &block)
		a.Excerpt = cutExcerpt([]string{block, a.Title, byline, a.Site, source}, s.terms)
		found[a.ArticleID] = a
		return err
	}
	if err := s.eachOf(ctx, articleOfArticle, from(hits, "articles"), scan); err != nil {
		return nil, err
	}
	if err := s.eachOf(ctx, articleOfBlock, from(hits, "blocks"), scan); err != nil {
		return nil, err
	}
	return inOrder(hits, found), nil
}

// from picks the hits in one table.
func from(hits []hit, table string) []hit {
	var out []hit
	for _, h := range hits {
		if h.table == table {
			out = append(out, h)
		}
	}
	return out
}

// inOrder lists what was found in the order of the hits.
func inOrder[T any](hits []hit, found map[string]T) []T {
	var out []T
	for _, h := range hits {
		out = append(out, found[h.id])
	}
	return out
}
