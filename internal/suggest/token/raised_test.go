package token_test

import (
	"testing"

	"claimlight/internal/suggest/token"
)

func TestRaisedFiguresAreTokensOfTheirOwn(t *testing.T) {
	toks := token.Cut("214¹² trees, 10⁻³ said⁴")
	want := []struct {
		text   string
		raised bool
	}{
		{"214", false},
		{"¹²", true},
		{"trees", false},
		{",", false},
		{"10", false},
		{"⁻³", true},
		{"said", false},
		{"⁴", true},
	}
	if len(toks) != len(want) {
		t.Fatalf("tokens %+v", toks)
	}
	for i, w := range want {
		if toks[i].Text != w.text || toks[i].Raised() != w.raised {
			t.Errorf("token %q, raised %v; want %q, %v", toks[i].Text, toks[i].Raised(), w.text, w.raised)
		}
	}
	plain := token.WithoutNotes(toks, func(i int) bool { return toks[i].Text == "⁻³" })
	if len(plain) != 6 || plain[1].Text != "trees" || plain[4].Text != "⁻³" || plain[5].Text != "said" {
		t.Errorf("without notes %+v", plain)
	}
}
