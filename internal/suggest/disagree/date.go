package disagree

import (
	"strconv"
	"strings"
	"time"

	"claimlight/internal/text"
	"claimlight/internal/words"
)

var monthNumbers = buildMonths(`january jan січня января січень январь січні январе|february feb лютого февраля лютий февраль лютому феврале|march mar березня марта березень март березні марте|april apr квітня апреля квітень апрель квітні апреле|
may травня мая травень май травні мае|june jun червня июня червень июнь червні июне|july jul липня июля липень июль липні июле|august aug серпня августа серпень август серпні августе|september sept sep вересня сентября вересень сентябрь вересні сентябре|
october oct жовтня октября жовтень октябрь жовтні октябре|november nov листопада ноября листопад ноябрь листопаді ноябре|december dec грудня декабря грудень декабрь грудні декабре`)

func buildMonths(list string) map[string]time.Month {
	m := map[string]time.Month{}
	for i, names := range strings.Split(list, "|") {
		for _, n := range strings.Fields(names) {
			m[n] = time.Month(i + 1)
		}
	}
	return m
}

// dates finds a full date after the day of publication in a sentence that tells of it as past.
func dates(l line, published time.Time) []Finding {
	if published.IsZero() || len(l.toks) == 0 || !l.has(past) || l.has(future) {
		return nil
	}
	// A day more, for time zones.
	latest := time.Date(published.Year(), published.Month(), published.Day(), 0, 0, 0, 0, time.UTC).AddDate(0, 0, 1)
	for i := range l.toks {
		day, end, ok := l.date(i)
		if ok && day.After(latest) {
			span := text.Span{Start: l.toks[i].Start, End: l.toks[end-1].End}.Shift(l.Span.Start)
			return []Finding{{
				AfterPublication, span, span,
				words.DisagreeToldAsPastButAfter(words.Day(day)).String(),
			}}
		}
	}
	return nil
}

// date reads "March 3, 2025", "3 March 2025", "5 травня 2024", "2025-03-03" at token i, and gives the token after it.
func (l line) date(i int) (time.Time, int, bool) {
	month, named := monthNumbers[l.at(i).Lower]
	if named {
		at := i + 2
		if l.at(at).Text == "," {
			at++
		}
		return l.build(l.at(i+1).Text, month, l.at(at).Text, at+1)
	}
	if month, named = monthNumbers[l.at(i+1).Lower]; named {
		at := i + 2
		if l.at(at).Text == "," {
			at++
		}
		return l.build(l.at(i).Text, month, l.at(at).Text, at+1)
	}
	if l.at(i+1).Text == "-" && l.at(i+3).Text == "-" {
		m, err := strconv.Atoi(l.at(i + 2).Text)
		if err == nil && m >= 1 && m <= 12 {
			return l.build(l.at(i+4).Text, time.Month(m), l.at(i).Text, i+5)
		}
	}
	return time.Time{}, i, false
}

// build makes a date of a day and a year in digits, if there is such a day.
func (l line) build(day string, month time.Month, year string, end int) (time.Time, int, bool) {
	d, errD := strconv.Atoi(day)
	y, errY := strconv.Atoi(year)
	if errD != nil || errY != nil || len(year) != 4 || d < 1 || d > 31 || end > len(l.toks) {
		return time.Time{}, end, false
	}
	t := time.Date(y, month, d, 0, 0, 0, 0, time.UTC)
	return t, end, t.Day() == d
}
