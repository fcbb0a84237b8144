package reading

import (
	"claimlight/internal/article"
	"claimlight/internal/typeset"
)

// drawOrnament draws what shows a row's kind: a bullet, the bar of a quote, the line under a row of a table.
func (d *drawing) drawOrnament(i int, y float32) {
	page := d.port.page
	it, row, height := page.column.Item(i), page.rows[i], page.column.BlockHeight(i)
	if !row.isPart() {
		return
	}
	switch row.kind {
	case article.ListItem:
		side := round(it.Style.Size * 0.36)
		middle := y + it.Above + baseline(it.Style, it.LineHeight) - it.Style.Size*0.28
		bullet := typeset.Rect{
			X: d.port.left() + it.Left - it.Style.Size, Y: middle - side/2, Width: side, Height: side,
		}
		d.front.draw(d.colors.dim, bullet, side/2)
	case article.Quote:
		bottom := height - it.Below
		if i+1 < len(page.rows) && page.rows[i+1].kind == article.Quote && page.rows[i+1].role == row.role {
			bottom = height
		}
		bar := typeset.Rect{X: d.port.left() + 2, Y: y + it.Above, Width: 4, Height: bottom - it.Above}
		d.front.draw(d.colors.rule, bar, 2)
	case article.TableRow:
		d.drawRowRule(i, y)
	}
}

// drawRowRule draws the line under a row of a table, a stronger one under the headings.
func (d *drawing) drawRowRule(i int, y float32) {
	column := d.port.page.column
	it := column.Item(i)
	bottom := y + it.Above + float32(column.Part(i).Rows())*it.LineHeight + round(it.LineHeight*tablePadding)
	rule := typeset.Rect{X: d.port.left(), Y: bottom - 1, Width: d.port.columnWidth(), Height: 1}
	if it.Style.Bold {
		rule.Height = 2
	}
	d.front.draw(d.colors.rule, rule, 0)
}

// drawSign draws the sign beside a block that restores or drops it, and a bar where the keys stand.
func (d *drawing) drawSign(i int, y float32) {
	page := d.port.page
	it, row := page.column.Item(i), page.rows[i]
	if !row.isPart() {
		return
	}
	here := d.focused && row.block == d.block
	if here {
		height := page.column.BlockHeight(i) - it.Above - it.Below
		bar := typeset.Rect{X: d.port.left() - 38, Y: y + it.Above, Width: 3, Height: height}
		d.front.draw(d.colors.ring, bar, 1.5)
	}
	if row.kind == article.Title && row.role == roleText {
		return // an article keeps its title
	}
	pending := page.isPending(row.block)
	sign, ink := "−", d.colors.dim
	if (row.role == roleLeftOut) != pending {
		sign = "+"
	}
	if here {
		ink = d.colors.text
	}
	style := typeset.Style{Size: page.style.Size, Bold: pending || here}
	box := typeset.Rect{X: d.port.left() - 31, Y: y + it.Above, Width: 14, Height: it.LineHeight}
	d.texts.draw(sign, style, ink, box)
}
