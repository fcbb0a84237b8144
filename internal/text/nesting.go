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
var closers = map[rune]rune{'(': ')', '[': ']', '“': '”', '„': '“', '«': '»', '「': '」', '『': '』', '（': '）', '"': '"', '{': '}'}

// nestingOf finds the outermost pairs of brackets and quotation marks of a block. A mark that never closes opens
// nothing.
func nestingOf(s string) []nest {
	if !strings.ContainsAny(s, `("[“„«「『（`) {
		return nil
	}
	var out []nest
	for i := 0; i < len(s); {
		r, size := runeAt(s, i)
		closer, opens := closers[r]
		if !opens || r == '"' && !opensStraight(s, i) {
			i += size
			continue
		}
		end := closing(s, i+size, r, closer)
		if end < 0 {
			i += size
			continue
		}
		out = append(out, nest{Span{i, end}, r == '(' || r == '[' || r == '（' || r == '{'})
		i = end
	}
	return out
}

// maxNest is how far a mark may stand from its partner, in bytes; farther ones are taken for a mistake.
const maxNest = 2000

// closing gives the end of the pair whose inside begins at i, or -1.
func closing(s string, i int, opener, closer rune) int {
	depth := 1
	for at := i; at < len(s) && at-i < maxNest; {
		r, size := runeAt(s, at)
		switch {
		case r == closer || opener == '„' && r == '”' || opener == '“' && r == '“' && closesHere(s, at):
			if depth--; depth == 0 {
				return at + size
			}
		case r == opener && opener != '"':
			depth++
		}
		at += size
	}
	return -1
}

// closesHere tells whether a mark that can open and close stands at the end of a word.
func closesHere(s string, i int) bool { return i > 0 && s[i-1] != ' ' }

// opensStraight tells whether a straight quotation mark opens: white space or an opening mark before, none after.
func opensStraight(s string, i int) bool {
	if i+1 >= len(s) {
		return false
	}
	after, _ := runeAt(s, i+1)
	if unicode.IsSpace(after) {
		return false
	}
	return i == 0 || strings.ContainsRune(" \t\n(—–-[:,", rune(s[i-1])) || s[i-1] >= 0x80
}

// shortQuote is how long a quotation may be, in code points, to stay in one piece with the sentence that it is part
// of. Longer ones hold sentences that a reader wants to take one by one.
const shortQuote = 160

// inside tells whether the stop stands within brackets, or within a short quotation, in the middle of the sentence
// that begins at start. What a sentence begins with, and what a colon announces, holds sentences of its own.
func (c *cutter) inside(start int, s stop) bool {
	for len(c.nesting) > 0 && c.nesting[0].End <= s.start {
		c.nesting = c.nesting[1:]
	}
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
	return !strings.HasSuffix(lead, ":") && utf8.RuneCountInString(n.Of(c.text)) < shortQuote
}
