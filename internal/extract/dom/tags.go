package dom

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// unseen are elements whose content is not text on the page.
var unseen = map[atom.Atom]bool{
	atom.Head: true, atom.Script: true, atom.Style: true, atom.Noscript: true, atom.Svg: true, atom.Iframe: true,
	atom.Object: true, atom.Select: true, atom.Textarea: true, atom.Input: true, atom.Video: true, atom.Audio: true,
	atom.Canvas: true, atom.Math: true, atom.Datalist: true, atom.Title: true, atom.Noframes: true, atom.Noembed: true,
}

// inline are elements that stand within a line; all others break it.
var inline = map[atom.Atom]bool{
	atom.A: true, atom.Abbr: true, atom.Acronym: true, atom.B: true, atom.Bdi: true, atom.Bdo: true, atom.Big: true,
	atom.Cite: true, atom.Code: true, atom.Data: true, atom.Del: true, atom.Dfn: true, atom.Em: true, atom.Font: true,
	atom.I: true, atom.Img: true, atom.Ins: true, atom.Kbd: true, atom.Label: true, atom.Mark: true, atom.Meter: true,
	atom.Nobr: true, atom.Output: true, atom.Picture: true, atom.Q: true, atom.Ruby: true, atom.Rb: true, atom.Rt: true,
	atom.Rp: true, atom.S: true, atom.Samp: true, atom.Slot: true, atom.Small: true, atom.Source: true, atom.Span: true,
	atom.Strike: true, atom.Strong: true, atom.Sub: true, atom.Sup: true, atom.Time: true, atom.Tt: true, atom.U: true,
	atom.Var: true, atom.Wbr: true, atom.Td: true, atom.Th: true, atom.Meta: true, atom.Link: true,
}

// skipped tells that a reader never sees the element's text.
func skipped(n *html.Node) bool {
	if n.DataAtom == atom.Template {
		return !isShadow(n)
	}
	return unseen[n.DataAtom]
}

// Attr is the value of an attribute, or "".
func Attr(n *html.Node, key string) string {
	for i := range n.Attr {
		if n.Attr[i].Key == key {
			return n.Attr[i].Val
		}
	}
	return ""
}

// hides tells that an element's own attributes hide it. React's streamed parts (<div hidden id="S:0">) and closed
// panels come into view by script, so they count as seen.
func hides(n *html.Node) bool {
	hidden := false
	for i := range n.Attr {
		switch a := &n.Attr[i]; a.Key {
		case "hidden":
			hidden = hidden || a.Val != "until-found"
		case "id":
			if strings.HasPrefix(a.Val, "S:") {
				return false
			}
		case "style":
			hidden = hidden || readStyle(a.Val).gone
		}
	}
	return hidden
}

// Text is the text below an element, white space as it stands, cut off after about most bytes.
func Text(n *html.Node, most int) string {
	var b strings.Builder
	var walk func(n *html.Node)
	walk = func(n *html.Node) {
		for c := n.FirstChild; c != nil && b.Len() < most; c = c.NextSibling {
			if c.Type == html.TextNode {
				b.WriteString(c.Data)
			} else if c.Type == html.ElementNode && !skipped(c) {
				walk(c)
			}
		}
	}
	walk(n)
	return b.String()
}
