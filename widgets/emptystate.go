package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

var _ fyne.Widget = (*EmptyState)(nil)

// EmptyState stands where there is nothing yet, and says in one sentence what to do.
type EmptyState struct {
	widget.BaseWidget
	content *fyne.Container
	text    *caption
}

// Action is a button: what it says and what it does.
type Action struct {
	Text string
	Run  func()
}

// NewEmptyState makes one from an icon, a sentence and up to two buttons, of which the first is the usual one.
func NewEmptyState(icon fyne.Resource, sentence string, actions ...Action) *EmptyState {
	e := &EmptyState{text: newCaption(sentence)}
	e.text.lines, e.text.align, e.text.size = 4, fyne.TextAlignCenter, theme.SizeNameText
	picture := canvas.NewImageFromResource(theme.NewDisabledResource(icon))
	picture.FillMode = canvas.ImageFillContain
	picture.SetMinSize(fyne.NewSquareSize(40))
	e.content = newColumn(12, picture, e.text)
	buttons := container.NewHBox()
	for i, a := range actions {
		b := widget.NewButton(a.Text, a.Run)
		if i == 0 {
			b.Importance = widget.HighImportance
		}
		buttons.Add(b)
	}
	if len(actions) > 0 {
		e.content.Add(container.NewCenter(buttons))
	}
	e.ExtendBaseWidget(e)
	return e
}

// SetText shows another sentence.
func (e *EmptyState) SetText(sentence string) {
	e.text.retext(sentence)
	e.Refresh()
}

// CreateRenderer links the empty state to what draws it.
func (e *EmptyState) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(&fyne.Container{Layout: narrowMiddle{}, Objects: []fyne.CanvasObject{e.content}})
}

// narrowMiddle sets one object in the middle, no wider than what reads well.
type narrowMiddle struct{}

const readableWidth = 280

func (narrowMiddle) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	o := objects[0]
	width := fyne.Min(size.Width-2*formMargin, readableWidth)
	height := heightAt(o, width)
	o.Resize(fyne.NewSize(width, height))
	o.Move(fyne.NewPos((size.Width-width)/2, fyne.Max((size.Height-height)/2, 0)))
}

func (narrowMiddle) MinSize(objects []fyne.CanvasObject) fyne.Size {
	width := fyne.Max(objects[0].MinSize().Width, 120)
	return fyne.NewSize(width+2*formMargin, heightAt(objects[0], width))
}
