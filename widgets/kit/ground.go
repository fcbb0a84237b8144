package kit

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

var _ fyne.Widget = (*Ground)(nil)

// Ground is a sheet in a colour of the theme, with a line around it where it has one, to lie under other things.
type Ground struct {
	widget.BaseWidget
	fill, line fyne.ThemeColorName
	corner     float32
}

// NewGround makes a sheet with round corners, in dp; without a line around it where that has no name.
func NewGround(fill, line fyne.ThemeColorName, corner float32) *Ground {
	g := &Ground{fill: fill, line: line, corner: corner}
	g.ExtendBaseWidget(g)
	return g
}

// OnGround lays an object on the colour of the window, so that it does not show what is scrolled behind it.
func OnGround(o fyne.CanvasObject) *fyne.Container {
	return NewLayers(NewGround(theme.ColorNameBackground, "", 0), o)
}

// CreateRenderer links the sheet to what draws it.
func (g *Ground) CreateRenderer() fyne.WidgetRenderer {
	sheet := canvas.NewRectangle(color.Transparent)
	sheet.CornerRadius = g.corner
	r := &groundRenderer{WidgetRenderer: widget.NewSimpleRenderer(sheet), ground: g, sheet: sheet}
	r.Refresh()
	return r
}

type groundRenderer struct {
	fyne.WidgetRenderer
	ground *Ground
	sheet  *canvas.Rectangle
}

// Refresh takes the colours of the theme.
func (r *groundRenderer) Refresh() {
	th, v := r.ground.Theme(), fyne.CurrentApp().Settings().ThemeVariant()
	r.sheet.FillColor = th.Color(r.ground.fill, v)
	if r.ground.line != "" {
		r.sheet.StrokeColor, r.sheet.StrokeWidth = th.Color(r.ground.line, v), 1
	}
	r.sheet.Refresh()
}

// NewLayers sets objects over each other.
func NewLayers(objects ...fyne.CanvasObject) *fyne.Container {
	return &fyne.Container{Layout: layers{}, Objects: objects}
}

// layers gives all objects all the room.
type layers struct{}

func (layers) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	for _, o := range objects {
		o.Resize(size)
	}
}

func (layers) MinSize(objects []fyne.CanvasObject) fyne.Size {
	size := fyne.Size{}
	for _, o := range objects {
		size = size.Max(o.MinSize())
	}
	return size
}

// HeightFor is the height of the highest.
func (layers) HeightFor(objects []fyne.CanvasObject, width float32) float32 {
	height := float32(0)
	for _, o := range objects {
		height = fyne.Max(height, HeightAt(o, width))
	}
	return height
}
