package calendar

import (
	"strings"
	"time"
)

// eras are those of Japan and Taiwan, by the year before their first.
var eras = map[string]int{"令和": 2018, "平成": 1988, "昭和": 1925, "民國": 1911, "民国": 1911}

// hasEra tells whether a text names an era.
func hasEra(s string) bool {
	if !strings.Contains(s, "年") {
		return false
	}
	for era := range eras {
		if strings.Contains(s, era) {
			return true
		}
	}
	return false
}

// eraDay reads a day of an era: 令和7年3月4日.
func eraDay(m []string, _, _ string) string {
	year := number(m[2])
	if m[2] == "元" {
		year = 1
	}
	return ymd(eras[m[1]]+year, number(m[3]), number(m[4]))
}

// buddhist is how many years the calendar of Thailand is ahead. Its months are those of the west.
const buddhist = 543

// westernYear is a year as a page in a language counts it.
func westernYear(year int, language string) int {
	if language == "th" && year > 2400 {
		return year - buddhist
	}
	return year
}

// numberedDay is a day of which all is written as numbers. Below 1500 it is one of the Iranian calendar.
func numberedDay(year, month, day int, language string) string {
	if year < 1500 {
		if language != "fa" {
			return ""
		}
		return iranianDay(year, month, day)
	}
	return ymd(westernYear(year, language), month, day)
}

// iranianMonths are those of the calendar of Iran.
var iranianMonths = strings.Fields("فروردین اردیبهشت خرداد تیر مرداد شهریور مهر آبان آذر دی بهمن اسفند")

// namedDay is a day whose month is named, "" where the word is no month.
func namedDay(year int, word string, day int, language string) string {
	word = strings.Trim(word, ".,’'")
	if year < 1500 {
		for i, name := range iranianMonths {
			if word == name || word == "امرداد" && i == 4 {
				return iranianDay(year, i+1, day)
			}
		}
		return ""
	}
	month := Month(word, language)
	if monthIn(strings.ReplaceAll(word, ".", ""), "th") > 0 {
		language = "th"
	}
	return ymd(westernYear(year, language), month, day)
}

// iranianDay converts a day of the calendar of Iran, whose year begins with spring: the first of Farvardin 1404 was
// the 21st of March 2025. A year is a leap year as 8 of 33 are, which holds from 1799 to 2256.
func iranianDay(year, month, day int) string {
	if month < 1 || month > 12 || day < 1 || day > 31 || month > 6 && day > 30 {
		return ""
	}
	days := 0
	for y := min(year, 1404); y < max(year, 1404); y++ {
		days += 365
		switch y % 33 {
		case 1, 5, 9, 13, 17, 22, 26, 30:
			days++
		}
	}
	if year < 1404 {
		days = -days
	}
	days += (month-1)*30 + min(month-1, 6) + day - 1
	return time.Date(2025, time.March, 21, 0, 0, 0, 0, time.UTC).AddDate(0, 0, days).Format(time.DateOnly)
}
