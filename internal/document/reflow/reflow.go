// Package reflow takes back what programs did to a plain text: line ends after so many letters, words parted by
// hyphens, marks of quotation, the heads and numbers of pages.
package reflow

import (
	"regexp"
	"strings"
	"sync"
)

// Line is a line of a text as its author wrote it: a paragraph, a heading, an item of a list.
type Line struct {
	Text string // empty between paragraphs
	Head bool   // the head or the number of a page, which stands between two lines of the text
}

// Lines gives the lines of a text. Lines that were broken at a width are joined; those of lists, verses and tables of
// results stay apart, since their ends are no such breaks.
func Lines(s string) []Line {
	raw := unquoted(split(s))
	w := widthOf(raw)
	if w == 0 {
		out := make([]Line, len(raw))
		for i, line := range raw {
			out[i].Text = line
		}
		return out
	}
	return joined(withHeads(raw), w, Words(raw))
}

// ends are the characters that end a line in one program or another, beside those that the door knows.
var ends = strings.NewReplacer("\v", "\n", "\u2028", "\n", "\u2029", "\n", "\u0085", "\n", "\f", "\n\n", "\r\n", "\n",
	"\r", "\n")

func split(s string) []string {
	lines := strings.Split(ends.Replace(s), "\n")
	for i := range lines {
		lines[i] = strings.TrimRight(lines[i], " \t\u00a0")
	}
	return lines
}

// quoteMarks stand before the lines of a mail that is answered or handed on.
var quoteMarks = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`^(?:[ \t]*>)+ ?`)
})

// unquoted takes the marks of quotation from lines that stand together; where their number changes, a paragraph ends. A
// line that stands alone means something else: "> 5 %".
func unquoted(lines []string) []string {
	out := make([]string, 0, len(lines))
	before := 0
	for i, line := range lines {
		marks := quoteMarks().FindString(line)
		if marks == "" || !(i > 0 && quoteMarks().MatchString(lines[i-1]) || i+1 < len(lines) &&
			quoteMarks().MatchString(lines[i+1])) {
			marks = ""
		}
		if depth := strings.Count(marks, ">"); depth != before {
			if before = depth; len(out) > 0 && out[len(out)-1] != "" {
				out = append(out, "")
			}
		}
		out = append(out, line[len(marks):])
	}
	return out
}
