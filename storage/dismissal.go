package storage

import (
	"context"
	"fmt"

	"claimlight/internal/article"
	"claimlight/internal/words"
)

// Dismiss notes, as one action, that a sentence of an article is not to be suggested any more; with dismissed false, that
// it may be again.
func (as *Articles) Dismiss(ctx context.Context, articleID, sentence string, dismissed bool) error {
	sentence = article.CleanField(sentence)
	id := articleID + "/" + article.Hash([]byte(sentence))
	d := &deed{name: words.ActionDismissal(brief(sentence)), articleID: articleID}
	if !dismissed {
		d.name = words.ActionBringingBack(brief(sentence))
	}
	err := as.j.Act(ctx, d, func(w *writer) error {
		if !dismissed {
			return w.remove(ctx, dismissals, id)
		}
		return w.put(ctx, dismissals, row{"id": id, "article_id": articleID, "sentence": sentence})
	})
	if err != nil {
		return fmt.Errorf("dismiss suggestion: %w", err)
	}
	return nil
}

// Dismissed gives the sentences of an article that are not to be suggested.
func (as *Articles) Dismissed(ctx context.Context, articleID string) (map[string]bool, error) {
	found, err := as.j.Readers().QueryContext(ctx, "SELECT sentence FROM dismissals WHERE article_id = ?", articleID)
	if err != nil {
		return nil, fmt.Errorf("read dismissals: %w", explain(err))
	}
	defer found.Close()
	out := map[string]bool{}
	for found.Next() {
		var sentence string
		if err := found.Scan(&sentence); err != nil {
			return nil, fmt.Errorf("read dismissals: %w", err)
		}
		out[sentence] = true
	}
	return out, found.Err()
}
