// Package search finds words in articles and claims, and claims that say the same as another.
package search

import (
	"context"
	"fmt"

	"claimlight/internal/claim"
	"claimlight/storage/db"
	"claimlight/storage/fault"
	"claimlight/storage/journal"
)

// Found is what a search found, the best first, and the newest first among equals.
type Found struct {
	Articles []ArticleHit
	Claims   []ClaimHit
	Newest   bool // so many match that only the newest of them were ranked
}

// ArticleHit is an article in which something was found, in its text or in what is said about it.
type ArticleHit struct {
	ArticleID string
	Title     string
	Site      string
	Excerpt   Excerpt
}

// ClaimHit is a claim in which something was found, in its words, source, conclusion, notes or evidence.
type ClaimHit struct {
	ClaimID      string
	ArticleID    string
	ArticleTitle string
	Quote        string
	Source       string // who says it
	Status       claim.Status
	Rating       claim.Rating
	Excerpt      Excerpt
}

// searched lists the tables that have an index.
var searched = []string{"claims", "evidence", "articles", "blocks"}

// Index is a full-text search. What SQLite does it with is no other database's way.
type Index interface {
	match(terms []term) string
	ranked(table string, newest bool) string
	all(table string) string
	frequency(ctx context.Context, q db.Querier, beginning string) (int, error)
	like(ctx context.Context, q db.Querier, beginnings []string, all bool, n int) ([]int64, error)
	Hold(ctx context.Context, w *journal.Writer, tables ...string) (resume func() error, err error)
	Check(ctx context.Context, t teller) (wrong []string, err error)
	Rebuild(ctx context.Context, t teller) error
	Forget(ctx context.Context, t teller) error
}

// teller runs statements of the search that are no part of the history.
type teller interface {
	Tell(ctx context.Context, query string, args ...any) error
	Ask(ctx context.Context, query string) error
}

// Search finds what stands in the library, and what was said before.
type Search struct {
	j     *journal.Journal
	tell  teller
	index Index
}

// New makes the group over a journal, and what runs the statements of its index.
func New(j *journal.Journal, tell teller) *Search { return &Search{j, tell, FTS{}} }

// Index is what the search looks into.
func (se *Search) Index() Index { return se.index }

// Find finds articles and claims outside the trash, at most limit of each. All words of the query have to be found;
// "words in quotation marks" have to stand together, and a star stands for the rest of a word. Case and diacritics do
// not count.
func (se *Search) Find(ctx context.Context, query string, limit int) (Found, error) {
	var out Found
	terms := parseTerms(query)
	if len(terms) == 0 || limit <= 0 {
		return out, nil
	}
	tx, err := se.j.View(ctx)
	if err != nil {
		return out, fmt.Errorf("search: %w", fault.Explain(err))
	}
	defer tx.Rollback() // nothing was written
	s := search{tx: tx, index: se.index, match: se.index.match(terms), words: wantedOf(terms), limit: limit}
	if out.Claims, err = s.claims(ctx); err == nil {
		out.Articles, err = s.articles(ctx)
	}
	if err != nil {
		return out, fmt.Errorf("search: %w", fault.Explain(err))
	}
	out.Newest = s.newest
	return out, nil
}

// Rebuild makes the index of the search anew, when Check has found it out of step.
func (se *Search) Rebuild(ctx context.Context) error {
	if err := se.index.Rebuild(ctx, se.tell); err != nil {
		return fmt.Errorf("rebuild search: %w", err)
	}
	return nil
}
