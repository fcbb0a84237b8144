// Package attached lists the files that are kept with a piece of evidence: what each is, a small picture of those that
// are pictures, and what can be done with it.
package attached

import (
	"image"
	"slices"

	"claimlight/internal/attachment"
	"claimlight/internal/claim"
	"claimlight/internal/words"
	"claimlight/widgets/field"
	"claimlight/widgets/kit"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
)

// Params are what a list needs, and what it tells.
type Params struct {
	Link func(text string, tapped func()) *field.Link // makes a word to press
	// Picture asks for a file as a small picture, once it is seen. Ready gets it on the main goroutine, or nothing.
	Picture func(f claim.File, ready func(image.Image))
	Open    func(f claim.File)
	Save    func(f claim.File)
	Removed func() // tells that a file was taken out of the list
	Moved   func() // tells that the list has another height
}

// List is the files of one piece of evidence.
type List struct {
	Params
	Object *fyne.Container
	files  []claim.File
	links  []*field.Link // those that take a file out, in order
}

// New makes an empty list.
func New(p Params) *List { return &List{Params: p, Object: kit.NewColumn(kit.GapFields)} }

// Files are the files that are shown.
func (l *List) Files() []claim.File { return slices.Clone(l.files) }

// Show shows files.
func (l *List) Show(files []claim.File) {
	l.files, l.links = slices.Clone(files), nil
	rows := make([]fyne.CanvasObject, len(files))
	for i, f := range files {
		rows[i] = l.row(f)
	}
	l.Object.Objects = rows
	l.Object.Hidden = len(rows) == 0
	l.Moved()
}

// Holds tells whether just these files are shown.
func (l *List) Holds(files []claim.File) bool { return slices.Equal(l.files, files) }

// next is the word that takes the file out that stands where one was taken out; nil where none is left.
func (l *List) next(at int) *field.Link {
	if len(l.links) == 0 {
		return nil
	}
	return l.links[min(at, len(l.links)-1)]
}

func (l *List) row(f claim.File) fyne.CanvasObject {
	name := kit.NewCaption(attachment.SafeName(f.Name))
	name.Color, name.Lines = theme.ColorNameForeground, 2
	said := kit.NewCaption(kit.JoinWords(attachment.Kind(f), attachment.Size(f.Size)))
	remove := l.Link(words.FormRemove.String(), func() { l.remove(f) })
	remove.Careful = true
	l.links = append(l.links, remove)
	line := kit.NewRow(
		kit.GapTight, []float32{1, 0, 0, 0},
		container.New(kit.Middle{}, said),
		l.Link(words.FormOpen.String(), func() { l.Open(f) }),
		l.Link(words.AttachedSaveAs.String(), func() { l.Save(f) }),
		remove,
	)
	words := kit.NewColumn(0, name, line)
	if !attachment.IsPicture(f) {
		return words
	}
	return newPictured(newThumb(f, l.Picture), words)
}

// remove takes a file out, and leaves the keyboard at the next.
func (l *List) remove(f claim.File) {
	at := slices.IndexFunc(l.files, func(other claim.File) bool { return other.SHA256 == f.SHA256 })
	if at < 0 {
		return
	}
	l.Show(slices.Delete(slices.Clone(l.files), at, at+1))
	l.Removed()
	canvas := fyne.CurrentApp().Driver().CanvasForObject(l.Object)
	if next := l.next(at); next != nil && canvas != nil {
		canvas.Focus(next)
	}
}
