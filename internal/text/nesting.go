package text

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// nest is a pair of brackets or quotation marks, with all between them.
type nest struct {
	Span
	bracket bool
}

// closers maps an opening mark to the one that closes it.
var closers = map[rune]rune{
	'(': ')', '[': ']', '“': '”', '„': '“', '«': '»', '「': '」', '『': '』', '（': '）', '"': '"',
	'{': '}', '»': '«',
}

// maxNest is how far a mark may stand from its partner, in bytes; farther ones are taken for a mistake.
const maxNest = 2000

// maxDepth is how many open marks are kept in mind; more are no text.
const maxDepth = 8

// nestingOf finds the outermost pairs of brackets and quotation marks of a block. A mark that never closes opens
// nothing.
func nestingOf(s string) []nest {
	if !strings.ContainsAny(s, `("[“„«»「『（{`) {
		return nil
	}
	var open []int // where marks stand that are not closed yet, the innermost last
	var pairs []nest
	for i, r := range s {
		if at := partner(s, open, i, r); at >= 0 {
			start := open[at]
			open = open[:at]
			first, size := runeAt(s, i)
			bracket := first == ')' || first == ']' || first == '）' || first == '}'
			pairs = keepOutermost(pairs, nest{Span{start, i + size}, bracket})
			continue
		}
		if _, opens := closers[r]; opens && (r != '"' && r != '»' || opensHere(s, i)) {
			if len(open) == maxDepth {
				open = append(open[:0], open[1:]...)
			}
			open = append(open, i)
		}
	}
	return pairs
}

// partner gives which of the open marks the rune at i closes, or -1.
func partner(s string, open []int, i int, r rune) int {
	for at := len(open) - 1; at >= 0; at-- {
		opener, _ := runeAt(s, open[at])
		fits := closers[opener] == r || opener == '„' && r == '”'
		if fits && i-open[at] < maxNest && (r != '“' && r != '"' && r != '«' || closesHere(s, i)) {
			return at
		}
	}
	return -1
}

// keepOutermost adds a pair and drops those that lie in it.
func keepOutermost(pairs []nest, n nest) []nest {
	for len(pairs) > 0 && n.Covers(pairs[len(pairs)-1].Span) {
		pairs = pairs[:len(pairs)-1]
	}
	return append(pairs, n)
}

// closesHere tells whether a mark that can open and close stands at the end of a word.
func closesHere(s string, i int) bool { return i > 0 && s[i-1] != ' ' }

// opensHere tells whether a mark that can open and close opens: white space or an opening mark before, none after.
func opensHere(s string, i int) bool {
	_, size := runeAt(s, i)
	if i+size >= len(s) {
		return false
	}
	after, _ := runeAt(s, i+size)
	if unicode.IsSpace(after) {
		return false
	}
	return i == 0 || strings.ContainsRune(" \t\n(—–-[:,", rune(s[i-1])) || s[i-1] >= 0x80
}

// shortQuote is how long a quotation may be, in code points, to stay in one piece with the sentence that it is part
// of. Longer ones hold sentences that a reader wants to take one by one.
const shortQuote = 160

// leave forgets the pairs that end before byte i.
func (c *cutter) leave(i int) {
	for len(c.nesting) > 0 && c.nesting[0].End <= i {
		c.nesting = c.nesting[1:]
	}
}

// inside tells whether the stop stands within brackets, or within a short quotation, in the middle of the sentence
// that begins at start. What a sentence begins with, and what a colon announces, holds sentences of its own.
func (c *cutter) inside(start int, s stop) bool {
	if len(c.nesting) == 0 || c.nesting[0].Start >= s.start || s.end >= c.nesting[0].End {
		return false
	}
	n := c.nesting[0]
	lead := ""
	if n.Start > start {
		lead = strings.TrimRightFunc(c.text[start:n.Start], unicode.IsSpace)
	}
	if lead == "" || n.bracket {
		return lead != ""
	}
	return !strings.HasSuffix(lead, ":") && n.Len() < utf8.UTFMax*shortQuote &&
		utf8.RuneCountInString(n.Of(c.text)) < shortQuote
}
