package disagree

import (
	"strconv"
	"time"

	"claimlight/internal/text"
	"claimlight/internal/words"
)

// monthOf gives the month that a word names.
func (lex *lexicon) monthOf(word string) (time.Month, bool) {
	for i, names := range lex.time.Months {
		if names[word] {
			return time.Month(i + 1), true
		}
	}
	return 0, false
}

// dates finds a full date after the day of publication in a sentence that tells of it as past.
func dates(l line, published time.Time) []Finding {
	if published.IsZero() || len(l.toks) == 0 || !l.has(l.lex.Past) || l.has(l.lex.Future) {
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

// date reads "March 3, 2025", "3 March 2025", "5 травня 2024", "7. Oktober 2023", "2025-03-03" at token i, and gives
// the token after it.
func (l line) date(i int) (time.Time, int, bool) {
	month, named := l.lex.monthOf(l.at(i).Lower)
	if named {
		at := i + 2
		if l.at(at).Text == "," {
			at++
		}
		return l.build(l.at(i+1).Text, month, l.at(at).Text, at+1)
	}
	at := i + 1
	if l.lex.time.OrdinalStop && l.at(at).Text == "." || l.lex.isOf(l.at(at).Lower) {
		at++
	}
	if month, named = l.lex.monthOf(l.at(at).Lower); named {
		at++
		if l.at(at).Text == "," || l.lex.isOf(l.at(at).Lower) {
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

// isOf tells whether a word joins the parts of a date, as in "3 de marzo de 2024".
func (lex *lexicon) isOf(word string) bool { return lex.numbers.Of[word] }

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
