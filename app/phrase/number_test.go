package phrase

import (
	"testing"

	"claimlight/internal/claim"

	"github.com/shopspring/decimal"
)

func TestNumbersAreWrittenWithTheirThousandsApart(t *testing.T) {
	for given, want := range map[string]string{
		"0": "0", "999": "999", "1000": "1,000", "-1234567.8900": "−1,234,567.89", "1e6": "1,000,000", "0.001": "0.001",
		"123456": "123,456", "-0.5": "−0.5",
	} {
		if got := Number(decimal.RequireFromString(given)); got != want {
			t.Errorf("%s is written %s, want %s", given, got, want)
		}
	}
	low, high := decimal.NewNullDecimal(decimal.New(5, 0)), decimal.NewNullDecimal(decimal.New(7000, 0))
	if got := Figure(claim.Figure{Value: low, ValueHigh: high}); got != "5–7,000" {
		t.Errorf("a range is written %s", got)
	}
}
