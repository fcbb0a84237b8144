package articles

import (
	"database/sql"

	"claimlight/internal/article"
	"claimlight/storage/db"
	"claimlight/storage/journal"
)

// RowOf is the article without its tags; deletedAt is null for one that is not in the trash.
func RowOf(a article.Article, deletedAt any) journal.Row {
	return journal.Row{
		"id": a.ID, "title": a.Title, "byline": a.Byline, "site": a.Site, "published": a.Published, "updated": a.Updated,
		"language": a.Language, "url": a.URL, "url_key": article.URLKey(a.URL), "canonical": a.Canonical,
		"canonical_key": article.URLKey(a.Canonical), "default_source": a.DefaultSource, "archive_url": a.ArchiveURL,
		"current_version_id": db.Nullable(a.Current), "added_at": db.FormatTime(a.AddedAt), "deleted_at": deletedAt,
	}
}

// seenArticle is an article with what it is sorted by.
type seenArticle struct {
	article.Article
	seq     int64
	addedAt string
}

// selectArticle is the beginning of a query for what scanArticle reads, up to its condition.
const selectArticle = `SELECT seq, id, title, byline, site, published, updated, language, url, canonical,
	default_source, archive_url,
	COALESCE(current_version_id, ''), added_at, deleted_at IS NOT NULL, revision FROM articles WHERE `

// scanArticle reads an article without its tags. Libraries hold thousands, so it goes by no map of columns.
func scanArticle(found *sql.Rows) (a seenArticle, err error) {
	err = found.Scan(&a.seq, &a.ID, &a.Title, &a.Byline, &a.Site, &a.Published, &a.Updated, &a.Language, &a.URL,
		&a.Canonical,
		&a.DefaultSource, &a.ArchiveURL, &a.Current, &a.addedAt, &a.Deleted, &a.Revision)
	a.AddedAt = db.ParseTime(a.addedAt)
	return a, err
}
