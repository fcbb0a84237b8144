package kit

import (
	"image/color"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
)

// RingWidth is that of the ring around a text, list or table that has the keyboard, in dp.
const RingWidth = 1

// ringContrast is the least contrast of the ring to what it lies on: so quiet, and still seen at once.
const ringContrast = 3.5

// RingColor is the colour of the ring: the faintest that is seen at once.
func RingColor(th fyne.Theme, variant fyne.ThemeVariant) color.NRGBA {
	page := NRGBA(th.Color(theme.ColorNameBackground, variant))
	own := MarkColor(th, ColorMarkSelection, variant)
	share := float32(0.6)
	for share < 1 && Contrast(Blend(page, own, share), page) < ringContrast {
		share += 0.02
	}
	return Blend(page, own, min(share, 1))
}

// Ring draws a ring around what another renderer draws, where the keyboard stands in it.
type Ring struct {
	fyne.WidgetRenderer
	around  Themed
	focused func() bool
	bars    [4]*canvas.Rectangle
}

// NewRing draws a ring around a widget that has the keyboard.
func NewRing(inner fyne.WidgetRenderer, around Themed, focused func() bool) *Ring {
	r := &Ring{WidgetRenderer: inner, around: around, focused: focused}
	for i := range r.bars {
		r.bars[i] = canvas.NewRectangle(color.Transparent)
	}
	r.paint()
	return r
}

// Objects are those of the widget, and the ring over them.
func (r *Ring) Objects() []fyne.CanvasObject {
	all := slices.Clone(r.WidgetRenderer.Objects())
	for _, bar := range r.bars {
		all = append(all, bar)
	}
	return all
}

// Layout puts the ring around the widget.
func (r *Ring) Layout(size fyne.Size) {
	r.WidgetRenderer.Layout(size)
	r.place(size)
}

// Refresh draws the widget anew.
func (r *Ring) Refresh() {
	r.WidgetRenderer.Refresh()
	r.paint()
}

func (r *Ring) place(size fyne.Size) {
	for i, at := range []struct{ x, y, w, h float32 }{
		{0, 0, size.Width, RingWidth},
		{0, size.Height - RingWidth, size.Width, RingWidth},
		{0, 0, RingWidth, size.Height},
		{size.Width - RingWidth, 0, RingWidth, size.Height},
	} {
		r.bars[i].Move(fyne.NewPos(at.x, at.y))
		r.bars[i].Resize(fyne.NewSize(at.w, at.h))
	}
}

func (r *Ring) paint() {
	ink := RingColor(r.around.Theme(), fyne.CurrentApp().Settings().ThemeVariant())
	for _, bar := range r.bars {
		bar.FillColor, bar.Hidden = ink, !r.focused()
	}
	r.place(r.around.Size())
	for _, bar := range r.bars {
		bar.Refresh()
	}
}
