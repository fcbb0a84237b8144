package outbox

import (
	"testing"

	"claimlight/internal/claim"
)

// Each field of a claim is joined for itself: what an edit changed goes onto what another program has written, and what
// it did not touch stays.
func TestEachFieldOfAClaimIsCarriedByItself(t *testing.T) {
	for _, f := range claim.Fields() {
		if !f.HasText() || f.Kind == claim.Verbatim || f.Kind == claim.Parts {
			continue // the words in the text stay; of what waits to be confirmed, each part is carried
		}
		ours, theirs := "our words", "their words"
		if f.Kind == claim.Word {
			ours, theirs = f.Values[0], f.Values[1]
		}
		var before, after, now claim.Claim
		f.Set(&after, ours)
		got, clashes := carry(before, after, now)
		if f.Get(&got) != ours || len(clashes) > 0 {
			t.Errorf("%s is %q, with the clashes %q", f.Path, f.Get(&got), clashes)
		}
		f.Set(&now, theirs)
		if got, clashes = carry(before, after, now); f.Get(&got) != ours || len(clashes) != 1 {
			t.Errorf("%s, which both have changed, is %q, with the clashes %q", f.Path, f.Get(&got), clashes)
		}
		if got, clashes = carry(before, before, now); f.Get(&got) != theirs || len(clashes) > 0 {
			t.Errorf("%s, which the edit leaves, is %q, with the clashes %q", f.Path, f.Get(&got), clashes)
		}
		for _, other := range claim.Fields() {
			if other.HasText() && other.Path != f.Path && other.Get(&got) != "" {
				t.Errorf("with %s came %s", f.Path, other.Path)
			}
		}
	}
}
