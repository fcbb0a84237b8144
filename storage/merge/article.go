package merge

import (
	"context"
	"strings"

	"claimlight/internal/words"
	"claimlight/storage/db"
	"claimlight/storage/journal"
	"claimlight/storage/tables"
)

// article merges one article of the other library with all that belongs to it.
func (m *merger) article(ctx context.Context, id string) error {
	theirs, err := journal.ReadRow(ctx, m.other, tables.Articles, id)
	if err != nil {
		return err
	}
	tags, err := journal.ReadRows(ctx, m.other, tables.ArticleTags, "WHERE article_id = ? ORDER BY position", id)
	if err != nil {
		return err
	}
	ours, err := journal.ReadRow(ctx, m, tables.Articles, id)
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
	if err := m.reading(ctx, id); err != nil {
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
func (m *merger) addArticle(ctx context.Context, theirs journal.Row, tags []journal.Row) error {
	if err := m.countTwins(ctx, theirs); err != nil {
		return err
	}
	m.out.Articles++
	id, shown := theirs.ID(), theirs["current_version_id"]
	now := db.FormatTime(m.Now())
	err := m.Silently(func() error {
		if err := m.Put(ctx, tables.Articles,
			journal.Joined(theirs, journal.Row{"current_version_id": nil, "deleted_at": now})); err != nil {
			return err
		}
		if err := m.PutChildren(ctx, tables.ArticleTags, id, tags); err != nil {
			return err
		}
		if err := m.versions(ctx, id); err != nil {
			return err
		}
		return m.Put(ctx, tables.Articles,
			journal.Joined(theirs, journal.Row{"current_version_id": shown, "deleted_at": now}))
	})
	if err != nil {
		return err
	}
	if err := m.Advance(ctx); err != nil {
		return err
	}
	return m.Put(ctx, tables.Articles, journal.Joined(theirs, journal.Row{"current_version_id": shown, "deleted_at": nil}))
}

// countTwins notes that another article with the same address is here.
func (m *merger) countTwins(ctx context.Context, theirs journal.Row) error {
	for _, column := range []string{"url_key", "canonical_key"} {
		key := theirs.Text(column)
		if key == "" {
			continue
		}
		twin, err := db.Holds(ctx, m, "SELECT COUNT(*) FROM articles WHERE "+column+" = ? AND id <> ? AND deleted_at IS NULL",
			key, theirs.ID())
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
	"title": words.ArticleTitle, "byline": words.ArticleByline, "site": words.ArticleSite,
	"published": words.ArticlePublished,
	"updated":   words.ArticleUpdated, "language": words.ArticleLanguage,
	"url": words.ArticleURL, "canonical": words.ArticleCanonical, "default_source": words.ArticleDefaultSource,
	"archive_url": words.ArticleArchiveURL,
}

// compareArticle settles what is said about an article that both libraries have.
func (m *merger) compareArticle(ctx context.Context, ours, theirs journal.Row, tags []journal.Row) error {
	c := Conflict{Kind: ConflictArticle, ID: ours.ID(), Title: ours.Text("title")}
	c.compare(tables.Articles, articleParts, ours, theirs)
	if ours["current_version_id"] != theirs["current_version_id"] {
		d, err := m.shownVersions(ctx, ours, theirs)
		if err != nil {
			return err
		}
		c.Differences = append(c.Differences, d)
	}
	ourTags, err := journal.ReadRows(ctx, m, tables.ArticleTags, "WHERE article_id = ? ORDER BY position", ours.ID())
	if err != nil {
		return err
	}
	c.compareParts(tables.ArticleTags, words.ArticleArticleTags, ourTags, tags)
	switch {
	case len(c.Differences) == 0:
		m.out.Same++
		return nil
	case !m.settle(c):
		return nil
	}
	if err := m.Put(ctx, tables.Articles,
		journal.Joined(theirs, journal.Row{"added_at": ours["added_at"], "deleted_at": nil})); err != nil {
		return err
	}
	return m.PutChildren(ctx, tables.ArticleTags, ours.ID(), tags)
}

// shownVersions says which version each library shows.
func (m *merger) shownVersions(ctx context.Context, ours, theirs journal.Row) (Difference, error) {
	d := Difference{Part: words.MergeVersionShown}
	for _, side := range []struct {
		of   journal.Row
		said *string
	}{{ours, &d.Ours}, {theirs, &d.Theirs}} {
		query := "SELECT number || ', of ' || created_at FROM versions WHERE id = ?"
		found, err := db.List[string](ctx, m, query, side.of.Text("current_version_id"))
		if err != nil {
			return d, err
		}
		*side.said = strings.Join(found, "")
	}
	return d, nil
}

// dismissals adds the sentences of an article that the other user does not want to be suggested.
func (m *merger) dismissals(ctx context.Context, articleID string) error {
	theirs, err := journal.ReadRows(ctx, m.other, tables.Dismissals, "WHERE article_id = ?", articleID)
	if err != nil {
		return err
	}
	for _, r := range theirs {
		ours, err := journal.ReadRow(ctx, m, tables.Dismissals, r.ID())
		if err != nil {
			return err
		}
		if ours != nil {
			continue
		}
		m.out.Dismissals++
		if err := m.Put(ctx, tables.Dismissals, r); err != nil {
			return err
		}
	}
	return nil
}
