package paste

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// leastResults is how many short lines with figures make a list of results.
const leastResults = 2

// keepResults keeps a list of results inside the article whole: short lines with a figure each, under a line that
// announces them, or of which some are kept. One by one they read like what stands around an article.
func (s *Survey) keepResults(keep []bool) {
	last := lastIndex(keep)
	begun := false
	for i := 0; i < last; i++ {
		if !s.isResult(i) || !begun {
			begun = begun || keep[i]
			continue
		}
		to, some := i, false
		for to < last && s.isResult(to) && (to == i || !s.lines[to].Blank) {
			some = some || keep[to]
			to++
		}
		announced := strings.HasSuffix(s.lines[i-1].Text, ":") && keep[i-1]
		if to-i >= leastResults && (some || announced) && keep[to] {
			for j := i; j < to; j++ {
				keep[j] = true
			}
		}
		i = max(i, to-1)
	}
}

// longestResult is how many letters a result has at most.
const longestResult = 60

// isResult tells a short line of words that ends in a figure, or begins with one.
func (s *Survey) isResult(i int) bool {
	text := s.lines[i].Text
	if utf8.RuneCountInString(text) > longestResult || s.measures[i].Ends || s.topics[i] != [len(s.topics[i])]uint8{} {
		return false
	}
	bare := strings.TrimRight(text, "%*)† ")
	first, _ := utf8.DecodeRuneInString(text)
	last, _ := utf8.DecodeLastRuneInString(bare)
	return strings.ContainsFunc(text, unicode.IsLetter) && (unicode.IsDigit(first) || unicode.IsDigit(last)) &&
		!s.isDated(i)
}

// isDated tells that a line holds a date.
func (s *Survey) isDated(i int) bool { return s.dated[i+1] > s.dated[i] }
