package figure

import (
	"strings"

	"claimlight/internal/suggest/numeral"

	"github.com/shopspring/decimal"
)

// Some languages write a number as one word: "dreiundzwanzig", "hundertfünf", "duemilatrecento".

// joined reads a number that is one word, with the scales behind it: "dreiundzwanzig Millionen".
func (r *numerals) joined(i int) (number, bool) {
	v, ok := r.lex.Table.Joined(r.at(i).Lower)
	if !ok {
		return number{}, false
	}
	return r.scales(number{value: decimal.NewFromInt(v), from: i, to: i + 1}, false), true
}

// inAdjective reads a number that is one word with a measure: "zweijährigen", "dreißigminütig". It gives its value and
// the code of the measure.
func (lex *lexicon) inAdjective(w string) (value int64, code string) {
	if !lex.Numbers.Joined || !lex.Begins(w) {
		return 0, ""
	}
	for measure, code := range lex.adjectives {
		left, rest, ok := strings.Cut(w, measure)
		if !ok || len(rest) > longestEnding {
			continue
		}
		if known := lex.Words[left]; known.Class == numeral.Unit || known.Class == numeral.Ten {
			return known.Value, code
		}
		if v, ok := lex.Table.Joined(left); ok {
			return v, code
		}
	}
	return 0, ""
}

// longestEnding is how many bytes the ending of such an adjective has at most.
const longestEnding = 3
