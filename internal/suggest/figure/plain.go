package figure

import (
	"claimlight/internal/language"
	"claimlight/internal/suggest/digits"
	"claimlight/internal/unit"

	"github.com/shopspring/decimal"
)

// Where the words of a language are not known, or its scales alone, a number is given only where nothing beside it can
// make another of it.

// plain tells whether a quantity can be read so: it has a scale or a sign of a unit, or no word stands behind it that
// might multiply it, its separators mean one thing only, and it is no part of a longer number.
func (r *reader) plain(q quantity) bool {
	bare := r.isNumber(q.to-1) && !q.low.scaled && q.unit != unit.Percent
	switch {
	case bare && (r.isWord(q.to) || isClockTime(r.at(q.first).Text)), r.at(q.to).Text == "-":
		return false
	case r.goesOnBefore(q), r.goesOnBehind(q):
		return false
	}
	for i := q.from; i < q.to; i++ {
		if t := r.at(i); r.isNumber(i) && digits.Doubtful(t.Text) && !r.lex.habitKnown() || t.Text == "/" {
			return false
		}
	}
	return true
}

// habitKnown tells whether it is known what a separator means.
func (lex *lexicon) habitKnown() bool { return len(lex.Scales) > len("bn") && !lex.Doubtful }

// isScale tells whether token i multiplies what stands before it.
func (r *reader) isScale(i int) bool { return r.isWord(i) && r.lex.Scales[r.at(i).Lower] > 0 }

// goesOnBefore tells whether a number ends before a quantity that may belong to it: one that a mark joins to it, "2/5",
// a lower end, "2 till 3 miljoner", or a higher part, "2千5百万", "2 miljoner och 500 tusen".
func (r *reader) goesOnBefore(q quantity) bool {
	i := q.from
	switch before := r.at(i - 1); {
	case r.isScale(i-1) && !r.lex.ScaleFirst:
		return true
	case r.isWord(i - 1):
		return r.isNumber(i-2) && !r.isYear(i-2) ||
			r.isScale(i-2) && r.isNumber(i-3) && r.scaleOf(q.low).LessThan(r.scaleAt(i-2))
	case before.Text == "/":
		return r.isNumber(i - 2)
	}
	return r.glued(i) && r.glued(i-1) && r.isNumber(i-2)
}

// goesOnBehind tells whether a number or a scale stands behind a quantity that may belong to it.
func (r *reader) goesOnBehind(q quantity) bool {
	i := q.to
	switch {
	case r.isNumber(i):
		return r.glued(i) || q.low.scaled // "300 bin 500"
	case r.isScale(i):
		return true
	case r.isWord(i):
		return r.isScale(i-1) && r.isNumber(i+1) && r.isScale(i+2) && r.scaleAt(i+2).LessThan(r.scaleAt(i-1))
	case r.at(i).Text == "/":
		return r.isNumber(i + 1)
	}
	return r.isNumber(i-1) && r.glued(i) && r.glued(i+1) && r.isNumber(i+1)
}

// scaleAt gives by what token i multiplies.
func (r *reader) scaleAt(i int) decimal.Decimal {
	return decimal.NewFromInt(r.lex.Scales[r.at(i).Lower])
}

// percentBefore tells whether a word or a sign of per cent stands before the number at token i: "yüzde 40", "%40".
func (r *reader) percentBefore(i int) bool {
	before := r.at(i - 1)
	return r.lex.PercentFirst[before.Lower] || len(r.lex.PercentFirst) > 0 && before.Text == "%" && r.glued(i)
}

// longestShort is how long a word is, in bytes, that more often is another than a scale of another language.
const longestShort = 4

// scaledElsewhere tells whether a scale of another language stands behind a quantity: what this one knows of the number
// is not all of it.
func (r *reader) scaledElsewhere(q quantity) bool {
	w := r.at(q.to).Lower
	return r.isWord(q.to) && len(w) > longestShort && r.lex.Words[w].Class == 0 && language.IsScale(w)
}
