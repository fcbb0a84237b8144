package list

import (
	"slices"
	"testing"

	"claimlight/widgets/kit"

	"fyne.io/fyne/v2/test"
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

// The button of the filters says how many hold, also while they are folded away.
func TestTheFiltersAreCounted(t *testing.T) {
	test.NewTempApp(t)
	f := newClaimFilter(kit.EnglishLabels(), func() {})
	for n, want := range []string{"", "1", "2"} {
		if n > 0 {
			f.selects()[n].Fill("x")
		}
		if f.countFilters(); f.more.Text != want {
			t.Errorf("%d filters: the button says %q", n, f.more.Text)
		}
	}
	f.reset(func() {})
	if f.countFilters(); f.more.Text != "" {
		t.Errorf("the button says %q of no filter", f.more.Text)
	}
}
