package ask

import (
	"image/color"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// CreateRenderer draws the slider as Fyne does, with colours that stand out on the ground of a dialog.
func (s *Slider) CreateRenderer() fyne.WidgetRenderer {
	r := &sliderRenderer{s.Slider.CreateRenderer(), s}
	r.paint()
	return r
}

type sliderRenderer struct {
	fyne.WidgetRenderer
	slider *Slider
}

// Refresh draws the slider anew.
func (r *sliderRenderer) Refresh() {
	r.WidgetRenderer.Refresh()
	r.paint()
}

// paint colours the whole track, and the part of it up to the value, as well as the knob.
func (r *sliderRenderer) paint() {
	th, v := r.slider.Theme(), fyne.CurrentApp().Settings().ThemeVariant()
	primary := th.Color(theme.ColorNamePrimary, v)
	fills := []color.Color{th.Color(theme.ColorNameInputBorder, v), primary}
	for _, o := range r.Objects() {
		switch o := o.(type) {
		case *canvas.Rectangle:
			if len(fills) > 0 {
				o.FillColor, fills = fills[0], fills[1:]
			}
		case *canvas.Circle:
			if _, _, _, alpha := o.FillColor.RGBA(); alpha == 0xFFFF { // not the ring of the focus
				o.FillColor = primary
			}
		}
	}
}

// CreateRenderer draws the list as Fyne does, with the border of a field.
func (s *Select) CreateRenderer() fyne.WidgetRenderer {
	border := canvas.NewRectangle(color.Transparent)
	r := &borderRenderer{WidgetRenderer: s.Select.CreateRenderer(), list: s, border: border}
	r.paint()
	return r
}

type borderRenderer struct {
	fyne.WidgetRenderer
	list   *Select
	border *canvas.Rectangle
}

// Objects are those of the list, and its border.
func (r *borderRenderer) Objects() []fyne.CanvasObject {
	return append(slices.Clone(r.WidgetRenderer.Objects()), r.border)
}

// Layout puts the border around the list.
func (r *borderRenderer) Layout(size fyne.Size) {
	r.WidgetRenderer.Layout(size)
	r.border.Resize(size)
}

// Refresh draws the list anew.
func (r *borderRenderer) Refresh() {
	r.WidgetRenderer.Refresh()
	r.paint()
}

func (r *borderRenderer) paint() {
	th, v := r.list.Theme(), fyne.CurrentApp().Settings().ThemeVariant()
	r.border.StrokeWidth, r.border.CornerRadius = th.Size(theme.SizeNameInputBorder), th.Size(theme.SizeNameInputRadius)
	r.border.StrokeColor = th.Color(theme.ColorNameInputBorder, v)
	if r.list.focused {
		r.border.StrokeColor = th.Color(theme.ColorNamePrimary, v)
	}
	r.border.Refresh()
}

// Quiet makes words that stand beside a field and say more about it.
func Quiet(words string) *widget.RichText {
	return widget.NewRichText(&widget.TextSegment{Text: words, Style: widget.RichTextStyle{ColorName: theme.ColorNamePlaceHolder, Inline: true}})
}

// SayQuietly changes such words.
func SayQuietly(label *widget.RichText, words string) {
	label.Segments[0].(*widget.TextSegment).Text = words
	label.Refresh()
}
