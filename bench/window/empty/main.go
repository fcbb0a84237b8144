// Command empty opens a window with nothing in it, to compare Claimlight's with.
package main

import (
	"log"

	"claimlight/bench/window/turns"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/app"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"
)

func main() {
	a := app.NewWithID("io.claimlight.empty")
	w := a.NewWindow("Empty")
	f := &field{}
	f.ExtendBaseWidget(f)
	w.SetContent(f)
	w.Resize(fyne.NewSize(1280, 800))
	w.Canvas().Focus(f)
	if err := turns.Log(); err != nil {
		log.Fatal(err)
	}
	w.ShowAndRun()
}

// field can have the focus, as the article view can: without a cursor that blinks.
type field struct{ widget.BaseWidget }

// CreateRenderer is called by Fyne.
func (f *field) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(canvas.NewText("Nothing is open.", f.Theme().Color("foreground", 0)))
}

// FocusGained is called by Fyne.
func (f *field) FocusGained() {}

// FocusLost is called by Fyne.
func (f *field) FocusLost() {}

// TypedKey is called by Fyne.
func (f *field) TypedKey(*fyne.KeyEvent) {}

// TypedRune is called by Fyne.
func (f *field) TypedRune(rune) {}
