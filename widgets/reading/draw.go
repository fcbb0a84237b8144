package reading

import (
	"image/color"

	"claimlight/internal/article"
	"claimlight/internal/text"
	"claimlight/internal/typeset"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
)

// CreateRenderer is called by Fyne.
func (v *View) CreateRenderer() fyne.WidgetRenderer {
	v.ExtendBaseWidget(v)
	v.drawn = true
	v.colors = nil
	v.repaint()
	return &articleRenderer{view: v}
}

// columnWidth is how wide lines may be.
func (v *View) columnWidth() float32 {
	return max(min(v.style.Column, v.Size().Width-2*marginSide), 120)
}

// left is where the column begins.
func (v *View) left() float32 {
	return max(round((v.Size().Width-v.columnWidth())/2), marginSide)
}

// repaint draws what is visible now. It draws nothing before the view is shown.
func (v *View) repaint() {
	if !v.drawn || v.Size().Height <= 0 {
		return
	}
	v.refreshColors()
	v.openMark, _ = v.shown.find(v.active)
	v.painter.begin()
	y := -round(v.scroll.dy) // whole, so that letters stay crisp and move with what is behind them
	for i := v.scroll.row; i < len(v.rows) && y < v.Size().Height; i++ {
		v.column.Reach(i, v.Size().Height-y)
		v.drawRow(i, y)
		y += v.column.BlockHeight(i)
	}
	v.drawRing()
	v.placeBar()
	canvas.Refresh(v)
}

// refreshColors takes over the theme's colours when they changed.
func (v *View) refreshColors() {
	th, variant := v.Theme(), fyne.CurrentApp().Settings().ThemeVariant()
	if v.colors == nil || v.colors.variant != variant {
		v.colors = newPalette(th, variant)
	}
}

// placeBar shows on the bar what part is visible.
func (v *View) placeBar() {
	top := float64(v.scroll.dy)
	if len(v.rows) > 0 {
		top += v.column.Top(v.scroll.row)
	}
	v.bar.show(top, float64(v.Size().Height), v.column.Height())
}

// drawRow draws the visible lines of a row whose top is at y.
func (v *View) drawRow(i int, y float32) {
	it, part := v.column.Item(i), v.column.Part(i)
	lines, ink := part.Lines(), v.ink(i)
	for k := part.FirstOf(int(max(0, -y-it.Above) / it.LineHeight)); k < len(lines); k++ {
		top := y + v.column.LineTop(i, k)
		if top >= v.Size().Height {
			if it.Table != nil {
				continue // the next cell begins at the top again
			}
			break
		}
		box := typeset.Rect{X: v.left() + it.Left + lines[k].Left, Y: top, Width: lines[k].Width, Height: it.LineHeight}
		if v.rows[i].role == roleText {
			v.drawMarks(i, k, top)
		}
		v.painter.texts.draw(it.Text[lines[k].Start:lines[k].End], it.Style, ink, box)
	}
	v.drawOrnament(i, y)
	if v.leftOut {
		v.drawSign(i, y)
	}
}

// ink is the colour of a row's text.
func (v *View) ink(i int) color.Color {
	row := v.rows[i]
	dim := row.role != roleText || row.kind == article.Caption
	if v.pending[row.block] && row.isPart() {
		dim = row.role == roleText
	}
	if dim {
		return v.colors.dim
	}
	return v.colors.text
}

// drawOrnament draws what shows a row's kind: a bullet, the bar of a quote, the line under a row of a table.
func (v *View) drawOrnament(i int, y float32) {
	it, row, height := v.column.Item(i), v.rows[i], v.column.BlockHeight(i)
	if !row.isPart() {
		return
	}
	switch row.kind {
	case article.ListItem:
		d := round(it.Style.Size * 0.36)
		middle := y + it.Above + baseline(it.Style, it.LineHeight) - it.Style.Size*0.28
		v.painter.front.draw(
			v.colors.dim,
			typeset.Rect{X: v.left() + it.Left - it.Style.Size, Y: middle - d/2, Width: d, Height: d},
			d/2,
		)
	case article.Quote:
		bottom := height - it.Below
		if i+1 < len(v.rows) && v.rows[i+1].kind == article.Quote && v.rows[i+1].role == row.role {
			bottom = height
		}
		v.painter.front.draw(
			v.colors.rule,
			typeset.Rect{X: v.left() + 2, Y: y + it.Above, Width: 4, Height: bottom - it.Above},
			2,
		)
	case article.TableRow:
		v.drawRowRule(i, y)
	}
}

// drawRowRule draws the line under a row of a table, a stronger one under the headings.
func (v *View) drawRowRule(i int, y float32) {
	it := v.column.Item(i)
	bottom := y + it.Above + float32(v.column.Part(i).Rows())*it.LineHeight + round(it.LineHeight*tablePadding)
	rule := typeset.Rect{X: v.left(), Y: bottom - 1, Width: v.columnWidth(), Height: 1}
	if it.Style.Bold {
		rule.Height = 2
	}
	v.painter.front.draw(v.colors.rule, rule, 0)
}

// ringWidth is that of the ring around a view that has the focus, in dp.
const ringWidth = 2

// drawRing draws the ring of four bars: one rectangle of the view's size would cost a painter without a graphics card
// more than all the text.
func (v *View) drawRing() {
	if !v.focused {
		return
	}
	w, h := v.Size().Width, v.Size().Height
	for _, bar := range []typeset.Rect{
		{Width: w, Height: ringWidth},
		{Y: h - ringWidth, Width: w, Height: ringWidth},
		{Width: ringWidth, Height: h},
		{X: w - ringWidth, Width: ringWidth, Height: h},
	} {
		v.painter.front.draw(v.colors.ring, bar, 0)
	}
}

// textSpan is what part of the text a line of a row holds.
func (v *View) textSpan(i, k int) text.Span {
	line := v.column.Part(i).Lines()[k]
	return text.Span{Start: line.Start, End: line.End}.Shift(v.rows[i].span.Start)
}

type articleRenderer struct{ view *View }

func (r *articleRenderer) Destroy() {
	if v := r.view; v.settle != nil {
		v.settle.Stop()
		v.settle = nil
	}
}

func (r *articleRenderer) Layout(size fyne.Size) {
	v := r.view
	v.bar.Resize(fyne.NewSize(barWidth, size.Height))
	v.bar.Move(fyne.NewPos(size.Width-barWidth, 0))
	if v.columnWidth() != v.column.Width() {
		v.relay(func() { v.column.SetWidth(v.columnWidth()) })
		v.startSettling()
		return
	}
	v.settleScroll()
	v.repaint()
}

func (r *articleRenderer) MinSize() fyne.Size {
	return fyne.NewSize(120+2*marginSide, 4*theme.TextSize())
}

func (r *articleRenderer) Objects() []fyne.CanvasObject {
	return r.view.painter.objects(r.view.bar)
}

func (r *articleRenderer) Refresh() {
	r.view.colors = nil
	r.view.repaint()
	r.view.bar.Refresh()
}
