package articles

import (
	"context"
	"fmt"
	"strings"

	"claimlight/internal/article"
	"claimlight/internal/words"
	"claimlight/storage/db"
	"claimlight/storage/fault"
	"claimlight/storage/journal"
	"claimlight/storage/tables"
)

// Save stores what was edited of an article: what is said about it and its tags. It gives ErrConflict when the article
// is no longer the one of a.Revision. Saves with the same visit are one action; an edit that changes nothing is none.
func (as *Articles) Save(ctx context.Context, visit string, a article.Article) (article.Article, error) {
	name := words.ActionEdit(journal.Brief(a.Title))
	d := &journal.Deed{Name: name, General: name, Visit: visit, ArticleID: a.ID}
	err := as.j.Act(ctx, d, func(w *journal.Writer) error { return SaveWithin(ctx, w, a) })
	if err != nil {
		return a, fmt.Errorf("save article: %w", err)
	}
	return as.Get(ctx, a.ID)
}

// SaveWithin stores what was edited of an article as a part of an action.
func SaveWithin(ctx context.Context, w *journal.Writer, a article.Article) error {
	stored, err := Read(ctx, w, a.ID)
	if err != nil {
		return err
	}
	if stored.Revision != a.Revision {
		return fmt.Errorf("article %s: %w", a.ID, fault.ErrConflict)
	}
	a.Current, a.AddedAt = stored.Current, stored.AddedAt
	was, is := RowOf(stored, nil), RowOf(a, nil)
	journal.Clean(is)
	tags := tables.TagRows(tables.ArticleTags, a.ID, a.Tags)
	if len(journal.Difference(tables.Articles, was, is)) == 0 &&
		journal.SameRows(tables.ArticleTags, tables.TagRows(tables.ArticleTags, a.ID, stored.Tags), tags) {
		return nil
	}
	delete(is, "deleted_at") // stays as it is
	if err := w.Touch(ctx, tables.Articles, a.ID, is); err != nil {
		return err
	}
	return w.PutChildren(ctx, tables.ArticleTags, a.ID, tags)
}

// Trash moves an article to the trash, and its claims with it, as one action.
func (as *Articles) Trash(ctx context.Context, id string) error {
	d := &journal.Deed{ArticleID: id}
	err := as.j.Act(ctx, d, func(w *journal.Writer) error {
		a, err := Read(ctx, w, id)
		if err != nil || a.Deleted {
			return err
		}
		d.Name = words.ActionDelete(journal.Brief(a.Title))
		return w.Touch(ctx, tables.Articles, id, journal.Row{"deleted_at": db.FormatTime(as.j.Now())})
	})
	if err != nil {
		return fmt.Errorf("delete article: %w", err)
	}
	return nil
}

// Find finds the articles, not in the trash, that lie at the same address or of which a version has the text with this
// hash. Either may be empty.
func (as *Articles) Find(ctx context.Context, url, textSHA256 string) ([]article.Article, error) {
	key := article.URLKey(url)
	found, err := ReadAll(ctx, as.j.Readers(), `deleted_at IS NULL AND (? <> '' AND (url_key = ? OR canonical_key = ?)
		OR ? <> '' AND id IN (SELECT article_id FROM versions WHERE text_sha256 = ?))`, key, key, key, textSHA256, textSHA256)
	if err != nil {
		return nil, fmt.Errorf("find articles: %w", fault.Explain(err))
	}
	return found, nil
}

// Resolve finds the one article, not in the trash, whose id begins with prefix. It gives ErrNotFound or ErrAmbiguous.
func (as *Articles) Resolve(ctx context.Context, prefix string) (string, error) {
	prefix = strings.ToLower(strings.TrimSpace(prefix))
	query := "SELECT id FROM articles WHERE id >= ? AND id < ? AND deleted_at IS NULL ORDER BY id LIMIT 2"
	ids, err := db.List[string](ctx, as.j.Readers(), query, prefix, prefix+"\U0010FFFF")
	switch {
	case err != nil:
		return "", fmt.Errorf("find article %q: %w", prefix, fault.Explain(err))
	case len(ids) == 0 || prefix == "":
		return "", fmt.Errorf("find article %q: %w", prefix, fault.ErrNotFound)
	case len(ids) > 1 && ids[0] != prefix:
		return "", fmt.Errorf("find article %q: %w", prefix, fault.ErrAmbiguous)
	}
	return ids[0], nil
}
