package merge

import (
	"slices"
	"testing"

	"claimlight/internal/claim"
)

// Whoever gives a claim a field that is rows of another table learns here that a merge passes it over.
func TestEveryTableOfAClaimIsMerged(t *testing.T) {
	for _, f := range claim.Fields() {
		known := func(part claimTable) bool { return part.table != nil && part.table.Name == f.Column }
		if f.Kind == claim.Rows && !slices.ContainsFunc(claimTables, known) {
			t.Errorf("no table %s holds %s", f.Column, f.Path)
		}
	}
}
