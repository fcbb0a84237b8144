package dom

import (
	"slices"
	"strings"
	"unicode"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// capNames are parts of the names that are given to the large letter with which a text begins.
var capNames = []string{
	"dropcap", "dropletter", "dropped", "initial", "firstletter", "bigletter", "lettrine", "letrine", "capital",
	"capolettera", "versal", "anfangsbuchstabe", "illuminated", "firstcharacter", "firstchar", "leadletter",
	"capitular", "buchstabe",
}

// lone are letters that are words by themselves.
const lone = "AIOYEUÀÈÓÉÖÅАИОУВКСЯЄЖЗІБЙΗΟΑ"

// isCap tells that an element holds nothing but the large letter with which a text begins, which goes on right after
// it.
func (c *cutter) isCap(n *html.Node) bool {
	if n.FirstChild == nil || !c.looksLarge(n) || !isCapital(Text(n, 8)) {
		return false
	}
	after, _ := c.goesOn(n)
	return unicode.IsLetter(after)
}

// looksLarge tells by its name or style that a letter is set larger than the others.
func (c *cutter) looksLarge(n *html.Node) bool {
	if l := c.lookOf(n); l.floats && c.breaks(n) || l.large || n.DataAtom == atom.Big {
		return true
	}
	name := Attr(n, "class") + Attr(n, "id")
	if n.DataAtom == 0 {
		name += n.Data
	}
	is, known := c.caps[name]
	if !known {
		is = namesCap(name)
		c.caps[name] = is
	}
	return is
}

func namesCap(name string) bool {
	if name == "" || len(name) > 200 {
		return false
	}
	letters := strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) {
			return unicode.ToLower(r)
		}
		return -1
	}, name)
	return slices.ContainsFunc(capNames, func(part string) bool { return strings.Contains(letters, part) })
}

// isCapital tells a text of one large letter, with a quotation mark before it or without.
func isCapital(s string) bool {
	letters := 0
	for _, r := range strings.TrimSpace(s) {
		switch {
		case unicode.IsUpper(r):
			letters++
		case letters > 0 || !unicode.In(r, unicode.Pi, unicode.Ps) && !strings.ContainsRune(`"'„¿¡`, r):
			return false
		}
	}
	return letters == 1
}

// goesOn is the letter after an element, in the block around it or in the block after it, and whether a space stands
// before it that means something.
func (c *cutter) goesOn(n *html.Node) (first rune, space bool) {
	if !c.breaks(n) {
		next := n.NextSibling
		for next != nil && next.Type == html.TextNode && isBlank(next.Data) {
			next = next.NextSibling
		}
		if next != nil && next.DataAtom == atom.Br {
			first, _ = c.following(next)
			return first, false
		}
		return c.following(n)
	}
	left := reach
	for k := n.NextSibling; k != nil && left > 0; k = k.NextSibling {
		left--
		if k.Type == html.TextNode && isBlank(k.Data) {
			continue // between blocks it is no space
		}
		at := k
		if k.Type == html.ElementNode && c.breaks(k) {
			if at = inner(k); at == nil {
				return 0, false
			}
		}
		if r, blank, ends := c.firstLetter(at, &left); r != 0 || ends {
			return r, blank
		}
	}
	return 0, false
}

// inner is the first node in a block that may hold its first letter.
func inner(n *html.Node) *html.Node {
	for k := n.FirstChild; k != nil; k = k.NextSibling {
		if k.Type == html.ElementNode && !skipped(k) && !inline[k.DataAtom] && k.DataAtom != atom.Br {
			return inner(k)
		}
		if k.Type == html.ElementNode && !skipped(k) || k.Type == html.TextNode && !isBlank(k.Data) {
			return k
		}
	}
	return nil
}

// joinCap lets the text go on right after a large letter. A letter that is a word keeps the space that is written.
func (c *cutter) joinCap(n *html.Node) {
	_, space := c.goesOn(n)
	c.run.tight = !space || !strings.ContainsRune(lone, lastRune(c.run.b))
	c.run.open = true
}
