package scheme_test

import (
	"testing"

	"claimlight/internal/claim"
	"claimlight/internal/scheme"
)

func TestAFieldHoldsWhatItsKindSays(t *testing.T) {
	for _, c := range []struct {
		kind  scheme.Kind
		value string
		holds bool
	}{
		{scheme.Text, "anything", true},
		{scheme.Number, "12500.5", true},
		{scheme.Number, "12,500 or so", false},
		{scheme.Date, "2025-04-11", true},
		{scheme.Date, "2025-04", true},
		{scheme.Date, "2025", true},
		{scheme.Date, "11 April", false},
		{scheme.Date, "2025-02-30", false},
		{scheme.Choice, "UA", true},
		{scheme.Choice, "DE", false},
		{scheme.YesNo, "yes", true},
		{scheme.YesNo, "maybe", false},
		{scheme.Link, "https://example.org/a", true},
		{scheme.Link, "example", false},
		{scheme.Link, "javascript:alert(1)", false},
	} {
		f := scheme.Field{Name: "f", Label: "F", Kind: c.kind, Choices: []string{"UA", "PL"}}
		if f.Holds(c.value) != c.holds || (f.Odd(c.value) == "") != c.holds {
			t.Errorf("%s %q: %t, %q", c.kind, c.value, f.Holds(c.value), f.Odd(c.value))
		}
		if !f.Holds("") {
			t.Errorf("%s does not hold nothing", c.kind)
		}
	}
}

func TestNamesAndCodesAreNew(t *testing.T) {
	taken := map[string]bool{"Country": true, "Country 2": true, "half_true": true, "rating": true}
	has := func(name string) bool { return taken[name] }
	if got := scheme.NewName("  Country ", has); got != "Country 3" {
		t.Errorf("name %q", got)
	}
	for label, want := range map[string]claim.Rating{
		"Half true": "half_true_2", "Pants on fire!": "pants_on_fire", "Неправда": "неправда", "!?": "rating_2",
	} {
		if got := scheme.NewCode(label, has); got != want {
			t.Errorf("%q has the code %q, want %q", label, got, want)
		}
	}
}

// A rating has its place among those that are offered and stand on the scale.
func TestTheHigherTheTruer(t *testing.T) {
	s := scheme.Scale{{Code: "wrong"}, {Code: "satire", Beside: true}, {Code: "old", Retired: true}, {Code: "right"}}
	for code, want := range map[claim.Rating][2]int{"wrong": {1, 2}, "right": {2, 2}} {
		if at, of, on := s.Place(code); !on || at != want[0] || of != want[1] {
			t.Errorf("%s stands at %d of %d", code, at, of)
		}
	}
	for _, code := range []claim.Rating{"satire", "old", "gone"} {
		if _, _, on := s.Place(code); on {
			t.Errorf("%s stands on the scale", code)
		}
	}
	if at, of, on := scheme.Default().Place(claim.True); at != 5 || of != 5 || !on {
		t.Errorf("true stands at %d of %d", at, of)
	}
}
