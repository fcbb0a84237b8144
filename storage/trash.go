package storage

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"time"

	"claimlight/internal/words"
)

// TrashItem is an article, with its claims, or a single claim in the trash.
type TrashItem struct {
	ArticleID string
	ClaimID   string // empty for an article
	Title     string // of the article, or the quote of the claim
	Claims    int    // of the article that went with it
	DeletedAt time.Time
}

// Trash is what was deleted, and can come back.
type Trash struct {
	j     *Journal
	file  *File
	index index
}

// List lists what is in the trash, the latest first.
func (tr *Trash) List(ctx context.Context) ([]TrashItem, error) {
	found, err := tr.j.Readers().QueryContext(ctx, `SELECT a.id, '' AS claim_id, a.title, COUNT(c.id) AS n, a.deleted_at
			FROM articles a LEFT JOIN claims c ON c.article_id = a.id AND c.deleted_at IS NULL
			WHERE a.deleted_at IS NOT NULL GROUP BY a.id, a.title, a.deleted_at
		UNION ALL SELECT c.article_id, c.id, c.quote, 0, c.deleted_at FROM claims c JOIN articles a ON a.id = c.article_id
			WHERE c.deleted_at IS NOT NULL AND a.deleted_at IS NULL`)
	if err != nil {
		return nil, fmt.Errorf("list trash: %w", explain(err))
	}
	defer found.Close()
	var out []TrashItem
	for found.Next() {
		var item TrashItem
		var at string
		if err := found.Scan(&item.ArticleID, &item.ClaimID, &item.Title, &item.Claims, &at); err != nil {
			return nil, fmt.Errorf("list trash: %w", err)
		}
		item.DeletedAt = parseTime(at)
		out = append(out, item)
	}
	slices.SortFunc(out, func(a, b TrashItem) int {
		return cmp.Or(b.DeletedAt.Compare(a.DeletedAt), cmp.Compare(b.ArticleID, a.ArticleID), cmp.Compare(b.ClaimID, a.ClaimID))
	})
	return out, found.Err()
}

// RestoreArticle takes an article out of the trash, with the claims that went with it, as one action.
func (tr *Trash) RestoreArticle(ctx context.Context, id string) error {
	d := &deed{articleID: id}
	err := tr.j.Act(ctx, d, func(w *writer) error {
		a, err := readArticle(ctx, w, id)
		d.name = words.ActionRestore(brief(a.Title))
		if err != nil || !a.Deleted {
			return err
		}
		return w.touch(ctx, articles, id, row{"deleted_at": nil})
	})
	if err != nil {
		return fmt.Errorf("restore article: %w", err)
	}
	return nil
}

// RestoreClaims takes claims out of the trash, as one action, and their articles where these lie there too.
func (tr *Trash) RestoreClaims(ctx context.Context, ids ...string) error {
	d := &deed{name: words.ActionRestoreClaims(len(ids))}
	err := tr.j.Act(ctx, d, func(w *writer) error {
		for _, id := range ids {
			r, err := w.mustRow(ctx, claims, id)
			if err != nil {
				return err
			}
			if len(ids) == 1 {
				d.name = words.ActionRestore(brief(r.text("quote")))
			}
			d.articleID, d.claimID = r.text("article_id"), id
			if err := untrash(ctx, w, r); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		return fmt.Errorf("restore claims: %w", err)
	}
	return nil
}

func untrash(ctx context.Context, w *writer, r row) error {
	if r.has("deleted_at") {
		if err := w.touch(ctx, claims, r.id(), row{"deleted_at": nil}); err != nil {
			return err
		}
	}
	a, err := readArticle(ctx, w, r.text("article_id"))
	if err != nil || !a.Deleted {
		return err
	}
	return w.touch(ctx, articles, a.ID, row{"deleted_at": nil})
}

// mustRow reads a row that has to be there.
func (w *writer) mustRow(ctx context.Context, t *table, id string) (row, error) {
	r, err := queryRow(ctx, w, t, id)
	if err == nil && r == nil {
		err = fmt.Errorf("%s %s: %w", t.name, id, ErrNotFound)
	}
	return r, err
}
