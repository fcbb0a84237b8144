package text

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Sentences cuts one block of text into sentences, without the white space around them. The spans are in order, do
// not overlap, and together hold everything that is not white space.
//
// Every mark that may end a sentence is a candidate. Rules then protect it or let it cut: what word stands before it
// (an abbreviation, an initial, a number of a list), what follows (a small letter, a comma), and whether it stands in
// brackets or in a quotation that the sentence goes on after. Rules for words are English, Ukrainian and Russian;
// other scripts are cut at their own marks.
func Sentences(block string) []Span {
	c := cutter{text: block, nesting: nestingOf(block), begins: begins(block)}
	var out []Span
	start := 0
	cut := func(end int) {
		if end <= start {
			return
		}
		if span := trim(block, Span{start, end}); !span.Empty() {
			out = append(out, span)
		}
		start = end
	}
	for at := 0; at < len(block); {
		s, ok := c.nextStop(at)
		for len(c.begins) > 0 && (!ok || c.begins[0] <= s.start) {
			cut(c.begins[0])
			c.begins = c.begins[1:]
		}
		if !ok {
			break
		}
		if c.cuts(start, s) {
			cut(s.end)
		}
		at = s.end
	}
	cut(len(block))
	return out
}

// cutter holds one block while it is cut.
type cutter struct {
	text    string
	nesting []nest // brackets and quotations, in order
	begins  []int  // where a sentence begins without a mark before it
}

// begins gives, in order, where a sentence begins without a mark before it: the items of a list, and the seams of two
// texts.
func begins(block string) []int {
	out := append(listItems(block), seams(block)...)
	slices.Sort(out)
	return out
}

// cuts tells whether the sentence that begins at start ends at the stop.
func (c *cutter) cuts(start int, s stop) bool {
	c.leave(s.start)
	next := c.after(s.end)
	switch {
	case next.end: // nothing but marks follows
		return false
	case s.kind == wideStop:
		return !c.inside(start, s)
	case !next.spaced && !s.closed:
		return c.missingSpace(s)
	case !next.spaced:
		return false
	case next.mark || next.dashed && s.quoted || c.asideFollows(s.end):
		return false
	case unicode.IsLower(next.first):
		return c.writesSmall(start, s)
	case c.inside(start, s):
		return false
	case s.kind == dot && !s.quoted:
		return !c.protected(start, s, next)
	case s.kind == ellipsis:
		return c.ellipsisEnds(s, next)
	}
	return true
}

// writesSmall tells whether the sentence began with a small letter: its author begins sentences so, and the next one
// may as well. A dot after a short word may still be an abbreviation.
func (c *cutter) writesSmall(start int, s stop) bool {
	r, _ := runeAt(c.text, trim(c.text, Span{start, s.start + 1}).Start)
	if !unicode.IsLower(r) || s.closed || s.kind == ellipsis {
		return false
	}
	word := c.wordBefore(s.start)
	known := stops()
	return s.kind == loud || len(word) > 2 && !known.Titles[word] && !known.OpenEnded[word] && !known.Numbering[word] &&
		!known.Measured[word] && !strings.Contains(word, ".")
}

// asideFollows tells whether brackets follow after which the sentence goes on: "Viva Maria! (1965), and".
func (c *cutter) asideFollows(i int) bool {
	for _, n := range c.nesting {
		if n.Start < i {
			continue
		}
		if !n.bracket || strings.TrimSpace(c.text[i:n.Start]) != "" {
			return false
		}
		rest := strings.TrimLeft(c.text[n.End:], " ")
		if rest == "" {
			return false
		}
		r, _ := runeAt(rest, 0)
		return unicode.IsLower(r) || r == ','
	}
	return false
}

// missingSpace tells whether a mark in the middle of letters ends a sentence after which the space was forgotten:
// "world.Today". Hosts and file names are written in one case, or with a slash.
func (c *cutter) missingSpace(s stop) bool {
	if s.kind == ellipsis {
		return false
	}
	left, right := c.wordBefore(s.start), c.text[s.end:]
	if len(left) < 3 || strings.ContainsAny(left, "./@\\_:") || !isLowerWord(left) && !isNumeric(left) {
		return false
	}
	word := right[:min(len(right), maxWord)]
	if i := strings.IndexFunc(word, unicode.IsSpace); i >= 0 {
		word = word[:i]
	}
	runes := []rune(word)
	return len(runes) > 1 && unicode.IsUpper(runes[0]) && unicode.IsLower(runes[1]) &&
		!strings.ContainsAny(strings.TrimRight(word, ".,;:!?"), "./@_(")
}

// maxWord bounds how far the rules look for the end of a word, in bytes, so that their time stays linear.
const maxWord = 80

// wordBefore gives the run of characters other than white space, brackets and quotation marks that ends at i, or its
// last part where it is long.
func (c *cutter) wordBefore(i int) string {
	from := max(0, i-maxWord)
	for from > 0 && !utf8.RuneStart(c.text[from]) {
		from++
	}
	start := strings.LastIndexFunc(c.text[from:i], func(r rune) bool {
		return unicode.IsSpace(r) || isOpener(r) || isCloser(r) || r == '"' || r == '—' || r == '–'
	})
	if start < 0 {
		return c.text[from:i]
	}
	_, size := runeAt(c.text, from+start)
	return c.text[from+start+size : i]
}

// trim takes the white space off both ends of a span.
func trim(s string, span Span) Span {
	part := span.Of(s)
	span.Start += len(part) - len(strings.TrimLeftFunc(part, unicode.IsSpace))
	span.End = span.Start + len(strings.TrimSpace(part))
	return span
}

// ellipsisEnds tells whether dots end a sentence: not where they stand in brackets for words left out within
// a sentence, nor where they are three with spaces between, which is a pause.
func (c *cutter) ellipsisEnds(s stop, next follower) bool {
	if s.start > 0 && (c.text[s.start-1] == '[' || c.text[s.start-1] == '(') {
		return !s.quoted && stops().Starters[strings.ToLower(next.word(c.text))]
	}
	return s.marks != len(". . .") && (!next.digit || s.marks > len("..."))
}
