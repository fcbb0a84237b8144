package storage

import (
	"context"
	"strings"

	"claimlight/internal/words"
)

// article merges one article of the other library with all that belongs to it.
func (m *merger) article(ctx context.Context, id string) error {
	theirs, err := queryRow(ctx, m.other, articles, id)
	if err != nil {
		return err
	}
	tags, err := queryRows(ctx, m.other, articleTags, "WHERE article_id = ? ORDER BY position", id)
	if err != nil {
		return err
	}
	ours, err := queryRow(ctx, m, articles, id)
	if err != nil {
		return err
	}
	m.subjects[id] = true
	added := m.amount()
	if ours == nil {
		err = m.addArticle(ctx, theirs, tags)
	} else if err = m.versions(ctx, id); err == nil {
		err = m.compareArticle(ctx, ours, theirs, tags)
	}
	if err != nil {
		return err
	}
	if err := m.claimsOf(ctx, id); err != nil {
		return err
	}
	if err := m.dismissals(ctx, id); err != nil {
		return err
	}
	if ours == nil || added == m.amount() {
		return nil
	}
	return m.settlePlaces(ctx, id)
}

// amount grows with everything that a merge may have changed.
func (m *merger) amount() int { return m.out.Versions + m.out.Claims + len(m.out.Conflicts) }

// addArticle adds an article as AddArticle does, so that its undo leads into the trash.
func (m *merger) addArticle(ctx context.Context, theirs row, tags []row) error {
	if err := m.countTwins(ctx, theirs); err != nil {
		return err
	}
	m.out.Articles++
	id, shown := theirs.id(), theirs["current_version_id"]
	now := formatTime(m.Now())
	err := m.silently(func() error {
		if err := m.put(ctx, articles, merge(theirs, row{"current_version_id": nil, "deleted_at": now})); err != nil {
			return err
		}
		if err := m.putChildren(ctx, articleTags, id, tags); err != nil {
			return err
		}
		if err := m.versions(ctx, id); err != nil {
			return err
		}
		return m.put(ctx, articles, merge(theirs, row{"current_version_id": shown, "deleted_at": now}))
	})
	if err != nil {
		return err
	}
	if err := m.Advance(ctx); err != nil {
		return err
	}
	return m.put(ctx, articles, merge(theirs, row{"current_version_id": shown, "deleted_at": nil}))
}

// countTwins notes that another article with the same address is here.
func (m *merger) countTwins(ctx context.Context, theirs row) error {
	for _, column := range []string{"url_key", "canonical_key"} {
		key := theirs.text(column)
		if key == "" {
			continue
		}
		twin, err := holds(ctx, m, "SELECT COUNT(*) FROM articles WHERE "+column+" = ? AND id <> ? AND deleted_at IS NULL", key, theirs.id())
		if err != nil {
			return err
		}
		if twin {
			m.out.Twins++
			return nil
		}
	}
	return nil
}

// articleParts says what a difference of an article's column is called; a column that is not here makes no difference.
var articleParts = map[string]words.Fixed{
	"title": words.ArticleTitle, "byline": words.ArticleByline, "site": words.ArticleSite, "published": words.ArticlePublished,
	"updated": words.ArticleUpdated, "language": words.ArticleLanguage,
	"url": words.ArticleURL, "canonical": words.ArticleCanonical, "default_source": words.ArticleDefaultSource,
	"archive_url": words.ArticleArchiveURL,
}

// compareArticle settles what is said about an article that both libraries have.
func (m *merger) compareArticle(ctx context.Context, ours, theirs row, tags []row) error {
	c := Conflict{Kind: ConflictArticle, ID: ours.id(), Title: ours.text("title")}
	c.compare(articles, articleParts, ours, theirs)
	if ours["current_version_id"] != theirs["current_version_id"] {
		d, err := m.shownVersions(ctx, ours, theirs)
		if err != nil {
			return err
		}
		c.Differences = append(c.Differences, d)
	}
	ourTags, err := queryRows(ctx, m, articleTags, "WHERE article_id = ? ORDER BY position", ours.id())
	if err != nil {
		return err
	}
	c.compareParts(articleTags, words.ArticleArticleTags, ourTags, tags)
	switch {
	case len(c.Differences) == 0:
		m.out.Same++
		return nil
	case !m.settle(c):
		return nil
	}
	if err := m.put(ctx, articles, merge(theirs, row{"added_at": ours["added_at"], "deleted_at": nil})); err != nil {
		return err
	}
	return m.putChildren(ctx, articleTags, ours.id(), tags)
}

// shownVersions says which version each library shows.
func (m *merger) shownVersions(ctx context.Context, ours, theirs row) (Difference, error) {
	d := Difference{Part: words.MergeVersionShown}
	for _, side := range []struct {
		of   row
		said *string
	}{{ours, &d.Ours}, {theirs, &d.Theirs}} {
		query := "SELECT number || ', of ' || created_at FROM versions WHERE id = ?"
		found, err := queryList[string](ctx, m, query, side.of.text("current_version_id"))
		if err != nil {
			return d, err
		}
		*side.said = strings.Join(found, "")
	}
	return d, nil
}

// dismissals adds the sentences of an article that the other user does not want to be suggested.
func (m *merger) dismissals(ctx context.Context, articleID string) error {
	theirs, err := queryRows(ctx, m.other, dismissals, "WHERE article_id = ?", articleID)
	if err != nil {
		return err
	}
	for _, r := range theirs {
		ours, err := queryRow(ctx, m, dismissals, r.id())
		if err != nil {
			return err
		}
		if ours != nil {
			continue
		}
		m.out.Dismissals++
		if err := m.put(ctx, dismissals, r); err != nil {
			return err
		}
	}
	return nil
}
