package docx

import (
	"strconv"
	"strings"

	"claimlight/internal/article"
	"claimlight/internal/document/packed"
	"claimlight/internal/document/paper"
	"claimlight/internal/extract"
)

// table writes a table.
func (d *document) table(tbl *packed.Node) {
	t := d.paper.Table()
	rows := rowsOf(tbl.Kids)
	for i, tr := range rows {
		d.row(t, tr, i == 0 && len(rows) > 1 && allBold(tr))
	}
	t.End()
}

// rowsOf are the rows of a table, also those in controls.
func rowsOf(kids []*packed.Node) []*packed.Node {
	var out []*packed.Node
	for _, k := range kids {
		switch k.Name {
		case "w:tr":
			out = append(out, k)
		case "w:sdt":
			out = append(out, rowsOf(kidsOf(k.Kid("w:sdtContent")))...)
		case "w:customXml", "w:ins", "w:moveTo":
			out = append(out, rowsOf(k.Kids)...)
		}
	}
	return out
}

// allBold tells a row in which each cell that says something says it in bold: the heads of columns, where nothing else
// says so.
func allBold(tr *packed.Node) bool {
	bold, cells := true, 0
	tr.Each("w:tc", func(tc *packed.Node) {
		cells++
		tc.Each("w:r", func(r *packed.Node) {
			b := r.Kid("w:rPr").Kid("w:b")
			if strings.TrimSpace(r.Words()) != "" && (b == nil || toggleOf(b) == off) {
				bold = false
			}
		})
	})
	return bold && cells > 1 && strings.TrimSpace(tr.Words()) != ""
}

func (d *document) row(t *paper.Table, tr *packed.Node, head bool) {
	trPr := tr.Kid("w:trPr")
	row := t.Row()
	switch {
	case trPr.Kid("w:del") != nil:
		paper.Set(row, extract.LeftOut, string(article.ReasonDeletion))
	case trPr.Kid("w:hidden") != nil && toggleOf(trPr.Kid("w:hidden")) == on:
		paper.Set(row, extract.LeftOut, string(article.ReasonHidden))
	}
	if h := trPr.Kid("w:tblHeader"); h != nil && toggleOf(h) == on {
		head = true
	}
	t.Skip(count(trPr.Kid("w:gridBefore"), 0))
	d.cells(t, tr.Kids, head)
	t.EndRow()
}

func (d *document) cells(t *paper.Table, kids []*packed.Node, head bool) {
	for _, k := range kids {
		switch k.Name {
		case "w:tc":
			d.cell(t, k, head)
		case "w:sdt":
			d.cells(t, kidsOf(k.Kid("w:sdtContent")), head)
		case "w:customXml":
			d.cells(t, k.Kids, head)
		}
	}
}

func (d *document) cell(t *paper.Table, tc *packed.Node, head bool) {
	tcPr := tc.Kid("w:tcPr")
	columns := count(tcPr.Kid("w:gridSpan"), 1)
	merge := tcPr.Kid("w:vMerge")
	if merge != nil && merge.Get("w:val") != "restart" && t.Down(columns) {
		return
	}
	t.Cell(head, columns)
	if p := onlyParagraph(tc); p != nil {
		d.runs(p.Kids, d.styleOf(p.Kid("w:pPr")).look)
	} else {
		d.blocks(tc.Kids)
	}
	d.paper.End()
	if len(d.boxes) > 0 {
		t.Cell(false, 1)
		d.writeBoxes()
		d.paper.End()
	}
}

// onlyParagraph is the one paragraph of a cell that says something, nil where there are several, or a table.
func onlyParagraph(tc *packed.Node) *packed.Node {
	var only *packed.Node
	for _, k := range tc.Kids {
		switch {
		case k.Name == "w:tbl" || k.Name == "w:sdt":
			return nil
		case k.Name != "w:p" || strings.TrimSpace(k.Words()) == "":
		case only != nil:
			return nil
		default:
			only = k
		}
	}
	return only
}

func count(n *packed.Node, otherwise int) int {
	v, err := strconv.Atoi(n.Get("w:val"))
	if err != nil {
		return otherwise
	}
	return v
}
