package dom

import (
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// blocksInCells are elements that show a table to be used for layout.
var blocksInCells = map[atom.Atom]bool{
	atom.P: true, atom.Div: true, atom.Table: true, atom.H1: true, atom.H2: true, atom.H3: true, atom.Ul: true,
	atom.Ol: true, atom.Blockquote: true, atom.Form: true, atom.Article: true, atom.Section: true, atom.Br: true,
}

// inDataRow tells that a cell belongs to a row that reads as one line.
func (c *cutter) inDataRow(cell *html.Node) bool {
	row := cell.Parent
	return row != nil && row.DataAtom == atom.Tr && c.dataRow(row)
}

// dataRow tells that a row reads as one line: several cells, none with blocks in it. It is asked for each cell, so
// the answer is kept.
func (c *cutter) dataRow(row *html.Node) bool {
	is, known := c.rows[row]
	if !known {
		is = readsAsLine(row)
		c.rows[row] = is
	}
	return is
}

func readsAsLine(row *html.Node) bool {
	cells := 0
	for c := row.FirstChild; c != nil; c = c.NextSibling {
		if c.Type != html.ElementNode {
			continue
		}
		cells++
		if holdsBlock(c, 3) {
			return false
		}
	}
	return cells > 1
}

// headLevel is 1 for a row of which each cell is a heading, else 0.
func headLevel(row *html.Node) int {
	for c := row.FirstChild; c != nil; c = c.NextSibling {
		if c.Type == html.ElementNode && c.DataAtom != atom.Th {
			return 0
		}
	}
	return 1
}

// holdsBlock looks for blocks down to the given depth.
func holdsBlock(n *html.Node, depth int) bool {
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if c.Type != html.ElementNode {
			continue
		}
		if blocksInCells[c.DataAtom] || depth > 1 && holdsBlock(c, depth-1) {
			return true
		}
	}
	return false
}
