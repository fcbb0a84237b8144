package attached

import (
	"image"
	"image/color"

	"claimlight/internal/attachment"
	"claimlight/internal/claim"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

var (
	_ fyne.Widget     = (*thumb)(nil)
	_ fyne.Accessible = (*thumb)(nil)
)

// thumbSize is the room of a small picture, in dp. It is kept from the first, so that nothing jumps when the picture
// comes.
var thumbSize = fyne.NewSize(64, 48)

// thumb is a file as a small picture, which is asked for when it gets its place for the first time: what is folded away
// has none.
type thumb struct {
	widget.BaseWidget
	file    claim.File
	ask     func(claim.File, func(image.Image))
	picture *canvas.Image
}

func newThumb(f claim.File, ask func(claim.File, func(image.Image))) *thumb {
	t := &thumb{file: f, ask: ask, picture: canvas.NewImageFromImage(nil)}
	t.picture.FillMode, t.picture.ScaleMode = canvas.ImageFillContain, canvas.ImageScaleSmooth
	t.ExtendBaseWidget(t)
	return t
}

// MinSize is the room that is kept for the picture.
func (t *thumb) MinSize() fyne.Size { return thumbSize }

// CreateRenderer links the picture to what draws it.
func (t *thumb) CreateRenderer() fyne.WidgetRenderer {
	ground := canvas.NewRectangle(color.Transparent)
	ground.CornerRadius = 3
	r := &thumbRenderer{t, ground}
	r.Refresh()
	return r
}

// AccessibilityLabel is the name of the file.
func (t *thumb) AccessibilityLabel() string { return attachment.SafeName(t.file.Name) }

// AccessibilityRole is that of text, as Fyne knows none of pictures.
func (t *thumb) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }

type thumbRenderer struct {
	thumb  *thumb
	ground *canvas.Rectangle
}

func (r *thumbRenderer) Destroy() {}

func (r *thumbRenderer) MinSize() fyne.Size { return thumbSize }

func (r *thumbRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.ground, r.thumb.picture}
}

func (r *thumbRenderer) Layout(size fyne.Size) {
	r.ground.Resize(thumbSize)
	r.thumb.picture.Resize(thumbSize)
	if t := r.thumb; t.ask != nil && size.Width > 0 {
		ask := t.ask
		t.ask = nil
		ask(t.file, func(i image.Image) {
			t.picture.Image = i
			t.picture.Refresh()
		})
	}
}

func (r *thumbRenderer) Refresh() {
	r.ground.FillColor = r.thumb.Theme().Color(theme.ColorNameInputBackground,
		fyne.CurrentApp().Settings().ThemeVariant())
	canvas.Refresh(r.thumb)
}
