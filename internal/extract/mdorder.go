package extract

import (
	"slices"

	"github.com/yuin/goldmark/ast"
)

// inOrder gives the children of a node in the order in which they are written: goldmark puts a table whose lines stand
// between a heading and the line under it before the heading.
func inOrder(n ast.Node) []ast.Node {
	type placed struct {
		node ast.Node
		at   int
	}
	var all []placed
	for child := n.FirstChild(); child != nil; child = child.NextSibling() {
		at := writtenAt(child)
		if at < 0 && len(all) > 0 {
			at = all[len(all)-1].at
		}
		all = append(all, placed{child, at})
	}
	slices.SortStableFunc(all, func(a, b placed) int { return a.at - b.at })
	out := make([]ast.Node, len(all))
	for i, p := range all {
		out[i] = p.node
	}
	return out
}

// writtenAt is where the first line of a node begins, or the first of what stands in it; -1 where it has none.
func writtenAt(n ast.Node) int {
	if n.Type() == ast.TypeInline {
		return -1
	}
	if lines := n.Lines(); lines != nil && lines.Len() > 0 {
		return lines.At(0).Start
	}
	for child := n.FirstChild(); child != nil; child = child.NextSibling() {
		if at := writtenAt(child); at >= 0 {
			return at
		}
	}
	return -1
}
