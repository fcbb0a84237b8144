package foreign

import (
	"fmt"
	"slices"

	"claimlight/internal/claim"
	"claimlight/internal/words"
)

// Field is where the cells of a column go. Its word is the name of that column in our own table of claims, and what
// --map takes.
type Field string

// The fields. Own keeps a column as it is, among the claim's own fields; LeftOut does not import it.
const (
	LeftOut      Field = "-"
	Own          Field = "own"
	ID           Field = "id" // what tells the claims of the file apart; it is not kept
	Quote        Field = "quote"
	Prefix       Field = "prefix"
	Suffix       Field = "suffix"
	Wording      Field = "wording"
	Source       Field = "source"
	SourceKind   Field = "source_kind"
	SourceVia    Field = "source_via"
	SaidAt       Field = "said_at"
	FigureText   Field = "figure_text"
	FigureValue  Field = "figure_value"
	FigureUnit   Field = "figure_unit"
	Status       Field = "status"
	Rating       Field = "rating"
	Conclusion   Field = "conclusion"
	Evidence     Field = "evidence"
	ReviewURL    Field = "review_url"
	Tag          Field = "tag"  // one tag in a cell
	Tags         Field = "tags" // several, separated by commas or semicolons
	Notes        Field = "notes"
	ArticleTitle Field = "article_title"
	ArticleURL   Field = "article_url"
	Site         Field = "site"
	Byline       Field = "byline"
	PublishedAt  Field = "published_at"
	ArchiveURL   Field = "archive_url"
	Language     Field = "language"
	Annotator    Field = "annotator"
	CreatedAt    Field = "created_at"
)

// FieldInfo tells about a field what a dialog shows.
type FieldInfo struct {
	Field Field
	Words string // for a person
	Many  bool   // several columns may go there
}

// Fields lists all fields in the order in which they are offered, and then those that the table of a claim's fields got
// later.
func Fields() []FieldInfo {
	return append([]FieldInfo{
		{LeftOut, words.ForeignNotImported.String(), true},
		{Own, words.ForeignOwnFieldName.String(), true},
		ofClaim(Quote),
		{ArticleURL, words.ForeignAddressArticle.String(), false},
		{ArticleTitle, words.ForeignTitleArticle.String(), false},
		ofClaim(Wording), ofClaim(Source), ofClaim(SourceKind), ofClaim(SourceVia), ofClaim(SaidAt),
		{FigureText, words.ForeignFigure.String(), false},
		{FigureValue, words.ForeignValueFigure.String(), false},
		{FigureUnit, words.ForeignUnitFigure.String(), false},
		ofClaim(Status), ofClaim(Rating), ofClaim(Conclusion),
		{Evidence, words.ForeignEvidenceLink.String(), true},
		ofClaim(ReviewURL),
		{Tag, words.ForeignTag.String(), true},
		{Tags, words.ForeignTagsAList.String(), true},
		many(ofClaim(Notes)),
		{Site, words.ForeignPublisher.String(), false},
		{Byline, words.ForeignAuthorsArticle.String(), false},
		{PublishedAt, words.ForeignPublishedAt.String(), false},
		{ArchiveURL, words.ForeignArchivedCopy.String(), false},
		{Language, words.ForeignLanguage.String(), false},
		ofClaim(Prefix), ofClaim(Suffix), ofClaim(Annotator),
		{CreatedAt, words.ForeignTaggedAt.String(), false},
		{ID, words.ForeignIdentityTellsClaimsApart.String(), false},
	}, laterFields()...)
}

// ofClaim is a field of the table of a claim's fields, by its label.
func ofClaim(f Field) FieldInfo {
	field, _ := claim.FieldNamed(string(f))
	return FieldInfo{f, field.Label.String(), false}
}

func many(f FieldInfo) FieldInfo { f.Many = true; return f }

func laterFields() []FieldInfo {
	var out []FieldInfo
	for _, field := range claim.Fields() {
		if _, ok := plain(Field(field.Name)); ok && field.Later {
			out = append(out, ofClaim(Field(field.Name)))
		}
	}
	return out
}

// Mapping says for each column of a table, by its place, where its cells go.
type Mapping []Field

// Check tells what is wrong with a mapping for a table: a field that does not exist, one of which there is a single one
// but two columns go to, or no column for the quote.
func (m Mapping) Check(t *Table) error {
	if len(m) != len(t.Header) {
		return fmt.Errorf("the table has %d columns, the mapping %d", len(t.Header), len(m))
	}
	known := Fields()
	from := map[Field]string{}
	for i, f := range m {
		at := slices.IndexFunc(known, func(k FieldInfo) bool { return k.Field == f })
		if at < 0 {
			return fmt.Errorf("there is no field %q", f)
		}
		if before, taken := from[f]; taken && !known[at].Many {
			return fmt.Errorf("the columns %q and %q both go to %s; choose one", before, t.Header[i], f)
		}
		from[f] = t.Header[i]
	}
	if _, ok := from[Quote]; !ok {
		return fmt.Errorf("no column goes to the quote, and a claim needs one")
	}
	return nil
}

// With gives the mapping with one column going elsewhere. It gives an error where the table has no such column; Check
// tells the rest.
func (m Mapping) With(t *Table, column string, f Field) (Mapping, error) {
	i := slices.Index(t.Header, column)
	if i < 0 {
		return nil, fmt.Errorf("the table has no column %q", column)
	}
	out := slices.Clone(m)
	if before := slices.Index(out, f); before >= 0 && !isMany(f) {
		out[before] = Own
	}
	out[i] = f
	return out, nil
}

func isMany(f Field) bool {
	return slices.ContainsFunc(Fields(), func(k FieldInfo) bool { return k.Field == f && k.Many })
}
