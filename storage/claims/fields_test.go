package claims

import (
	"slices"
	"testing"

	"claimlight/internal/claim"
	"claimlight/storage/tables"
	"claimlight/storage/versions"
)

// Whoever gives a claim another field learns here that a merge or an edit passes it over.
func TestEveryFieldOfAClaimIsEditedAndMerged(t *testing.T) {
	for _, f := range claim.Fields() {
		for _, column := range tables.ColumnsFor(f) {
			if f.HasText() && !f.Quiet && Labels[column] != f.Label {
				t.Errorf("a difference in %s is no conflict of a merge", column)
			}
			if f.Kind != claim.Verbatim && editedParts[column] == "" {
				t.Errorf("a change of %s is no edit", column)
			}
		}
	}
}

// What a claim holds in any field comes back from its rows as it was, and differs from a claim without.
func TestEveryFieldOfAClaimIsStored(t *testing.T) {
	for _, f := range claimTexts {
		value := "some words"
		if f.Kind == claim.Word {
			value = f.Values[0]
		}
		if f.Kind == claim.Parts {
			value = "source"
		}
		var bare, c claim.Claim
		f.Set(&c, value)
		back := claimFrom(RowOf(c, versions.Place{}, nil), versions.Place{})
		if got := f.Get(&back); got != value {
			t.Errorf("%s comes back as %q", f.Path, got)
		}
		changed := EditsBetween(RowOf(bare, versions.Place{}, nil), RowOf(c, versions.Place{}, nil), nil, nil)
		if want := []string{f.Part}; f.Kind != claim.Verbatim && !slices.Equal(changed, want) {
			t.Errorf("an edit of %s changes %q", f.Path, changed)
		}
	}
}
