// Package places says where claims stand in the versions of their articles, and finds them again.
package places

import (
	"context"
	"fmt"

	"claimlight/internal/claim"
	"claimlight/internal/text"
	"claimlight/internal/words"
	"claimlight/storage/claims"
	"claimlight/storage/db"
	"claimlight/storage/fault"
	"claimlight/storage/journal"
	"claimlight/storage/tables"
	"claimlight/storage/versions"
)

// Move changes the boundary of a claim: its quote and its place in the anchor's version. All else of the claim stays,
// also where its source and figures stand in the text, as far as they still lie within the quote.
func (ps *Places) Move(ctx context.Context, claimID string, s claim.Selector, a claim.Anchor) (claim.Claim, error) {
	out, err := ps.move(ctx, words.ActionBoundary(journal.Brief(s.Quote)), claimID, s, a)
	if err != nil {
		return out, fmt.Errorf("move claim: %w", err)
	}
	return out, nil
}

// move is MoveClaim, as an action of another name.
func (ps *Places) move(
	ctx context.Context, name words.Text, claimID string, s claim.Selector, a claim.Anchor,
) (claim.Claim, error) {
	a.ClaimID = claimID
	d := &journal.Deed{Name: name, ClaimID: claimID}
	var out claim.Claim
	err := ps.j.Act(ctx, d, func(w *journal.Writer) error {
		p, err := versions.ReadPage(ctx, w, a.VersionID)
		if err != nil {
			return err
		}
		if err := versions.CheckAnchor(a, s.Quote, p); err != nil {
			return err
		}
		found, err := claims.Read(ctx, w, p, "id = ? AND article_id = (SELECT article_id FROM versions WHERE id = ?)",
			claimID, a.VersionID)
		if err != nil {
			return err
		}
		if len(found) == 0 {
			return fmt.Errorf("claim %s in an article with version %s: %w", claimID, a.VersionID, fault.ErrNotFound)
		}
		d.ArticleID = found[0].ArticleID
		if found[0].Selector == s && found[0].Anchor == a {
			out = found[0].Claim
			return nil
		}
		if err := moveClaim(ctx, w, found[0], s, a, p); err != nil {
			return err
		}
		out, err = claims.ReadOne(ctx, w, claimID)
		return err
	})
	return out, err
}

func moveClaim(
	ctx context.Context, w *journal.Writer, from claims.Placed, s claim.Selector, a claim.Anchor, p *versions.Page,
) error {
	c := from.Claim
	claims.Identify(w.NewID, &c)
	shift := func(r *text.Span, words string) *text.Span {
		if r == nil || !from.Anchor.Placed() {
			return within(s.Quote, words)
		}
		moved := r.Shift(from.Anchor.Span.Start)
		if moved.Valid(len(p.Text)) && moved.Of(p.Text) == words {
			moved = moved.Shift(-a.Span.Start)
			return &moved
		}
		return within(s.Quote, words)
	}
	c.Selector, c.UpdatedAt = s, w.Now()
	c.Source.Range = shift(c.Source.Range, c.Source.Text)
	for i := range c.Figures {
		c.Figures[i].Range = shift(c.Figures[i].Range, c.Figures[i].Text)
	}
	moved := claims.RowOf(c, versions.Place{Page: p, Start: a.Span.Start}, nil)
	delete(moved, "deleted_at")
	if err := w.Touch(ctx, tables.Claims, c.ID, moved); err != nil {
		return err
	}
	if err := w.Put(ctx, tables.Anchors, claims.AnchorRow(a, p)); err != nil {
		return err
	}
	return claims.PutParts(ctx, w, c)
}

// within is where words stand in a quote, when they stand there once.
func within(quote, words string) *text.Span {
	if at, once := text.Once(quote, words); once {
		return &at
	}
	return nil
}

// PutAnchors stores places in a version. A place that is new is no part of the action; the change of one is.
func PutAnchors(ctx context.Context, w *journal.Writer, articleID, versionID string, places []claim.Anchor) error {
	p, err := versions.ReadPage(ctx, w, versionID)
	if err != nil {
		return err
	}
	quotes, err := db.Map[string](ctx, w, "SELECT id, quote FROM claims WHERE article_id = ?", articleID)
	if err != nil {
		return fmt.Errorf("read quotes: %w", err)
	}
	for _, a := range places {
		a.VersionID = versionID
		quote, ok := quotes[a.ClaimID]
		if !ok {
			return fmt.Errorf("claim %s: %w", a.ClaimID, fault.ErrNotFound)
		}
		if err := versions.CheckAnchor(a, quote, p); err != nil {
			return err
		}
		if err := putAnchor(ctx, w, quote, claims.AnchorRow(a, p)); err != nil {
			return err
		}
	}
	return nil
}

// putAnchor stores a place, unless the stored one still holds the claim's quote.
func putAnchor(ctx context.Context, w *journal.Writer, quote string, r journal.Row) error {
	stored, err := journal.ReadRow(ctx, w, tables.Anchors, r.ID())
	switch {
	case err != nil:
		return err
	case stored == nil:
		return w.Silently(func() error { return w.Put(ctx, tables.Anchors, r) })
	case stored.Text("quote") == quote:
		return nil
	}
	return w.Put(ctx, tables.Anchors, r)
}
