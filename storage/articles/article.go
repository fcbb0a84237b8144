// Package articles keeps what is said about articles, and which version of each is shown.
package articles

import (
	"cmp"
	"context"
	"database/sql"
	"fmt"
	"slices"
	"sync"
	"time"

	"claimlight/internal/article"
	"claimlight/internal/words"
	"claimlight/storage/db"
	"claimlight/storage/fault"
	"claimlight/storage/journal"
	"claimlight/storage/tables"
	"claimlight/storage/versions"
)

// Listed is an article in a list.
type Listed struct {
	article.Article
	Claims   int       // those not in the trash
	OpenedAt time.Time // zero when never opened
	State    State
}

// Articles stores what is said about articles, and which version of each is shown.
type Articles struct{ j *journal.Journal }

// New makes the group over a journal.
func New(j *journal.Journal) *Articles { return &Articles{j} }

// Add adds an article with its first version and the page it was made from, as one action that is undone into
// the trash. It gives ids to what has none, and makes the version the current one.
func (as *Articles) Add(
	ctx context.Context, a article.Article, v article.Version, s article.Snapshot,
) (article.Article, error) {
	if a.ID == "" {
		a.ID = as.j.NewID()
	}
	d := &journal.Deed{Name: words.ActionAdd(journal.Brief(a.Title)), ArticleID: a.ID}
	err := as.j.Act(ctx, d, func(w *journal.Writer) error {
		if a.AddedAt.IsZero() {
			a.AddedAt = as.j.Now()
		}
		a.Current = ""
		if err := InsertTrashed(ctx, w, a); err != nil {
			return err
		}
		v.ArticleID, v.Number = a.ID, 1
		stored, err := versions.AddVersion(ctx, w, v, s)
		if err != nil {
			return err
		}
		a.Current = stored.ID
		if err := w.Silently(func() error {
			return w.Put(ctx, tables.Articles, RowOf(a, db.FormatTime(as.j.Now())))
		}); err != nil {
			return err
		}
		if err := w.Advance(ctx); err != nil {
			return err
		}
		return w.Put(ctx, tables.Articles, RowOf(a, nil))
	})
	if err != nil {
		return a, fmt.Errorf("add article: %w", err)
	}
	return as.Get(ctx, a.ID)
}

// InsertTrashed puts an article into the library as if it lay in the trash. Taking it out again is what the action of
// adding an article consists of, so that its undo deletes nothing.
func InsertTrashed(ctx context.Context, w *journal.Writer, a article.Article) error {
	return w.Silently(func() error {
		if err := w.Put(ctx, tables.Articles, RowOf(a, db.FormatTime(w.Now()))); err != nil {
			return err
		}
		return w.PutChildren(ctx, tables.ArticleTags, a.ID, tables.TagRows(tables.ArticleTags, a.ID, a.Tags))
	})
}

// Get finds an article, also one in the trash.
func (as *Articles) Get(ctx context.Context, id string) (article.Article, error) {
	a, err := Read(ctx, as.j.Readers(), id)
	if err != nil {
		return a, fmt.Errorf("read article: %w", fault.Explain(err))
	}
	return a, nil
}

// Read reads an article, also one in the trash.
func Read(ctx context.Context, q db.Querier, id string) (article.Article, error) {
	found, err := ReadAll(ctx, q, "id = ?", id)
	if err != nil {
		return article.Article{}, err
	}
	if len(found) == 0 {
		return article.Article{}, fmt.Errorf("article %s: %w", id, fault.ErrNotFound)
	}
	return found[0], nil
}

// ReadAll reads the articles for which the condition holds, newest first.
func ReadAll(ctx context.Context, q db.Querier, condition string, args ...any) ([]article.Article, error) {
	tail := "WHERE article_id IN (SELECT id FROM articles WHERE " + condition + ") ORDER BY article_id, position"
	tags, err := journal.ReadRows(ctx, q, tables.ArticleTags, tail, args...)
	if err != nil {
		return nil, err
	}
	names := tables.NamesBySubject(tables.ArticleTags, tags)
	var found []seenArticle
	err = db.Each(ctx, q, selectArticle+condition, args, func(rows *sql.Rows) error {
		a, err := scanArticle(rows)
		a.Tags = names[a.ID]
		found = append(found, a)
		return err
	})
	if err != nil {
		return nil, fmt.Errorf("read articles: %w", err)
	}
	slices.SortFunc(found, func(a, b seenArticle) int {
		return cmp.Or(cmp.Compare(b.addedAt, a.addedAt), cmp.Compare(b.seq, a.seq))
	})
	out := make([]article.Article, len(found))
	for i, a := range found {
		out[i] = a.Article
	}
	return out, nil
}

// List lists the articles that are not in the trash, newest first.
func (as *Articles) List(ctx context.Context) ([]Listed, error) {
	var counts map[string]int
	var countErr error
	var counting sync.WaitGroup
	counting.Go(func() { counts, countErr = as.claimCounts(ctx) }) // takes as long as the list itself
	found, err := ReadAll(ctx, as.j.Readers(), "deleted_at IS NULL")
	counting.Wait()
	if err = cmp.Or(err, countErr); err != nil {
		return nil, fmt.Errorf("list articles: %w", fault.Explain(err))
	}
	opened, err := as.openings(ctx)
	if err != nil {
		return nil, fmt.Errorf("list articles: %w", fault.Explain(err))
	}
	states, err := as.states(ctx)
	if err != nil {
		return nil, fmt.Errorf("list articles: %w", fault.Explain(err))
	}
	out := make([]Listed, len(found))
	for i, a := range found {
		out[i] = Listed{Article: a, Claims: counts[a.ID], OpenedAt: opened[a.ID], State: states[a.ID]}
	}
	return out, nil
}

func (as *Articles) claimCounts(ctx context.Context) (map[string]int, error) {
	return db.Map[int](ctx, as.j.Readers(), `SELECT article_id, COUNT(*) FROM claims WHERE deleted_at IS NULL GROUP BY
		article_id`)
}

func (as *Articles) openings(ctx context.Context) (map[string]time.Time, error) {
	texts, err := db.Map[string](ctx, as.j.Readers(), "SELECT article_id, opened_at FROM openings")
	if err != nil {
		return nil, err
	}
	moments := make(map[string]time.Time, len(texts))
	for id, s := range texts {
		moments[id] = db.ParseTime(s)
	}
	return moments, nil
}

// MarkOpened notes that the article was opened now. It is no part of the history.
func (as *Articles) MarkOpened(ctx context.Context, id string) error {
	query := `INSERT INTO openings (article_id, opened_at) VALUES (?, ?) ON CONFLICT (article_id) DO UPDATE SET
		opened_at = excluded.opened_at`
	if err := as.j.Tell(ctx, query, id, db.FormatTime(as.j.Now())); err != nil {
		return fmt.Errorf("note opening: %w", err)
	}
	return nil
}
