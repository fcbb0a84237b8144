package app

import (
	"testing"

	"claimlight/internal/claim"
)

func TestAKnownSourceBringsItsKind(t *testing.T) {
	d := newDesk(t).Sample()
	d.ClickSentence(3).Press("Enter").TypeSource("Parks office").Tab("Kind of source").Type("g").Save()
	expect(d, "kind", d.claims()[0].Source.Kind, claim.Government)
	d.ClickSentence(7).Press("Enter").TypeSource("parks office").Settle()
	known := d.claim()
	expect(d, "kind of the known source", known.Source.Kind, claim.Government)
	d.Type(" staff").Settle()
	if kind := d.claim().Source.Kind; kind == claim.Government {
		t.Errorf("an unknown name got the kind %q", kind)
	}
	d.Press("Esc", "Ctrl+Z")
	expect(d, "name after undo", d.claim().Source.Name != "parks office staff", true)
}
