package articles

import (
	"context"
	"fmt"

	"claimlight/internal/article"
	"claimlight/internal/words"
	"claimlight/storage/fault"
	"claimlight/storage/journal"
	"claimlight/storage/tables"
)

// Dismiss notes, as one action, that a sentence of an article is not to be suggested any more; with dismissed false,
// that it may be again.
func (as *Articles) Dismiss(ctx context.Context, articleID, sentence string, dismissed bool) error {
	sentence = article.CleanField(sentence)
	id := articleID + "/" + article.Hash([]byte(sentence))
	d := &journal.Deed{Name: words.ActionDismissal(journal.Brief(sentence)), ArticleID: articleID}
	if !dismissed {
		d.Name = words.ActionBringingBack(journal.Brief(sentence))
	}
	err := as.j.Act(ctx, d, func(w *journal.Writer) error {
		if !dismissed {
			return w.Remove(ctx, tables.Dismissals, id)
		}
		return w.Put(ctx, tables.Dismissals, journal.Row{"id": id, "article_id": articleID, "sentence": sentence})
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
		return nil, fmt.Errorf("read dismissals: %w", fault.Explain(err))
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
