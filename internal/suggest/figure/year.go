package figure

import (
	"claimlight/internal/suggest/numeral"
	"claimlight/internal/unit"
)

// yearSpan reads years: "2014", "2014–2020", "2023-24", "1960s".
func (r *dates) yearSpan(i int) int {
	if !r.isNumber(i) || !r.at(i).Digits() {
		return i
	}
	at := i + 1
	if r.glued(at) && r.at(at).Is("s", "'s") || r.decade(i) {
		return at + 1
	}
	switch {
	case !r.isYear(i):
		return i
	case r.glued(at) && r.lex.DecadeEndings[r.at(at).Lower]:
		return at + 1
	case r.at(at).Text == "-" && r.lex.DecadeEndings[r.at(at+1).Lower]:
		return at + 2
	case r.secondYear(at):
		if u := r.unitAfter(at+2, "", number{}); u.code == "" || u.code == unit.Years {
			return at + 2
		}
		return i
	case r.yearIsCount(i):
		return i
	}
	return at
}

// decade tells whether the digits name one by its tens: "los años 60".
func (r *dates) decade(i int) bool {
	before := i - 1
	if r.at(before).Is("'", "’") { // "gli anni '60"
		before--
	}
	return r.lex.BeforeDecade[r.at(before).Lower] && len(r.at(i).Text) == 2 && r.at(i).Text[1] == '0'
}

// decadeInWords reads the tens of a decade in words: "les années soixante".
func (r *dates) decadeInWords(i int) int {
	if r.lex.BeforeDecade[r.at(i-1).Lower] && r.lex.Words[r.at(i).Lower].Class == numeral.Ten {
		return i + 1
	}
	return i
}

// secondYear tells whether a dash and another year stand at token i: "–2020", "-24".
func (r *dates) secondYear(i int) bool {
	if !r.at(i).Is("-", "–", "/", "—") || r.glued(i) != r.glued(i+1) {
		return false
	}
	return r.isYear(i+1) || r.isNumber(i+1) && r.at(i+1).Digits() && len(r.at(i+1).Text) == 2
}

// yearIsCount tells whether four digits that may be a year count something: a unit follows, or a qualifier stands
// before them that no year has.
func (r *dates) yearIsCount(i int) bool {
	before, after := r.at(i-1), r.at(i+1)
	switch {
	case r.prefixed(i):
		return true
	case before.Cap && i > 1, r.lex.YearNouns[after.Lower]: // "World Cup 2018 day five"
		return false
	}
	if u := r.unitAfter(i+1, "", number{bare: true}); u.code != "" {
		return !r.lex.BeforeYear[before.Lower] && !(u.code == unit.Years && isCyrillic(after.Lower))
	}
	scaled := r.lex.Words[after.Lower].Class >= numeral.TimesHundred || after.Lower == "over" && r.isNumber(i+2)
	if scaled || r.lex.BeforeCount[before.Lower] {
		return true
	}
	return r.isPlural(after.Lower) && !after.Cap && !r.lex.BeforeYear[before.Lower] &&
		!r.lex.BeforeYearAsName[before.Lower]
}

// ancientYear reads years of any size by what stands around them: "700 BC", "in 363", "spring of 1415".
func (r *dates) ancientYear(i int) int {
	t, after := r.at(i), r.at(i+1)
	if !r.isNumber(i) || !t.Digits() || len(t.Text) > 4 {
		return i
	}
	if end := r.eraBehind(i + 1); end > i+1 {
		return end
	}
	if r.lex.Eras[after.Lower] || len(t.Text) >= 3 && r.lex.YearNouns[after.Lower] {
		return i + 2
	}
	if len(t.Text) >= 3 && t.Text[0] != '0' && r.datesBack(i) && r.standsBare(i) {
		return i + 1
	}
	return i
}

// eraBehind gives the token behind an era at i, before which the word for year may stand: "49 r. p.n.e.". It gives i
// where there is none.
func (r *dates) eraBehind(i int) int {
	at := i
	if r.lex.YearNouns[r.at(at).Lower] && len(r.lex.eraPhrases) > 0 {
		if at++; r.at(at).Text == "." {
			at++
		}
	}
	for _, era := range r.lex.eraPhrases {
		n := 0
		for n < len(era) && r.at(at+n).Lower == era[n] {
			n++
		}
		if n == len(era) {
			return at + n
		}
	}
	return i
}

// standsBare tells whether no unit and no counted noun stands behind a number.
func (r *dates) standsBare(i int) bool {
	after := r.at(i + 1)
	if !r.isWord(i + 1) {
		return !r.isPercent(after.Text) && unit.Sign(after.Text) == ""
	}
	return len(r.at(i).Text) == 4 && (after.Cap || r.lex.Ends[after.Lower] || r.lex.Prepositions[after.Lower])
}

// datesBack tells whether the words before token i ask for a year: "in", "spring of".
func (r *dates) datesBack(i int) bool {
	before := r.at(i - 1)
	return r.lex.BeforeOldYear[before.Lower] || r.lex.Of[before.Lower] &&
		r.lex.Seasons[r.at(i-2).Lower]
}

// isYear tells whether the token is four digits between 1500 and 2099.
func (r *dates) isYear(i int) bool {
	t := r.at(i)
	return r.isNumber(i) && len(t.Text) == 4 && t.Digits() && "1500" <= t.Text && t.Text < "2100"
}
