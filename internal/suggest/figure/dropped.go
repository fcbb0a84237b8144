package figure

import "github.com/shopspring/decimal"

var one = decimal.NewFromInt(1)

// dropped gives the token after what begins at i and holds digits but is no figure: a date, a clock time, an
// ordinal, a telephone number, part of a name. It gives i when there is none.
func (r *names) dropped(i int) int {
	if !r.isNumber(i) && !r.isWord(i) && !referenceMarks[r.at(i).Text] {
		return i
	}
	for _, rule := range [...]func(int) int{
		r.unclear, r.datedWindow, r.date, r.yearSpan, r.decadeInWords, r.ancientYear, r.clock, r.citation, r.enumerator,
		r.ordinal, r.name,
		r.rank, r.address, r.phone, r.code, r.score,
	} {
		if end := rule(i); end > i {
			return end
		}
	}
	return i
}

// referenceMarks begin a reference without a word: "№ 5", "#12", "[14]".
var referenceMarks = map[string]bool{"№": true, "#": true, "[": true}
