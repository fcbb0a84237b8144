// Package calendar reads the days and times that pages write: in any script, in 74 languages, by some calendars beside
// the western.
package calendar

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"sync"
)

// isoForm is how machines write a day and a time.
var isoForm = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`\b((?:19|20|25)\d\d)-(\d\d?)-(\d\d?)(?:[T ]+(\d\d?):(\d\d)(?::(\d\d)(?:[.,]\d+)?)?\s*` +
		`(Z|UTC|GMT|[+-]\d\d:?\d\d)?)?`)
})

// plainForm is a day without signs between its numbers.
var plainForm = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`^((?:19|20)\d\d)(\d\d)(\d\d)`) })

// Parse reads a date in the forms in which pages write it, in any of the supported languages, with its time
// where one stands beside it. It gives the ISO form, or "" where there is no date.
func Parse(s string) string { return ParseIn(s, "") }

// ParseIn is Parse on a page in a language, by its code of two letters.
func ParseIn(s, language string) string {
	s = strings.TrimSpace(s)
	if len(s) > 400 {
		return ""
	}
	if s = westernDigits(s); !hasYear(s) {
		return ""
	}
	if m := isoForm().FindStringSubmatch(s); m != nil {
		return iso(m, language)
	}
	if m := plainForm().FindStringSubmatch(s); m != nil {
		return ymd(number(m[1]), number(m[2]), number(m[3]))
	}
	date, rest := dayOf(s, language)
	if date == "" {
		return ""
	}
	if t := clockOf(rest); t != "" {
		return date + "T" + t
	}
	return date
}

// hasYear tells whether a text holds four digits that can be a year of some calendar, or an era, so that most texts
// need no closer look.
func hasYear(s string) bool {
	for i := 0; i+4 <= len(s); i++ {
		if (s[i] == '1' || s[i] == '2') && digit(s[i+1]) && digit(s[i+2]) && digit(s[i+3]) {
			return true
		}
	}
	return hasEra(s)
}

func digit(b byte) bool { return b >= '0' && b <= '9' }

// number reads digits, 0 where there are none.
func number(s string) int {
	n, err := strconv.Atoi(s)
	if err != nil {
		return 0
	}
	return n
}

func iso(m []string, language string) string {
	date := ymd(westernYear(number(m[1]), language), number(m[2]), number(m[3]))
	if date == "" || m[4] == "" {
		return date
	}
	hour := number(m[4])
	if hour > 23 {
		return date
	}
	date += fmt.Sprintf("T%02d:%s", hour, m[5])
	zone := zoneOf(m[7])
	if m[6] != "" && (m[6] != "00" || zone != "") {
		date += ":" + m[6]
	}
	return date + zone
}

// Day is the ISO date of three numbers, "" where they are none.
func Day(year, month, day string) string { return ymd(number(year), number(month), number(day)) }

// ymd is the ISO date, or "" where the numbers are none.
func ymd(y, m, d int) string {
	if y < 1900 || y > 2199 || m < 1 || m > 12 || d < 1 || d > 31 {
		return ""
	}
	return fmt.Sprintf("%04d-%02d-%02d", y, m, d)
}

// westernDigits writes the digits of all scripts as 0 to 9.
func westernDigits(s string) string {
	for i := range len(s) {
		if s[i] >= 0x80 {
			return strings.Map(westernDigit, s)
		}
	}
	return s
}

// zeros are the digits 0 of the scripts in which dates are written.
var zeros = []rune("٠۰०০੦૦୦௦౦೦൦෦๐໐༠၀០０")

func westernDigit(r rune) rune {
	for _, zero := range zeros {
		if r >= zero && r <= zero+9 {
			return '0' + r - zero
		}
	}
	return r
}
