package disagree

import (
	"testing"

	"claimlight/internal/claim"

	"github.com/shopspring/decimal"
)

func TestFiguresForOneThingFitOrNot(t *testing.T) {
	of := func(q claim.Qualifier, values ...int64) claim.Figure {
		f := claim.Figure{Qualifier: q}
		for i, v := range values {
			to := []*decimal.NullDecimal{&f.Value, &f.ValueHigh}[i]
			*to = decimal.NewNullDecimal(decimal.New(v, 0))
		}
		return f
	}
	for _, c := range []struct {
		a, b claim.Figure
		want bool
	}{
		{of("", 5), of("", 5), true},
		{of("", 5), of("", 6), false},
		{of(claim.AtLeast, 5), of("", 6), true},
		{of(claim.AtLeast, 5), of("", 4), false},
		{of(claim.AtMost, 5), of("", 6), false},
		{of(claim.About, 100), of("", 110), true},
		{of(claim.About, 100), of("", 130), false},
		{of("", 5, 7), of("", 6), true},
		{of("", 5, 7), of("", 8), false},
		{of("", 5, 7), of("", 7, 9), true},
		{of(""), of("", 8), true},
	} {
		if Fit(c.a, c.b) != c.want || Fit(c.b, c.a) != c.want {
			t.Errorf("%v and %v fit: %t", c.a, c.b, !c.want)
		}
	}
}
