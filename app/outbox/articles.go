package outbox

import (
	"context"
	"errors"

	"claimlight/internal/article"
	"claimlight/internal/words"
	"claimlight/storage"
)

// Add adds an article, which has its id already, with its first version and the page it was made from.
type Add struct {
	Article  article.Article
	Version  article.Version
	Snapshot article.Snapshot
}

// Store is that of Change.
func (a *Add) Store(ctx context.Context, l *storage.Library) error {
	_, err := l.Articles.Add(ctx, a.Article, a.Version, a.Snapshot)
	if err != nil && !storage.Passes(err) {
		if _, known := l.Articles.Get(ctx, a.Article.ID); known == nil { // it was stored just before the program ended
			return nil
		}
	}
	return err
}

// Words is that of Change.
func (a *Add) Words() string { return words.OutboxArticle(quoted(a.Article.Title)).String() }

// Details changes what is said about an article.
type Details struct {
	Visit         string
	Before, After article.Article
}

// Store is that of Change. What another program has changed of the article in the meantime stays, but for what this
// changes too.
func (d *Details) Store(ctx context.Context, l *storage.Library) error {
	_, err := l.Articles.Save(ctx, d.Visit, d.After)
	if !errors.Is(err, storage.ErrConflict) {
		return err
	}
	now, err := l.Articles.Get(ctx, d.After.ID)
	if err != nil {
		return err
	}
	now, _ = carry(d.Before, d.After, now)
	_, err = l.Articles.Save(ctx, d.Visit, now)
	return err
}

// Words is that of Change.
func (d *Details) Words() string { return words.OutboxDetailsOf(quoted(d.After.Title)).String() }

// Article puts what waits onto what the library says about an article.
func (o *Outbox) Article(stored article.Article) article.Article {
	for _, e := range o.entries {
		if d, is := e.Change.(*Details); is && d.After.ID == stored.ID {
			stored, _ = carry(d.Before, d.After, stored)
		}
	}
	return stored
}

// Source changes an entry of the source book.
type Source struct{ Source storage.BookSource }

// Store is that of Change.
func (s *Source) Store(ctx context.Context, l *storage.Library) error {
	_, err := l.Sources.Save(ctx, s.Source)
	return err
}

// Words is that of Change.
func (s *Source) Words() string { return words.OutboxSource(quoted(s.Source.Name)).String() }

// Distinguish says that two names are those of two sources.
type Distinguish struct{ Name, Known string }

// Store is that of Change.
func (d *Distinguish) Store(ctx context.Context, l *storage.Library) error {
	return l.Sources.KeepApart(ctx, d.Name, d.Known, true)
}

// Words is that of Change.
func (d *Distinguish) Words() string {
	return words.OutboxDistinctionOfAnd(quoted(d.Name), quoted(d.Known)).String()
}
