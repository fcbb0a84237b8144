package kit

import "fyne.io/fyne/v2"

// snug is a caption at the width of its words.
type snug struct{}

// NewSnug keeps a caption at the width of its words.
func NewSnug(c *Caption) *fyne.Container {
	return &fyne.Container{Layout: snug{}, Objects: []fyne.CanvasObject{c}}
}

func (snug) Layout(objects []fyne.CanvasObject, size fyne.Size) { objects[0].Resize(size) }

func (snug) MinSize(objects []fyne.CanvasObject) fyne.Size {
	c := objects[0].(*Caption)
	return fyne.NewSize(c.Measure(c.Text)+1, c.LineHeight())
}
