package meta

import (
	"regexp"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"claimlight/internal/extract/calendar"
)

// details end a name: what follows is a date, a role or a place.
var details = []string{
	" | ", " • ", " · ", " ⋅ ", " ● ", " — ", " – ", " - ", " on ", "Updated", "Published", "Posted", "Reviewed",
	"Last ", "  ", "\u00a0", "(", "（", "［", "【", "〔",
}

// untilDetail is the part of a byline before its first detail, label or number.
func untilDetail(s string) string {
	for _, d := range details {
		if at := strings.Index(s, d); at > 0 {
			s = s[:at]
		}
	}
	s = untilAddress(untilLabel(untilSentence(untilCredit(s))))
	if at := strings.IndexFunc(s, unicode.IsDigit); at > 0 {
		s = withoutMonth(s[:at], s[at:])
	}
	return strings.Trim(s, " ,|-–—•·:：、")
}

// withoutMonth takes the name of a month off the end of what stands before a number, unless the number has a month of
// its own after it, or a comma parts the two: "Ada Miller April 11, 2025", but "Ada May, 11 April 2025".
func withoutMonth(before, number string) string {
	words := strings.Fields(before)
	if len(words) < 2 {
		return before
	}
	if last := words[len(words)-1]; strings.HasSuffix(last, ",") || calendar.Month(strings.Trim(last, ".,"), "") == 0 {
		return before
	}
	if rest := strings.Fields(number); len(rest) > 1 && calendar.Month(strings.Trim(rest[1], ".,"), "") != 0 {
		return before
	}
	return strings.Join(words[:len(words)-1], " ")
}

// untilSentence is the part of a byline before its first full stop; the stop of an initial or a title is none.
func untilSentence(s string) string {
	for at := strings.Index(s, ". "); at > 0; {
		word := s[strings.LastIndexByte(s[:at], ' ')+1 : at]
		if utf8.RuneCountInString(word) > 3 {
			return s[:at]
		}
		next := strings.Index(s[at+2:], ". ")
		if next < 0 {
			break
		}
		at += 2 + next
	}
	return s
}

// credits are what pictures, films and editing are named with, which is not writing.
var credits = sync.OnceValue(func() *regexp.Regexp {
	const did = `(?:photo\w*|pictures?|images?|video\w*|film\w*|illustrat\w*|graphics?|data|editing|edited|` +
		`additional reporting|production|produced|translat\w*|review\w*|compiled|fact.?check\w*) by`
	const gemacht = `(?:fotos?|bilder?|videos?|grafik\w*|illustration\w*|fotografie\w*|photos?|vidéos?|foto's|` +
		`zdjęcia|fotky?|fotograf\w*|bearbeite\w*|redigier\w*|übersetz\w*) (?:von|par|de|di|por|door|av|af)`
	return regexp.MustCompile(`(?i)(?:^|[^\pL])(?:` + did + `|` + gemacht + `)(?:[^\pL]|$)`)
})

// untilCredit is the part of a byline before it names who took the pictures or edited it.
func untilCredit(s string) string {
	if at := credits().FindStringIndex(s); at != nil && at[0] > 0 {
		return s[:at[0]]
	}
	return s
}

// isCredit tells whether a word before "by" says that somebody did something else than write.
func isCredit(word string) bool {
	return credits().MatchString(word + " by")
}

// untilAddress is the part of a byline before an address of mail.
func untilAddress(s string) string {
	at := strings.IndexByte(s, '@')
	if space := strings.LastIndexAny(s[:max(at, 0)], spaces); space > 0 {
		return s[:space]
	}
	return s
}

// untilLabel is the part of a byline before the next label, a word with a colon: "王小明 责任编辑：李四".
func untilLabel(s string) string {
	at := strings.IndexAny(s, ":：")
	if at < 0 {
		return s
	}
	if space := strings.LastIndexAny(s[:at], spaces); space > 0 {
		return s[:space]
	}
	return s
}
