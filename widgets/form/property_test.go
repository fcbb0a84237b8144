package form

import (
	"math/rand/v2"
	"reflect"
	"testing"

	"claimlight/internal/claim"

	"fyne.io/fyne/v2"
	"github.com/shopspring/decimal"
)

// anyClaim makes a claim of odd but possible values: what another program or an older version may have written.
func anyClaim(r *rand.Rand) claim.Claim {
	words := []string{
		"",
		"SBU",
		" spaced ",
		"a, b",
		"Percent",
		"False",
		"mostly_wrong",
		"два\nрядки",
		"e\u0301",
		"👩‍🔬",
		"0x1F",
		"%",
		"pp",
	}
	pick := func() string { return words[r.IntN(len(words))] }
	number := func() decimal.NullDecimal {
		numbers := []string{"0", "-0.10", "1500000.00", "1e-7", "123456789012345678901234567890.5"}
		if n := r.IntN(len(numbers) + 1); n < len(numbers) {
			return decimal.NewNullDecimal(decimal.RequireFromString(numbers[n]))
		}
		return decimal.NullDecimal{}
	}
	c := claim.Claim{
		ID: "any", ArticleID: pick(), Selector: claim.Selector{Quote: pick(), Prefix: pick(), Suffix: pick()},
		Wording: pick(),
		Source: claim.Source{
			Name:   pick(),
			Kind:   claim.SourceKind(pick()),
			Manner: claim.SourceManner(pick()),
			Via:    pick(),
			Text:   pick(),
		},
		SaidAt:     pick(),
		Status:     claim.Status(pick()),
		Rating:     claim.Rating(pick()),
		Conclusion: pick(), ReviewURL: pick(), Notes: pick(), Annotator: pick(), Revision: r.Int64N(9),
		Unconfirmed: claim.Unconfirmed{Source: r.IntN(2) == 0, Figures: r.IntN(2) == 0},
	}
	for range r.IntN(4) {
		c.Tags = append(c.Tags, pick())
	}
	for i := range r.IntN(4) {
		c.Figures = append(c.Figures, claim.Figure{
			ID: string(rune('a' + i)), Text: "x" + pick(), Value: number(), ValueHigh: number(),
			Unit: pick(), Qualifier: claim.Qualifier(pick()), Period: pick(),
		})
	}
	for i := range r.IntN(3) {
		c.Evidence = append(c.Evidence, claim.Evidence{
			ID: string(
				rune('a' + i),
			), URL: "x" + pick(), Title: pick(), Stance: claim.Stance(pick()), Note: pick(), ArchiveURL: pick(),
			SeenAt: pick(),
		})
	}
	return c
}

func TestAClaimComesOutOfTheFormAsItWentIn(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	d := newFormDesk(t)
	for range 200 {
		c := anyClaim(r)
		d.form.Reload(&c)
		if got := d.form.Claim(); !reflect.DeepEqual(got, c) {
			t.Fatalf("went in: %+v\ncame out: %+v", c, got)
		}
	}
}

func TestAnEditChangesItsFieldAlone(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 4))
	d := newFormDesk(t)
	for range 50 {
		c := anyClaim(r)
		c.ID, c.Source.Name = d.form.newID(), "SBU"
		d.open(c).focus(d.form.sheet.source).key(fyne.KeyEnd).typeText("!")
		d.form.Flush()
		want := c
		want.Source.Name += "!"
		if got := d.last(); !reflect.DeepEqual(got, want) {
			t.Fatalf("want: %+v\nreported: %+v", want, got)
		}
	}
}
