package claims

import (
	"claimlight/internal/claim"
	"claimlight/internal/words"
	"claimlight/storage/tables"
)

// claimTexts are the fields of a claim that are text in a column of its row.
var claimTexts = textsOf(claim.Fields())

func textsOf(all []claim.Field) []claim.Field {
	var out []claim.Field
	for _, f := range all {
		if f.HasText() {
			out = append(out, f)
		}
	}
	return out
}

// editedParts gives, by column, the path of the part of a claim that an edit of the column changes. A column that is
// not here makes no edit: the words by which a claim finds its place change with it, and other columns follow from
// these.
var editedParts = partsByColumn()

func partsByColumn() map[string]string {
	out := map[string]string{}
	for _, f := range claim.Fields() {
		if f.Kind == claim.Verbatim {
			continue
		}
		for _, column := range tables.ColumnsFor(f) {
			out[column] = f.Part
		}
	}
	return out
}

// Labels says what a difference of a claim's column is called; a column that is not here makes no difference.
var Labels = labelsByColumn()

func labelsByColumn() map[string]words.Fixed {
	out := map[string]words.Fixed{}
	for _, f := range claimTexts {
		if !f.Quiet {
			out[f.Column] = f.Label
		}
	}
	return out
}

// Paths of the parts of a claim of which more is known here than of others.
const (
	sourcePart      = "Source.Name"
	figuresPart     = "Figures"
	evidencePart    = "Evidence"
	statusPart      = "Status"
	ratingPart      = "Rating"
	unconfirmedPart = "Unconfirmed"
)

// editName names an edit of a part of a claim. That of what waits to be confirmed is named for what a person does.
func editName(part string) words.Fixed {
	if part == unconfirmedPart {
		return words.ClaimConfirmation
	}
	return claim.FieldAt(part).Label
}
