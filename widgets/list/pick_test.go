package list

import (
	"slices"
	"testing"

	"claimlight/widgets/kit"
)

func TestTheListFiltersWhatIsConfirmed(t *testing.T) {
	f := newClaimFilter(kit.EnglishLabels(), func() {})
	rows := []ClaimRow{{ID: "a", Unconfirmed: true}, {ID: "b"}}
	for word, want := range map[string][]string{
		"": {"a", "b"}, notConfirmed.String(): {"a"},
		allConfirmed.String(): {"b"},
	} {
		f.confirmed.Fill(word)
		var got []string
		for _, row := range f.apply(rows) {
			got = append(got, row.ID)
		}
		if !slices.Equal(got, want) {
			t.Errorf("%q shows %q, want %q", word, got, want)
		}
	}
}
