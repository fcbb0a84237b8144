package app

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// besideGap lies between two halves, in dp.
const besideGap = 16

// beside sets two objects side by side. The left one is as wide as it has to be, the right one takes the rest.
type beside struct{ least float32 } // of the right one, in dp

// MinSize is that of both.
func (b *beside) MinSize(objects []fyne.CanvasObject) fyne.Size {
	left, right := objects[0].MinSize(), objects[1].MinSize()
	return fyne.NewSize(left.Width+besideGap+b.least, max(left.Height, right.Height))
}

// Layout gives the right one what the left one leaves.
func (b *beside) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	left := objects[0].MinSize().Width
	objects[0].Resize(fyne.NewSize(left, size.Height))
	objects[0].Move(fyne.Position{})
	objects[1].Resize(fyne.NewSize(size.Width-left-besideGap, size.Height))
	objects[1].Move(fyne.NewPos(left+besideGap, 0))
}

// wide gives one object a width, in dp, so that what stands beside it does not move with its words.
type wide struct{ width float32 }

// MinSize has that width.
func (l *wide) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(max(l.width, objects[0].MinSize().Width), objects[0].MinSize().Height)
}

// Layout fills the room.
func (l *wide) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	objects[0].Resize(size)
	objects[0].Move(fyne.Position{})
}

// paper is the ground of the article, with a line around it, to lie under a text in a dialog.
type paper struct{ widget.BaseWidget }

func newPaper() *paper {
	p := &paper{}
	p.ExtendBaseWidget(p)
	return p
}

// CreateRenderer is called by Fyne.
func (p *paper) CreateRenderer() fyne.WidgetRenderer {
	sheet := canvas.NewRectangle(color.Transparent)
	r := &paperRenderer{WidgetRenderer: widget.NewSimpleRenderer(sheet), paper: p, sheet: sheet}
	r.Refresh()
	return r
}

type paperRenderer struct {
	fyne.WidgetRenderer
	paper *paper
	sheet *canvas.Rectangle
}

// Refresh takes the colours of the look.
func (r *paperRenderer) Refresh() {
	th, v := r.paper.Theme(), fyne.CurrentApp().Settings().ThemeVariant()
	r.sheet.FillColor = th.Color(theme.ColorNameBackground, v)
	r.sheet.StrokeColor, r.sheet.StrokeWidth = th.Color(theme.ColorNameSeparator, v), 1
	r.sheet.CornerRadius = th.Size(theme.SizeNameInputRadius)
	r.sheet.Refresh()
}
