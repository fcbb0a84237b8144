package tables

import (
	"claimlight/internal/article"
	"claimlight/internal/text"
	"claimlight/storage/journal"
)

// TagRows makes the rows of an article's or a claim's tags: in order, each once, none empty.
func TagRows(t *journal.Table, owner string, tags []string) []journal.Row {
	var rows []journal.Row
	seen := map[string]bool{}
	for _, name := range tags {
		name = article.CleanField(name)
		if key := text.Fold(name); key != "" && !seen[key] {
			seen[key] = true
			rows = append(rows, journal.Row{
				"id": owner + "/" + name, t.Subject: owner, "position": int64(len(rows)),
				"name": name,
			})
		}
	}
	return rows
}

// NamesBySubject collects the names of tags by the article or claim they belong to.
func NamesBySubject(t *journal.Table, rows []journal.Row) map[string][]string {
	names := map[string][]string{}
	for _, r := range rows {
		names[r.Text(t.Subject)] = append(names[r.Text(t.Subject)], r.Text("name"))
	}
	return names
}

// BySubject sorts rows by the claim, article or source that they belong to.
func BySubject(t *journal.Table, rows []journal.Row) map[string][]journal.Row {
	out := map[string][]journal.Row{}
	for _, r := range rows {
		out[r.Text(t.Subject)] = append(out[r.Text(t.Subject)], r)
	}
	return out
}
