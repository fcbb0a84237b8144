package meta

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// nobody are words that stand where a name should be.
var nobody = []string{"admin", "administrator", "editor", "guest", "root", "webmaster", "unknown", "none", "author", "authors", "null", "undefined", "about", "share", "comments", "follow"}

// isName tells whether text can be the name of a person, a desk or a pseudonym.
func isName(s, site string) bool {
	if strings.Contains(s, "://") || strings.ContainsAny(s, "@/<>{}[]=?!") || utf8.RuneCountInString(s) > 60 || utf8.RuneCountInString(s) < 2 {
		return false
	}
	if len(strings.Fields(s)) > 6 || site != "" && strings.EqualFold(s, site) || slices.Contains(nobody, strings.ToLower(s)) {
		return false
	}
	if isBy(s) || isTime(s) {
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
	timeWords = strings.Fields("january february march april june july august sept september october november december januar februar märz juni juli " +
		"oktober dezember janvier février juin juillet août septembre octobre décembre mon tue wed thu fri sat sun")
	timeEnds = strings.Fields("min mins minute minutes minuten read lesezeit lectura lecture мин хв ago")
)

// isTime tells whether a text is a reading time, a month or a weekday.
func isTime(s string) bool {
	words := strings.Fields(strings.ToLower(strings.Trim(s, ".: ")))
	if len(words) == 0 {
		return false
	}
	if w := words[0]; len(words) == 1 && (len(w) == 3 && monthOf(w) != "0" || slices.Contains(timeWords, w)) {
		return true
	}
	return slices.Contains(timeEnds, words[len(words)-1])
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
