package outbox_test

import (
	"strings"
	"testing"

	"claimlight/app/outbox"
	"claimlight/internal/claim"
)

// unsaid are the texts of a claim that are no work of the user that could be lost.
var unsaid = map[string]bool{
	"Selector.Prefix": true, "Selector.Suffix": true, "Source.Text": true, "Annotator": true,
	"Unconfirmed": true,
}

// What waits to be saved can be carried away as text, whatever field it stands in.
func TestTheTextOfAnEditHoldsEachField(t *testing.T) {
	for _, f := range claim.Fields() {
		if !f.HasText() || f.Kind == claim.Parts {
			continue
		}
		c := claim.Claim{Selector: claim.Selector{Quote: "It rained."}}
		value := "two\nlines"
		if f.Kind == claim.Word {
			value = f.Values[0]
		}
		f.Set(&c, value)
		got := outbox.Text(&outbox.Tag{Claim: c})
		if held := strings.Contains(got, value); held == unsaid[f.Path] {
			t.Errorf("%s is held: %t: %q", f.Path, held, got)
		}
	}
	c := claim.Claim{
		Figures: []claim.Figure{{Text: "12 percent"}}, Evidence: []claim.Evidence{{URL: "https://e.example"}},
		Tags: []string{"a", "b"}, Fields: map[string]string{"mood": "grim"},
	}
	want := "\nFigures: 12 percent\nEvidence: https://e.example\nTags: a, b\nOwn fields: mood: grim"
	if got := outbox.Text(&outbox.Tag{Claim: c}); got != want {
		t.Errorf("%q, want %q", got, want)
	}
}
