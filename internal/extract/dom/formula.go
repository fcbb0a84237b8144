package dom

import (
	"strings"
	"unicode"

	"golang.org/x/net/html"
)

// formula reads the numbers and signs of MathML as they would be written in a line.
func (c *cutter) formula(n *html.Node, box int, s state) {
	text := formulaText(n, 0)
	if text == "" {
		return
	}
	s.hidden = false // browsers and screen readers each get another twin of a formula
	c.add(text, box, s)
}

// deepestFormula is how far a formula is followed.
const deepestFormula = 32

// formulaText writes a part of a formula in a line.
func formulaText(n *html.Node, depth int) string {
	if n.Type == html.TextNode {
		return strings.TrimSpace(n.Data)
	}
	if depth > deepestFormula {
		return ""
	}
	parts := formulaParts(n, depth)
	two := func(sign string) string {
		if len(parts) < 2 {
			return strings.Join(parts, " ")
		}
		return enclosed(parts[0]) + sign + enclosed(parts[1])
	}
	switch n.Data {
	case "annotation", "annotation-xml", "mphantom":
		return ""
	case "semantics":
		return strings.Join(parts[:min(1, len(parts))], "")
	case "mfrac":
		return two("/")
	case "msup":
		return two("^")
	case "msub", "munder":
		return two("_")
	case "msqrt":
		return "√" + enclosed(strings.Join(parts, ""))
	case "mroot":
		return "√" + enclosed(strings.Join(parts[:min(1, len(parts))], ""))
	case "mtable", "mtr":
		return strings.Join(parts, " ")
	case "mo":
		return spaced(strings.Join(parts, ""))
	}
	return strings.Join(parts, "")
}

func formulaParts(n *html.Node, depth int) []string {
	var parts []string
	for k := n.FirstChild; k != nil; k = k.NextSibling {
		if k.Type != html.ElementNode && k.Type != html.TextNode {
			continue
		}
		if text := formulaText(k, depth+1); text != "" {
			parts = append(parts, text)
		}
	}
	return parts
}

// enclosed puts brackets around what is no single number or name.
func enclosed(s string) string {
	for _, r := range s {
		if !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '.' && r != ',' {
			return "(" + s + ")"
		}
	}
	return s
}

// spaced sets the signs apart that stand between two values; the comma of a number is none of them.
func spaced(sign string) string {
	if strings.ContainsAny(sign, "=<>+−-×÷±≤≥≈≠·") {
		return " " + sign + " "
	}
	return sign
}
