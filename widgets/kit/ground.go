package kit

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

var _ fyne.Widget = (*ground)(nil)

// ground is the colour of the window, to lie under what must not show what is scrolled behind it.
type ground struct {
	widget.BaseWidget
}

// OnGround lays an object on the colour of the window.
func OnGround(o fyne.CanvasObject) *fyne.Container {
	g := &ground{}
	g.ExtendBaseWidget(g)
	return &fyne.Container{Layout: Layers{}, Objects: []fyne.CanvasObject{g, o}}
}

// CreateRenderer links the ground to what draws it.
func (g *ground) CreateRenderer() fyne.WidgetRenderer {
	r := &groundRenderer{ground: g, box: canvas.NewRectangle(color.Transparent)}
	r.Refresh()
	return r
}

type groundRenderer struct {
	ground *ground
	box    *canvas.Rectangle
}

func (r *groundRenderer) Destroy() {}

func (r *groundRenderer) Objects() []fyne.CanvasObject { return []fyne.CanvasObject{r.box} }

func (r *groundRenderer) MinSize() fyne.Size { return fyne.Size{} }

func (r *groundRenderer) Layout(size fyne.Size) { r.box.Resize(size) }

func (r *groundRenderer) Refresh() {
	r.box.FillColor = r.ground.Theme().Color(theme.ColorNameBackground, fyne.CurrentApp().Settings().ThemeVariant())
	canvas.Refresh(r.ground)
}

// Layers gives all objects all the room.
type Layers struct{}

func (Layers) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	for _, o := range objects {
		o.Resize(size)
	}
}

func (Layers) MinSize(objects []fyne.CanvasObject) fyne.Size {
	size := fyne.Size{}
	for _, o := range objects {
		size = size.Max(o.MinSize())
	}
	return size
}

func (Layers) HeightFor(objects []fyne.CanvasObject, width float32) float32 {
	height := float32(0)
	for _, o := range objects {
		height = fyne.Max(height, HeightAt(o, width))
	}
	return height
}
