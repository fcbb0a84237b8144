package dom

import (
	"unicode"
	"unicode/utf8"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// lookOf is how an element stands on the page by its own style and by the page's sheets, which are asked only of
// elements that stand within a line: what is set apart by its name is often hidden until a script shows it.
func (c *cutter) lookOf(n *html.Node) look {
	style := Attr(n, "style")
	within := inline[n.DataAtom] || n.DataAtom == 0
	if style == "" && (!within || len(c.sheet.rules) == 0) {
		return look{}
	}
	l, known := c.looks[n]
	if known {
		return l
	}
	if within {
		l = c.sheet.look(n)
	}
	if style != "" {
		l = l.over(readStyle(style))
	}
	c.looks[n] = l
	return l
}

// isBlock tells whether an element breaks the line.
func (c *cutter) isBlock(n *html.Node) bool { return c.breaks(n) && !c.isCap(n) }

// breaks tells whether an element breaks the line by its name or by its style.
func (c *cutter) breaks(n *html.Node) bool {
	switch {
	case isCell(n):
		return !c.inDataRow(n)
	case n.DataAtom == 0:
		return isRow(n) || c.breaksByStyle(n) || c.standsAlone(n)
	case inline[n.DataAtom]:
		return isRow(n) || c.breaksByStyle(n)
	}
	return true
}

// breaksByStyle tells whether an element breaks the line by its style. The page's sheets are believed where no words
// stand beside the element, as of their rules not all are read.
func (c *cutter) breaksByStyle(n *html.Node) bool {
	if !c.lookOf(n).breaks() || inLine[n.Parent.DataAtom] {
		return false
	}
	return readStyle(Attr(n, "style")).breaks() || !c.mixed(n.Parent)
}

// inLine are elements whose text reads as one line, however its parts are set.
var inLine = map[atom.Atom]bool{
	atom.H1: true, atom.H2: true, atom.H3: true, atom.H4: true, atom.H5: true, atom.H6: true, atom.A: true, atom.Button: true,
	atom.Label: true, atom.Time: true, atom.Figcaption: true,
}

// standsAlone tells that an element of the page's own making stands among others of its kind or among blocks, not among
// words: it breaks the line as a paragraph does.
func (c *cutter) standsAlone(n *html.Node) bool {
	p := n.Parent
	if p == nil || p.Type != html.ElementNode || inline[p.DataAtom] || p.DataAtom == atom.P || inLine[p.DataAtom] {
		return false
	}
	if alone, known := c.alone[p]; known {
		return alone
	}
	alone := p.DataAtom != 0 || c.breaks(p)
	for k := p.FirstChild; k != nil && alone; k = k.NextSibling {
		switch k.Type {
		case html.TextNode:
			alone = isBlank(k.Data)
		case html.ElementNode:
			alone = k.DataAtom == atom.Br || !inline[k.DataAtom] || noText(k)
		}
	}
	c.alone[p] = alone
	return alone
}

// noText tells that an element holds nothing, as a picture.
func noText(n *html.Node) bool { return n.FirstChild == nil }

// apart tells that a space stands between an element within a line and the one before it, although none is written: the
// layout parts them, or their letters together would make another word or number.
func (c *cutter) apart(n *html.Node, l look) bool {
	before, after := lastRune(c.run.b), firstRune(n)
	if c.run.space || c.run.cells > 0 || before == 0 || after == 0 || unicode.IsPunct(after) && after != '(' && after != '“' {
		return false
	}
	prev := n.PrevSibling
	for prev != nil && prev.Type == html.CommentNode {
		prev = prev.PrevSibling
	}
	if prev == nil || prev.Type != html.ElementNode || !inline[prev.DataAtom] && prev.DataAtom != 0 || prev.DataAtom == atom.Img {
		return false
	}
	if short(prev) && short(n) || isCode(n.Parent) {
		return false // letters that are set one by one, and signs of a program
	}
	if n.Parent.Type == html.ElementNode && c.lookOf(n.Parent).spreads() || l.parts() || c.lookOf(prev).parts() {
		return true
	}
	return wouldGlue(before, after, !c.mixed(n.Parent)) || !c.mixed(n.Parent) && named(prev, n)
}

func isCode(n *html.Node) bool {
	for ; n != nil && (inline[n.DataAtom] || n.DataAtom == atom.Pre); n = n.Parent {
		if n.DataAtom == atom.Code || n.DataAtom == atom.Pre {
			return true
		}
	}
	return false
}

// wouldGlue tells that two letters at the border of two elements do not belong to one word: "2023|12", "per cent.|In",
// "33 %|of", "Year|Houses". alone is set where nothing but elements stands on the line.
func wouldGlue(before, after rune, alone bool) bool {
	switch {
	case isStop(before):
		return unicode.IsUpper(after) || unicode.IsDigit(after) && alone
	case unicode.IsDigit(before) && unicode.IsDigit(after):
		return alone
	case before == '%' || unicode.IsDigit(before):
		return alone && unicode.IsLetter(after)
	case unicode.IsLower(before):
		return alone && (unicode.IsUpper(after) || unicode.IsDigit(after))
	}
	return false
}

func isStop(r rune) bool {
	return r == '.' || r == '!' || r == '?' || r == ':' || r == ';' || r == '…' || r == ')' || r == '”'
}

// mixed tells that words stand beside the elements in another one.
func (c *cutter) mixed(n *html.Node) bool {
	is, known := c.mix[n]
	if !known {
		for k := n.FirstChild; k != nil && !is; k = k.NextSibling {
			is = k.Type == html.TextNode && !isBlank(k.Data)
		}
		c.mix[n] = is
	}
	return is
}

// named tells that two elements have names of their own, which says that they are two things: "value" and "label".
func named(a, b *html.Node) bool {
	x, y := lastingClass(a), lastingClass(b)
	return x != "" && y != "" && x != y
}

func lastingClass(n *html.Node) string {
	class := Attr(n, "class")
	if !lasts(class) || len(class) < 3 {
		return ""
	}
	return class
}

// short tells that an element holds one letter alone.
func short(n *html.Node) bool { return utf8.RuneCountInString(Text(n, 8)) < 2 }

func lastRune(b []byte) rune {
	if len(b) == 0 {
		return 0
	}
	r, _ := utf8.DecodeLastRune(b)
	return r
}

// firstRune is the first letter in an element, 0 where white space stands before it.
func firstRune(n *html.Node) rune {
	text := Text(n, 4)
	if text == "" {
		return 0
	}
	if r, _ := utf8.DecodeRuneInString(text); !unicode.IsSpace(r) {
		return r
	}
	return 0
}
