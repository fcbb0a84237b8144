package paper

import (
	"strings"

	"claimlight/internal/document/packed"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// Formula is a formula in MathML as pages have it.
func Formula(n *packed.Node) *html.Node {
	if n.Name == "" {
		return &html.Node{Type: html.TextNode, Data: n.Text}
	}
	_, name, _ := strings.Cut(n.Name, ":")
	out := &html.Node{Type: html.ElementNode, Data: name, Namespace: "math"}
	if name == "math" {
		out.DataAtom = atom.Math
	}
	for _, k := range n.Kids {
		out.AppendChild(Formula(k))
	}
	return out
}
