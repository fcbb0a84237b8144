package app

import (
	"testing"

	"claimlight/internal/claim"

	"github.com/shopspring/decimal"
)

func tellFiguresOverTime(d *checker, call func()) {
	call()
	d.Settle().ExpectSeen("Figures over time", "No claim of the library has a figure").Press("Esc")
	d.ExpectNotSeen("Figures over time")
	threeFigures(d)
	call()
	d.Settle().ExpectSeen("Unit: percent", "3 figures", "2 stand against others", "elsewhere 6")
	d.ExpectFocus("Figures over time")
	call()
	d.ExpectTitle("City planted").ExpectFocus("the text")
}

// threeFigures tags three sentences of the sample with percentages, of which two are of one quarter and disagree.
func threeFigures(d *checker) {
	d.t.Helper()
	d.Sample()
	for i, value := range []int64{5, 6, 40} {
		d.ClickSentence(2+i).Press("Enter", "Esc")
		id := d.claim().ID
		c, err := d.library.Claims.Get(d.t.Context(), id)
		if err != nil {
			d.t.Fatal(err)
		}
		f := claim.Figure{Text: "x", Unit: "percent", Value: decimal.NewNullDecimal(decimal.New(value, 0))}
		if value < 10 {
			f.Period = "first quarter of 2025"
		}
		c.Figures, c.SaidAt = []claim.Figure{f}, []string{"2025-04-01", "2025-05-02", "2024"}[i]
		if _, err := d.library.Claims.Save(d.t.Context(), "", c); err != nil {
			d.t.Fatal(err)
		}
	}
}

func TestPointsInTimeLeadToTheirClaims(t *testing.T) {
	d := newDesk(t)
	threeFigures(d)
	d.Press("Ctrl+3").Settle().ExpectSeen("2024", "40 percent", "2025-04-01")
	d.Press("Right").ExpectSeen("5 percent", "elsewhere 6")
	want := d.quoteOfFigure(5)
	d.Press("Enter").ExpectTitle("City planted").ExpectQuote(want)
	d.Press("Ctrl+3", "/").Type("nowhere").Settle().ExpectSeen("No figure of this unit has these words")
	d.Press("Ctrl+A", "Delete").Settle().ExpectSeen("3 figures")
	d.Press("Esc", "e").ExpectSeen("3 claims that you chose").Press("Esc")
	d.Press("u").ExpectSeen("3 claims").Press("Enter").ExpectFocus("Figures over time")
}

// quoteOfFigure is the quote of the claim with the figure of a value.
func (d *checker) quoteOfFigure(value int64) string {
	d.t.Helper()
	var quote string
	entries, err := d.library.Catalogue.Read(d.t.Context())
	if err != nil {
		d.t.Fatal(err)
	}
	for _, e := range entries {
		if len(e.Figures) > 0 && e.Figures[0].Value.Decimal.Equal(decimal.New(value, 0)) {
			quote = e.Quote
		}
	}
	return quote
}
