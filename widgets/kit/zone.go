package kit

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
)

// Zone is a place onto which something can be dragged: a content, and a frame around it that is seen while it is held
// over it.
type Zone struct {
	frame  *canvas.Rectangle
	Object *fyne.Container
}

// NewZone makes a zone of a content.
func NewZone(content fyne.CanvasObject) *Zone {
	z := &Zone{frame: canvas.NewRectangle(color.Transparent)}
	z.frame.StrokeWidth, z.frame.CornerRadius = 2, 6
	z.frame.Hide()
	z.Object = &fyne.Container{Layout: framed{}, Objects: []fyne.CanvasObject{z.frame, content}}
	return z
}

// Has tells whether a point of the window is over what is shown of the zone.
func (z *Zone) Has(at fyne.Position) bool {
	return fyne.CurrentApp().Driver().CanvasForObject(z.Object) != nil && Over(z.Object, at)
}

// Over tells whether a point of the window is over an object.
func Over(o fyne.CanvasObject, at fyne.Position) bool {
	p, size := fyne.CurrentApp().Driver().AbsolutePositionForObject(o), o.Size()
	return at.X >= p.X && at.X < p.X+size.Width && at.Y >= p.Y && at.Y < p.Y+size.Height
}

// Light shows the frame, or hides it.
func (z *Zone) Light(on bool) {
	if z.frame.Visible() == on {
		return
	}
	z.frame.StrokeColor = theme.Color(theme.ColorNamePrimary)
	z.frame.Hidden = !on
	z.frame.Refresh()
}

// framed lays a content out as it would lie alone, and a frame a little outside of it.
type framed struct{}

// frameRoom is how far a frame stands off, in dp.
const frameRoom = 5

func (framed) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	objects[0].Move(fyne.NewPos(-frameRoom, -frameRoom))
	objects[0].Resize(size.AddWidthHeight(2*frameRoom, 2*frameRoom))
	objects[1].Resize(size)
}

func (framed) MinSize(objects []fyne.CanvasObject) fyne.Size { return objects[1].MinSize() }

// HeightFor gives the height of the content at a width.
func (framed) HeightFor(objects []fyne.CanvasObject, width float32) float32 {
	return HeightAt(objects[1], width)
}
