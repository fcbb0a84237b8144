package figure

import "claimlight/internal/unit"

// yearSpan reads years: "2014", "2014–2020", "2023-24", "1960s".
func (r *dates) yearSpan(i int) int {
	if !r.isNumber(i) || !r.at(i).Digits() {
		return i
	}
	at := i + 1
	if r.glued(at) && r.at(at).Is("s", "'s") {
		return at + 1
	}
	switch {
	case !r.isYear(i):
		return i
	case r.glued(at) && decadeEndings[r.at(at).Lower]:
		return at + 1
	case r.at(at).Text == "-" && decadeEndings[r.at(at+1).Lower]:
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

// decadeEndings stand behind the digits of a decade or a year in Ukrainian and Russian: "1990-х", "2014-го".
var decadeEndings = set("х ті е ых го му м")

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
	case before.Cap && i > 1, yearNouns[after.Lower]: // "World Cup 2018 day five"
		return false
	}
	if u := r.unitAfter(i+1, "", number{bare: true}); u.code != "" {
		return !beforeYear[before.Lower] && !(u.code == unit.Years && isCyrillic(after.Lower))
	}
	scaled := numberWords[after.Lower].class >= timesHundred || after.Lower == "over" && r.isNumber(i+2)
	if scaled || beforeCount[before.Lower] {
		return true
	}
	return isPlural(after.Lower) && !after.Cap && !beforeYear[before.Lower] && !beforeYearAsName[before.Lower]
}

// beforeCount are words and signs that stand before a count and never before a year.
var beforeCount = set("than least nearly almost exceed surpass exceeding approximately roughly > <")

// beforeYear are prepositions of time.
var beforeYear = set("in since by until у в с з")

// beforeYearAsName stand before a year that names something: "the 2014 protests".
var beforeYearAsName = set("the of from 's its their his her our last and late early mid")

// ancientYear reads years of any size by what stands around them: "700 BC", "in 363", "spring of 1415".
func (r *dates) ancientYear(i int) int {
	t, after := r.at(i), r.at(i+1)
	if !r.isNumber(i) || !t.Digits() || len(t.Text) > 4 {
		return i
	}
	if eras[after.Lower] || len(t.Text) >= 3 && yearNouns[after.Lower] {
		return i + 2
	}
	if len(t.Text) >= 3 && t.Text[0] != '0' && r.datesBack(i) && r.standsBare(i) {
		return i + 1
	}
	return i
}

// standsBare tells whether no unit and no counted noun stands behind a number.
func (r *dates) standsBare(i int) bool {
	after := r.at(i + 1)
	if !r.isWord(i + 1) {
		return !isPercent(after.Text) && unit.Sign(after.Text) == ""
	}
	return len(r.at(i).Text) == 4 && (after.Cap || endsPhrase[after.Lower] || isPreposition[after.Lower])
}

// datesBack tells whether the words before token i ask for a year: "in", "spring of".
func (r *dates) datesBack(i int) bool {
	before := r.at(i - 1)
	return before.Is("in", "by", "since", "circa", "until", "ad", "year", "anno") || before.Is("of") &&
		seasons[r.at(i-2).Lower]
}

// eras stand after a year.
var eras = set("bc bce ad ce b.c. b.c.e. a.d. c.e. н.э. н.е.")

// yearNouns stand after a year in Ukrainian and Russian.
var yearNouns = set("году годах годов року роках році рр гг г р")

var seasons = set("spring summer autumn fall winter year")

// isYear tells whether the token is four digits between 1500 and 2099.
func (r *dates) isYear(i int) bool {
	t := r.at(i)
	return r.isNumber(i) && len(t.Text) == 4 && t.Digits() && "1500" <= t.Text && t.Text < "2100"
}
