package app

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/storage"
)

// browse asks for a folder over a dialog, which gets the keyboard back at one of its fields.
func (w *Window) browse(from string, chosen func(folder string), back fyne.Focusable) {
	under := w.showing
	d := dialog.NewFolderOpen(func(folder fyne.ListableURI, err error) {
		if !w.fail(err) && folder != nil {
			chosen(folder.Path())
		}
	}, w.win)
	if place, err := storage.ListerForURI(storage.NewFileURI(from)); err == nil {
		d.SetLocation(place)
	}
	w.showing = d
	d.SetOnClosed(func() {
		w.showing = under
		w.win.Canvas().Focus(back)
	})
	d.Show()
	d.Resize(fyne.NewSize(860, 560)) // only after it is shown: Fyne has no size of it before
}

// chooseFile asks for one file with one of the endings.
func (w *Window) chooseFile(endings []string, chosen func(path string)) {
	d := dialog.NewFileOpen(func(file fyne.URIReadCloser, err error) {
		if w.fail(err) || file == nil {
			return
		}
		path := file.URI().Path()
		w.fail(file.Close())
		chosen(path)
	}, w.win)
	d.SetFilter(storage.NewExtensionFileFilter(endings))
	w.display(d)
	d.Resize(fyne.NewSize(860, 560)) // only after it is shown: Fyne has no size of it before
}
