package calendar

import (
	"fmt"
	"regexp"
	"strings"
	"sync"
)

var clockForms = sync.OnceValue(func() (f struct{ clock, offset, rfc *regexp.Regexp }) {
	f.clock = regexp.MustCompile(`(?i)(오전|오후|上午|下午|午前|午後)?\s*\b(\d\d?)(?:[:.h]|\s?[時时시点點]\s?)` +
		`(\d\d)(?:[:.](\d\d))?[分분]?\s*([ap]\.?\s?m\b|[πμ]\.?μ\b|[صم](?:\P{L}|$))?`)
	f.offset = regexp.MustCompile(`(?:GMT|UTC|UT|^)\s*([+-]\d\d):?(\d\d)\b|(?:GMT|UTC)\s?([+-])(\d\d?)\b|` +
		`\s([+-]\d\d):?(\d\d)\b|\b(GMT|UTC|UT)\b`)
	f.rfc = regexp.MustCompile(`^:?\d*\s*([ECMP][SD]T)$`)
	return f
})

// clockOf is the time of day after a date, in 24 hours, with its offset where one is written.
func clockOf(s string) string {
	s = s[:min(len(s), 60)]
	forms := clockForms()
	at := forms.clock.FindStringSubmatchIndex(s)
	if at == nil {
		return ""
	}
	part := func(i int) string {
		if at[2*i] < 0 {
			return ""
		}
		return s[at[2*i]:at[2*i+1]]
	}
	hour, minute := number(part(2)), number(part(3))
	switch half := halfOf(part(1) + strings.ToLower(part(5))); {
	case half == 'p' && hour < 12:
		hour += 12
	case half == 'a' && hour == 12:
		hour = 0
	}
	if hour > 23 || minute > 59 {
		return ""
	}
	return fmt.Sprintf("%02d:%02d", hour, minute) + zoneOf(s[at[1]:])
}

// halfOf is 'a' before noon and 'p' after it, 0 where a time does not say.
func halfOf(said string) byte {
	switch {
	case said == "":
		return 0
	case strings.ContainsAny(said, "後后後下") || strings.HasPrefix(said, "오후") || strings.HasPrefix(said, "p") ||
		strings.HasPrefix(said, "μ") || strings.HasPrefix(said, "م"):
		return 'p'
	}
	return 'a'
}

// zones are the names of zones that dates in mails may have.
var zones = map[string]string{
	"EST": "-05:00", "EDT": "-04:00", "CST": "-06:00", "CDT": "-05:00",
	"MST": "-07:00", "MDT": "-06:00", "PST": "-08:00", "PDT": "-07:00",
}

// zoneOf is the offset that stands after a time, "Z" for that of Greenwich, "" for none.
func zoneOf(s string) string {
	s = strings.TrimSpace(s)
	if strings.HasPrefix(s, "Z") {
		return "Z"
	}
	if m := clockForms().rfc.FindStringSubmatch(s); m != nil {
		return zones[m[1]]
	}
	m := clockForms().offset.FindStringSubmatch(s)
	switch {
	case m == nil:
		return ""
	case m[7] != "":
		return "Z"
	case m[3] != "":
		return fmt.Sprintf("%s%02d:00", m[3], number(m[4]))
	case number((m[1] + m[5])[1:]) > 14:
		return "" // no zone is that far off
	}
	return m[1] + m[5] + ":" + m[2] + m[6]
}
