package phrase

import (
	"strings"

	"claimlight/internal/claim"
	"claimlight/internal/words"

	"github.com/shopspring/decimal"
)

// Number writes a number exactly, as the language in use has it: 1,234.5.
func Number(d decimal.Decimal) string { return words.Number(d.String()) }

// Figure writes the value of a figure, or both ends of a range: 5, 5–7.
func Figure(f claim.Figure) string {
	var ends []string
	for _, v := range []decimal.NullDecimal{f.Value, f.ValueHigh} {
		if v.Valid {
			ends = append(ends, Number(v.Decimal))
		}
	}
	return strings.Join(ends, "–")
}
