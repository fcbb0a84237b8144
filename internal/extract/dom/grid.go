package dom

import (
	"strconv"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// plan says where the cells of a table stand.
type plan struct {
	before map[*html.Node]gap  // a cell
	after  map[*html.Node]gap  // the last cell of a row
	down   map[*html.Node]bool // a cell that reaches over several rows

	reached map[*html.Node]bool // a row into which one reaches
}

// gap is what stands before a cell: columns that are no cells of its row, and whether a border parts it from them.
type gap struct {
	columns []column
	border  bool
}

// column is one into which a cell reaches from above, or from the left where from is nil.
type column struct {
	from   *html.Node
	border bool
}

// The most columns into which a cell reaches, rows down which it does, and columns of a table that are told apart.
const (
	widest  = 40
	deepest = 1000
)

// reachDown is a cell that reaches down into a column of the rows below.
type reachDown struct {
	from *html.Node
	left int
}

// planOf is the plan of the table of a row, made once.
func (c *cutter) planOf(row *html.Node) *plan {
	table := tableOf(row)
	if table == nil {
		table = row.Parent
	}
	p := c.plans[table]
	if p == nil {
		p = &plan{
			before:  map[*html.Node]gap{},
			after:   map[*html.Node]gap{},
			down:    map[*html.Node]bool{},
			reached: map[*html.Node]bool{},
		}
		var columns [widest]reachDown
		rowsOf(table, func(row *html.Node) { p.place(row, &columns) })
		c.plans[table] = p
	}
	return p
}

// rowsOf calls f with the rows of a table, but not those of tables in it.
func rowsOf(table *html.Node, f func(row *html.Node)) {
	for k := table.FirstChild; k != nil; k = k.NextSibling {
		switch {
		case k.Type != html.ElementNode || k.DataAtom == atom.Table || skipped(k):
		case isRow(k):
			f(k)
		default:
			rowsOf(k, f)
		}
	}
}

// place lays the cells of a row beside those that reach down from above.
func (p *plan) place(row *html.Node, columns *[widest]reachDown) {
	at := 0
	var open gap
	skip := func() {
		for at < widest && columns[at].left > 0 {
			open.columns = append(open.columns, column{columns[at].from, at > 0})
			columns[at].left--
			at++
			p.reached[row] = true
		}
	}
	var last *html.Node
	for k := row.FirstChild; k != nil; k = k.NextSibling {
		if k.Type != html.ElementNode {
			continue
		}
		skip()
		open.border = at > 0
		p.before[k], open, last = open, gap{}, k
		across, down := spanOf(k, "colspan", widest), spanOf(k, "rowspan", deepest)
		p.down[k] = down > 1
		for i := range across {
			if i > 0 {
				open.columns = append(open.columns, column{nil, true})
			}
			if at < widest {
				columns[at] = reachDown{k, down - 1}
				if i > 0 {
					columns[at].from = nil
				}
			}
			at++
		}
	}
	if skip(); last != nil && len(open.columns) > 0 {
		p.after[last] = open
	}
}

// spanOf is over how many columns or rows a cell reaches, at least 1.
func spanOf(cell *html.Node, key string, most int) int {
	value := Attr(cell, key)
	if value == "" {
		return 1
	}
	n, err := strconv.Atoi(value)
	if err != nil || n < 1 {
		return 1
	}
	return min(n, most)
}

// The longest text of a cell of a table of values in bytes, and how much of such a table may stand in links.
const (
	longestCell = 80
	mostCells   = 20_000
)

// holdsValues tells that a table holds values: several rows of several cells, all short, none of them a part of the
// page's layout. Then a paragraph, a list or a line break in a cell is a matter of its looks.
func (c *cutter) holdsValues(table *html.Node) bool {
	if table == nil {
		return false
	}
	is, known := c.plain[table]
	if !known {
		is = looksPlain(table)
		c.plain[table] = is
	}
	return is
}

func looksPlain(table *html.Node) bool {
	if roleIn(table, "presentation", "none") {
		return false
	}
	rows, cells, linked, all := 0, 0, 0, 0
	plain := true
	rowsOf(table, func(row *html.Node) {
		n := 0
		for k := row.FirstChild; k != nil && plain; k = k.NextSibling {
			if k.Type != html.ElementNode {
				continue
			}
			n++
			cells++
			text := strings.Join(strings.Fields(Text(k, 4*longestCell)), " ")
			links, ok := valueIn(k)
			plain = ok && len(text) <= longestCell && cells <= mostCells
			linked, all = linked+links, all+len(text)
		}
		if n > 1 {
			rows++
		}
	})
	return plain && rows > 1 && 2*linked <= all
}

// valueIn tells how many bytes of a cell stand in links, and whether nothing in it is a part of the page's layout.
func valueIn(n *html.Node) (links int, ok bool) {
	for k := n.FirstChild; k != nil; k = k.NextSibling {
		if k.Type != html.ElementNode {
			continue
		}
		switch k.DataAtom {
		case atom.Table, atom.Form, atom.Article, atom.Section, atom.Blockquote, atom.Nav, atom.Aside, atom.Figure,
			atom.Iframe, atom.H1, atom.H2, atom.H3, atom.Input, atom.Select, atom.Button, atom.Video:
			return 0, false
		case atom.A:
			links += len(Text(k, longestCell))
			continue
		}
		below, ok := valueIn(k)
		if !ok {
			return 0, false
		}
		links += below
	}
	return links, true
}
