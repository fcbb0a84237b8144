package storage

import (
	"strings"

	"claimlight/internal/claim"
)

// The tables of the history. A test holds them against the schema.
var (
	articles = newTable("articles", "id", "article", `title byline site published updated language url url_key canonical canonical_key
		default_source archive_url current_version_id added_at deleted_at`)
	articleTags = newTable("article_tags", "article_id", "article", "article_id position name")
	dismissals  = newTable("dismissals", "article_id", "suggestion", "article_id sentence")
	anchors     = newTable("anchors", "claim_id", "claim", "claim_id version_id start_cp end_cp quote state score kept")
	claims      = newTable("claims", "id", "claim",
		"article_id "+strings.Join(columnsOfFields(), " ")+" source_key created_at updated_at deleted_at").holding(anchors).since(laterOfClaims())
	figures = newTable("figures", "claim_id", "claim",
		"claim_id position text value value_high unit qualifier period start_cp end_cp")
	sheets      = newTable("evidence", "claim_id", "claim", "claim_id position url title stance note archive_url seen_at")
	claimTags   = newTable("claim_tags", "claim_id", "claim", "claim_id position name")
	fields      = newTable("fields", "claim_id", "claim", "claim_id name value")
	sources     = newTable("sources", "id", "source", "name kind link notes created_at")
	sourceNames = newTable("source_names", "source_id", "source", "source_id name")
	siteRules   = newTable("site_rules", "id", "correction", "created_at")

	sourcesApart = newTable("sources_apart", "id", "distinction", "created_at")

	// undoable are all of them.
	undoable = []*table{
		articles, articleTags, dismissals, claims, figures, sheets, claimTags, fields, anchors, sources, sourceNames, siteRules, sourcesApart,
	}
)

// columnsFor gives the columns in which the row of a claim holds a field; none for what other tables hold.
func columnsFor(f claim.Field) []string {
	switch f.Kind {
	case claim.Rows:
		return nil
	case claim.Span:
		return []string{f.Column + "_start", f.Column + "_end"}
	}
	return []string{f.Column}
}

func columnsOfFields() []string {
	var out []string
	for _, f := range claim.Fields() {
		out = append(out, columnsFor(f)...)
	}
	return out
}

// laterOfClaims is what the columns hold that came after the first schema, where nothing was said: later fields are text.
func laterOfClaims() row {
	out := row{}
	for _, f := range claim.Fields() {
		if f.Later {
			out[f.Column] = ""
		}
	}
	return out
}
