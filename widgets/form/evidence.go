package form

import (
	"cmp"

	"claimlight/internal/claim"
	"claimlight/internal/words"
	"claimlight/widgets/field"
	"claimlight/widgets/kit"

	"fyne.io/fyne/v2"
)

// evidence is that of a claim, nothing at first.
type evidence struct {
	*shared
	entries[claim.Evidence]
	object *fyne.Container
}

// newEvidence makes the section of evidence.
func newEvidence(s *shared) *evidence {
	f := &evidence{shared: s}
	f.entries = entries[claim.Evidence]{
		in:    s,
		box:   kit.NewColumn(kit.GapSection),
		build: f.newEntry,
		id:    func(e *claim.Evidence) *string { return &e.ID },
		void:  voidEvidence,
		opens: func(int) bool { return false },
	}
	f.object = kit.NewColumn(kit.GapTight*2, f.box, newStart(f.newLink(words.FormAddEvidence.String(), f.add)))
	return f
}

func voidEvidence(e claim.Evidence) bool {
	e.ID = ""
	return e == claim.Evidence{}
}

// newEntry makes the fields of one piece of evidence.
func (f *evidence) newEntry() *entry[claim.Evidence] {
	e := &entry[claim.Evidence]{}
	link := field.Called(evidenceName.String(), field.NewEntry(words.FormHttpsOrFile.String()))
	title := field.NewEntry(words.FormWhatItIs.String())
	stance := field.Called(words.FormStance.String(), field.NewChoice(plainOptions(f.labels.Stances.Texts()), false))
	note := field.NewArea(words.FormWhatItShows.String(), 2)
	archive := field.NewEntry("https://")
	seen := field.NewEntry("YYYY-MM-DD")
	e.bindings = []*binding[claim.Evidence]{
		bindText(f.shared, link, func(v *claim.Evidence) *string { return &v.URL }),
		bindText(f.shared, title, func(v *claim.Evidence) *string { return &v.Title }),
		bindWord(f.shared, stance, f.labels.Stances, func(v *claim.Evidence) *claim.Stance { return &v.Stance }),
		bindText(f.shared, note, func(v *claim.Evidence) *string { return &v.Note }),
		bindText(f.shared, archive, func(v *claim.Evidence) *string { return &v.ArchiveURL }),
		bindText(f.shared, seen, func(v *claim.Evidence) *string { return &v.SeenAt }),
	}
	open := f.newLink(words.FormOpen.String(), func() {
		if link.Text != "" {
			tell(f.OnOpenLink, link.Text)
		}
	})
	body := kit.NewColumn(kit.GapFields,
		link,
		named(words.FormTitle.String(), title),
		stance,
		named(words.FormNote.String(), note),
		kit.NewRow(kit.GapFields, []float32{1, 1}, named(words.FormArchiveLink.String(), archive),
			named(words.FormSeenOn.String(), seen)),
	)
	sum := func() string {
		v := e.value()
		return kit.JoinWords(f.labels.Stances.Text(v.Stance), cmp.Or(v.Title, v.URL))
	}
	e.fold = f.newFold(words.FormEvidence.String(), body, sum, func() { f.remove(e) }, open)
	return e
}

// start goes to the first piece of evidence, and begins one where there is none.
func (f *evidence) start() {
	if len(f.list) == 0 {
		f.add()
		return
	}
	f.focus(f.list[0])
}

// newStart keeps a link or a tick at its smallest width, in line with the names of fields.
func newStart(link fyne.CanvasObject) *fyne.Container {
	return kit.NewInset(kit.Inset{Left: -field.LinkPad}, kit.NewRow(0, []float32{0}, link))
}
