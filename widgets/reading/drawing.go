package reading

import (
	"image/color"

	"claimlight/internal/article"
	"claimlight/internal/text"
	"claimlight/internal/typeset"
	"claimlight/widgets/kit"
	"claimlight/widgets/reading/page"
	"claimlight/widgets/reading/paint"
	"claimlight/widgets/reading/walk"

	"fyne.io/fyne/v2"
)

// scene is what is to be seen of a view at one moment, besides the page in its port.
type scene struct {
	cursor   walk.Cursor
	selected text.Span // empty where the keys stand at a block that was left out
	over     text.Span // the sentence under the pointer
	block    int       // where the keys stand
	leftOut  bool      // and that one was left out
	focused  bool
}

// drawing draws what is in view of a page, with the marks on it.
type drawing struct {
	page   *page.Page
	port   *page.Port
	marks  *board
	reader *walk.Reader
	colors *palette
	scene
	read     int  // up to where the text is read
	openMark Mark // the active one; without a span when there is none
	paint.Painter
}

// draw makes the objects of a scene.
func (d *drawing) draw(s scene) {
	d.scene = s
	d.openMark, _ = d.marks.shown.find(d.marks.active)
	d.Begin()
	top := -page.Round(d.port.Past) // whole, so that letters stay crisp and move with what is behind them
	d.port.EachVisible(top, d.drawRow)
	d.Rise()
	d.drawHeads()
	d.drawFrames()
	d.drawRing()
}

// takeColors takes over the theme's colours when they changed.
func (d *drawing) takeColors(th fyne.Theme, variant fyne.ThemeVariant) {
	if d.colors == nil || d.colors.variant != variant {
		d.colors = newPalette(th, variant)
	}
}

// drawRow draws the visible lines of a row whose top is at y.
func (d *drawing) drawRow(i int, y float32) {
	it, part := d.page.Column.Item(i), d.page.Column.Part(i)
	lines, ink := part.Lines(), d.ink(i)
	for k := part.FirstOf(int(max(0, -y-it.Above) / it.LineHeight)); k < len(lines); k++ {
		top := y + d.page.Column.LineTop(i, k)
		if top >= d.port.Height {
			if it.Table != nil {
				continue // the next cell begins at the top again
			}
			break
		}
		box := typeset.Rect{
			X: d.port.Left() + d.page.Column.LineLeft(i, k), Y: top,
			Width: part.Width(d.page.Ruler, lines[k]), Height: it.LineHeight,
		}
		on := d.Layer
		if d.Layer = d.layerOf(it.Table, lines[k].Cell, box); d.Layer != nil {
			if d.page.Rows[i].Role == page.RoleText {
				d.drawMarks(i, k, top)
			}
			if set := d.page.Column.Setting(i, k); set != nil {
				d.Lines.Draw(set, it.Style, ink, box)
			} else {
				d.Texts.Draw(it.Text[lines[k].Start:lines[k].End], it.Style, ink, box)
			}
		}
		d.Layer = on
	}
	d.drawRead(i, y)
	d.drawOrnament(i, y)
	if d.page.LeftOut {
		d.drawSign(i, y)
	}
}

// ink is the colour of a row's text.
func (d *drawing) ink(i int) color.Color {
	row := d.page.Rows[i]
	dim := row.Role != page.RoleText || row.Kind == article.Caption
	if d.page.IsPending(row.Block) && row.IsPart() {
		dim = row.Role == page.RoleText
	}
	if dim {
		return d.colors.dim
	}
	return d.colors.text
}

// drawRing draws the ring of four bars: one rectangle of the view's size would cost a painter without a graphics card
// more than all the text.
func (d *drawing) drawRing() {
	if !d.focused {
		return
	}
	w, h := d.port.Width, d.port.Height
	for _, bar := range []typeset.Rect{
		{Width: w, Height: kit.RingWidth},
		{Y: h - kit.RingWidth, Width: w, Height: kit.RingWidth},
		{Width: kit.RingWidth, Height: h},
		{X: w - kit.RingWidth, Width: kit.RingWidth, Height: h},
	} {
		d.Front.Draw(d.colors.ring, bar, 0)
	}
}
