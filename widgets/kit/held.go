package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
)

// Held shows words that are dragged, beside the pointer. Its object lies over the whole window and takes no click.
type Held struct {
	ground *canvas.Rectangle
	words  *canvas.Text
	Object *fyne.Container
}

// NewHeld makes a hidden one.
func NewHeld() *Held {
	h := &Held{ground: canvas.NewRectangle(nil), words: canvas.NewText("", nil)}
	h.ground.CornerRadius, h.ground.StrokeWidth = 5, 1
	h.Object = &fyne.Container{Objects: []fyne.CanvasObject{h.ground, h.words}}
	h.Object.Hide()
	return h
}

// Show shows words beside a point of the window.
func (h *Held) Show(words string, at fyne.Position) {
	h.words.Text, h.words.TextSize = words, theme.Size(theme.SizeNameCaptionText)
	h.words.Color = theme.Color(theme.ColorNameForeground)
	h.ground.FillColor = theme.Color(theme.ColorNameOverlayBackground)
	h.ground.StrokeColor = theme.Color(theme.ColorNamePrimary)
	h.Object.Show()
	origin := fyne.CurrentApp().Driver().AbsolutePositionForObject(h.Object)
	corner := at.Subtract(origin).AddXY(12, 10)
	size := h.words.MinSize()
	h.ground.Move(corner)
	h.ground.Resize(size.AddWidthHeight(16, 8))
	h.words.Move(corner.AddXY(8, 4))
	h.words.Resize(size)
	h.Object.Refresh()
}

// Hide takes it away.
func (h *Held) Hide() { h.Object.Hide() }
