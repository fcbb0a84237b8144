package field

import (
	"image/color"
	"strconv"

	"claimlight/widgets/kit"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
)

// Measures of an option, in dp.
const (
	choiceGap    = 4
	choicePad    = 5
	choiceStripe = 3
	ChoiceRing   = 3
)

// CreateRenderer links the choices to what draws them.
func (f *Choice) CreateRenderer() fyne.WidgetRenderer {
	r := &choiceRenderer{field: f, ring: canvas.NewRectangle(color.Transparent)}
	r.Refresh()
	return r
}

type choiceCell struct {
	box    *canvas.Rectangle
	border *canvas.Rectangle // apart from the box, as in Fyne's own fields: so both are drawn alike
	number *canvas.Text
	stripe *canvas.Rectangle
	Word   *canvas.Text
}

type choiceRenderer struct {
	field   *Choice
	cells   []*choiceCell
	ring    *canvas.Rectangle // around all, where the keyboard stands on none
	objects []fyne.CanvasObject
}

// count makes as many cells as there are options.
func (r *choiceRenderer) count() {
	if len(r.cells) == len(r.field.options) && r.objects != nil {
		return
	}
	r.cells, r.objects = nil, nil
	for range r.field.options {
		c := &choiceCell{
			box:    canvas.NewRectangle(color.Transparent),
			border: canvas.NewRectangle(color.Transparent),
			number: canvas.NewText("", color.Transparent),
			stripe: canvas.NewRectangle(color.Transparent),
			Word:   canvas.NewText("", color.Transparent),
		}
		r.cells = append(r.cells, c)
		r.objects = append(r.objects, c.box, c.border, c.stripe, c.number, c.Word)
	}
	r.objects = append(r.objects, r.ring)
}

func (r *choiceRenderer) Destroy() {}

func (r *choiceRenderer) Objects() []fyne.CanvasObject { return r.objects }

func (r *choiceRenderer) MinSize() fyne.Size {
	f := r.field
	width := f.widest()
	return fyne.NewSize(width, f.HeightFor(fyne.Max(width, f.Size().Width)))
}

func (r *choiceRenderer) Layout(all fyne.Size) {
	r.ring.Move(fyne.NewPos(-ChoiceRing, -ChoiceRing))
	r.ring.Resize(all.AddWidthHeight(2*ChoiceRing, 2*ChoiceRing))
	for i, c := range r.cells {
		pos, size := r.field.cell(i)
		c.box.Move(pos)
		c.box.Resize(size)
		c.border.Move(pos)
		c.border.Resize(size)
		c.stripe.Move(pos.AddXY(choicePad, 6))
		c.stripe.Resize(fyne.NewSize(choiceStripe, size.Height-12))
		c.number.Move(pos.AddXY(r.field.numberStart(), (size.Height-c.number.MinSize().Height)/2))
		c.Word.Move(pos.AddXY(r.field.wordStart(), 4))
		c.Word.Resize(fyne.NewSize(size.Width-r.field.wordStart()-choicePad, size.Height-8))
	}
}

func (r *choiceRenderer) Refresh() {
	r.count()
	for i := range r.cells {
		r.paint(i)
	}
	th, v := r.field.Theme(), fyne.CurrentApp().Settings().ThemeVariant()
	r.ring.StrokeWidth, r.ring.StrokeColor = 2, th.Color(theme.ColorNamePrimary, v)
	r.ring.CornerRadius = th.Size(theme.SizeNameInputRadius) + ChoiceRing
	r.ring.Hidden = !r.field.focused || r.field.at >= 0
	r.Layout(r.field.Size())
	canvas.Refresh(r.field)
}

func (r *choiceRenderer) paint(i int) {
	f, c := r.field, r.cells[i]
	v := fyne.CurrentApp().Settings().ThemeVariant()
	colour := func(name fyne.ThemeColorName) color.Color { return f.Theme().Color(name, v) }

	c.box.CornerRadius = f.Theme().Size(theme.SizeNameInputRadius)
	c.box.FillColor = colour(theme.ColorNameInputBackground)
	c.border.CornerRadius = c.box.CornerRadius
	c.border.StrokeWidth, c.border.StrokeColor = 1, colour(theme.ColorNameInputBorder)
	switch {
	case i == f.chosen:
		c.box.FillColor, c.border.StrokeColor = r.chosenColours(i)
	case i == f.hovered:
		c.box.FillColor = colour(theme.ColorNameHover)
	}
	if f.focused && i == f.at {
		c.border.StrokeWidth, c.border.StrokeColor = 2, colour(theme.ColorNamePrimary)
	}

	c.number.Text, c.number.Color = strconv.Itoa(i+1), colour(theme.ColorNamePlaceHolder)
	c.number.TextSize = f.numberSize()
	c.number.Hidden = !f.numbers
	c.stripe.Hidden = f.options[i].Color == ""
	if !c.stripe.Hidden {
		c.stripe.FillColor = kit.MarkColor(f.Theme(), f.options[i].Color, v)
	}
	c.stripe.CornerRadius = choiceStripe / 2.0
	c.Word.Text, c.Word.Color = f.options[i].Word, colour(theme.ColorNameForeground)
	c.Word.TextSize = f.textSize()
	c.Word.Alignment = fyne.TextAlignLeading
	if !f.numbers {
		c.Word.Alignment = fyne.TextAlignCenter
	}
}

// chosenColours are ground and border of a chosen option: of its own colour where it has one.
func (r *choiceRenderer) chosenColours(i int) (ground, border color.Color) {
	v := fyne.CurrentApp().Settings().ThemeVariant()
	name := r.field.options[i].Color
	if name == "" {
		name = theme.ColorNamePrimary
	}
	own := kit.MarkColor(r.field.Theme(), name, v)
	return kit.Blend(kit.NRGBA(r.field.Theme().Color(theme.ColorNameInputBackground, v)), own, 0.16), own
}
