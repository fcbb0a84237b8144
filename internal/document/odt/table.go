package odt

import (
	"strconv"
	"strings"

	"claimlight/internal/document/packed"
	"claimlight/internal/document/paper"
)

// mostRepeats is how often rows and cells are written again in a document that stand for several: tables go on empty
// for a million rows.
const mostRepeats = 10_000

// table writes a table.
func (d *document) table(n *packed.Node) {
	t := d.paper.Table()
	d.rows(t, n.Kids, false)
	t.End()
}

func (d *document) rows(t *paper.Table, kids []*packed.Node, head bool) {
	for _, k := range kids {
		switch k.Name {
		case "table:table-row":
			again := 1
			if strings.TrimSpace(k.Words()) != "" {
				again = d.repeats(k, "table:number-rows-repeated")
			}
			for range again {
				t.Row()
				d.cells(t, k.Kids, head)
				t.EndRow()
			}
		case "table:table-header-rows":
			d.rows(t, k.Kids, true)
		case "table:table-rows", "table:table-row-group":
			d.rows(t, k.Kids, head)
		}
	}
}

func (d *document) cells(t *paper.Table, kids []*packed.Node, head bool) {
	for _, k := range kids {
		if k.Name != "table:table-cell" {
			continue // it is covered by another
		}
		for range d.repeats(k, "table:number-columns-repeated") {
			t.Wide(head, count(k, "table:number-columns-spanned"), count(k, "table:number-rows-spanned"))
			if p := onlyParagraph(k); p != nil {
				d.inside(p.Kids, d.styleOf("paragraph", p.Get("text:style-name")))
			} else {
				d.blocks(k.Kids, 0)
			}
			if len(d.boxes) > 0 {
				d.writeBoxes()
			}
			d.paper.End()
		}
	}
}

// onlyParagraph is the one paragraph of a cell that says something, nil where there is more.
func onlyParagraph(cell *packed.Node) *packed.Node {
	var only *packed.Node
	for _, k := range cell.Kids {
		switch {
		case k.Name == "" || strings.TrimSpace(k.Words()) == "":
		case k.Name != "text:p" || only != nil:
			return nil
		default:
			only = k
		}
	}
	return only
}

func count(n *packed.Node, name string) int {
	v, err := strconv.Atoi(n.Get(name))
	if err != nil || v < 1 {
		return 1
	}
	return v
}

// repeats is how often a row or a cell is written.
func (d *document) repeats(n *packed.Node, name string) int {
	times := min(count(n, name), 1+d.again)
	d.again -= times - 1
	return times
}
