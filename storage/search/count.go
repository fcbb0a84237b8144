package search

import (
	"context"
	"fmt"

	"claimlight/storage/db"
	"claimlight/storage/fault"
)

// Count counts all articles and claims outside the trash that Find would find, however many there are.
func (se *Search) Count(ctx context.Context, query string) (claims, articles int, err error) {
	terms := parseTerms(query)
	if len(terms) == 0 {
		return 0, 0, nil
	}
	match := se.index.match(terms)
	ask := func(asked string) int {
		var counted []int
		if err == nil {
			counted, err = db.List[int](ctx, se.j.Readers(), asked, match, match)
		}
		if err != nil {
			return 0
		}
		return counted[0]
	}
	claims = ask(`SELECT COUNT(*) FROM claims c JOIN articles a ON a.id = c.article_id AND a.deleted_at IS NULL
		WHERE c.deleted_at IS NULL AND (c.seq IN (` + se.index.all("claims") + `)
			OR c.id IN (SELECT claim_id FROM evidence WHERE seq IN (` + se.index.all("evidence") + ")))")
	articles = ask(`SELECT COUNT(*) FROM articles WHERE deleted_at IS NULL AND (seq IN (` + se.index.all("articles") + `)
			OR current_version_id IN (SELECT version_id FROM blocks WHERE seq IN (` + se.index.all("blocks") + ")))")
	if err != nil {
		return 0, 0, fmt.Errorf("count what is found: %w", fault.Explain(err))
	}
	return claims, articles, nil
}
