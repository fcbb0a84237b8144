package ask

import (
	"image/color"

	"claimlight/widgets/kit"

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
	return kit.NewBorder(s.Select.CreateRenderer(), s, func() bool { return s.focused })
}

// Quiet makes words that stand beside a field and say more about it.
func Quiet(wording string) *widget.RichText {
	return widget.NewRichText(&widget.TextSegment{
		Text:  wording,
		Style: widget.RichTextStyle{ColorName: theme.ColorNamePlaceHolder, Inline: true},
	})
}

// SayQuietly changes such words.
func SayQuietly(label *widget.RichText, wording string) {
	label.Segments[0].(*widget.TextSegment).Text = wording
	label.Refresh()
}
