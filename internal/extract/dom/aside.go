package dom

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"claimlight/internal/article"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// Why says why a text is not read with the sentence in which it stands.
type Why int

// The reasons.
const (
	Seen    Why = iota
	Unseen      // a reader does not see it
	Struck      // it is struck out, most often because it was corrected
	Reading     // how letters beside it are spoken
	Control     // a button
)

// Aside is a text that stands inside a sentence which reads without it.
type Aside struct {
	Text  string
	Why   Why
	Box   int // of its own element
	After int // the segment in which it stands
}

// longestSign is how many letters a button has at most that is made of a link: a sign such as "?".
const longestSign = 2

// reach is how many nodes are looked at to learn what stands in an element, or after it.
const reach = 64

// asideOf tells why an element within a line is not read with the line. Seen is the answer for nearly all, and for what
// stands on a line alone.
func (c *cutter) asideOf(n *html.Node, l look) Why {
	why := c.why(n, l)
	if why == Seen || c.holdsBreak(n) || !c.inSentence(n, why == Control) {
		return Seen
	}
	return why
}

// why tells why an element is not read with the text around it.
func (c *cutter) why(n *html.Node, l look) Why {
	switch {
	case n.DataAtom == atom.Rt || n.DataAtom == atom.Rtc:
		return Reading
	case isStruck(n, l):
		return Struck
	case c.isUnseen(n, l) && says(n):
		return Unseen
	case n.DataAtom == atom.Button || roleIn(n, "button") && letters(Text(n, reach)) <= longestSign:
		return Control
	}
	return Seen
}

// isUnseen tells that a reader does not see an element within a line.
func (c *cutter) isUnseen(n *html.Node, l look) bool {
	return l.gone || l.unseen || l.folded || l.faint || l.tiny && noElements(n) || roleIn(n, "tooltip") || c.covers(n)
}

func isStruck(n *html.Node, l look) bool {
	return n.DataAtom == atom.Del || n.DataAtom == atom.S || n.DataAtom == atom.Strike || l.struck ||
		roleIn(n, "deletion") ||
		inline[n.DataAtom] && namesStruck(Attr(n, "class"))
}

// namesStruck tells a class by which a page strikes out words.
func namesStruck(class string) bool {
	for name := range strings.FieldsSeq(strings.ToLower(class)) {
		switch strings.Trim(name, "-_") {
		case "strike", "strikethrough", "strike-through", "line-through", "linethrough", "struck", "struck-out",
			"crossed-out", "crossedout":
			return true
		}
	}
	return false
}

// says tells that what is hidden says something by itself. It is neither a mark between what is shown, nor the twin of
// a formula that stands there for screen readers, beside a picture.
func says(n *html.Node) bool {
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if c.DataAtom == atom.Math {
			return false
		}
	}
	return strings.ContainsFunc(Text(n, 1<<10), func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) })
}

func noElements(n *html.Node) bool {
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if c.Type == html.ElementNode {
			return false
		}
	}
	return true
}

// holdsBreak tells that an element breaks the line within, or holds too much to stand in one.
func (c *cutter) holdsBreak(n *html.Node) bool {
	left := reach
	var walk func(n *html.Node) bool
	walk = func(n *html.Node) bool {
		for k := n.FirstChild; k != nil; k = k.NextSibling {
			if left--; left < 0 ||
				k.Type == html.ElementNode && !skipped(k) && (k.DataAtom == atom.Br || c.breaks(k) || walk(k)) {
				return true
			}
		}
		return false
	}
	return walk(n)
}

// inSentence tells that text stands beside an element on its line, or on both of its sides.
func (c *cutter) inSentence(n *html.Node, both bool) bool {
	if before := len(c.run.b) > 0 && c.run.cells == 0; before != both {
		return before
	}
	r, _ := c.following(n)
	return r != 0
}

// following is the first letter after an element on the same line, 0 where the line ends before, and whether white
// space stands before it. What is not read with the line is passed over.
func (c *cutter) following(n *html.Node) (first rune, space bool) {
	left := reach
	for at := n; ; at = at.Parent {
		for k := at.NextSibling; k != nil; k = k.NextSibling {
			if left--; left < 0 {
				return 0, space
			}
			if r, blank, ends := c.firstLetter(k, &left); r != 0 || ends {
				return r, space || blank
			} else if blank {
				space = true
			}
		}
		if at.Parent == nil || at.Parent.Type != html.ElementNode || c.breaks(at.Parent) || isCell(at.Parent) {
			return 0, space
		}
	}
}

// firstLetter is the first letter in a node, 0 where there is none; whether white space stands before it; and whether
// the line ends there.
func (c *cutter) firstLetter(n *html.Node, left *int) (first rune, space, ends bool) {
	if n.Type == html.TextNode {
		text := strings.TrimLeftFunc(n.Data, func(r rune) bool { return unicode.IsSpace(r) || article.Widthless(r) })
		if text == "" {
			return 0, n.Data != "", false
		}
		r, _ := utf8.DecodeRuneInString(text)
		return r, len(text) < len(n.Data), false
	}
	if n.Type != html.ElementNode || skipped(n) {
		return 0, false, false
	}
	if n.DataAtom == atom.Br || n.DataAtom != atom.Button && c.breaks(n) {
		return 0, false, true
	}
	if c.why(n, c.lookOf(n)) != Seen {
		return 0, false, false
	}
	for k := n.FirstChild; k != nil; k = k.NextSibling {
		if *left--; *left < 0 {
			return 0, space, true
		}
		r, blank, ends := c.firstLetter(k, left)
		if space = space || blank; r != 0 || ends {
			return r, space, ends
		}
	}
	return 0, space, false
}

// setAside reads an element of which the line knows nothing.
func (c *cutter) setAside(n *html.Node, box int, s state, why Why) {
	line := c.run
	c.run = run{box: -1}
	s.aside = true
	c.children(n, box, s)
	inner := c.run
	c.run = line
	if text := article.CleanText(inner.String()); text != "" {
		c.run.asides = append(c.run.asides, Aside{Text: text, Why: why, Box: box})
	}
	c.run.asides = append(c.run.asides, inner.asides...)
}

// keepAsides keeps what stands aside of the last segment. The readings of its letters are one.
func (c *cutter) keepAsides() {
	readings := -1
	for _, a := range c.run.asides {
		a.After = len(c.page.Segments) - 1
		if a.Why == Reading && readings >= 0 {
			to := &c.page.Asides[readings]
			to.Text, to.Box = to.Text+" "+a.Text, c.page.common(to.Box, a.Box)
			continue
		}
		if a.Why == Reading {
			readings = len(c.page.Asides)
		}
		c.page.Asides = append(c.page.Asides, a)
	}
}
