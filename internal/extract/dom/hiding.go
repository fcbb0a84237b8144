package dom

import (
	"slices"
	"strings"
	"unicode"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// covers tells that an element is not to be seen by the meaning of its name or its attributes. It is narrower than the
// mark Hidden, which takes in every name with the word in it, such as those that hide the bars of a window.
func (c *cutter) covers(n *html.Node) bool {
	if hides(n) {
		return true
	}
	class := Attr(n, "class")
	if class == "" || len(class) > 512 {
		return false
	}
	is, known := c.hiding[class]
	if !known {
		is = hidingClass(class)
		c.hiding[class] = is
	}
	return is
}

// hidingNames are names that hide what bears them, without signs between their words.
var hidingNames = map[string]bool{
	"hidden": true, "ishidden": true, "uhidden": true, "hide": true, "ishide": true, "uhide": true,
	"jshidden": true, "dnone": true,
}

// unseenWords are parts of names by which a text is kept for those who listen to a page.
var unseenWords = []string{
	"sronly", "srhidden", "visuallyhidden", "hiddenvisually", "visuallyhide", "visualhidden", "visualhide",
	"screenreader", "elementinvisible", "offscreen", "assistivetext", "accessiblyhidden", "accessibilityhidden",
	"accessiblehide", "readeronly", "forscreenreaders", "hiddentext", "ayhidden", "aysronly",
}

// spoken tells that a class keeps a text for those who listen to a page, and never shows it.
func spoken(class string) bool {
	letters := strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || r == ' ' {
			return unicode.ToLower(r)
		}
		return -1
	}, class)
	return slices.ContainsFunc(unseenWords, func(word string) bool { return strings.Contains(letters, word) })
}

// hidesItself tells that a style or an attribute of an element hides it, where it holds one text and no blocks: a
// panel of several paragraphs opens on a click, a single one does not.
func (c *cutter) hidesItself(n *html.Node, l look) bool {
	if n.DataAtom == atom.Body || n.DataAtom == atom.Html {
		return false
	}
	if class := Attr(n, "class"); class != "" && len(class) <= 512 && c.covers(n) && spoken(class) {
		return true
	}
	if n.DataAtom == atom.P && len(c.sheet.rules) > 0 {
		l = l.over(c.sheet.look(n))
	}
	if !l.gone && !l.unseen && !l.folded && !l.faint && !l.tiny && !hides(n) {
		return false
	}
	return l.unseen || (n.DataAtom == atom.P || inline[n.DataAtom]) && !c.holdsBreak(n) && says(n)
}

// hidingClass tells whether a class hides an element on wide windows.
func hidingClass(class string) bool {
	hidden := false
	for name := range strings.FieldsSeq(strings.ToLower(class)) {
		if showsWide(name) {
			return false
		}
		letters := strings.Map(func(r rune) rune {
			if unicode.IsLetter(r) {
				return r
			}
			return -1
		}, name)
		hidden = hidden || hidingNames[letters]
		for _, word := range unseenWords {
			hidden = hidden || strings.Contains(letters, word)
		}
	}
	return hidden
}

// showsWide tells a name that shows on wide windows what another name hides on narrow ones: "md:block", "d-lg-inline".
func showsWide(name string) bool {
	if _, display, ok := strings.Cut(name, ":"); ok {
		return displays[display]
	}
	rest, ok := strings.CutPrefix(name, "d-")
	if !ok {
		return false
	}
	_, display, ok := strings.Cut(rest, "-")
	return ok && displays[display]
}

var displays = map[string]bool{
	"block": true, "inline": true, "inline-block": true, "flex": true, "inline-flex": true, "grid": true,
	"contents": true, "table-cell": true,
}
