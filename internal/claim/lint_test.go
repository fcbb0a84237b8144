package claim_test

import (
	"fmt"
	"testing"

	"claimlight/internal/claim"

	"github.com/shopspring/decimal"
)

func value(n int64) decimal.NullDecimal { return decimal.NewNullDecimal(decimal.NewFromInt(n)) }

// sound is a claim about which there is nothing to say.
func sound() claim.Claim {
	return claim.Claim{
		Selector: claim.Selector{Quote: "Prices rose by 12 percent."},
		Source:   claim.Source{Name: "The bank", Kind: claim.Organisation},
		Figures:  []claim.Figure{{Text: "12 percent", Value: value(12), Unit: "percent"}},
		Status:   claim.Checked, Rating: claim.MostlyTrue, Evidence: []claim.Evidence{{
			URL:    "https://stat.example",
			Stance: claim.Supports,
		}},
	}
}

func TestLint(t *testing.T) {
	cases := []struct {
		name   string
		change func(*claim.Claim)
		want   string
	}{
		{"nothing to say", func(*claim.Claim) {}, "[]"},
		{"no source", func(c *claim.Claim) { c.Source.Name = " " }, "[no_source]"},
		{"a source that cannot be named", func(c *claim.Claim) { c.Source = claim.Source{Kind: claim.Anonymous} }, "[]"},
		{"the article's own voice", func(c *claim.Claim) { c.Source = claim.Source{Kind: claim.OwnArticle} }, "[]"},
		{"a figure of another sentence", func(c *claim.Claim) { c.Figures[0].Text = "13 percent" }, "[figure_outside]"},
		{"a figure without its number", func(c *claim.Claim) { c.Figures[0].Value.Valid = false }, "[no_value]"},
		{"a number of nothing", func(c *claim.Claim) { c.Figures[0].Unit = "" }, "[no_unit]"},
		{"a share of 120 percent", func(c *claim.Claim) { c.Figures[0].Value = value(120) }, "[percent_over_100]"},
		{"a range up to 120 percent", func(c *claim.Claim) { c.Figures[0].ValueHigh = value(120) }, "[percent_over_100]"},
		{
			"a share in an old spelling", func(c *claim.Claim) { c.Figures[0].Value, c.Figures[0].Unit = value(120), "%" },
			"[percent_over_100]",
		},
		{"120 schools", func(c *claim.Claim) { c.Figures[0].Value, c.Figures[0].Unit = value(120), "school" }, "[]"},
		{"a range the wrong way round", func(c *claim.Claim) { c.Figures[0].ValueHigh = value(3) }, "[range_reversed]"},
		{"a rating alone", func(c *claim.Claim) { c.Evidence = nil }, "[no_evidence]"},
		{"true, though refuted", func(c *claim.Claim) { c.Evidence[0].Stance = claim.Refutes }, "[inverted]"},
		{"false, though supported", func(c *claim.Claim) { c.Rating = claim.False }, "[inverted]"},
		{"false, with evidence on both sides", func(c *claim.Claim) {
			c.Rating, c.Evidence = claim.False, append(c.Evidence, claim.Evidence{Stance: claim.Refutes})
		}, "[]"},
		{"half true, though supported", func(c *claim.Claim) { c.Rating = claim.HalfTrue }, "[]"},
		{"rated before it was checked", func(c *claim.Claim) { c.Status = claim.Unchecked }, "[not_checked]"},
		{"checked without a result", func(c *claim.Claim) { c.Rating = claim.NotRated }, "[no_result]"},
	}
	for _, c := range cases {
		tagged := sound()
		c.change(&tagged)
		got := []string{}
		for _, w := range claim.Lint(tagged, claim.Anchor{State: claim.Exact}) {
			got = append(got, w.Code)
			if w.Message == "" {
				t.Errorf("%s: no message", c.name)
			}
		}
		if fmt.Sprint(got) != c.want {
			t.Errorf("%s: %v, want %s", c.name, got, c.want)
		}
	}
}

func TestLintOfAClaimWithoutItsPlace(t *testing.T) {
	for state, want := range map[claim.AnchorState]int{
		claim.Exact: 0, claim.Moved: 0, claim.Changed: 1, claim.Orphan: 1,
		claim.Detached: 1,
	} {
		if got := claim.Lint(sound(), claim.Anchor{State: state}); len(got) != want {
			t.Errorf("%s: %v", state, got)
		}
	}
	if got := claim.Lint(sound(), claim.Anchor{State: claim.Orphan})[0]; got.Code != claim.NotVerbatim ||
		got.Figure != -1 {
		t.Errorf("%+v", got)
	}
}
