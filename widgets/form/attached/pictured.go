package attached

import (
	"claimlight/widgets/kit"

	"fyne.io/fyne/v2"
)

// pictured lays out a small picture and, beside it, what is said of it. Where there is no room yet, as in what is
// folded away, the picture gets no place, and is not asked for.
type pictured struct{}

func newPictured(picture *thumb, said fyne.CanvasObject) *fyne.Container {
	return &fyne.Container{Layout: pictured{}, Objects: []fyne.CanvasObject{picture, said}}
}

func beside(width float32) float32 { return width - thumbSize.Width - kit.GapFields }

func (pictured) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	if beside(size.Width) <= 0 {
		return
	}
	objects[0].Resize(thumbSize)
	objects[1].Move(fyne.NewPos(thumbSize.Width+kit.GapFields, 0))
	objects[1].Resize(fyne.NewSize(beside(size.Width), kit.HeightAt(objects[1], beside(size.Width))))
}

// MinSize is that of both side by side.
func (pictured) MinSize(objects []fyne.CanvasObject) fyne.Size {
	said := objects[1].MinSize()
	return fyne.NewSize(thumbSize.Width+kit.GapFields+said.Width, fyne.Max(thumbSize.Height, said.Height))
}

// HeightFor gives the height of the higher of both at a width.
func (pictured) HeightFor(objects []fyne.CanvasObject, width float32) float32 {
	return fyne.Max(thumbSize.Height, kit.HeightAt(objects[1], beside(width)))
}
