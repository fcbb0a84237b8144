package anchor_test

import (
	"fmt"
	"strings"
	"testing"

	"claimlight/internal/anchor"
	"claimlight/internal/claim"

	"github.com/shopspring/decimal"
)

// marked writes a difference as [-gone-] and {+added+}.
func marked(pieces []anchor.Piece) string {
	var b strings.Builder
	for _, p := range pieces {
		fmt.Fprintf(&b, map[anchor.Change]string{anchor.Same: "%s", anchor.Gone: "[-%s-]", anchor.Added: "{+%s+}"}[p.Change],
			p.Text)
	}
	return b.String()
}

func TestDifference(t *testing.T) {
	cases := []struct{ was, now, want string }{
		{"", "", ""},
		{"Same words.", "Same words.", "Same words."},
		{"At least 51 people came.", "At least 54 people came.", "At least [-51-]{+54+} people came."},
		{"", "New.", "{+New.+}"},
		{"Gone.", "", "[-Gone.-]"},
		{"Прийшло 51 людей", "Прийшло 54 людей", "Прийшло [-51-]{+54+} людей"},
	}
	for _, c := range cases {
		if got := marked(anchor.Difference(c.was, c.now)); got != c.want {
			t.Errorf("%q and %q: %s, want %s", c.was, c.now, got, c.want)
		}
	}
}

func FuzzDifference(f *testing.F) {
	f.Add("one two three", "one 2 three")
	f.Add("\xff\x00 a", strings.Repeat("a ", 4000))
	f.Fuzz(func(t *testing.T, was, now string) {
		var older, newer strings.Builder
		for _, p := range anchor.Difference(was, now) {
			if p.Change != anchor.Added {
				older.WriteString(p.Text)
			}
			if p.Change != anchor.Gone {
				newer.WriteString(p.Text)
			}
		}
		if older.String() != was || newer.String() != now {
			t.Errorf("%q and %q came back as %q and %q", was, now, older.String(), newer.String())
		}
	})
}

func figure(value int64, unit string, q claim.Qualifier) []claim.Figure {
	return []claim.Figure{{Value: decimal.NewNullDecimal(decimal.NewFromInt(value)), Unit: unit, Qualifier: q}}
}

func TestJudge(t *testing.T) {
	cases := []struct {
		name, now string
		figures   []claim.Figure
		want      anchor.Outcome
	}{
		{"the same words", "At least 51 people came.", nil, anchor.Unchanged},
		{"nothing", "", nil, anchor.Removed},
		{"other words", "At least 51 citizens turned up.", figure(51, "citizen", claim.AtLeast), anchor.WordingChanged},
		{"another number", "At least 54 people came.", figure(54, "people", claim.AtLeast), anchor.FigureChanged},
		{"a share for a number", "At least 51 percent came.", figure(51, "percent", claim.AtLeast), anchor.FigureChanged},
		{"less sure", "Almost 51 people came.", figure(51, "people", claim.Almost), anchor.FigureChanged},
		{"no number any more", "Many people came.", nil, anchor.FigureChanged},
	}
	for _, c := range cases {
		if got := anchor.Judge("At least 51 people came.", c.now, figure(51, "people", claim.AtLeast),
			c.figures); got != c.want {
			t.Errorf("%s: %s, want %s", c.name, got, c.want)
		}
	}
}

// A unit in an old spelling is the same unit.
func TestJudgeKnowsUnitsInEachSpelling(t *testing.T) {
	for _, c := range []struct {
		was, now string
		want     anchor.Outcome
	}{
		{"%", "percent", anchor.WordingChanged},
		{"euros", "EUR", anchor.WordingChanged},
		{"percent", "percentage_points", anchor.FigureChanged},
		{"EUR", "USD", anchor.FigureChanged},
		{"°C", "°F", anchor.FigureChanged},
		{"SUV", "cars", anchor.WordingChanged},
	} {
		if got := anchor.Judge("It was 51.", "Now it was 51.", figure(51, c.was, ""), figure(51, c.now, "")); got != c.want {
			t.Errorf("%s, then %s: %s, want %s", c.was, c.now, got, c.want)
		}
	}
}
