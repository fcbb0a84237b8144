package app

import (
	"claimlight/internal/files"

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
	d.SetTitleText("Folder for the file")
	if place, err := storage.ListerForURI(storage.NewFileURI(from)); err == nil {
		d.SetLocation(place)
	}
	w.showing = d
	d.SetOnClosed(func() {
		w.showing = under
		w.win.Canvas().Focus(back)
	})
	d.Show()
	widen(d)
}

// chooseFile asks for one file with one of the endings; with any when there are none. The title says what for.
func (w *Window) chooseFile(title string, endings []string, chosen func(path string)) {
	d := w.newFileDialog(title, endings, func(path string, err error) {
		if !w.fail(err) {
			chosen(path)
		}
	})
	w.display(d)
	widen(d)
}

// newFileDialog makes the dialog for every file that is chosen. It does not offer the library that is open. Chosen is told nothing when
// the user leaves it.
func (w *Window) newFileDialog(title string, endings []string, chosen func(path string, err error)) *dialog.FileDialog {
	d := dialog.NewFileOpen(func(file fyne.URIReadCloser, err error) {
		if err != nil || file == nil {
			if err != nil {
				chosen("", err)
			}
			return
		}
		path := file.URI().Path()
		chosen(path, file.Close()) // whoever reads it opens it again
	}, w.win)
	d.SetTitleText(title)
	d.SetFilter(offered{endings})
	return d
}

// offered are the files that a dialog shows.
type offered struct{ endings []string }

// Matches tells whether a file is shown.
func (o offered) Matches(u fyne.URI) bool {
	if len(o.endings) > 0 && !storage.NewExtensionFileFilter(o.endings).Matches(u) {
		return false
	}
	return !files.Ours(u.Path())
}

// widen gives a file dialog room, once it is shown: Fyne has no size of it before.
func widen(d *dialog.FileDialog) { d.Resize(fyne.NewSize(860, 560)) }
