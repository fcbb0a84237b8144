package meta

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"sync"
)

// dateForms are the ways in which dates and times are written. They are put together where the first page is read, not
// when the program starts.
var dateForms = sync.OnceValue(func() (f struct{ iso, ymd, plain, dmy, cjk, monthDay, dayMonth, clock, halfDay, offset *regexp.Regexp }) {
	f.iso = regexp.MustCompile(`\b((?:19|20)\d\d)-(\d\d?)-(\d\d?)(?:[T ]+(\d\d?):(\d\d)(?::(\d\d)(?:[.,]\d+)?)?\s*(Z|[+-]\d\d:?\d\d)?)?`)
	f.ymd = regexp.MustCompile(`\b((?:19|20)\d\d)[/.](\d\d?)[/.](\d\d?)\b`)
	f.plain = regexp.MustCompile(`^((?:19|20)\d\d)(\d\d)(\d\d)`)
	f.dmy = regexp.MustCompile(`\b(\d\d?)([/.])\s?(\d\d?)[/.]\s?((?:19|20)\d\d)(?:\D|$)`)
	f.cjk = regexp.MustCompile(`((?:19|20)\d\d)\s*[年년]\s*(\d\d?)\s*[月월]\s*(\d\d?)\s*[日일]`)
	f.monthDay = regexp.MustCompile(`(\p{L}{3,12})\.?,?\s+(\d\d?)(?:st|nd|rd|th)?\s*,?\s+((?:19|20)\d\d)(?:\D|$)`)
	f.dayMonth = regexp.MustCompile(`(?:^|\D)(\d\d?)(?:st|nd|rd|th|er|º)?\.?\s*(?:of|de|d')?\s*(\p{L}{3,12})\.?,?\s*(?:de\s+|del\s+)?((?:19|20)\d\d)(?:\D|$)`)
	f.clock = regexp.MustCompile(`(?i)\b(\d\d?)[:.](\d\d)(?::\d\d)?\s*([ap]\.?m)?`)
	f.halfDay = regexp.MustCompile(`(?i)\d\s?[ap]\.?m\b`)
	f.offset = regexp.MustCompile(`(?:GMT|UTC)?\s*([+-]\d\d):?(\d\d)\b`)
	return f
})

// ParseDate reads a date in the forms in which pages write it, in any of the supported languages, with its time
// where one stands beside it. It gives the ISO form, or "" where there is no date.
func ParseDate(s string) string {
	s = strings.TrimSpace(s)
	if len(s) > 200 || !hasYear(s) {
		return ""
	}
	forms := dateForms()
	if m := forms.iso.FindStringSubmatch(s); m != nil {
		return iso(m)
	}
	if m := forms.plain.FindStringSubmatch(s); m != nil {
		return ymd(m[1], m[2], m[3])
	}
	date, rest := dayOf(s)
	if date == "" {
		return ""
	}
	if t := clockOf(rest); t != "" {
		return date + "T" + t
	}
	return date
}

// hasYear tells whether a text holds four digits that can be a year, so that most texts need no closer look.
func hasYear(s string) bool {
	for i := 0; i+4 <= len(s); i++ {
		if (s[i] == '1' && s[i+1] == '9' || s[i] == '2' && s[i+1] == '0') && digit(s[i+2]) && digit(s[i+3]) {
			return true
		}
	}
	return false
}

func digit(b byte) bool { return b >= '0' && b <= '9' }

func iso(m []string) string {
	date := ymd(m[1], m[2], m[3])
	if date == "" || m[4] == "" {
		return date
	}
	hour, _ := strconv.Atoi(m[4])
	if hour > 23 {
		return date
	}
	date += fmt.Sprintf("T%02d:%s", hour, m[5])
	if m[6] != "" && (m[6] != "00" || m[7] != "") {
		date += ":" + m[6]
	}
	if m[7] != "" && m[7] != "Z" && !strings.Contains(m[7], ":") {
		return date + m[7][:3] + ":" + m[7][3:]
	}
	return date + m[7]
}

// dayOf finds the day, and gives the text after it.
func dayOf(s string) (date, rest string) {
	forms := dateForms()
	for _, form := range []struct {
		re  *regexp.Regexp
		get func(m []string) string
	}{
		{forms.ymd, func(m []string) string { return ymd(m[1], m[2], m[3]) }},
		{forms.cjk, func(m []string) string { return ymd(m[1], m[2], m[3]) }},
		{forms.monthDay, func(m []string) string { return ymd(m[3], monthOf(m[1]), m[2]) }},
		{forms.dayMonth, func(m []string) string { return ymd(m[3], monthOf(m[2]), m[1]) }},
		{forms.dmy, func(m []string) string { return dayMonthYear(m, forms.halfDay.MatchString(s)) }},
	} {
		if at := form.re.FindStringSubmatchIndex(s); at != nil {
			if d := form.get(form.re.FindStringSubmatch(s)); d != "" {
				return d, s[at[1]:]
			}
		}
	}
	return "", ""
}

// dayMonthYear reads 11.04.2025 and 11/04/2025. With slashes the month stands first where the second number is above
// 12, or where the time beside it is given in halves of the day, as those do who write it so.
func dayMonthYear(m []string, halves bool) string {
	if m[2] == "/" && halves {
		if d := ymd(m[4], m[1], m[3]); d != "" {
			return d
		}
	}
	if d := ymd(m[4], m[3], m[1]); d != "" {
		return d
	}
	if m[2] == "/" {
		return ymd(m[4], m[1], m[3])
	}
	return ""
}

// ymd is the ISO date, or "" where the numbers are none.
func ymd(year, month, day string) string {
	y, _ := strconv.Atoi(year)
	m, _ := strconv.Atoi(month)
	d, _ := strconv.Atoi(day)
	if y < 1900 || m < 1 || m > 12 || d < 1 || d > 31 {
		return ""
	}
	return fmt.Sprintf("%04d-%02d-%02d", y, m, d)
}

// clockOf is the time of day after a date, in 24 hours, with its offset where one is written.
func clockOf(s string) string {
	if len(s) > 40 {
		s = s[:40]
	}
	m := dateForms().clock.FindStringSubmatch(s)
	if m == nil {
		return ""
	}
	hour, _ := strconv.Atoi(m[1])
	minute, _ := strconv.Atoi(m[2])
	switch half := strings.ToLower(m[3]); {
	case half == "":
	case half[0] == 'p' && hour < 12:
		hour += 12
	case half[0] == 'a' && hour == 12:
		hour = 0
	}
	if hour > 23 || minute > 59 {
		return ""
	}
	t := fmt.Sprintf("%02d:%02d", hour, minute)
	if o := dateForms().offset.FindStringSubmatch(s); o != nil {
		t += o[1] + ":" + o[2]
	}
	return t
}
