package reading

import (
	"claimlight/internal/article"
	"claimlight/internal/typeset"
	"claimlight/widgets/reading/page"
	"claimlight/widgets/reading/paint"
)

// drawOrnament draws what shows a row's kind: a bullet, the bar of a quote, the line under a row of a table.
func (d *drawing) drawOrnament(i int, y float32) {
	it, row, height := d.page.Column.Item(i), d.page.Rows[i], d.page.Column.BlockHeight(i)
	if !row.IsPart() {
		return
	}
	switch row.Kind {
	case article.ListItem:
		side := page.Round(it.Style.Size * 0.36)
		middle := y + it.Above + paint.Baseline(it.Style, it.LineHeight) - it.Style.Size*0.28
		bullet := typeset.Rect{
			X: d.port.Left() + max(it.Left, it.Right) - it.Style.Size, Y: middle - side/2, Width: side, Height: side,
		}
		d.Front.Draw(d.colors.dim, d.mirrored(i, bullet), side/2)
	case article.Quote:
		bottom := height - it.Below
		if i+1 < len(d.page.Rows) && d.page.Rows[i+1].Kind == article.Quote && d.page.Rows[i+1].Role == row.Role {
			bottom = height
		}
		bar := typeset.Rect{X: d.port.Left() + 2, Y: y + it.Above, Width: 4, Height: bottom - it.Above}
		d.Front.Draw(d.colors.rule, d.mirrored(i, bar), 2)
	case article.TableRow:
		d.drawRowRule(i, y)
	}
}

// drawRowRule draws the line under a row of a table, a stronger one under the headings; and where the table is wider
// than its frame, the line beside the first column.
func (d *drawing) drawRowRule(i int, y float32) {
	column := d.page.Column
	it := column.Item(i)
	bottom := y + it.Above + float32(column.Part(i).Rows())*it.LineHeight + page.Round(it.LineHeight*page.TablePadding)
	rule := typeset.Rect{X: d.port.Left(), Y: bottom - 1, Width: d.port.ColumnWidth(), Height: 1}
	if it.Style.Bold {
		rule.Height = 2
	}
	d.Front.Draw(d.colors.rule, rule, 0)
	if it.Table.Beyond() > 0 {
		if i+1 < column.Len() && column.Item(i+1).Table == it.Table {
			bottom = y + column.BlockHeight(i)
		}
		edge := typeset.Rect{X: d.port.Left() + page.Round(it.Table.Kept()) - 1, Y: y, Width: 1, Height: bottom - y}
		d.Front.Draw(d.colors.rule, d.mirrored(i, edge), 0)
	}
}

// drawSign draws the sign beside a block that restores or drops it, and a bar where the keys stand.
func (d *drawing) drawSign(i int, y float32) {
	it, row := d.page.Column.Item(i), d.page.Rows[i]
	if !row.IsPart() {
		return
	}
	here := d.focused && row.Block == d.block
	if here {
		height := d.page.Column.BlockHeight(i) - it.Above - it.Below
		bar := typeset.Rect{X: d.port.Left() - 38, Y: y + it.Above, Width: 3, Height: height}
		d.Front.Draw(d.colors.ring, d.mirrored(i, bar), 1.5)
	}
	if row.Kind == article.Title && row.Role == page.RoleText {
		return // an article keeps its title
	}
	pending := d.page.IsPending(row.Block)
	sign, ink := "−", d.colors.dim
	if (row.Role == page.RoleLeftOut) != pending {
		sign = "+"
	}
	if here {
		ink = d.colors.text
	}
	style := typeset.Style{Size: d.page.Style.Size, Bold: pending || here}
	box := typeset.Rect{X: d.port.Left() - 31, Y: y + it.Above, Width: 14, Height: it.LineHeight}
	d.Texts.Draw(sign, style, ink, d.mirrored(i, box))
}
