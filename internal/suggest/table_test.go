package suggest_test

import (
	"context"
	"strings"
	"testing"

	"claimlight/internal/suggest"
)

// What the head of a column says that it is in, the figures of its cells are in.
func TestUnitsOfAHeadAreCarriedToItsCells(t *testing.T) {
	for name, c := range map[string]struct{ text, want string }{
		"in brackets": {
			"District\tLoss (million litres)\tShare (%)\nHarbour\t1,234\t51\nMill\t7.5\t3",
			"1234000000 litre|51 percent|7500000 litre|3 percent",
		},
		"behind a word":      {"Year\tCost in euros\n2023\t12,000", "12000 EUR"},
		"a currency":         {"District\tCost (£m)\tDebt, € million\nHarbour\t31\t2.5", "31000000 GBP|2500000 EUR"},
		"a sign alone":       {"District\t%\nHarbour\t51", "51 percent"},
		"a unit of its own":  {"District\tLength (km)\nHarbour\t31 miles", "31 mile"},
		"a mark of a note":   {"District\tLength (km)\nHarbour\t31¹", "31 km"},
		"no head":            {"Harbour\t31\nMill\t20", "31|20"},
		"no unit":            {"District\tHouses lost\nHarbour\t31", "31"},
		"a text between":     {"District\tLoss (km)\nThe loss was counted again.\nHarbour\t31", "31"},
		"words beside it":    {"District\tLoss (km)\nHarbour\tabout 31 houses", "31 house"},
		"another column":     {"District\tNotes\tLoss (km)\nHarbour\t31", "31"},
		"a table of its own": {"A\tLoss (km)\nB\t3\nThen this.\nC\tLoss (kg)\nD\t4", "3 km|4 kg"},
	} {
		var got []string
		for _, s := range suggest.Analyze(context.Background(), c.text, suggest.Options{Language: "en"}) {
			for _, f := range s.Figures {
				got = append(got, strings.TrimSpace(f.Value.Decimal.String()+" "+f.Unit))
			}
		}
		if joined := strings.Join(got, "|"); joined != c.want {
			t.Errorf("%s: %q, want %q", name, joined, c.want)
		}
	}
}
