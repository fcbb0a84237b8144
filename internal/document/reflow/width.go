package reflow

import (
	"maps"
	"regexp"
	"slices"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"
)

const (
	narrowest = 32  // letters at which a text is broken at least
	widest    = 110 // and at most: a longer line is a paragraph
	fewBreaks = 3   // that a text has which was broken at a width
	outliers  = 8   // longer lines of other lengths, which nobody broke, that may stand in it
)

// widthOf gives the width in letters at which a text was broken, 0 where it was not. It is the length of its longest
// line, or of one of the next, since a line or two may be longer.
func widthOf(lines []string) int {
	lengths := map[int]bool{}
	for _, line := range lines {
		if n := utf8.RuneCountInString(line); narrowest <= n && n <= widest {
			lengths[n] = true
		}
	}
	longest := slices.SortedFunc(maps.Keys(lengths), func(a, b int) int { return b - a })
	for _, w := range longest[:min(len(longest), outliers)] {
		if brokenAt(lines, w) {
			return w
		}
	}
	return 0
}

// brokenAt tells that a text was broken at a width: half of its line ends at least stand where the first word of the
// next line had no room.
func brokenAt(lines []string, w int) bool {
	full, pairs := 0, 0
	for i := range len(lines) - 1 {
		if lines[i] == "" || lines[i+1] == "" || isItem(lines[i+1]) {
			continue
		}
		pairs++
		if goesFull(lines[i], lines[i+1], w) {
			full++
		}
	}
	return full >= fewBreaks && full*2 >= pairs
}

// goesFull tells that a line is no longer than the width, and was broken there.
func goesFull(line, next string, w int) bool {
	return utf8.RuneCountInString(line) <= w && noRoom(line, next, w)
}

// noRoom tells that the first word of the next line would have made a line too long.
func noRoom(line, next string, w int) bool {
	word, _, _ := strings.Cut(strings.TrimSpace(next), " ")
	return utf8.RuneCountInString(line)+1+utf8.RuneCountInString(word) > w
}

// item begins a line of a list.
var item = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`^\s*(?:[-–—*•·‣▪▫◦●○§]|o|\(?\d{1,3}[.)]|\(?[a-z][.)])[ \t\x{a0}]`)
})

func isItem(line string) bool { return item().MatchString(line) }

// goesOn tells that a line goes on in the next: there was no room, or it was nearly full and the next begins in the
// middle of a sentence, as in type whose letters are not all of one width.
func goesOn(line, next string, w int) bool {
	n := utf8.RuneCountInString(line)
	if line == "" || next == "" || isItem(next) || n > w {
		return false
	}
	if noRoom(line, next, w) {
		return true
	}
	first, _ := utf8.DecodeRuneInString(strings.TrimSpace(next))
	return n*4 >= w*3 && unicode.IsLower(first) && !endsSentence(line)
}

// endsSentence tells that a line ends where a sentence does.
func endsSentence(line string) bool {
	line = strings.TrimRight(line, "\"'”’»)]")
	last, _ := utf8.DecodeLastRuneInString(line)
	return unicode.Is(unicode.Sentence_Terminal, last) || last == ':' || last == '…'
}
