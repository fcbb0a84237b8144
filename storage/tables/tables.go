// Package tables names the tables whose rows can be undone, and makes the rows that several of them have alike.
package tables

import (
	"strings"

	"claimlight/internal/claim"
	"claimlight/internal/words"
	"claimlight/storage/journal"
)

// The tables of the history. A test holds them against the schema.
var (
	Articles = journal.NewTable("articles", "id", words.BlockedArticle, `title byline site published updated language
		url url_key canonical canonical_key
		default_source archive_url current_version_id added_at deleted_at`)
	ArticleTags = journal.NewTable("article_tags", "article_id", words.BlockedArticle, "article_id position name")
	Dismissals  = journal.NewTable("dismissals", "article_id", words.BlockedSuggestion, "article_id sentence")
	Anchors     = journal.NewTable("anchors", "claim_id", words.BlockedClaim,
		"claim_id version_id start_cp end_cp quote state score kept")
	Claims = journal.NewTable("claims", "id", words.BlockedClaim,
		"article_id "+strings.Join(columnsOfFields(),
			" ")+" source_key created_at updated_at deleted_at").Holding(Anchors).Since(laterOfClaims())
	Figures = journal.NewTable("figures", "claim_id", words.BlockedClaim,
		"claim_id position text value value_high unit qualifier period start_cp end_cp")
	Sheets = journal.NewTable("evidence", "claim_id", words.BlockedClaim,
		"claim_id position url title stance note archive_url seen_at")
	EvidenceFiles = journal.NewTable("evidence_files", "claim_id", words.BlockedClaim,
		"claim_id evidence_id position name media_type size sha256")
	ClaimTags   = journal.NewTable("claim_tags", "claim_id", words.BlockedClaim, "claim_id position name")
	Fields      = journal.NewTable("fields", "claim_id", words.BlockedClaim, "claim_id name value")
	Sources     = journal.NewTable("sources", "id", words.BlockedSource, "name kind link notes created_at")
	SourceNames = journal.NewTable("source_names", "source_id", words.BlockedSource, "source_id name")
	SiteRules   = journal.NewTable("site_rules", "id", words.BlockedCorrection, "created_at")

	SourcesApart = journal.NewTable("sources_apart", "id", words.BlockedDistinction, "created_at")

	OwnFields = journal.NewTable("own_fields", "id", words.BlockedOwnField,
		"label kind choices position hidden created_at")
	Ratings = journal.NewTable("ratings", "id", words.BlockedRating,
		"label color beside position retired created_at")

	// Guidelines are the rules of the newsroom: one row, or none.
	Guidelines = journal.NewTable("guidelines", "id", words.BlockedGuideline, "text created_at")

	// Views are those of the claims table that were saved under a name.
	Views = journal.NewTable("table_views", "id", words.BlockedView, "content position")

	// Finished are the articles with which their reader is done.
	Finished = journal.NewTable("finished", "id", words.BlockedArticle, "created_at")

	// All are all of them.
	All = []*journal.Table{
		Articles, ArticleTags, Dismissals, Claims, Figures, Sheets, EvidenceFiles, ClaimTags, Fields, Anchors, Sources,
		SourceNames, SiteRules, SourcesApart, OwnFields, Ratings, Guidelines, Views, Finished,
	}
)

// ColumnsFor gives the columns in which the row of a claim holds a field; none for what other tables hold.
func ColumnsFor(f claim.Field) []string {
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
		out = append(out, ColumnsFor(f)...)
	}
	return out
}

// laterOfClaims is what the columns hold that came after the first schema, where nothing was said: later fields are
// text.
func laterOfClaims() journal.Row {
	out := journal.Row{}
	for _, f := range claim.Fields() {
		if f.Later {
			out[f.Column] = ""
		}
	}
	return out
}
