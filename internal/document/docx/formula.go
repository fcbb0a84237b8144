package docx

import (
	"strings"

	"claimlight/internal/document/packed"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// formula writes a formula as pages have it.
func (d *document) formula(n *packed.Node) {
	if !d.seen() {
		return
	}
	if n.Name == "m:oMathPara" {
		n.Each("m:oMath", d.formula)
		return
	}
	math := mathElement("math")
	math.DataAtom = atom.Math
	convert(math, n.Kids)
	d.paper.Append(math)
}

func mathElement(name string) *html.Node {
	return &html.Node{Type: html.ElementNode, Data: name, Namespace: "math"}
}

// shapes are the parts of a formula that stand for another of pages, with the parts in them, in their order there.
var shapes = map[string]struct {
	name  string
	parts []string
}{
	"m:f":    {"mfrac", []string{"m:num", "m:den"}},
	"m:sSup": {"msup", []string{"m:e", "m:sup"}},
	"m:sSub": {"msub", []string{"m:e", "m:sub"}},
	"m:rad":  {"mroot", []string{"m:e", "m:deg"}},
}

// convert writes parts of a formula into an element.
func convert(to *html.Node, kids []*packed.Node) {
	for _, k := range kids {
		switch shape, ok := shapes[k.Name]; {
		case ok:
			into := mathElement(shape.name)
			for _, part := range shape.parts {
				row := mathElement("mrow")
				convert(row, kidsOf(k.Kid(part)))
				into.AppendChild(row)
			}
			to.AppendChild(into)
		case k.Name == "m:d":
			mathText(to, "(")
			convert(to, k.Kids)
			mathText(to, ")")
		case k.Name == "m:t", k.Name == "w:t":
			mathText(to, k.Words())
		case !strings.HasSuffix(k.Name, "Pr"):
			convert(to, k.Kids)
		}
	}
}

// mathText writes words of a formula, and its signs apart from them.
func mathText(to *html.Node, s string) {
	const signs = "=<>+−-×÷±≤≥≈≠·"
	for s != "" {
		name, end := "mi", strings.IndexAny(s, signs)
		if end < 0 {
			end = len(s)
		}
		if end == 0 {
			name = "mo"
			if end = strings.IndexFunc(s, func(r rune) bool { return !strings.ContainsRune(signs, r) }); end < 0 {
				end = len(s)
			}
		}
		n := mathElement(name)
		n.AppendChild(&html.Node{Type: html.TextNode, Data: s[:end]})
		to.AppendChild(n)
		s = s[end:]
	}
}
