package text

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"claimlight/internal/language"
)

// stops is how each language writes what has a stop and ends no sentence, and how its sentences begin.
var stops = language.Stops

// protected tells whether the dot of s belongs to the word before it and does not end the sentence that begins at
// start.
func (c *cutter) protected(start int, s stop, next follower) bool {
	word := strings.TrimLeft(c.wordBefore(s.start), "'‘’•⁃‣*")
	lower, follow := strings.ToLower(word), strings.ToLower(next.word(c.text))
	switch c.dotted(s.start) {
	case within:
		return true
	case ends:
		return !stops().Starters[follow] && !stops().Openers[follow]
	case endsEra:
		return c.opening(start, s)
	}
	counted := stops().Measured[lower] && c.afterNumber(s.start, word)
	switch {
	case word == "":
		return false
	case c.isEnumerator(start, s, word):
		return true
	case stops().Titles[lower] && !next.digit && !counted:
		return true
	case stops().Numbering[lower] && next.numeral(c.text):
		return true
	case c.isOrdinal(s, word, follow):
		return true
	case stops().NounsFollow[lower]:
		return !stops().Starters[follow]
	case lower == "r" && c.afterNumber(s.start, word) && c.opening(start, s):
		return true
	case stops().TimesOfDay[lower]:
		return stops().AfterTime[follow] || stops().Titles[follow] && c.isLeadIn(start, s)
	case counted:
		return next.dashed || next.first == '№'
	}
	return c.mayGoOn(s, word, next, follow)
}

// isOrdinal tells whether the stop makes an ordinal of the number before it, though a capital follows: "7. Oktober",
// "der 31. Flug".
func (c *cutter) isOrdinal(s stop, word, follow string) bool {
	if !isNumeric(word) || len(word) > len("366") {
		return false
	}
	if stops().OrdinalNouns[follow] {
		return true
	}
	before := strings.TrimRightFunc(c.text[:s.start-len(word)], unicode.IsSpace)
	return stops().BeforeOrdinal[strings.ToLower(c.wordBefore(len(before)))] && !stops().Openers[follow]
}

// mayGoOn tells whether a sentence goes on behind a form that ends sentences as often as not: "U.S.", "Inc.", an
// initial. Only a word that begins sentences shows that it does not.
func (c *cutter) mayGoOn(s stop, word string, next follower, follow string) bool {
	lower := strings.ToLower(word)
	starter := stops().Starters[follow]
	switch {
	case strings.Contains(word, ".") && isDotted(word):
		return !starter && (!next.digit || isUpperWord(word))
	case stops().OpenEnded[lower]:
		return !starter
	case isInitial(word) && !c.inDegrees(s.start-len(word)):
		return !starter || c.initialOfName(next, follow)
	}
	return false
}

// inDegrees tells whether a sign of degrees stands before byte i: "2 °C", "2 ° C".
func (c *cutter) inDegrees(i int) bool {
	before := strings.TrimRight(c.text[:i], " \u00a0")
	return strings.HasSuffix(before, "°") || strings.HasSuffix(before, "º")
}

// isEnumerator tells whether the dot ends the number of a list item, or of a heading, that begins the sentence.
func (c *cutter) isEnumerator(start int, s stop, word string) bool {
	lead := trim(c.text, Span{start, s.start}).Of(c.text)
	lead = strings.TrimLeft(lead, "•⁃‣(* ")
	if lead != word || len(word) > len("viii") {
		return false
	}
	letter, size := utf8.DecodeRuneInString(word)
	return isNumeric(word) || size == len(word) && unicode.IsLower(letter) || isRoman(word) && len(word) > 1
}

// isLeadIn tells whether the sentence so far is no more than an adverbial of time: "At 5 a.m."
func (c *cutter) isLeadIn(start int, s stop) bool {
	if s.start-start > maxWord {
		return false
	}
	fields := strings.Fields(c.text[start:s.start])
	return len(fields) <= 3 && (strings.EqualFold(fields[0], "at") || strings.EqualFold(fields[0], "by"))
}

// longestOpening is how many words such an opening has at most.
const longestOpening = 6

// opening tells whether the sentence so far is only what says when: "W 1492 r.", "10 marca 1896 r.", "W VIII w. p.n.e."
func (c *cutter) opening(start int, s stop) bool {
	return s.start-start <= maxWord && len(strings.Fields(c.text[start:s.start])) <= longestOpening
}

// afterNumber tells whether the word that ends at i, and is len(word) long, follows a number or a Roman numeral.
func (c *cutter) afterNumber(i int, word string) bool {
	before := strings.TrimRightFunc(c.text[:i-len(word)], unicode.IsSpace)
	if before == "" {
		return false
	}
	last, _ := utf8.DecodeLastRuneInString(before)
	return unicode.IsDigit(last) || isRoman(c.wordBefore(len(before)))
}

// initialOfName tells whether another initial follows: "В. І. Гошкевич", where "І" by itself may begin a sentence.
func (c *cutter) initialOfName(next follower, follow string) bool {
	end := next.start + len(follow)
	return utf8.RuneCountInString(follow) == 1 && end < len(c.text) && c.text[end] == '.'
}

func isInitial(word string) bool {
	r, size := utf8.DecodeRuneInString(word)
	return size == len(word) && unicode.IsUpper(r)
}

// isDotted tells whether a word is single letters, or pairs, with stops between: "U.S", "e.g", "Ph.D", "т.д".
func isDotted(word string) bool {
	for _, part := range strings.Split(word, ".") {
		if n := utf8.RuneCountInString(part); n == 0 || n > 2 || !unicode.IsLetter([]rune(part)[0]) {
			return false
		}
	}
	return true
}

func isUpperWord(s string) bool { return strings.ToUpper(s) == s }

func isRoman(s string) bool { return s != "" && strings.Trim(s, "IVXLCDM") == "" }
