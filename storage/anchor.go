package storage

import (
	"context"
	"fmt"
	"strings"

	"claimlight/internal/article"
	"claimlight/internal/claim"
	"claimlight/internal/text"
	"claimlight/internal/words"
)

// check refuses an anchor that breaks invariant 1: its range lies in the text, splits nothing that a reader takes for one
// character and, unless the text was changed, holds the quote.
func check(a claim.Anchor, quote string, p *page) error {
	if !a.Placed() {
		return nil
	}
	if !a.Span.Valid(len(p.text)) || a.Span.Empty() || a.State != claim.Changed && a.Span.Of(p.text) != quote {
		return fmt.Errorf("bytes %d to %d: %w", a.Span.Start, a.Span.End, ErrMisplaced)
	}
	if lines := linesAround(p.text, a.Span); text.SnapGraphemes(lines.Of(p.text), a.Span.Shift(-lines.Start)) != a.Span.Shift(-lines.Start) {
		return fmt.Errorf("bytes %d to %d split a character: %w", a.Span.Start, a.Span.End, ErrMisplaced)
	}
	return nil
}

// linesAround widens a span to whole blocks.
func linesAround(full string, s text.Span) text.Span {
	start := strings.LastIndexByte(full[:s.Start], '\n') + 1
	if n := strings.IndexByte(full[s.End:], '\n'); n >= 0 {
		return text.Span{Start: start, End: s.End + n}
	}
	return text.Span{Start: start, End: len(full)}
}

// Move changes the boundary of a claim: its quote and its place in the anchor's version. All else of the claim stays,
// also where its source and figures stand in the text, as far as they still lie within the quote.
func (ps *Places) Move(ctx context.Context, claimID string, s claim.Selector, a claim.Anchor) (claim.Claim, error) {
	out, err := ps.move(ctx, words.ActionBoundary(brief(s.Quote)), claimID, s, a)
	if err != nil {
		return out, fmt.Errorf("move claim: %w", err)
	}
	return out, nil
}

// move is MoveClaim, as an action of another name.
func (ps *Places) move(ctx context.Context, name words.Text, claimID string, s claim.Selector, a claim.Anchor) (claim.Claim, error) {
	a.ClaimID = claimID
	d := &deed{name: name, claimID: claimID}
	var out claim.Claim
	err := ps.j.Act(ctx, d, func(w *writer) error {
		p, err := readPage(ctx, w, a.VersionID)
		if err != nil {
			return err
		}
		if err := check(a, s.Quote, p); err != nil {
			return err
		}
		found, err := readClaims(ctx, w, p, "id = ? AND article_id = (SELECT article_id FROM versions WHERE id = ?)", claimID, a.VersionID)
		if err != nil {
			return err
		}
		if len(found) == 0 {
			return fmt.Errorf("claim %s in an article with version %s: %w", claimID, a.VersionID, ErrNotFound)
		}
		d.articleID = found[0].ArticleID
		if found[0].Selector == s && found[0].Anchor == a {
			out = found[0].Claim
			return nil
		}
		if err := moveClaim(ctx, w, found[0], s, a, p); err != nil {
			return err
		}
		out, err = readClaim(ctx, w, claimID)
		return err
	})
	return out, err
}

func moveClaim(ctx context.Context, w *writer, from PlacedClaim, s claim.Selector, a claim.Anchor, p *page) error {
	c := from.Claim
	identify(w.NewID, &c)
	shift := func(r *text.Span, words string) *text.Span {
		if r == nil || !from.Anchor.Placed() {
			return within(s.Quote, words)
		}
		moved := r.Shift(from.Anchor.Span.Start)
		if moved.Valid(len(p.text)) && moved.Of(p.text) == words {
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
	moved := claimRow(c, place{page: p, start: a.Span.Start}, nil)
	delete(moved, "deleted_at")
	if err := w.touch(ctx, claims, c.ID, moved); err != nil {
		return err
	}
	if err := w.put(ctx, anchors, anchorRow(a, p)); err != nil {
		return err
	}
	return putParts(ctx, w, c)
}

// within is where words stand in a quote, when they stand there once.
func within(quote, words string) *text.Span {
	at := strings.Index(quote, words)
	if words == "" || at < 0 || strings.Contains(quote[at+1:], words) {
		return nil
	}
	return &text.Span{Start: at, End: at + len(words)}
}

// MakeCurrent shows another version of an article, as one action, and stores where the article's claims stand in it: at the given
// places, and for all other claims where they are found. Places stay when the action is undone: they are true of their version.
func (as *Articles) MakeCurrent(ctx context.Context, articleID, versionID string, places []claim.Anchor) error {
	return as.makeCurrent(ctx, articleID, versionID, places, func(a article.Article, v article.Version) words.Text {
		return words.ActionShowVersion(v.Number, brief(a.Title))
	})
}

// ShowCorrection is MakeCurrent for a version that the user's own corrections of the text have made.
func (as *Articles) ShowCorrection(ctx context.Context, articleID, versionID string) error {
	return as.makeCurrent(ctx, articleID, versionID, nil, func(a article.Article, _ article.Version) words.Text {
		return words.ActionCorrectionOfText(brief(a.Title))
	})
}

// makeCurrent makes a version current, in an action that is called as name says.
func (as *Articles) makeCurrent(
	ctx context.Context, articleID, versionID string, places []claim.Anchor,
	name func(article.Article, article.Version) words.Text,
) error {
	d := &deed{articleID: articleID}
	err := as.j.Act(ctx, d, func(w *writer) error {
		a, err := readArticle(ctx, w, articleID)
		if err != nil {
			return err
		}
		v, err := readVersion(ctx, w, versionID)
		if err != nil {
			return err
		}
		if v.ArticleID != articleID {
			return fmt.Errorf("version %s of that article: %w", versionID, ErrNotFound)
		}
		d.name = name(a, v)
		if err := putAnchors(ctx, w, articleID, versionID, places); err != nil {
			return err
		}
		p, err := readPage(ctx, w, versionID)
		if err != nil {
			return err
		}
		if err := findPlaces(ctx, w, articleID, p); err != nil {
			return err
		}
		if a.Current == versionID {
			return nil
		}
		shown := row{"current_version_id": versionID}
		if title, err := titleAfter(ctx, w, a, v); err != nil {
			return err
		} else if title != "" {
			shown["title"] = title
		}
		return w.touch(ctx, articles, articleID, shown)
	})
	if err != nil {
		return fmt.Errorf("show version: %w", err)
	}
	return nil
}

// titleAfter is the title of an article once it shows a version: that of the version, unless a person has given the article another one
// than its text has; empty where it stays.
func titleAfter(ctx context.Context, w *writer, a article.Article, v article.Version) (string, error) {
	if a.Current == "" {
		return "", nil
	}
	old, err := readBlocks(ctx, w, a.Current)
	if err != nil || titleOf(old) != a.Title {
		return "", err
	}
	return titleOf(v.Blocks), nil
}

// titleOf is the title that stands in a text.
func titleOf(blocks []article.Block) string {
	for _, b := range blocks {
		if b.Kind == article.Title && b.Reason == "" {
			return b.Text
		}
	}
	return ""
}

// putAnchors stores places in a version. A place that is new is no part of the action; the change of one is.
func putAnchors(ctx context.Context, w *writer, articleID, versionID string, places []claim.Anchor) error {
	p, err := readPage(ctx, w, versionID)
	if err != nil {
		return err
	}
	quotes, err := queryMap[string](ctx, w, "SELECT id, quote FROM claims WHERE article_id = ?", articleID)
	if err != nil {
		return fmt.Errorf("read quotes: %w", err)
	}
	for _, a := range places {
		a.VersionID = versionID
		quote, ok := quotes[a.ClaimID]
		if !ok {
			return fmt.Errorf("claim %s: %w", a.ClaimID, ErrNotFound)
		}
		if err := check(a, quote, p); err != nil {
			return err
		}
		if err := putAnchor(ctx, w, quote, anchorRow(a, p)); err != nil {
			return err
		}
	}
	return nil
}

// putAnchor stores a place, unless the stored one still holds the claim's quote.
func putAnchor(ctx context.Context, w *writer, quote string, r row) error {
	stored, err := queryRow(ctx, w, anchors, r.id())
	switch {
	case err != nil:
		return err
	case stored == nil:
		return w.silently(func() error { return w.put(ctx, anchors, r) })
	case stored.text("quote") == quote:
		return nil
	}
	return w.put(ctx, anchors, r)
}
