package articles

import (
	"cmp"
	"context"
	"fmt"
	"slices"

	"claimlight/internal/article"
	"claimlight/storage/db"
	"claimlight/storage/fault"
)

// Recent gives the articles that were opened last, at most n, the latest first. Those in the trash are not among them.
func (as *Articles) Recent(ctx context.Context, n int) ([]article.Article, error) {
	found, err := as.recent(ctx, n)
	if err != nil {
		return nil, fmt.Errorf("list recent articles: %w", fault.Explain(err))
	}
	return found, nil
}

func (as *Articles) recent(ctx context.Context, n int) ([]article.Article, error) {
	const latest = `FROM openings o JOIN articles a ON a.id = o.article_id WHERE a.deleted_at IS NULL ORDER BY
		o.opened_at DESC, o.article_id DESC LIMIT ?`
	opened, err := db.Map[string](ctx, as.j.Readers(), "SELECT o.article_id, o.opened_at "+latest, n)
	if err != nil {
		return nil, err
	}
	found, err := ReadAll(ctx, as.j.Readers(), "id IN (SELECT o.article_id "+latest+")", n)
	slices.SortFunc(found, func(a, b article.Article) int { // times are written so that they sort as text
		return cmp.Or(cmp.Compare(opened[b.ID], opened[a.ID]), cmp.Compare(b.ID, a.ID))
	})
	return found, err
}
