package storage

import (
	"database/sql"
	"strings"

	"claimlight/internal/article"

	"golang.org/x/text/cases"
	"golang.org/x/text/unicode/norm"
)

// fold is the form in which names that users type are compared: NFC, case folded, single spaces.
func fold(s string) string {
	return strings.Join(strings.Fields(norm.NFC.String(cases.Fold().String(norm.NFC.String(s)))), " ")
}

// articleRow is the article without its tags; deletedAt is null for one that is not in the trash.
func articleRow(a article.Article, deletedAt any) row {
	return row{
		"id": a.ID, "title": a.Title, "byline": a.Byline, "site": a.Site, "published": a.Published, "updated": a.Updated,
		"language": a.Language, "url": a.URL, "url_key": article.URLKey(a.URL), "canonical": a.Canonical,
		"canonical_key": article.URLKey(a.Canonical), "default_source": a.DefaultSource, "archive_url": a.ArchiveURL,
		"current_version_id": nullable(a.Current), "added_at": formatTime(a.AddedAt), "deleted_at": deletedAt,
	}
}

// seenArticle is an article with what it is sorted by.
type seenArticle struct {
	article.Article
	seq     int64
	addedAt string
}

// selectArticle is the beginning of a query for what scanArticle reads, up to its condition.
const selectArticle = `SELECT seq, id, title, byline, site, published, updated, language, url, canonical, default_source, archive_url,
	COALESCE(current_version_id, ''), added_at, deleted_at IS NOT NULL, revision FROM articles WHERE `

// scanArticle reads an article without its tags. Libraries hold thousands, so it goes by no map of columns.
func scanArticle(found *sql.Rows) (a seenArticle, err error) {
	err = found.Scan(&a.seq, &a.ID, &a.Title, &a.Byline, &a.Site, &a.Published, &a.Updated, &a.Language, &a.URL, &a.Canonical,
		&a.DefaultSource, &a.ArchiveURL, &a.Current, &a.addedAt, &a.Deleted, &a.Revision)
	a.AddedAt = parseTime(a.addedAt)
	return a, err
}

// nullable writes an empty text as null.
func nullable(s string) any {
	if s == "" {
		return nil
	}
	return s
}

// tagRows makes the rows of an article's or a claim's tags: in order, each once, none empty.
func tagRows(t *table, owner string, tags []string) []row {
	var rows []row
	seen := map[string]bool{}
	for _, name := range tags {
		name = article.CleanField(name)
		if key := fold(name); key != "" && !seen[key] {
			seen[key] = true
			rows = append(rows, row{"id": owner + "/" + name, t.subject: owner, "position": int64(len(rows)), "name": name})
		}
	}
	return rows
}

// namesBySubject collects the names of tags by the article or claim they belong to.
func namesBySubject(t *table, rows []row) map[string][]string {
	names := map[string][]string{}
	for _, r := range rows {
		names[r.text(t.subject)] = append(names[r.text(t.subject)], r.text("name"))
	}
	return names
}
