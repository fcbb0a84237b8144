package claim

import (
	"slices"
	"strings"

	"claimlight/internal/words"
)

// Field is one field of a claim. What stores, compares, names, sends out or takes in claims reads the table of fields,
// so that a new field is a line in it.
type Field struct {
	Path string // of the Go field in a Claim, such as "Source.Name"
	// of the claims in the library; of a Span, what stands before _start and _end; of Rows, their table
	Column string
	Name   string      // of the column in the table of claims that leaves, and with hyphens of the flag
	Label  words.Fixed // what a person reads, everywhere
	Kind   Kind
	Values []string // of a Word, in the order in which they are offered
	// path of the field as whose edit a change of this one counts: its own, or that of what it is a part of
	Part    string
	Quiet   bool // goes with another field: a difference of its own is neither shown nor settled
	Private bool // leaves only where that was chosen
	// came after the first schema and the first format of files: what was written before says nothing about it
	Later bool

	get func(*Claim) string
	set func(*Claim, string)
}

// table is the one table of a claim's fields, in the order of Claim. What the library alone decides of a claim is not
// in it: identity, article, times, trash and revision. Later fields go in their place by meaning; files get their
// columns at the end, in the order of the table.
var table = []Field{
	kept("Selector.Quote", "quote", words.ClaimQuote, func(c *Claim) *string { return &c.Quote }),
	kept("Selector.Prefix", "prefix", words.ClaimPrefix, func(c *Claim) *string { return &c.Prefix }).quiet(),
	kept("Selector.Suffix", "suffix", words.ClaimSuffix, func(c *Claim) *string { return &c.Suffix }).quiet(),
	free("Wording", "wording", words.ClaimWording, func(c *Claim) *string { return &c.Wording }),
	free("Source.Name", "source_name", words.ClaimSourceName,
		func(c *Claim) *string { return &c.Source.Name }).named("source"),
	word("Source.Kind", "source_kind", words.ClaimSourceKind, SourceKinds,
		func(c *Claim) *SourceKind { return &c.Source.Kind }).in("Source.Name"),
	word("Source.Manner", "source_manner", words.ClaimSourceManner, Manners,
		func(c *Claim) *SourceManner { return &c.Source.Manner }).in("Source.Name"),
	free("Source.Via", "source_via", words.ClaimSourceVia,
		func(c *Claim) *string { return &c.Source.Via }).in("Source.Name"),
	free("Source.Text", "source_text", words.ClaimSourceText,
		func(c *Claim) *string { return &c.Source.Text }).in("Source.Name"),
	many(Span, "Source.Range", "source", words.ClaimSource).in("Source.Name").quiet(),
	free("SaidAt", "said_at", words.ClaimSaidAt, func(c *Claim) *string { return &c.SaidAt }),
	many(Rows, "Figures", "figures", words.ClaimFigures),
	Field{
		Path: "Unconfirmed", Column: "unconfirmed", Name: "confirmed", Label: words.ClaimUnconfirmed, Kind: Parts,
		Part: "Unconfirmed",
		get:  func(c *Claim) string { return c.Unconfirmed.String() }, set: setUnconfirmed,
	}.later(),
	word("Status", "status", words.ClaimStatus, Statuses, func(c *Claim) *Status { return &c.Status }),
	word("Rating", "rating", words.ClaimRating, Ratings, func(c *Claim) *Rating { return &c.Rating }),
	free("Conclusion", "conclusion", words.ClaimConclusion, func(c *Claim) *string { return &c.Conclusion }),
	many(Rows, "Evidence", "evidence", words.ClaimEvidence),
	free("ReviewURL", "review_url", words.ClaimReviewURL, func(c *Claim) *string { return &c.ReviewURL }).address(),
	many(Rows, "Tags", "claim_tags", words.ClaimClaimTags).named("tags"),
	free("Notes", "notes", words.ClaimNotes, func(c *Claim) *string { return &c.Notes }).private(),
	many(Rows, "Fields", "fields", words.ClaimFields),
	free("Annotator", "annotator", words.ClaimAnnotator, func(c *Claim) *string { return &c.Annotator }),
}

// Fields gives the table of fields in its order. It is read, never written.
func Fields() []Field { return table }

// FieldAt gives the field of a path, which must be in the table.
func FieldAt(path string) Field {
	return table[slices.IndexFunc(table, func(f Field) bool { return f.Path == path })]
}

// Label gives the label of the field of a path, which must be in the table.
func Label(path string) string { return FieldAt(path).Label.String() }

// FieldNamed finds a field by its name in files.
func FieldNamed(name string) (Field, bool) { return find(func(f Field) bool { return f.Name == name }) }

// FieldIn finds a field by its column in the library.
func FieldIn(column string) (Field, bool) {
	return find(func(f Field) bool { return f.Column == column && f.HasText() })
}

func find(is func(Field) bool) (Field, bool) {
	if i := slices.IndexFunc(table, is); i >= 0 {
		return table[i], true
	}
	return Field{}, false
}

// HasText tells whether the field can be read and written as text.
func (f Field) HasText() bool { return f.get != nil }

// Get gives what a field holds as text, as the library and files keep it.
func (f Field) Get(c *Claim) string { return f.get(c) }

// Set takes what Get gives.
func (f Field) Set(c *Claim, text string) { f.set(c, text) }

// setUnconfirmed takes the parts that it knows; nothing else is ever stored.
func setUnconfirmed(c *Claim, text string) { c.Unconfirmed, _ = UnconfirmedParts(strings.Fields(text)) }
