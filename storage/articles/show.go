package articles

import (
	"context"
	"fmt"

	"claimlight/internal/article"
	"claimlight/internal/claim"
	"claimlight/internal/words"
	"claimlight/storage/fault"
	"claimlight/storage/journal"
	"claimlight/storage/places"
	"claimlight/storage/tables"
	"claimlight/storage/versions"
)

// MakeCurrent shows another version of an article, as one action, and stores where the article's claims stand in it: at
// the given places, and for all other claims where they are found. Places stay when the action is undone: they are true
// of their version.
func (as *Articles) MakeCurrent(ctx context.Context, articleID, versionID string, at []claim.Anchor) error {
	return as.makeCurrent(ctx, articleID, versionID, at, func(a article.Article, v article.Version) words.Text {
		return words.ActionShowVersion(v.Number, journal.Brief(a.Title))
	})
}

// ShowCorrection is MakeCurrent for a version that the user's own corrections of the text have made.
func (as *Articles) ShowCorrection(ctx context.Context, articleID, versionID string) error {
	return as.makeCurrent(ctx, articleID, versionID, nil, func(a article.Article, _ article.Version) words.Text {
		return words.ActionCorrectionOfText(journal.Brief(a.Title))
	})
}

// makeCurrent makes a version current, in an action that is called as name says.
func (as *Articles) makeCurrent(
	ctx context.Context, articleID, versionID string, at []claim.Anchor,
	name func(article.Article, article.Version) words.Text,
) error {
	d := &journal.Deed{ArticleID: articleID}
	err := as.j.Act(ctx, d, func(w *journal.Writer) error {
		a, err := Read(ctx, w, articleID)
		if err != nil {
			return err
		}
		v, err := versions.ReadVersion(ctx, w, versionID)
		if err != nil {
			return err
		}
		if v.ArticleID != articleID {
			return fmt.Errorf("version %s of that article: %w", versionID, fault.ErrNotFound)
		}
		d.Name = name(a, v)
		if err := places.PutAnchors(ctx, w, articleID, versionID, at); err != nil {
			return err
		}
		p, err := versions.ReadPage(ctx, w, versionID)
		if err != nil {
			return err
		}
		if err := places.FindPlaces(ctx, w, articleID, p); err != nil {
			return err
		}
		if a.Current == versionID {
			return nil
		}
		shown := journal.Row{"current_version_id": versionID}
		if title, err := titleAfter(ctx, w, a, v); err != nil {
			return err
		} else if title != "" {
			shown["title"] = title
		}
		return w.Touch(ctx, tables.Articles, articleID, shown)
	})
	if err != nil {
		return fmt.Errorf("show version: %w", err)
	}
	return nil
}

// titleAfter is the title of an article once it shows a version: that of the version, unless a person has given the
// article another one than its text has; empty where it stays.
func titleAfter(ctx context.Context, w *journal.Writer, a article.Article, v article.Version) (string, error) {
	if a.Current == "" {
		return "", nil
	}
	old, err := versions.ReadBlocks(ctx, w, a.Current)
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
