package dom

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// apart tells that a space stands between an element within a line and what is before it, although none is written: the
// layout parts them, or their letters together would make another word or number.
func (c *cutter) apart(n *html.Node, l look) bool {
	before, after := lastRune(c.run.b), firstRune(n)
	if c.run.space || c.run.cells > 0 || before == 0 || after == 0 ||
		unicode.IsPunct(after) && after != '(' && after != '“' {
		return false
	}
	prev := n.PrevSibling
	for prev != nil && prev.Type == html.CommentNode {
		prev = prev.PrevSibling
	}
	switch {
	case prev == nil || isCode(n.Parent):
		return false
	case prev.Type == html.TextNode:
		return !c.raises(n) && (isBox[n.DataAtom] || meet(prev.Data, Text(n, reach), false))
	case prev.Type != html.ElementNode || !inline[prev.DataAtom] && prev.DataAtom != 0 || prev.DataAtom == atom.Img:
		return false
	case short(prev) && short(n):
		return false // letters that are set one by one
	case isBox[n.DataAtom] || isBox[prev.DataAtom]:
		return true
	case c.lookOf(n.Parent).spreads() || l.parts() || c.lookOf(prev).parts():
		return true
	case c.mixed(n.Parent):
		return wouldGlue(before, after, false) || meet(Text(prev, reach), Text(n, reach), true)
	}
	return wouldGlue(before, after, true) || named(prev, n) || n.DataAtom == 0 && prev.DataAtom == 0
}

// isBox are elements that browsers set as boxes beside the letters.
var isBox = map[atom.Atom]bool{atom.Label: true, atom.Button: true, atom.Output: true, atom.Meter: true}

// apartBehind tells the same of the words that follow an element.
func (c *cutter) apartBehind(text *html.Node) bool {
	n := text.PrevSibling
	if n == nil || n.Type != html.ElementNode || !inline[n.DataAtom] || c.run.space || c.run.cells > 0 ||
		len(c.run.b) == 0 {
		return false
	}
	if n.DataAtom == atom.Sup || n.DataAtom == atom.Sub || n.DataAtom == atom.Img || isCode(n.Parent) {
		return false
	}
	first, _ := utf8.DecodeRuneInString(text.Data)
	return isBox[n.DataAtom] && unicode.IsLetter(first) || meet(Text(n, reach), text.Data, false)
}

// meet tells that a number and a word, or two words or numbers of two elements, meet where one ends and the other
// begins. Endings such as "th" and "ern", and names such as "4K", are of one piece.
func meet(a, b string, elements bool) bool {
	before, after := lastWord(a), firstWord(b)
	switch {
	case isNumber(before) && isWord(after):
		return letters(before) > 1 && letters(after) > 3
	case isWord(before) && isNumber(after):
		return letters(before) > 1 && letters(after) > 1
	case elements && isNumber(before) && isNumber(after):
		return letters(before) > 1 && letters(after) > 1
	case elements && isWord(before) && isWord(after):
		first, _ := utf8.DecodeRuneInString(after)
		return unicode.IsUpper(first) && unicode.IsLower(lastRune([]byte(before))) && letters(before) > 3 &&
			letters(after) > 2
	}
	return false
}

func letters(s string) int { return utf8.RuneCountInString(s) }

func lastWord(s string) string { return s[strings.LastIndexFunc(s, unicode.IsSpace)+1:] }

func firstWord(s string) string {
	if end := strings.IndexFunc(s, unicode.IsSpace); end >= 0 {
		return s[:end]
	}
	return s
}

// isNumber tells a word of digits and the marks between them.
func isNumber(s string) bool {
	return strings.ContainsFunc(s, unicode.IsDigit) &&
		!strings.ContainsFunc(s, func(r rune) bool { return !unicode.IsDigit(r) && !strings.ContainsRune(".,%’'", r) })
}

// isWord tells a word of letters, of a script that has spaces.
func isWord(s string) bool {
	s = strings.TrimRight(s, ".,;:!?")
	return s != "" && !strings.ContainsFunc(s, func(r rune) bool { return !unicode.IsLetter(r) || r >= 0x0e00 })
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
