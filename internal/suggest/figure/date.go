package figure

import (
	"strings"
	"unicode/utf8"

	"claimlight/internal/suggest/digits"
)

// date reads "March 3, 2025", "3 March 2025", "25th of March", "5 травня 2024 року", "2024-03-12", "12.03.2024".
func (r *dates) date(i int) int {
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
	if r.lex.OrdinalEndings[r.at(at).Lower] && r.glued(at) || r.stopped(i) {
		at++
	}
	if r.lex.Of[r.at(at).Lower] {
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

func (r *dates) monthFirst(i int) int {
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
	if r.lex.OrdinalEndings[r.at(at).Lower] && r.glued(at) {
		at++
	}
	if (r.at(at).Is("-", "–", "—") || r.lex.And[r.at(at).Lower] || r.lex.To[r.at(at).Lower]) && r.isDay(at+1) &&
		!r.isPercent(r.at(at+2).Lower) &&
		r.at(at+2).Lower != "people" {
		at += 2
	}
	return r.yearOfDate(at)
}

// yearOfDate takes in the year after a day and a month, and the word for year.
func (r *dates) yearOfDate(i int) int {
	at := i
	if r.at(at).Text == "," || r.lex.Of[r.at(at).Lower] && r.lex.Shape != "" {
		at++
	}
	if !r.isYear(at) {
		return i
	}
	at++
	if r.lex.YearWords[r.at(at).Lower] {
		at++
	}
	return at
}

// numericDate reads dates in digits, and version numbers, IP addresses and the like, which look the same.
func (r *dates) numericDate(i int) int {
	t := r.at(i)
	if _, ok := digits.Parse(t.Text, r.lex.comma); !ok && t.Text[0] < utf8.RuneSelf {
		return i + 1
	}
	if strings.Count(t.Text, ".") == 2 && !digits.IsGrouping(t.Text, ".", true) {
		return i + 1
	}
	if t.Digits() && r.glued(i+1) && r.glued(i+2) && r.isNumber(i+2) {
		return r.joinedDate(i, r.at(i+1).Text)
	}
	return i
}

// joinedDate reads "2024-03-12", "12/03/2024", and "9/11" that is no common fraction.
func (r *dates) joinedDate(i int, sep string) int {
	if sep != "-" && sep != "/" {
		return i
	}
	if r.at(i+3).Text == sep && r.isNumber(i+4) {
		return i + 5
	}
	if _, isFraction := r.slashFraction(i); sep == "/" && !isFraction && r.isDay(i) && r.isDay(i+2) {
		return i + 3
	}
	return i
}

// isMonth tells whether the token names a month; those that are other words too need their capital.
func (r *dates) isMonth(i int) bool {
	t := r.at(i)
	return r.lex.months[t.Lower] && (t.Cap || !r.lex.CapitalMonths[t.Lower])
}

// isDay tells whether the token is a number from 1 to 31.
func (r *dates) isDay(i int) bool {
	t := r.at(i)
	if !r.isNumber(i) || !t.Digits() {
		return false
	}
	return len(t.Text) == 1 && t.Text != "0" || len(t.Text) == 2 && t.Text <= "31" && t.Text != "00"
}
