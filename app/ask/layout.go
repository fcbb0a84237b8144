package ask

import (
	"claimlight/widgets/kit"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// besideGap lies between two halves, in dp.
const besideGap = 16

// Beside sets two objects side by side. The left one is as wide as it has to be, the right one takes the rest.
type Beside struct{ Least float32 } // of the right one, in dp

// MinSize is that of both.
func (b *Beside) MinSize(objects []fyne.CanvasObject) fyne.Size {
	left, right := objects[0].MinSize(), objects[1].MinSize()
	return fyne.NewSize(left.Width+besideGap+b.Least, max(left.Height, right.Height))
}

// Layout gives the right one what the left one leaves.
func (b *Beside) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	left := objects[0].MinSize().Width
	objects[0].Resize(fyne.NewSize(left, size.Height))
	objects[0].Move(fyne.Position{})
	objects[1].Resize(fyne.NewSize(size.Width-left-besideGap, size.Height))
	objects[1].Move(fyne.NewPos(left+besideGap, 0))
}

// Wide gives one object a width, in dp, so that what stands beside it does not move with its words.
type Wide struct{ Width float32 }

// MinSize has that width.
func (l *Wide) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(max(l.Width, objects[0].MinSize().Width), objects[0].MinSize().Height)
}

// Layout fills the room.
func (l *Wide) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	objects[0].Resize(size)
	objects[0].Move(fyne.Position{})
}

// NewPaper makes the ground of the article, with a line around it, to lie under a text in a dialog.
func NewPaper() fyne.CanvasObject {
	return kit.NewGround(theme.ColorNameBackground, theme.ColorNameSeparator, theme.Size(theme.SizeNameInputRadius))
}

// OnPaper sets things under each other onto the ground of the article.
func OnPaper(objects ...fyne.CanvasObject) fyne.CanvasObject {
	return container.NewStack(NewPaper(), container.NewPadded(container.NewVScroll(container.NewVBox(objects...))))
}

// Caption is a quiet title, of a group of rows or a pane.
func Caption(s string) fyne.CanvasObject {
	l := widget.NewLabelWithStyle(s, fyne.TextAlignLeading, fyne.TextStyle{Bold: true})
	l.SizeName = theme.SizeNameCaptionText
	return l
}

// Show shows or hides something.
func Show(o fyne.CanvasObject, visible bool) {
	if visible {
		o.Show()
	} else {
		o.Hide()
	}
}

// SetAble lets a button be pressed or a field be changed, or not.
func SetAble(b fyne.Disableable, able bool) {
	if able {
		b.Enable()
	} else {
		b.Disable()
	}
}
