package calendar

import (
	"regexp"
	"strings"
	"sync"
)

// dayForm is a way in which people write a day, and how it is read.
type dayForm struct {
	re   *regexp.Regexp
	read func(m []string, whole, language string) string
}

// dayForms are put together where the first page is read, not when the program starts. Of two that fit, the first is
// right.
var dayForms = sync.OnceValue(func() []dayForm {
	const (
		year  = `((?:1[349]|20|2[45])\d\d)`
		word  = `(\p{L}[\p{L}\p{M}\x{200c}.’']{1,15})`
		end   = `(?:\D|$)`
		nth   = `(?:st|nd|rd|th|er|º|ª|го|a|e)?`
		of    = `(?:of|de|d['’]|di|den|of the|-)?`
		again = `(?:\s?/\s?[\p{L}\p{M}]+)?` // the month by another name: "مارس/آذار"
	)
	form := func(pattern string, read func(m []string, whole, language string) string) dayForm {
		return dayForm{regexp.MustCompile(pattern), read}
	}
	named := func(y, m, d int) func([]string, string, string) string {
		return func(p []string, _, language string) string {
			return namedDay(number(p[y]), p[m], number(p[d]), language)
		}
	}
	return []dayForm{
		form(`(令和|平成|昭和|民國|民国)\s*(\d\d?\d?|元)\s*年\s*(\d\d?)\s*月\s*(\d\d?)\s*日`, eraDay),
		form(`\b`+year+`([/.])\s?(\d\d?)[/.]\s?(\d\d?)\b`, func(m []string, _, language string) string {
			return numberedDay(number(m[1]), number(m[3]), number(m[4]), language)
		}),
		form(year+`\s*[年년]\s*(\d\d?)\s*[月월]\s*(\d\d?)\s*[日일]`, func(m []string, _, _ string) string {
			return ymd(number(m[1]), number(m[2]), number(m[3]))
		}),
		form(`(\d\d?)\s+tháng\s+(\d\d?)(?:,|\s+năm)?\s+`+year+end, func(m []string, _, _ string) string {
			return ymd(number(m[3]), number(m[2]), number(m[1]))
		}),
		form(word+again+`,?\s+(\d\d?)`+nth+`\s*,?\s+`+year+end, named(3, 1, 2)),
		form(`(?:^|\D)(\d\d?)`+nth+`\.?\s*`+of+`[\s/]*`+word+again+`,?[\s/-]*(?:de\s+|del\s+)?`+year+end,
			named(3, 2, 1)),
		form(`\b`+year+`(?:\.|[(]?e?[)]?ko|\s?m\.|\.?\s?gada)?,?\s+`+word+again+`\s+(\d\d?)`+end, named(1, 2, 3)),
		form(`\b`+year+`\.?\s?(?:gada)?\s+(\d\d?)\.?\s+`+word, named(1, 3, 2)),
		form(`\b(\d\d?)([/.-])\s?(\d\d?)[/.-]\s?`+year+end, dayMonthYear),
	}
})

// dayOf finds the day, and gives the text after it.
func dayOf(s, language string) (date, rest string) {
	s = spacedMonths.Replace(s)
	for _, form := range dayForms() {
		for from := 0; from < len(s); {
			at := form.re.FindStringSubmatchIndex(s[from:])
			if at == nil {
				break
			}
			if d := form.read(form.re.FindStringSubmatch(s[from:]), s, language); d != "" {
				return d, s[from+at[1]:]
			}
			from += at[0] + 1
			for from < len(s) && s[from]&0xc0 == 0x80 { // not within a letter
				from++
			}
		}
	}
	return "", ""
}

// spacedMonths joins the months whose names are two words.
var spacedMonths = strings.NewReplacer("كانون ال", "كانون.ال", "تشرين ال", "تشرين.ال")

// numericHalf is a time in halves of the day, as those give it who write the month first.
var numericHalf = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`(?i)\d\s?[ap]\.?m\b`) })

// dayMonthYear reads 11.04.2025, 11-04-2025 and 11/04/2025. With slashes the month stands first where the second number
// is above 12, or where the time beside it is given in halves of the day.
func dayMonthYear(m []string, whole, language string) string {
	first, second, year := number(m[1]), number(m[3]), number(m[4])
	if m[2] == "-" && language == "en" && first <= 12 && second <= 12 && first != second {
		return "" // nothing tells which is the month
	}
	if m[2] == "/" && numericHalf().MatchString(whole) {
		if d := numberedDay(year, first, second, language); d != "" {
			return d
		}
	}
	if d := numberedDay(year, second, first, language); d != "" {
		return d
	}
	if m[2] == "/" {
		return numberedDay(year, first, second, language)
	}
	return ""
}
