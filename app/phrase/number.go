package phrase

import (
	"strings"

	"claimlight/internal/claim"

	"github.com/shopspring/decimal"
)

// Number writes a number exactly, with its thousands apart: 1,234.5.
func Number(d decimal.Decimal) string { return grouped(d.String()) }

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

// grouped sets the thousands of a number apart. Its minus becomes one that can be seen.
func grouped(s string) string {
	whole, rest, broken := strings.Cut(s, ".")
	digits, negative := strings.CutPrefix(whole, "-")
	out := ""
	for len(digits) > 3 {
		out = "," + digits[len(digits)-3:] + out
		digits = digits[:len(digits)-3]
	}
	out = digits + out
	if negative {
		out = "−" + out
	}
	if broken {
		out += "." + rest
	}
	return out
}
