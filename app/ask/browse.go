package ask

import (
	"claimlight/internal/files"
	"claimlight/internal/words"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/storage"
)

// Folder asks for a folder over a dialog, which gets the keyboard back at one of its fields.
func (a *Asker) Folder(from string, chosen func(folder string), back fyne.Focusable) {
	under := a.showing
	d := dialog.NewFolderOpen(func(folder fyne.ListableURI, err error) {
		if !a.Fail(err) && folder != nil {
			chosen(folder.Path())
		}
	}, a.Window)
	d.SetTitleText(words.AskFolderForFile.String())
	if place, err := storage.ListerForURI(storage.NewFileURI(from)); err == nil {
		d.SetLocation(place)
	}
	a.showing = d
	d.SetOnClosed(func() {
		a.showing = under
		a.Focus(back)
	})
	d.Show()
	widen(d)
}

// AnyFolder asks for a folder. The title says what for.
func (a *Asker) AnyFolder(title string, chosen func(folder string)) {
	d := dialog.NewFolderOpen(func(folder fyne.ListableURI, err error) {
		if !a.Fail(err) && folder != nil {
			chosen(folder.Path())
		}
	}, a.Window)
	d.SetTitleText(title)
	a.Show(d)
	widen(d)
}

// File asks for one file with one of the endings; with any when there are none. The title says what for.
func (a *Asker) File(title string, endings []string, chosen func(path string)) {
	d := a.newFileDialog(title, endings, func(path string, err error) {
		if !a.Fail(err) {
			chosen(path)
		}
	})
	a.Show(d)
	widen(d)
}

// FileAlone asks for any one file where the window shows nothing else. Chosen is told what went wrong, and nothing when
// the user leaves it.
func (a *Asker) FileAlone(title string, chosen func(path string, err error)) {
	d := a.newFileDialog(title, nil, chosen)
	d.Show()
	widen(d)
}

// newFileDialog makes the dialog for every file that is chosen. It does not offer the library that is open. Chosen is
// told nothing when the user leaves it.
func (a *Asker) newFileDialog(title string, endings []string, chosen func(path string, err error)) *dialog.FileDialog {
	d := dialog.NewFileOpen(func(file fyne.URIReadCloser, err error) {
		if err != nil || file == nil {
			if err != nil {
				chosen("", err)
			}
			return
		}
		path := file.URI().Path()
		chosen(path, file.Close()) // whoever reads it opens it again
	}, a.Window)
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
