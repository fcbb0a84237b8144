package dom

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// tables is what is known of a page's tables, asked once for each row or table.
type tables struct {
	rows  map[*html.Node]bool // whether a row reads as one line
	plain map[*html.Node]bool // whether a table holds values, so that what stands in its cells reads as one line
	plans map[*html.Node]*plan
	texts map[*html.Node]string // of the cells that reach over several rows
	room  int                   // bytes that cells may still be said again
	row   int                   // the box of the row that is read
}

func newTables() tables {
	return tables{
		rows:  map[*html.Node]bool{},
		plain: map[*html.Node]bool{},
		plans: map[*html.Node]*plan{},
		texts: map[*html.Node]string{},
		room:  1 << 20,
	}
}

// blocksInCells are elements that show a table to be used for layout, where its cells hold more than values.
var blocksInCells = map[atom.Atom]bool{
	atom.P: true, atom.Div: true, atom.Table: true, atom.H1: true, atom.H2: true, atom.H3: true, atom.Ul: true,
	atom.Ol: true, atom.Blockquote: true, atom.Form: true, atom.Article: true, atom.Section: true, atom.Br: true,
}

// isRow tells a row of a table, also one that is made by its role.
func isRow(n *html.Node) bool {
	return n.DataAtom == atom.Tr || roleIn(n, "row") || setAs(n, "table-row")
}

// setAs tells an element that its own style sets as a part of a table.
func setAs(n *html.Node, display string) bool {
	style := Attr(n, "style")
	return strings.Contains(style, "table-") && readStyle(style).display == display
}

// isCell tells a cell of a row.
func isCell(n *html.Node) bool {
	if n.DataAtom == atom.Td || n.DataAtom == atom.Th {
		return true
	}
	named := roleIn(n, "cell", "gridcell", "columnheader", "rowheader") || setAs(n, "table-cell")
	return named && n.Parent != nil && isRow(n.Parent)
}

func isHeadCell(n *html.Node) bool { return n.DataAtom == atom.Th || roleIn(n, "columnheader") }

func roleIn(n *html.Node, roles ...string) bool {
	role := Attr(n, "role")
	if role == "" {
		return false
	}
	for _, r := range roles {
		if role == r {
			return true
		}
	}
	return false
}

// inDataRow tells that a cell belongs to a row that reads as one line.
func (c *cutter) inDataRow(cell *html.Node) bool {
	row := cell.Parent
	return row != nil && isRow(row) && c.dataRow(row)
}

// dataRow tells that a row reads as one line: several cells, none with blocks in it but those of a table of values.
func (c *cutter) dataRow(row *html.Node) bool {
	is, known := c.rows[row]
	if !known {
		cells, blocks := cellsOf(row)
		is = (cells > 1 || cells == 1 && c.planOf(row).reached[row]) && (!blocks || c.holdsValues(tableOf(row)))
		c.rows[row] = is
	}
	return is
}

// cellsOf counts the cells of a row, and tells whether there are blocks in them.
func cellsOf(row *html.Node) (cells int, blocks bool) {
	for c := row.FirstChild; c != nil; c = c.NextSibling {
		if c.Type == html.ElementNode {
			cells++
			blocks = blocks || holdsBlock(c, 3)
		}
	}
	return cells, blocks
}

// tableOf is the table of a row, or nil.
func tableOf(row *html.Node) *html.Node {
	for n := row.Parent; n != nil; n = n.Parent {
		if n.DataAtom == atom.Table || roleIn(n, "table", "grid", "treegrid") {
			return n
		}
	}
	return nil
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

// headLevel is 1 for a row of which each cell is a heading, else 0.
func headLevel(row *html.Node) int {
	if row.Parent != nil && row.Parent.DataAtom == atom.Thead {
		return 1
	}
	for c := row.FirstChild; c != nil; c = c.NextSibling {
		if c.Type == html.ElementNode && !isHeadCell(c) {
			return 0
		}
	}
	return 1
}

// cell notes the borders before a cell of a row, and says again what reaches down from the rows above.
func (c *cutter) cell(n *html.Node, row int) {
	c.tables.row = row
	before := c.planOf(n.Parent).before[n]
	c.fill(before.columns)
	if before.border {
		c.run.cells++
	}
}

// fill writes the columns that are no cells of the row itself.
func (c *cutter) fill(columns []column) {
	for _, col := range columns {
		if col.border {
			c.run.cells++
		}
		if text := c.texts[col.from]; text != "" && len(text) <= c.room {
			c.room -= len(text)
			c.add(text, c.tables.row, state{cell: true})
		}
	}
}

// cellEnds keeps the text of a cell that reaches over several rows, and writes what stands behind the last of a row.
func (c *cutter) cellEnds(n *html.Node, start int) {
	if !isCell(n) || !c.inDataRow(n) {
		return
	}
	p := c.planOf(n.Parent)
	if p.down[n] {
		if text := strings.TrimSpace(string(c.run.b[min(start, len(c.run.b)):])); len(text) <= longestCell {
			c.texts[n] = text
		}
	}
	c.fill(p.after[n].columns)
}
