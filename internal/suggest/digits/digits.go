// Package digits reads a number that is written in digits, with separators of any habit.
package digits

import (
	"strings"

	"github.com/shopspring/decimal"
)

// Parse reads a written number with separators of either habit: "1,234.5", "1.234,5", "12 000", "1'000",
// "12,34,567". Where only one kind of separator stands, three digits after it are a group, unless commaDecimal
// says otherwise.
func Parse(s string, commaDecimal bool) (decimal.Decimal, bool) {
	s = stripSpaces(s)
	dots, commas := strings.Count(s, "."), strings.Count(s, ",")
	switch {
	case dots == 0 && commas == 0:
	case dots > 0 && commas > 0:
		return mixedSeparators(s)
	case commas > 0:
		if IsGrouping(s, ",", commaDecimal) {
			s = strings.ReplaceAll(s, ",", "")
		} else if commas > 1 {
			return decimal.Decimal{}, false
		} else {
			s = strings.Replace(s, ",", ".", 1)
		}
	default:
		if IsGrouping(s, ".", !commaDecimal) {
			s = strings.ReplaceAll(s, ".", "")
		} else if dots > 1 {
			return decimal.Decimal{}, false
		}
	}
	return Decimal(s)
}

// Doubtful tells whether a number means another where the habit is another: "1,234" and "1.234".
func Doubtful(s string) bool {
	one, okOne := Parse(s, true)
	other, okOther := Parse(s, false)
	return okOne != okOther || !one.Equal(other)
}

// mixedSeparators reads a number that holds both a comma and a dot: the last of them is the decimal mark.
func mixedSeparators(s string) (decimal.Decimal, bool) {
	group, mark := ",", "."
	if strings.LastIndex(s, ",") > strings.LastIndex(s, ".") {
		group, mark = ".", ","
	}
	if strings.Count(s, mark) > 1 {
		return decimal.Decimal{}, false
	}
	whole, fraction, _ := strings.Cut(s, mark)
	if strings.Contains(fraction, group) || !IsGrouping(whole, group, false) {
		return decimal.Decimal{}, false
	}
	return Decimal(strings.ReplaceAll(whole, group, "") + "." + fraction)
}

// IsGrouping tells whether sep separates thousands in s. A single separator is doubtful ("1,234" or "1.234"): it
// is a decimal mark where the language says so.
func IsGrouping(s, sep string, singleIsDecimal bool) bool {
	parts := strings.Split(s, sep)
	last := len(parts) - 1
	if last == 0 || len(parts[0]) == 0 || len(parts[0]) > 3 || len(parts[last]) != 3 {
		return false
	}
	if last == 1 && (singleIsDecimal || parts[0] == "0") {
		return false
	}
	for _, p := range parts[1:last] {
		if len(p) != 3 && len(p) != 2 { // two digits: lakh and crore
			return false
		}
	}
	return true
}

func stripSpaces(s string) string {
	if strings.IndexFunc(s, isSpaceOrApostrophe) < 0 {
		return s
	}
	return strings.Map(func(r rune) rune {
		if isSpaceOrApostrophe(r) {
			return -1
		}
		return r
	}, s)
}

func isSpaceOrApostrophe(r rune) bool {
	return r == ' ' || r == '\'' || r == '’' || r == '\u00a0' || '\u2006' <= r && r <= '\u200a' || r == '\u202f'
}

// Most bounds what is read as a number: longer runs are identifiers, and cost time.
const Most = 40

// Decimal reads digits with at most one point, and no other sign.
func Decimal(s string) (decimal.Decimal, bool) {
	if len(s) == 0 || len(s) > Most {
		return decimal.Decimal{}, false
	}
	d, err := decimal.NewFromString(s)
	return d, err == nil
}
