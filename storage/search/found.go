package search

import (
	"context"

	"claimlight/internal/claim"
	"claimlight/storage/claims"
)

func (s *search) claims(ctx context.Context) ([]ClaimHit, error) {
	hits, err := s.find(ctx, foundClaims, foundEvidence)
	if err != nil {
		return nil, err
	}
	out := make([]ClaimHit, len(hits))
	for i, h := range hits {
		texts := make([]string, 0, 8)
		for _, cell := range []int{3, 6, 7, 8, 9, 10, 11, 12} {
			texts = append(texts, claims.Title(h.text(cell)))
		}
		out[i] = ClaimHit{
			ClaimID: h.id, ArticleID: h.text(0), ArticleTitle: h.text(2), Quote: h.text(3), Source: h.text(13),
			Status: claim.Status(h.text(4)),
			Rating: claim.Rating(h.text(5)), Excerpt: cutExcerpt(texts, s.words),
		}
	}
	return out, nil
}

func (s *search) articles(ctx context.Context) ([]ArticleHit, error) {
	hits, err := s.find(ctx, foundArticles, foundBlocks)
	if err != nil {
		return nil, err
	}
	out := make([]ArticleHit, len(hits))
	for i, h := range hits {
		title, site := h.text(2), h.text(3)
		texts := []string{h.text(6), title, h.text(4), site, h.text(5)}
		out[i] = ArticleHit{ArticleID: h.id, Title: title, Site: site, Excerpt: cutExcerpt(texts, s.words)}
	}
	return out, nil
}
