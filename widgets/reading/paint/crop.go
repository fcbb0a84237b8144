package paint

import (
	"claimlight/internal/typeset"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"
)

var _ fyne.Widget = (*Crop)(nil)

// Crop shows of a layer what stands in a rectangle: the part of a table that is shifted below its first column.
type Crop struct {
	widget.BaseWidget
	Layer
	table *typeset.Table
	over  bool // it shows headings over the text
	Sheet *fyne.Container
}

func newCrop() *Crop {
	c := &Crop{Sheet: &fyne.Container{}}
	c.ExtendBaseWidget(c)
	return c
}

// place says what part of the view is shown; what is drawn on the layer keeps its place in the view.
func (c *Crop) place(r typeset.Rect) {
	c.Move(fyne.NewPos(r.X, r.Y))
	c.Resize(fyne.NewSize(r.Width, r.Height))
	c.Sheet.Move(fyne.NewPos(-r.X, -r.Y))
	c.Sheet.Resize(fyne.NewSize(r.X+r.Width, r.Y+r.Height))
}

// fill shows what was drawn on the layer.
func (c *Crop) fill() { c.Sheet.Objects = c.objects(c.Sheet.Objects[:0]) }

// CreateRenderer is called by Fyne.
func (c *Crop) CreateRenderer() fyne.WidgetRenderer { return &cropRenderer{crop: c} }

type cropRenderer struct{ crop *Crop }

// IsClip tells a painter of Fyne that nothing is to be seen outside.
func (r *cropRenderer) IsClip() {}

func (r *cropRenderer) Destroy()           {}
func (r *cropRenderer) Layout(fyne.Size)   {}
func (r *cropRenderer) MinSize() fyne.Size { return fyne.NewSize(1, 1) }
func (r *cropRenderer) Refresh()           {}

func (r *cropRenderer) Objects() []fyne.CanvasObject { return []fyne.CanvasObject{r.crop.Sheet} }
