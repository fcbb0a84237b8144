package storage

import "strings"

// table describes a table whose rows can be undone. Column id names the row, column revision its content.
type table struct {
	name    string
	subject string   // the column that names the claim, article or source to which a row belongs
	columns []string // id first, revision last

	selectSQL string
	insertSQL string
}

func newTable(name, subject, columns string) *table {
	t := &table{name: name, subject: subject, columns: strings.Fields("id " + columns + " revision")}
	list := strings.Join(t.columns, ", ")
	t.selectSQL = "SELECT " + list + " FROM " + name
	t.insertSQL = "INSERT INTO " + name + " (" + list + ") VALUES " + marks(len(t.columns), 1)
	return t
}

// later are the columns that came after the first schema, by table, with what a row has there that the history kept before they came.
var later = map[string]row{"claims": laterOfClaims()}

// marks is the placeholders of so many rows of n values.
func marks(n, rows int) string {
	one := "(" + strings.TrimSuffix(strings.Repeat("?, ", n), ", ") + ")"
	return strings.TrimSuffix(strings.Repeat(one+", ", rows), ", ")
}

// The tables of the history. A test holds them against the schema.
var (
	articles = newTable("articles", "id", `title byline site published updated language url url_key canonical canonical_key
		default_source archive_url current_version_id added_at deleted_at`)
	articleTags = newTable("article_tags", "article_id", "article_id position name")
	dismissals  = newTable("dismissals", "article_id", "article_id sentence")
	claims      = newTable("claims", "id", "article_id "+strings.Join(columnsOfFields(), " ")+" source_key created_at updated_at deleted_at")
	figures     = newTable("figures", "claim_id", "claim_id position text value value_high unit qualifier period start_cp end_cp")
	sheets      = newTable("evidence", "claim_id", "claim_id position url title stance note archive_url seen_at")
	claimTags   = newTable("claim_tags", "claim_id", "claim_id position name")
	fields      = newTable("fields", "claim_id", "claim_id name value")
	anchors     = newTable("anchors", "claim_id", "claim_id version_id start_cp end_cp quote state score kept")
	sources     = newTable("sources", "id", "name kind link notes created_at")
	sourceNames = newTable("source_names", "source_id", "source_id name")
	siteRules   = newTable("site_rules", "id", "created_at")

	sourcesApart = newTable("sources_apart", "id", "created_at")

	undoable = []*table{
		articles, articleTags, dismissals, claims, figures, sheets, claimTags, fields, anchors, sources, sourceNames, siteRules, sourcesApart,
	}
)

// tableNamed finds a table of the history; nil when a newer or older schema wrote the name.
func tableNamed(name string) *table {
	for _, t := range undoable {
		if t.name == name {
			return t
		}
	}
	return nil
}

// selection is the beginning of a query for whole rows.
func (t *table) selection() string { return t.selectSQL }

// insertion stores a whole row.
func (t *table) insertion() string { return t.insertSQL }

func (t *table) updating(columns []string) string {
	return "UPDATE " + t.name + " SET " + strings.Join(columns, " = ?, ") + " = ? WHERE id = ? AND revision = ?"
}

func (t *table) deletion() string { return "DELETE FROM " + t.name + " WHERE id = ?" }
