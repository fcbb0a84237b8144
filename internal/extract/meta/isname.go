package meta

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"claimlight/internal/extract/calendar"
	"claimlight/internal/extract/prose"
)

// nobody are words that stand where a name should be.
var nobody = []string{
	"admin", "administrator", "editor", "guest", "root", "webmaster", "unknown", "none", "author", "authors",
	"null", "undefined", "about", "share", "comments", "follow",
}

// isName tells whether text can be the name of a person, a desk or a pseudonym.
func isName(s, site string) bool {
	if n := utf8.RuneCountInString(s); n < 2 || n > 60 || len(strings.Fields(s)) > 6 {
		return false
	}
	if strings.ContainsAny(s, "@/<>{}[]=?!") || site != "" && strings.EqualFold(s, site) {
		return false
	}
	if slices.Contains(nobody, strings.ToLower(s)) || isBy(s) || isTime(s) {
		return false
	}
	letters, digits := 0, 0
	for _, r := range s {
		if unicode.IsDigit(r) {
			digits++
		}
		if unicode.IsLetter(r) {
			letters++
		}
	}
	return letters >= 2 && digits <= 4
}

// months and days, alone or shortened to three letters, and what a reading time ends with, are no names.
var (
	timeWords = strings.Fields("january february march april june july august sept september october november december " +
		"januar februar märz juni juli " +
		"oktober dezember janvier février juin juillet août septembre octobre décembre mon tue wed thu fri sat sun")
	timeEnds = strings.Fields("min mins minute minutes minuten read lesezeit lectura lecture мин хв ago")
)

// isTime tells whether a text is a reading time, a month or a weekday.
func isTime(s string) bool {
	words := strings.Fields(strings.ToLower(strings.Trim(s, ".: ")))
	if len(words) == 0 {
		return false
	}
	if w := words[0]; len(words) == 1 && (len(w) == 3 && calendar.Month(w, "") != 0 || slices.Contains(timeWords, w)) {
		return true
	}
	return slices.Contains(timeEnds, words[len(words)-1])
}

// looksLikeName tells whether a text is two to four words that all begin with a capital.
func looksLikeName(s string) bool {
	m := prose.Of(s)
	return m.Words >= 2 && m.Words <= 4 && m.Capitals == m.Words && !m.Ends && m.Upper*2 < m.Letters
}

// capitals counts the words of a name that begin with a capital, or with a letter of a script that has none.
func capitals(s string) (n int) {
	for word := range strings.FieldsSeq(s) {
		if r := firstOf(word); unicode.IsUpper(r) || unicode.Is(unicode.Lo, r) {
			n++
		}
	}
	return n
}

// looksCaseless tells whether a text can be a name in a script without capitals: two to four words, or some letters in
// a language without spaces.
func looksCaseless(s string) bool {
	words, letters, dense := len(strings.Fields(s)), 0, 0
	for _, r := range s {
		switch {
		case unicode.In(r, unicode.Han, unicode.Hangul, unicode.Hiragana, unicode.Katakana):
			dense++
			letters++
		case unicode.Is(unicode.Lo, r):
			letters++
		case unicode.IsLetter(r) && !unicode.Is(unicode.Lm, r) || unicode.IsDigit(r):
			return false
		}
	}
	if dense > 0 {
		return dense == letters && letters >= 2 && letters <= 12 && words <= 3
	}
	return letters > 3 && words >= 2 && words <= 4
}

// isCaseless tells whether a text is written in a script without capitals, but for some words.
func isCaseless(s string) bool {
	cased, caseless := 0, 0
	for _, r := range s {
		switch {
		case unicode.Is(unicode.Lo, r):
			caseless++
		case unicode.IsLetter(r):
			cased++
		}
	}
	return caseless > cased
}

// isDegree tells whether a text is letters after a name, such as "MD", "Ph.D." or "RDN".
func isDegree(s string) bool {
	capitals := 0
	for _, r := range s {
		switch {
		case unicode.IsUpper(r):
			capitals++
		case r != '.' && r != 'h':
			return false
		}
	}
	return capitals >= 2 && capitals <= 6
}
