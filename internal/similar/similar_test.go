package similar_test

import (
	"testing"

	"claimlight/internal/claim"
	"claimlight/internal/similar"

	"github.com/shopspring/decimal"
)

func evenly(string) float64 { return 1 }

func figure(value, unit string) claim.Figure {
	return claim.Figure{Text: value, Value: decimal.NewNullDecimal(decimal.RequireFromString(value)), Unit: unit}
}

func TestFiguresStandSideBySide(t *testing.T) {
	for _, c := range []struct {
		name         string
		ours, theirs []claim.Figure
		want         []bool // equal or not, for each pair
	}{
		{"another number", []claim.Figure{figure("12", "percent")}, []claim.Figure{figure("13", "percent")}, []bool{false}},
		{
			"the same number, written otherwise",
			[]claim.Figure{figure("1.50", "EUR")},
			[]claim.Figure{figure("1.5", "EUR")},
			[]bool{true},
		},
		{"another unit", []claim.Figure{figure("12", "EUR")}, []claim.Figure{figure("12", "USD")}, nil},
		{
			"the counted noun in another form",
			[]claim.Figure{figure("12", "рейсів")},
			[]claim.Figure{figure("15", "рейси")},
			[]bool{false},
		},
		{"a unit in an old spelling", []claim.Figure{figure("5", "day")}, []claim.Figure{figure("5", "days")}, []bool{true}},
		{"a symbol and a name", []claim.Figure{figure("5", "megawatt")}, []claim.Figure{figure("6", "MW")}, []bool{false}},
		{"units of like words", []claim.Figure{figure("5", "square km")}, []claim.Figure{figure("5", "square m")}, nil},
		{"an unknown unit", []claim.Figure{figure("12", "")}, []claim.Figure{figure("12", "tree")}, []bool{true}},
		{
			"equal ones find each other first",
			[]claim.Figure{figure("1", "km"), figure("2", "km")},
			[]claim.Figure{figure("2", "km"), figure("3", "km")},
			[]bool{false, true},
		},
		{"no value", []claim.Figure{{Text: "many", Unit: "tree"}}, []claim.Figure{figure("12", "tree")}, nil},
	} {
		got := similar.Figures(c.ours, c.theirs)
		if len(got) != len(c.want) {
			t.Errorf("%s: %d pairs, want %d", c.name, len(got), len(c.want))
			continue
		}
		for i, p := range got {
			if p.Equal != c.want[i] {
				t.Errorf("%s: pair %d equal %v, want %v", c.name, i, p.Equal, c.want[i])
			}
		}
	}
}

func TestWordsThatHaveNothingToCompareAreNotAlike(t *testing.T) {
	for _, words := range []string{"", "12 %", "…", "a b"} {
		if got := similar.Score(similar.Read(words, nil), similar.Read(words, nil), evenly); got != 0 {
			t.Errorf("%q is like itself by %.2f, want 0", words, got)
		}
	}
}

func TestCaseAndAccentsMakeNoDifference(t *testing.T) {
	a, b := similar.Read("L’ÉLECTRICITÉ coûte plus", nil), similar.Read("l’electricite coute plus", nil)
	if got := similar.Score(a, b, evenly); got != 1 {
		t.Errorf("score %.2f, want 1", got)
	}
}

// The score has no first and second, stays between 0 and 1, and is 1 for a claim beside itself.
func FuzzTheScoreIsFair(f *testing.F) {
	f.Add("The city planted 4,700 trees.", "4,700 trees were planted by the city.")
	f.Add("\xff\x00", "Ёлки 2024, ελιές и сосны")
	f.Fuzz(func(t *testing.T, s, u string) {
		a, b := similar.Read(s, nil), similar.Read(u, nil)
		there, back := similar.Score(a, b, evenly), similar.Score(b, a, evenly)
		if there < 0 || there > 1 || there-back > 1e-9 || back-there > 1e-9 {
			t.Errorf("%q and %q: %f there, %f back", s, u, there, back)
		}
		if own := similar.Score(a, a, evenly); len(a.Words) > 0 && (own < 1-1e-9 || own > 1) {
			t.Errorf("%q is like itself by %f", s, own)
		}
	})
}
