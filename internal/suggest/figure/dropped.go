package figure

import (
	"strings"
	"unicode/utf8"

	"github.com/shopspring/decimal"
)

var one = decimal.NewFromInt(1)

// dropped gives the token after what begins at i and holds digits but is no figure: a date, a clock time, an
// ordinal, a phone number, part of a name. It gives i when there is none.
func (r *reader) dropped(i int) int {
	if !r.isNumber(i) && !r.isWord(i) && r.at(i).Text != "№" && r.at(i).Text != "#" && r.at(i).Text != "[" {
		return i
	}
	for _, rule := range [...]func(int) int{r.date, r.yearSpan, r.ancientYear, r.clock, r.citation, r.enumerator, r.ordinal, r.name, r.rank, r.address, r.phone, r.code, r.score} {
		if end := rule(i); end > i {
			return end
		}
	}
	return i
}

// date reads "March 3, 2025", "3 March 2025", "25th of March", "5 травня 2024 року", "2024-03-12", "12.03.2024".
func (r *reader) date(i int) int {
	if r.isMonth(i) {
		return r.monthFirst(i)
	}
	if !r.isNumber(i) {
		return i
	}
	if end := r.numericDate(i); end > i {
		return end
	}
	if !r.isDay(i) {
		return i
	}
	at := i + 1
	if ordinalSuffix[r.at(at).Lower] && r.glued(at) {
		at++
	}
	if r.at(at).Lower == "of" {
		at++
	}
	if (r.at(at).Text == "-" || r.at(at).Text == "–") && r.isDay(at+1) { // 4-5 March
		at += 2
	}
	if !r.isMonth(at) {
		return i
	}
	return r.yearOfDate(at + 1)
}

func (r *reader) monthFirst(i int) int {
	at := i + 1
	if r.at(at).Text == "." && r.glued(at) {
		at++
	}
	if !r.isNumber(at) {
		return i
	}
	if r.isYear(at) {
		return at + 1
	}
	if !r.isDay(at) {
		return i
	}
	at++
	if ordinalSuffix[r.at(at).Lower] && r.glued(at) {
		at++
	}
	if (r.at(at).Is("-", "–", "and", "to") || r.at(at).Text == "—") && r.isDay(at+1) && !r.at(at+2).Is("percent", "%", "people") {
		at += 2
	}
	return r.yearOfDate(at)
}

// yearOfDate takes in the year after a day and a month, and the word for year.
func (r *reader) yearOfDate(i int) int {
	at := i
	if r.at(at).Text == "," {
		at++
	}
	if !r.isYear(at) {
		return i
	}
	at++
	if r.at(at).Is("року", "года", "р", "г") {
		at++
	}
	return at
}

// numericDate reads dates in digits, and version numbers, IP addresses and the like, which look the same.
func (r *reader) numericDate(i int) int {
	t := r.at(i)
	if _, ok := parseDigits(t.Text, r.comma); !ok && t.Text[0] < utf8.RuneSelf {
		return i + 1
	}
	if strings.Count(t.Text, ".") == 2 && !isGrouping(t.Text, ".", true) {
		return i + 1
	}
	sep := r.at(i + 1).Text
	if (sep == "-" || sep == "/") && r.glued(i+1) && r.glued(i+2) && r.isNumber(i+2) && r.at(i+3).Text == sep && r.isNumber(i+4) && t.Digits() {
		return i + 5
	}
	return i
}

// yearSpan reads years: "2014", "2014–2020", "2023-24", "1960s".
func (r *reader) yearSpan(i int) int {
	if !r.isYear(i) {
		if r.isNumber(i) && r.glued(i+1) && r.at(i+1).Is("s", "'s") && r.at(i).Digits() {
			return i + 2
		}
		return i
	}
	at := i + 1
	if r.at(at).Is("s", "х", "ті", "е", "ых") && r.glued(at) || r.at(at).Text == "-" && r.at(at+1).Is("х", "ті", "ых", "го", "му", "м") {
		return at + 2
	}
	if r.at(at).Is("-", "–", "/", "—") && r.isNumber(at+1) && r.at(at+1).Digits() && r.glued(at) == r.glued(at+1) && (r.isYear(at+1) || len(r.at(at+1).Text) == 2) {
		if u := r.unitAfter(at+2, "", number{}); u.name == "" || u.name == "years" {
			return at + 2
		}
		return i
	}
	if r.yearIsCount(i) {
		return i
	}
	return at
}

// yearIsCount tells whether four digits that may be a year count something: a unit follows, or a qualifier stands
// before them that no year has.
func (r *reader) yearIsCount(i int) bool {
	if r.prefixed(i) {
		return true
	}
	before := r.at(i - 1)
	if before.Cap && i > 1 { // "World Cup 2018 day five"
		return false
	}
	if yearNouns[r.at(i+1).Lower] {
		return false
	}
	if u := r.unitAfter(i+1, "", number{bare: true}); u.name != "" {
		return !before.Is("in", "since", "by", "until", "у", "в", "с", "з") && !(u.name == "years" && isCyrillic(r.at(i+1).Lower))
	}
	if w, ok := numberWords[r.at(i+1).Lower]; ok && w.class >= timesHundred || r.at(i+1).Lower == "over" && r.isNumber(i+2) {
		return true
	}
	if before.Is("than", "least", "nearly", "almost", "exceed", "surpass", "exceeding", "approximately", "roughly") || before.Text == ">" || before.Text == "<" {
		return true
	}
	return isPlural(r.at(i+1).Lower) && !r.at(i+1).Cap && !before.Is("the", "in", "of", "since", "from", "by", "'s", "its", "their", "his", "her", "our", "last", "and", "late", "early", "mid")
}

// eras stand after a year.
var eras = set("bc bce ad ce b.c. b.c.e. a.d. c.e. н.э. н.е.")

// ancientYear reads years of any size by what stands around them: "700 BC", "in 363", "spring of 1415".
func (r *reader) ancientYear(i int) int {
	t := r.at(i)
	if !r.isNumber(i) || !t.Digits() || len(t.Text) > 4 {
		return i
	}
	if eras[r.at(i+1).Lower] || len(t.Text) >= 3 && yearNouns[r.at(i+1).Lower] {
		return i + 2
	}
	before := r.at(i - 1)
	inYear := before.Is("in", "by", "since", "circa", "until") || before.Is("of") && seasons[r.at(i-2).Lower] || before.Is("ad", "year", "anno")
	if inYear && len(t.Text) >= 3 && t.Text[0] != '0' && !r.isWord(i+1) && !percentWords[r.at(i+1).Text] && currencySigns[r.at(i+1).Text] == "" {
		return i + 1
	}
	if inYear && len(t.Text) == 4 && (r.at(i+1).Cap || endsPhrase[r.at(i+1).Lower] || isPreposition[r.at(i+1).Lower]) {
		return i + 1
	}
	return i
}

// yearNouns stand after a year in Ukrainian and Russian.
var yearNouns = set("году годах годов року роках році рр гг г р")

var seasons = set("spring summer autumn fall winter year")

// clock reads "7:30 p.m.", "6 a.m.", "at 23.45".
func (r *reader) clock(i int) int {
	if !r.isNumber(i) {
		return i
	}
	at := i + 1
	if r.at(at).Text == ":" && r.glued(at) && r.glued(at+1) && r.isNumber(at+1) {
		at += 2
		for r.at(at).Text == ":" && r.isNumber(at+1) {
			at += 2
		}
		return r.noon(at)
	}
	if end := r.noon(at); end > at {
		return end
	}
	t := r.at(i).Text
	if len(t) == 4 {
		t = "0" + t
	}
	if len(t) == 5 && t[2] == '.' && t[:2] < "24" && t[3] < '6' && r.at(i-1).Is("at", "о", "об", "в", "until", "till", "from") {
		if !r.hasUnit(at) {
			return at
		}
	}
	return i
}

// noon takes in "a.m.", "pm", "o'clock", "GMT".
func (r *reader) noon(i int) int {
	switch {
	case r.at(i).Is("a.m.", "p.m.", "am", "pm", "a.m", "p.m", "o'clock", "gmt", "utc", "cet", "edt", "est"):
		return i + 1
	}
	return i
}

var ordinalSuffix = set("st nd rd th й го му м я ї ій та те ти ша ая ый ой ое ої ою ую ых их тих ти х ма мі ка е")

// ordinal reads "5th", "22-й", "1960-х".
func (r *reader) ordinal(i int) int {
	if !r.isNumber(i) {
		return i
	}
	at := i + 1
	if r.at(at).Text == "-" && r.glued(at) && isCyrillic(r.at(at+1).Lower) && ordinalSuffix[r.at(at+1).Lower] && r.at(at+1).Lower != "м" {
		return at + 2
	}
	if r.glued(at) && r.at(at).Is("st", "nd", "rd", "th") {
		return at + 1
	}
	return i
}

var months = set(`january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec
січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня січень лютий березень квітень травень червень липень серпень вересень жовтень листопад грудень
января февраля марта апреля мая июня июля августа сентября октября ноября декабря январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь
січні лютому березні квітні травні червні липні серпні вересні жовтні листопаді грудні январе феврале марте апреле мае июне июле августе сентябре октябре ноябре декабре`)

func (r *reader) isMonth(i int) bool {
	t := r.at(i)
	return months[t.Lower] && (t.Cap || isCyrillic(t.Lower) || t.Lower != "may" && t.Lower != "march" && t.Lower != "mar" && t.Lower != "sep" && t.Lower != "dec")
}

func (r *reader) isDay(i int) bool {
	t := r.at(i)
	return r.isNumber(i) && t.Digits() && len(t.Text) <= 2 && t.Text <= "31" && (len(t.Text) == 2 || t.Text != "0") || r.isNumber(i) && t.Digits() && len(t.Text) == 1
}

// isYear tells whether the token is four digits between 1500 and 2099.
func (r *reader) isYear(i int) bool {
	t := r.at(i)
	return r.isNumber(i) && len(t.Text) == 4 && t.Digits() && "1500" <= t.Text && t.Text < "2100"
}

// citation skips the numbers of "[14, 88]".
func (r *reader) citation(i int) int {
	if r.at(i).Text != "[" {
		return i
	}
	at := i + 1
	for r.isNumber(at) && r.at(at).Digits() {
		at++
		if r.at(at).Text == "," || r.at(at).Text == "–" || r.at(at).Text == "-" {
			at++
		}
	}
	if at > i+1 && r.at(at).Text == "]" {
		return at + 1
	}
	return i
}

// enumerator skips the number of a list item: "5. The ministry".
func (r *reader) enumerator(i int) int {
	if i == 0 && r.isNumber(0) && r.at(0).Digits() && r.at(1).Is(".", ")") && r.glued(1) && (r.at(2).Cap || len(r.toks) == 2) {
		return 2
	}
	return i
}
