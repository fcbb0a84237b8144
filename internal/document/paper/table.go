package paper

import (
	"strconv"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// widest is how many columns a table has at most: Word and LibreOffice write no wider ones in texts.
const widest = 64

// Table lays the cells of a table, of which some reach over several columns or down several rows.
type Table struct {
	paper *Paper
	row   *html.Node
	at    int                // the column of the next cell
	down  map[int]*html.Node // the cell that may reach further down in each column
	rows  map[*html.Node]int // over how many rows a cell reaches
}

// Table opens a table, until its End.
func (p *Paper) Table() *Table {
	p.Begin(atom.Table)
	return &Table{paper: p, down: map[int]*html.Node{}, rows: map[*html.Node]int{}}
}

// End closes the table.
func (t *Table) End() {
	for cell, n := range t.rows {
		if n > 1 {
			Set(cell, "rowspan", strconv.Itoa(n))
		}
	}
	t.paper.End()
}

// Row opens a row, until EndRow.
func (t *Table) Row() *html.Node {
	t.row, t.at = t.paper.Begin(atom.Tr), 0
	return t.row
}

// EndRow closes the row.
func (t *Table) EndRow() { t.paper.End() }

// Cell opens a cell that reaches over so many columns, until End of the paper.
func (t *Table) Cell(head bool, columns int) { t.Wide(head, columns, 1) }

// Wide opens a cell that reaches over so many columns and down so many rows, until End of the paper.
func (t *Table) Wide(head bool, columns, rows int) {
	columns = min(max(columns, 1), widest)
	tag := atom.Td
	if head {
		tag = atom.Th
	}
	n := t.paper.Begin(tag)
	if columns > 1 {
		Set(n, "colspan", strconv.Itoa(columns))
	}
	t.down[t.at], t.rows[n] = n, rows
	t.at += columns
}

// Down lets the cell above reach down into this row. It tells whether there is one.
func (t *Table) Down(columns int) bool {
	cell := t.down[t.at]
	if cell == nil {
		return false
	}
	t.rows[cell]++
	t.at += min(max(columns, 1), widest)
	return true
}

// Skip leaves columns of the row empty.
func (t *Table) Skip(columns int) {
	if columns > 0 {
		t.Cell(false, columns)
		t.paper.End()
	}
}
