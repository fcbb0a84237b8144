// Package ask shows what a room of the window asks and answers: dialogs, lists to choose from, files, and work under
// way.
package ask

import (
	"context"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/widget"
)

// Params are what an asker needs.
type Params struct {
	Window  fyne.Window      // over which it asks
	Context context.Context  // ends with the window, and all work with it
	Go      func(func())     // runs work beside the window
	Back    func()           // gives the keyboard back when a dialog is closed
	Fail    func(error) bool // tells of an error, and whether there is one
	Tell    func(string)     // says something quietly
	Pass    func()           // takes away what was said of the last thing that was done
}

// Asker asks over one window. Its methods are called on the main goroutine.
type Asker struct {
	Params
	showing dialog.Dialog // a dialog that Esc closes; nil when there is none
	job     *Job          // long work that runs; nil when there is none
}

// New makes an asker.
func New(p Params) *Asker { return &Asker{Params: p} }

// InDialog tells whether something lies over the window and takes its keys.
func (a *Asker) InDialog() bool { return a.Window.Canvas().Overlays().Top() != nil }

// Leave closes the uppermost dialog that only shows something.
func (a *Asker) Leave() {
	if a.showing != nil {
		a.showing.Hide()
	}
}

// Show shows a dialog that Esc closes, with the focus where Enter confirms it.
func (a *Asker) Show(d dialog.Dialog) {
	a.showing = d
	d.SetOnClosed(func() {
		if a.showing == d { // what was answered may have opened the next one
			a.showing = nil
		}
		a.Back()
	})
	d.Show()
	if f, ok := d.(interface{ first() fyne.Focusable }); ok {
		a.Window.Canvas().Focus(f.first())
	}
}

// Question asks something that is answered in one of two ways; Enter means yes, Esc no.
func (a *Asker) Question(title, text, yes, no string, answered func(yes bool)) {
	a.Show(a.NewYesNo(title, yes, no, container.NewPadded(widget.NewLabel(text)), answered))
}

// Focus gives the keyboard to a field.
func (a *Asker) Focus(o fyne.Focusable) { a.Window.Canvas().Focus(o) }

// Room is what the window has for a dialog that wants so much, less a margin.
func (a *Asker) Room(width, height, margin float32) fyne.Size {
	size := a.Window.Canvas().Size()
	return fyne.NewSize(min(width, size.Width-margin), min(height, size.Height-margin))
}
