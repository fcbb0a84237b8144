package figure

import (
	"claimlight/internal/suggest/token"
	"claimlight/internal/unit"
)

// counts tells whether a quantity is a figure at all, and no name, no "one" of something, no "the two".
func (r *reader) counts(q quantity) bool {
	if r.unclear(q.first) > q.first || r.lex.unknown && !r.plain(q) || r.scaledElsewhere(q) {
		return false
	}
	if q.unit != "" && !q.noun {
		return !r.unitInName(q) && !r.onceUponATime(q)
	}
	if r.pointsBack(q) {
		return false
	}
	if q.low.value.Equal(one) && q.high == nil && !q.low.bare && !q.low.scaled {
		return r.countsOne(q)
	}
	if q.noun && r.lex.Shape != "" && q.low.bare && r.namedByLetter(q.from-1) {
		return false
	}
	if q.noun {
		return !q.low.value.Equal(one) || !r.followsName(q) // "the Wave 1 sample"
	}
	return !r.followsName(q) && !r.nameInWords(q)
}

// pointsBack tells whether a bare number with "the" only points to what was named: "between the two", "the 747".
func (r *reader) pointsBack(q quantity) bool {
	bare := q.unit == "" && q.high == nil && !q.low.scaled && !q.low.fraction
	return bare && r.lex.Pointing[r.at(q.from-1).Lower] && !r.isWord(q.to) && r.at(q.to).Text != "-" &&
		r.qualifier(q) == ""
}

// countsOne tells whether "one" is a count: it has a qualifier. "One of", "one side" and "no one" are none.
func (r *reader) countsOne(q quantity) bool {
	return q.noun && r.qualifier(q) != "" && !r.lex.OneIsArticle[r.at(q.first).Lower] && !r.lex.Of[r.at(q.to).Lower]
}

// namedByLetter tells whether a letter stands at token i that makes a name of the number behind it: "auf der A 7".
func (r *reader) namedByLetter(i int) bool {
	t := r.at(i)
	return i > 0 && t.Cap && len(t.Text) == 1
}

// followsName tells whether a bare number stands after a capitalised word in mid-sentence, and is part of a name:
// "Internet Explorer 6", "Apollo 11".
func (r *reader) followsName(q quantity) bool {
	before := r.at(q.from - 1)
	return q.low.bare && before.Kind == token.Word && before.Cap && q.from > 1 && r.at(q.from-2).Text != "." &&
		r.qualifier(q) == "" &&
		len(r.at(q.first).Text) <= 4 && !r.lex.months[before.Lower]
}

// unitInName tells whether number and unit are capitalised in mid-sentence: "the Thirty Years' War".
func (r *reader) unitInName(q quantity) bool {
	return q.first > 0 && r.at(q.first).Cap && r.at(q.to-1).Cap && r.isWord(q.to-1) && q.to-1 > q.first
}

// onceUponATime tells whether "one day" or "one night" only says when.
func (r *reader) onceUponATime(q quantity) bool {
	if r.at(q.first).Lower != "one" || q.high != nil || q.unit != unit.Days && q.unit != unit.Nights ||
		r.qualifier(q) != "" {
		return false
	}
	return !r.at(q.to).Is("later", "before", "after", "ago", "long", "of", "to", "in", "per", "a")
}

// nameInWords tells whether a number word with a capital in mid-sentence is part of a name: "Big Five".
func (r *reader) nameInWords(q quantity) bool {
	t := r.at(q.first)
	return !q.low.bare && t.Cap && q.first > 0 && r.at(q.first-1).Kind == token.Word &&
		(r.at(q.first-1).Cap || r.at(q.to).Cap)
}
