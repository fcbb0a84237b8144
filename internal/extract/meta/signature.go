package meta

import (
	"net/url"
	"slices"
	"strings"
	"unicode"

	"claimlight/internal/article"
	"claimlight/internal/extract/prose"
)

// signedBelow is how many segments below the title a signature may stand in front of the text.
const signedBelow = 12

// namesPublisher tells whether a byline names nobody but who publishes the page.
func (e *evidence) namesPublisher(byline string) bool {
	name := bare(byline)
	if name == "" || strings.Contains(byline, "; ") {
		return false
	}
	host := ""
	if u, err := url.Parse(e.address); err == nil {
		host = strings.TrimPrefix(u.Hostname(), "www.")
	}
	label, _, _ := strings.Cut(host, ".")
	return slices.Contains([]string{
		bare(e.site), bare(e.linked.Publisher), bare(host), bare(label),
	}, name)
}

// bare is the letters and digits of a text in lower case.
func bare(s string) string {
	return strings.Map(func(r rune) rune {
		if !unicode.IsLetter(r) && !unicode.IsDigit(r) {
			return -1
		}
		return unicode.ToLower(r)
	}, s)
}

// signature is a line in bold that holds nothing but full names, right above the text or right below it, in one element
// with it: so some sites sign what they say of themselves that they wrote.
func (e *evidence) signature() Candidate {
	for i := e.titleAt + 1; e.titleAt >= 0 && i < len(e.page.Segments); i++ {
		above := i+1 < len(e.page.Segments) && i <= e.titleAt+signedBelow && e.isText(i+1) &&
			e.prose[i] == e.prose[e.titleAt] && e.together(i, i+1)
		below := e.isText(i-1) && !(i+1 < len(e.page.Segments) && e.isText(i+1)) && e.together(i, i-1)
		if !above && !below {
			continue
		}
		if name := e.signedWith(i); name != "" {
			return Candidate{Value: name, kind: byKind, at: i}
		}
	}
	return Candidate{at: -1}
}

// signedWith is the names in a segment in bold that holds nothing else.
func (e *evidence) signedWith(at int) string {
	s := &e.page.Segments[at]
	if !s.Bold || s.Kind != article.Paragraph || s.Link > 0 || prose.Topics(s.Text) != [prose.TopicCount]uint8{} {
		return ""
	}
	if names := Names(strings.ReplaceAll(s.Text, "/", "; ")); inFull(names) {
		return names
	}
	return ""
}

// isText tells whether a segment reads as a paragraph of a text.
func (e *evidence) isText(at int) bool { return e.prose[at+1] > e.prose[at] }

// together tells whether two segments stand in the same element around their own.
func (e *evidence) together(a, b int) bool { return e.holder(a) == e.holder(b) }

// holder is the box around the block of a segment.
func (e *evidence) holder(at int) int {
	box := e.page.Segments[at].Box
	for box >= 0 && !e.page.Boxes[box].Block {
		box = e.page.Boxes[box].Parent
	}
	if box < 0 {
		return box
	}
	return e.page.Boxes[box].Parent
}
