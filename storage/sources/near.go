package sources

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"claimlight/internal/article"
	"claimlight/internal/claim"
	"claimlight/internal/similar"
	"claimlight/internal/text"
	"claimlight/internal/words"
	"claimlight/storage/claims"
	"claimlight/storage/db"
	"claimlight/storage/fault"
	"claimlight/storage/journal"
	"claimlight/storage/tables"
)

// Near gives the name of a known source that may be the one of this name: "Mayor Eva Horáková" for "Horáková", the one
// with the most claims first. It gives none for a name that is in the source book, and none of those that the name was
// kept apart from. It reads through all sources, as SourceBook does.
func (ss *Sources) Near(ctx context.Context, name string) (known string, err error) {
	key := text.Fold(name)
	all, err := ss.Book(ctx)
	if err != nil || key == "" {
		return "", err
	}
	apart, err := db.List[string](ctx, ss.j.Readers(), "SELECT id FROM sources_apart")
	if err != nil {
		return "", fmt.Errorf("look for sources that were kept apart: %w", fault.Explain(err))
	}
	asked, best := similar.ReadName(name), similar.Apart
	for _, s := range all {
		spellings := append([]string{s.Name}, s.Aliases...)
		if s.ID != "" && slices.ContainsFunc(spellings, func(other string) bool { return text.Fold(other) == key }) {
			return "", nil
		}
		near := s.nearness(key, asked, spellings)
		if near > best && !slices.ContainsFunc(spellings,
			func(other string) bool { return slices.Contains(apart, pairID(name, other)) }) {
			known, best = s.Name, near
		}
	}
	return known, nil
}

// nearness tells how near one of a source's spellings is to a name. Only persons have shorter names.
func (s Source) nearness(key string, name similar.Name, spellings []string) similar.Nearness {
	nearest := similar.Apart
	for _, other := range spellings {
		if !name.MayBeNear(other) || text.Fold(other) == key {
			continue
		}
		near := name.Near(similar.ReadName(other))
		if near == similar.Person && s.Kind != "" && s.Kind != claim.Person {
			near = similar.Apart
		}
		nearest = max(nearest, near)
	}
	return nearest
}

// pairID names two spellings, in whatever order they are given.
func pairID(a, b string) string {
	pair := []string{text.Fold(a), text.Fold(b)}
	slices.Sort(pair)
	return strings.Join(pair, "\n")
}

// KeepApart notes, as one action, that two names are those of two sources; with apart false, that they may be those of
// one.
func (ss *Sources) KeepApart(ctx context.Context, a, b string, apart bool) error {
	a, b = article.CleanField(a), article.CleanField(b)
	d := &journal.Deed{Name: words.ActionDistinction(journal.Brief(a), journal.Brief(b))}
	if !apart {
		d.Name = words.ActionDistinctionForgotten(journal.Brief(a), journal.Brief(b))
	}
	err := ss.j.Act(ctx, d, func(w *journal.Writer) error {
		return w.Remember(ctx, tables.SourcesApart, pairID(a, b),
			apart)
	})
	if err != nil {
		return fmt.Errorf("keep sources apart: %w", err)
	}
	return nil
}

// Same stores, as one action, a claim that was given the name of a known source, and the spelling that stood there
// before as an alias of that source. Like SaveClaim it gives ErrConflict when the claim is no longer the one of
// c.Revision, and like SaveSource a NameTaken where the spelling belongs to another source.
func (ss *Sources) Same(ctx context.Context, c claim.Claim, spelling string) error {
	d := &journal.Deed{
		Name: words.ActionEditField(words.ClaimSourceName, journal.Brief(c.Quote)), ArticleID: c.ArticleID,
		ClaimID: c.ID,
	}
	var out claims.StoredClaim
	err := ss.j.Act(ctx, d, func(w *journal.Writer) error {
		book, err := readBook(ctx, w)
		if err != nil {
			return err
		}
		known := Source{Name: strings.TrimSpace(article.CleanField(c.Source.Name)), Kind: c.Source.Kind}
		if s := book.named[text.Fold(c.Source.Name)]; s != nil {
			known = *s
		}
		if known.ID == "" { // it has to be there before spellings can lead to it, also when this is undone and done again
			if known.ID, err = saveSource(ctx, w, known); err != nil {
				return err
			}
			known.Revision = w.Revision()
		}
		known.Aliases = append(known.Aliases, spelling)
		if _, err = saveSource(ctx, w, known); err != nil {
			return err
		}
		_, out, err = ss.claims.SaveWithin(ctx, w, c, claims.Person)
		return err
	})
	if err != nil {
		return fmt.Errorf("take known source: %w", err)
	}
	ss.claims.Remember(out)
	return nil
}
