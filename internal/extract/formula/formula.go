// Package formula writes the numbers and signs of MathML as they would be written in a line.
package formula

import (
	"strings"
	"unicode"

	"golang.org/x/net/html"
)

// Text is a formula in MathML as it would be written in a line.
func Text(n *html.Node) string { return textOf(n, 0) }

// deepest is how far a formula is followed.
const deepest = 32

// textOf writes a part of a formula in a line.
func textOf(n *html.Node, depth int) string {
	if n.Type == html.TextNode {
		return strings.TrimSpace(n.Data)
	}
	if depth > deepest {
		return ""
	}
	parts := partsOf(n, depth)
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

func partsOf(n *html.Node, depth int) []string {
	var parts []string
	for k := n.FirstChild; k != nil; k = k.NextSibling {
		if k.Type != html.ElementNode && k.Type != html.TextNode {
			continue
		}
		if text := textOf(k, depth+1); text != "" {
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
