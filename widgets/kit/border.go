package kit

import (
	"image/color"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
)

// Border draws the border of a field around what another renderer draws: in the colour of the window where the keyboard
// stands in it.
type Border struct {
	fyne.WidgetRenderer
	field   Themed
	focused func() bool
	line    *canvas.Rectangle
}

// Themed is a widget that tells of its theme.
type Themed interface {
	fyne.Widget
	Theme() fyne.Theme
}

// NewBorder draws the border of a field around it.
func NewBorder(inner fyne.WidgetRenderer, field Themed, focused func() bool) *Border {
	line := canvas.NewRectangle(color.Transparent)
	b := &Border{WidgetRenderer: inner, field: field, focused: focused, line: line}
	b.paint()
	return b
}

// Objects are those of the field, and the border over them.
func (b *Border) Objects() []fyne.CanvasObject {
	return append(slices.Clone(b.WidgetRenderer.Objects()), b.line)
}

// Layout puts the border around the field.
func (b *Border) Layout(size fyne.Size) {
	b.WidgetRenderer.Layout(size)
	b.place(size)
}

// Refresh draws the field anew.
func (b *Border) Refresh() {
	b.WidgetRenderer.Refresh()
	b.paint()
}

func (b *Border) paint() {
	th, v := b.field.Theme(), fyne.CurrentApp().Settings().ThemeVariant()
	b.line.StrokeWidth = th.Size(theme.SizeNameInputBorder)
	b.line.CornerRadius = th.Size(theme.SizeNameInputRadius)
	b.line.StrokeColor = th.Color(theme.ColorNameInputBorder, v)
	if b.focused() {
		b.line.StrokeColor = th.Color(theme.ColorNamePrimary, v)
	}
	b.place(b.field.Size())
	b.line.Refresh()
}

// place puts the line, and the ground below it, where an entry of Fyne has them: so that fields that stand one below
// the other have one edge.
func (b *Border) place(size fyne.Size) {
	width := b.line.StrokeWidth
	b.line.Move(fyne.NewSquareOffsetPos(width / 2))
	b.line.Resize(fyne.NewSize(size.Width-width-.5, size.Height-width-.5))
	if ground, is := b.WidgetRenderer.Objects()[0].(*canvas.Rectangle); is {
		ground.Move(fyne.NewSquareOffsetPos(width))
		ground.Resize(size.Subtract(fyne.NewSquareSize(2 * width)))
	}
}
