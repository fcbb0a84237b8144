package kit

import "fyne.io/fyne/v2"

// paneLayout sets a head above and a foot below; what stands between them in the list of objects shares the rest.
// Unlike in Fyne's border layout, Tab goes from top to bottom.
type paneLayout struct{}

// NewPane sets a head above and a foot below what shares the rest.
func NewPane(head, foot fyne.CanvasObject, body ...fyne.CanvasObject) *fyne.Container {
	objects := append([]fyne.CanvasObject{head}, body...)
	return &fyne.Container{Layout: paneLayout{}, Objects: append(objects, foot)}
}

func (paneLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	head, foot, body := paneParts(objects)
	top, bottom := shownHeight(head, size.Width), shownHeight(foot, size.Width)
	head.Move(fyne.NewPos(0, 0))
	head.Resize(fyne.NewSize(size.Width, top))
	foot.Move(fyne.NewPos(0, size.Height-bottom))
	foot.Resize(fyne.NewSize(size.Width, bottom))
	for _, o := range body {
		o.Move(fyne.NewPos(0, top))
		o.Resize(fyne.NewSize(size.Width, fyne.Max(size.Height-top-bottom, 0)))
	}
}

func (paneLayout) MinSize(objects []fyne.CanvasObject) fyne.Size {
	head, foot, body := paneParts(objects)
	size := fyne.Size{}
	for _, o := range body {
		if o.Visible() {
			size = size.Max(o.MinSize())
		}
	}
	for _, o := range []fyne.CanvasObject{head, foot} {
		if o.Visible() {
			least := o.MinSize()
			size = fyne.NewSize(fyne.Max(size.Width, least.Width), size.Height+least.Height)
		}
	}
	return size
}

func paneParts(objects []fyne.CanvasObject) (head, foot fyne.CanvasObject, body []fyne.CanvasObject) {
	last := len(objects) - 1
	return objects[0], objects[last], objects[1:last]
}

func shownHeight(o fyne.CanvasObject, width float32) float32 {
	if !o.Visible() {
		return 0
	}
	return HeightAt(o, width)
}
