// Package catalogue reads the claims of the whole library as one list.
package catalogue

import (
	"context"
	"fmt"

	"claimlight/internal/catalogue"
	"claimlight/internal/claim"
	"claimlight/storage/fault"
	"claimlight/storage/journal"
	"claimlight/storage/search"
)

// Catalogue reads the claims of the whole library.
type Catalogue struct {
	j      *journal.Journal
	search *search.Search
}

// New makes the group over a journal; words are looked up by the search.
func New(j *journal.Journal, search *search.Search) *Catalogue { return &Catalogue{j, search} }

// Read reads all claims outside the trash, in the order in which they were tagged. It reads through all of them, which
// takes a second in a library of a hundred thousand.
func (ca *Catalogue) Read(ctx context.Context) ([]catalogue.Entry, error) {
	return ca.read(ctx, "")
}

// Of reads the claims of an article outside the trash as Read does; none where the article is in the trash.
func (ca *Catalogue) Of(ctx context.Context, articleID string) ([]catalogue.Entry, error) {
	return ca.read(ctx, articleID)
}

func (ca *Catalogue) read(ctx context.Context, articleID string) ([]catalogue.Entry, error) {
	tx, err := ca.j.View(ctx)
	if err != nil {
		return nil, fmt.Errorf("list claims: %w", fault.Explain(err))
	}
	defer tx.Rollback() // nothing was written
	r := reading{ctx: ctx, q: tx, article: articleID, known: map[string]string{}}
	entries, err := r.all()
	if err != nil {
		return nil, fmt.Errorf("list claims: %w", fault.Explain(err))
	}
	return entries, nil
}

// Matches gives the claims in which the words of a filter stand.
func (ca *Catalogue) Matches(ctx context.Context, f catalogue.Filter) (catalogue.Matches, error) {
	if f.Words == "" {
		return nil, nil
	}
	return ca.search.Claims(ctx, f.Words)
}

// Find gives the claims that pass a filter, in an order, ratings as in the default scale. Whoever asks more than once
// reads the list once, and asks that.
func (ca *Catalogue) Find(ctx context.Context, f catalogue.Filter, o catalogue.Order) ([]*catalogue.Entry, error) {
	words, err := ca.Matches(ctx, f)
	if err != nil {
		return nil, err
	}
	entries, err := ca.Read(ctx)
	if err != nil {
		return nil, err
	}
	return catalogue.NewList(entries, claim.Ratings).Find(f, words, o), nil
}
