package figure

import "claimlight/internal/suggest/token"

// name skips a number that is glued to a name: "T-72", "F-16", "IE6", "COVID-19".
func (r *reader) name(i int) int {
	if !r.isWord(i) || !r.glued(i+1) {
		return i
	}
	at := i + 1
	if (r.at(at).Text == "-" || r.at(at).Text == "–") && r.glued(at+1) {
		at++
	}
	if !r.isNumber(at) || currencyCodes[r.at(i).Text] != "" || dollarPrefixes[r.at(i).Lower] != "" {
		return i
	}
	if _, ok := codeInMillions(r.at(i).Text); ok {
		return i
	}
	if _, ok := numberWords[r.at(i).Lower]; ok {
		return i
	}
	for r.glued(at+1) && r.at(at+1).Kind != 2 {
		at++
	}
	return at + 1
}

// rankWords stand before a number that only says which one is meant: "Article 205", "No. 1", "статья 159".
var rankWords = set(`no nos nr number numbers article articles section sections chapter page pages paragraph part parts level phase day week version room flight route group stage
top line channel grade class category type model post posts gate act season series episode volume issue figure table clause protocol resolution round game lot step
appendix annex item case bus train line platform school highway interstate minute aged age no. № p pp vol ch fig art sec
мал рис табл іл етап этап додаток додатку приложение підпункт підпункту стаття статті статтею стаття ст пункт пункту пункті п номер номери розділ розділу глава том частина частини ч школа школи рейс маршрут дом будинок буд кв
статья статьи статье статьей статьёй пункте номера главы главе часть части раздел раздела дома квартира`)

// rank skips a number after a word that makes a rank or a reference of it, with the numbers joined to it.
func (r *reader) rank(i int) int {
	at := i + 1
	if r.at(i).Is("age", "aged") || !rankWords[r.at(i).Lower] && r.at(i).Text != "№" && r.at(i).Text != "#" {
		return i
	}
	if r.at(at).Text == "." && r.glued(at) {
		at++
	}
	if !r.isNumber(at) && !(r.at(i).Is("day", "number", "phase", "part", "chapter") && numberWords[r.at(at).Lower].class == unitWord) {
		return i
	}
	if r.hasUnit(at + 1) {
		return i
	}
	at++
	for r.at(at).Is("and", "or", ",", "-", "–", "та", "і", "и") && r.isNumber(at+1) && r.at(at+1).Digits() {
		at += 2
	}
	return at
}

// streets end an address that begins with the number of a house.
var streets = set("street st road rd avenue ave lane drive square boulevard blvd court terrace crescent")

// address skips the number of a house: "10 Downing Street".
func (r *reader) address(i int) int {
	if !r.isNumber(i) || !r.at(i).Digits() || !r.at(i+1).Cap || !streets[r.at(i+2).Lower] && !streets[r.at(i+3).Lower] {
		return i
	}
	return i + 2
}

// phone skips telephone numbers: "+380 44 123 45 67", "8 800 555-35-35".
func (r *reader) phone(i int) int {
	if !r.isNumber(i) {
		return i
	}
	at := i
	if r.at(i-1).Text == "+" && r.glued(i) {
		for r.isNumber(at+1) || r.at(at+1).Is("-", "(", ")") {
			at++
		}
		return at + 1
	}
	parts := 1
	for r.at(at+1).Text == "-" && r.glued(at+1) && r.glued(at+2) && r.isNumber(at+2) && r.at(at+2).Digits() {
		at += 2
		parts++
	}
	if parts >= 3 {
		return at + 1
	}
	return i
}

// code skips numbers in a path or a tag, and those with capitals glued behind them: "p7167148", "3D", "5G".
func (r *reader) code(i int) int {
	if !r.isNumber(i) {
		return i
	}
	if r.glued(i) && r.glued(i-1) && r.at(i-1).Is("/", "_", "=", "@", "#") && !r.isNumber(i-2) {
		return i + 1
	}
	next := r.at(i + 1)
	if r.glued(i+1) && next.Kind == token.Word && next.Cap && len(next.Text) <= 2 && r.at(i).Digits() && gluedScales[next.Text] == 0 && measures[next.Lower] == "" {
		return i + 2
	}
	return i
}

// score skips the result of a game: "won 3–1", "1 – 0". A range has its larger number last and mostly a unit.
func (r *reader) score(i int) int {
	sep := r.at(i + 1).Text
	if !r.isNumber(i) || !r.isNumber(i+2) || sep != "-" && sep != "–" && sep != ":" || len(r.at(i).Text) > 3 || len(r.at(i+2).Text) > 3 || !r.at(i).Digits() || !r.at(i+2).Digits() {
		return i
	}
	if r.glued(i+1) != r.glued(i+2) {
		return i
	}
	low, _ := plainDecimal(r.at(i).Text)
	high, _ := plainDecimal(r.at(i + 2).Text)
	if r.prefixed(i) || r.hasUnit(i+3) || low.LessThan(high) && r.isWord(i+3) && !isPreposition[r.at(i+3).Lower] && !endsPhrase[r.at(i+3).Lower] || r.at(i-1).Is("aged", "ages", "age", "between", "from", "is", "range") {
		return i
	}
	return i + 3
}

// counts tells whether a quantity is a figure at all, and no name, no "one" of something, no "the two".
func (r *reader) counts(q quantity) bool {
	if q.unit != "" && !q.noun {
		return !r.unitInName(q) && !r.onceUponATime(q)
	}
	if q.unit == "" && q.high == nil && !q.low.scaled && !q.low.fraction && r.at(q.from-1).Is("the", "those", "these") && !r.isWord(q.to) && r.at(q.to).Text != "-" && r.qualifier(q) == "" {
		return false // "between the two", "the 747"
	}
	if q.low.value.Equal(one) && q.high == nil && !q.low.bare && !q.low.scaled {
		return r.countsOne(q)
	}
	if q.noun || q.high != nil {
		return !r.followsName(q) || q.noun
	}
	if !q.low.bare {
		return !r.nameInWords(q)
	}
	return !r.followsName(q)
}

// countsOne tells whether "one" is a count: it has a qualifier. "One of", "one side" and "no one" are none.
func (r *reader) countsOne(q quantity) bool {
	return q.noun && r.qualifier(q) != "" && !r.at(q.to).Is("of")
}

// followsName tells whether a bare number stands after a capitalised word in mid-sentence, and is part of a name:
// "Internet Explorer 6", "Apollo 11".
func (r *reader) followsName(q quantity) bool {
	before := r.at(q.from - 1)
	return q.low.bare && before.Kind == 0 && before.Cap && q.from > 1 && r.at(q.from-2).Text != "." && r.qualifier(q) == "" &&
		len(r.at(q.first).Text) <= 4 && !months[before.Lower]
}

// unitInName tells whether number and unit are capitalised in mid-sentence: "the Thirty Years' War".
func (r *reader) unitInName(q quantity) bool {
	return q.first > 0 && r.at(q.first).Cap && r.at(q.to-1).Cap && r.isWord(q.to-1) && q.to-1 > q.first
}

// onceUponATime tells whether "one day" or "one night" only says when.
func (r *reader) onceUponATime(q quantity) bool {
	return q.low.value.Equal(one) && q.high == nil && (q.unit == "days" || q.unit == "nights") && r.at(q.first).Lower == "one" && r.qualifier(q) == "" &&
		!r.at(q.to).Is("later", "before", "after", "ago", "long", "of", "to", "in", "per", "a")
}

// nameInWords tells whether a number word with a capital in mid-sentence is part of a name: "Big Five".
func (r *reader) nameInWords(q quantity) bool {
	t := r.at(q.first)
	return t.Cap && q.first > 0 && r.at(q.first-1).Kind == 0 && (r.at(q.first-1).Cap || r.at(q.to).Cap)
}
