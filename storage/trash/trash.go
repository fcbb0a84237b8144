// Package trash lists what was deleted, brings it back, and takes it away for good.
package trash

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"time"

	"claimlight/internal/words"
	"claimlight/storage/articles"
	"claimlight/storage/db"
	"claimlight/storage/fault"
	"claimlight/storage/file"
	"claimlight/storage/journal"
	"claimlight/storage/search"
	"claimlight/storage/tables"
)

// Item is an article, with its claims, or a single claim in the trash.
type Item struct {
	ArticleID string
	ClaimID   string // empty for an article
	Title     string // of the article, or the quote of the claim
	Claims    int    // of the article that went with it
	DeletedAt time.Time
}

// Trash is what was deleted, and can come back.
type Trash struct {
	j     *journal.Journal
	file  *file.File
	index search.Index
}

// New makes the group over a journal, its file, and the index from which emptied words are taken.
func New(j *journal.Journal, file *file.File, index search.Index) *Trash {
	return &Trash{j, file, index}
}

// List lists what is in the trash, the latest first.
func (tr *Trash) List(ctx context.Context) ([]Item, error) {
	found, err := tr.j.Readers().QueryContext(ctx, `SELECT a.id, '' AS claim_id, a.title, COUNT(c.id) AS n, a.deleted_at
			FROM articles a LEFT JOIN claims c ON c.article_id = a.id AND c.deleted_at IS NULL
			WHERE a.deleted_at IS NOT NULL GROUP BY a.id, a.title, a.deleted_at
		UNION ALL SELECT c.article_id, c.id, c.quote, 0, c.deleted_at FROM claims c JOIN articles a ON a.id = c.article_id
			WHERE c.deleted_at IS NOT NULL AND a.deleted_at IS NULL`)
	if err != nil {
		return nil, fmt.Errorf("list trash: %w", fault.Explain(err))
	}
	defer found.Close()
	var out []Item
	for found.Next() {
		var item Item
		var at string
		if err := found.Scan(&item.ArticleID, &item.ClaimID, &item.Title, &item.Claims, &at); err != nil {
			return nil, fmt.Errorf("list trash: %w", err)
		}
		item.DeletedAt = db.ParseTime(at)
		out = append(out, item)
	}
	slices.SortFunc(out, func(a, b Item) int {
		return cmp.Or(b.DeletedAt.Compare(a.DeletedAt), cmp.Compare(b.ArticleID, a.ArticleID),
			cmp.Compare(b.ClaimID, a.ClaimID))
	})
	return out, found.Err()
}

// RestoreArticle takes an article out of the trash, with the claims that went with it, as one action.
func (tr *Trash) RestoreArticle(ctx context.Context, id string) error {
	d := &journal.Deed{ArticleID: id}
	err := tr.j.Act(ctx, d, func(w *journal.Writer) error {
		a, err := articles.Read(ctx, w, id)
		d.Name = words.ActionRestore(journal.Brief(a.Title))
		if err != nil || !a.Deleted {
			return err
		}
		return w.Touch(ctx, tables.Articles, id, journal.Row{"deleted_at": nil})
	})
	if err != nil {
		return fmt.Errorf("restore article: %w", err)
	}
	return nil
}

// RestoreClaims takes claims out of the trash, as one action, and their articles where these lie there too.
func (tr *Trash) RestoreClaims(ctx context.Context, ids ...string) error {
	d := &journal.Deed{Name: words.ActionRestoreClaims(len(ids))}
	err := tr.j.Act(ctx, d, func(w *journal.Writer) error {
		for _, id := range ids {
			r, err := w.MustRow(ctx, tables.Claims, id)
			if err != nil {
				return err
			}
			if len(ids) == 1 {
				d.Name = words.ActionRestore(journal.Brief(r.Text("quote")))
			}
			d.ArticleID, d.ClaimID = r.Text("article_id"), id
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

func untrash(ctx context.Context, w *journal.Writer, r journal.Row) error {
	if r.Has("deleted_at") {
		if err := w.Touch(ctx, tables.Claims, r.ID(), journal.Row{"deleted_at": nil}); err != nil {
			return err
		}
	}
	a, err := articles.Read(ctx, w, r.Text("article_id"))
	if err != nil || !a.Deleted {
		return err
	}
	return w.Touch(ctx, tables.Articles, a.ID, journal.Row{"deleted_at": nil})
}
