package form

import (
	"image"

	"claimlight/internal/attachment"
	"claimlight/internal/claim"
	"claimlight/internal/words"
	"claimlight/widgets/field"
	"claimlight/widgets/form/attached"
	"claimlight/widgets/kit"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
)

// newFiles makes the list of the files of a piece of evidence.
func (f *evidence) newFiles() *attached.List {
	l := attached.New(attached.Params{
		Link: f.newLink, Moved: f.room.relayout,
		Picture: func(v claim.File, ready func(image.Image)) {
			if f.OnPicture != nil {
				f.OnPicture(v, ready)
			}
		},
		Open: func(v claim.File) { f.visits.flush(); tell(f.OnOpenFile, v) },
		Save: func(v claim.File) { f.visits.flush(); tell(f.OnSaveFile, v) },
	})
	l.Show(nil)
	return l
}

// bindFiles joins a list of files to those of a piece of evidence. One is added by whoever reads it, and removed here.
func (f *evidence) bindFiles(l *attached.List) *binding[claim.Evidence] {
	b := &binding[claim.Evidence]{
		read:  func(v *claim.Evidence) { v.Files = l.Files() },
		holds: func(v claim.Evidence) bool { return l.Holds(v.Files) },
		show:  func(v claim.Evidence) { l.Show(v.Files) },
	}
	l.Removed = func() {
		b.visit.id = ""
		f.visits.edited(&b.visit, atOnce)
	}
	return b
}

// newAttach makes the button that asks for a file.
func (f *evidence) newAttach(e *entry[claim.Evidence]) *field.Button {
	b := field.NewButton(words.AttachedAttach.String(), theme.MailAttachmentIcon(), func() {
		f.visits.flush()
		tell(f.OnAttach, e.id)
	})
	f.attend(b)
	f.attach[e] = b
	return b
}

// filesLine names the first of the files, and how many there are.
func filesLine(files []claim.File) string {
	switch len(files) {
	case 0:
		return ""
	case 1:
		return attachment.SafeName(files[0].Name)
	}
	return words.CountFiles(len(files)).String()
}

// Attachable is the id of the piece of evidence to which a file goes that is attached by a key: the one in which the
// keyboard stands, else the last, else a new one. It is empty while no claim is shown.
func (f *Form) Attachable() string {
	if !f.shown {
		return ""
	}
	if !f.sheet.more.body.Visible() {
		f.sheet.more.open(true)
	}
	in := f.sheet.evidence
	for _, e := range in.list {
		if f.shared.keyboard.current != nil && e.has(f.shared.keyboard.current) {
			return e.id
		}
	}
	if len(in.list) == 0 {
		in.begin("")
	}
	last := in.list[len(in.list)-1]
	last.fold.open(true)
	return last.id
}

// GoToFiles leads to where files are attached to a piece of evidence, by its id.
func (f *Form) GoToFiles(id string) {
	e := f.sheet.evidence.find(id)
	if !f.shown || e == nil {
		return
	}
	e.fold.open(true)
	f.shared.keyboard.focus(f.sheet.evidence.attach[e])
}

// has tells whether the keyboard stands in an entry, in a field or at a word to press.
func (e *entry[T]) has(now fyne.Focusable) bool {
	o, is := now.(fyne.CanvasObject)
	if !is {
		return false
	}
	_, in := kit.DepthIn(e.fold.object, o)
	return in
}

// EvidenceAt is the id of the piece of evidence over which a point of the window lies: a new one over the words that
// begin one. It is empty elsewhere.
func (f *Form) EvidenceAt(at fyne.Position) string {
	in := f.sheet.evidence
	if !f.shown || !f.page.Visible() || !f.sheet.more.body.Visible() || !kit.Over(f.shared.room.scroll, at) ||
		!kit.Over(in.object, at) {
		return ""
	}
	for _, e := range in.list {
		if kit.Over(e.fold.object, at) {
			return e.id
		}
	}
	in.begin("")
	return in.list[len(in.list)-1].id
}
