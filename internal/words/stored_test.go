package words

import "testing"

func TestAMessageComesBackFromStore(t *testing.T) {
	for _, m := range []Text{
		CountClaims(3), ListSeparator.Text(), Verbatim("Дія “x”"), Verbatim(`["no.such","x"]`),
		message(idStoredVerbatim, CountClaims(1)),
		message(idStoredVerbatim, []string{"a", "b"}),
		{},
	} {
		back := ReadStored(m.Stored())
		if back.String() != m.String() || back.Stored() != m.Stored() || back.IsZero() != m.IsZero() {
			t.Errorf("%q as %s: %q", m, m.Stored(), back)
		}
	}
	if got := CountClaims(3).Stored(); got != `["count.claims",3]` {
		t.Errorf("stored as %s", got)
	}
}

// What an earlier version wrote as it was said, and what a later one means, is told as it stands.
func TestWhatIsNoStoredMessageStaysAsItIs(t *testing.T) {
	for _, s := range []string{
		"Rating of “x”", "[1]", "[]", `["count.claims"]`, `["count.claims",1.5]`, `["count.claims",1] x`,
		`["count.claims",{"a":1}]`, "[",
		`["later.one","x"]`,
	} {
		if got := ReadStored(s).String(); got != s {
			t.Errorf("%q is told as %q", s, got)
		}
	}
}

func TestACodeOfARoomFindsItsMessage(t *testing.T) {
	if id, ok := Named("list", "separator"); !ok || id != ListSeparator {
		t.Errorf("found %v (%t)", id, ok)
	}
	for _, code := range []string{"", "claims", "nothing"} {
		if _, ok := Named("count", code); ok {
			t.Errorf("%q is found", code)
		}
	}
}
