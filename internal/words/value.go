package words

import (
	"strconv"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/language"
)

// months are the names of the months as they stand in a date.
var months = [...]Fixed{
	DateMonth1, DateMonth2, DateMonth3, DateMonth4, DateMonth5, DateMonth6,
	DateMonth7, DateMonth8, DateMonth9, DateMonth10, DateMonth11, DateMonth12,
}

// Day is the date of a moment, in the zone that the moment has.
func Day(t time.Time) Text {
	return DateDay(strconv.Itoa(t.Day()), months[t.Month()-1], strconv.Itoa(t.Year()))
}

// Moment is the date of a moment, and its time to the minute.
func Moment(t time.Time) Text { return DateMoment(Day(t), t.Format("15:04")) }

// Number writes a number that is given in digits, with a point before its decimals, as the language in use writes it:
// its thousands apart, its minus one that can be seen.
func Number(digits string) string { return InUse().number(digits) }

func (l *Language) number(digits string) string {
	whole, rest, broken := strings.Cut(digits, ".")
	whole, negative := strings.CutPrefix(whole, "-")
	out := l.grouped(whole)
	if negative {
		out = "−" + out
	}
	if broken {
		out += l.text(NumberDecimal) + rest
	}
	return out
}

// grouped sets the thousands of a whole number apart.
func (l *Language) grouped(digits string) string {
	var out strings.Builder
	for i, d := range digits {
		if left := len(digits) - i; i > 0 && left%3 == 0 {
			out.WriteString(l.text(NumberGroup))
		}
		out.WriteRune(d)
	}
	return out.String()
}

// LowerFirst begins a sentence with a small letter, to go on within another. German has its nouns in capitals, and
// keeps the one that it has.
func LowerFirst(s string) string {
	first, size := utf8.DecodeRuneInString(s)
	if size == 0 || InUse().tag == language.German {
		return s
	}
	return string(unicode.ToLower(first)) + s[size:]
}
