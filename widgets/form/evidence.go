package form

import (
	"cmp"

	"claimlight/internal/claim"
	"claimlight/widgets/field"
	"claimlight/widgets/kit"

	"fyne.io/fyne/v2"
)

// buildEvidence makes the section of evidence, empty at first.
func (f *Form) buildEvidence() fyne.CanvasObject {
	f.evidence = &entries[claim.Evidence]{
		form:  f,
		box:   kit.NewColumn(kit.GapSection),
		build: f.newEvidence,
		id:    func(e *claim.Evidence) *string { return &e.ID },
		void:  voidEvidence,
		opens: func(int) bool { return false },
	}
	add := f.newLink("+ Add evidence", f.evidence.add)
	return kit.NewColumn(kit.GapTight*2, f.evidence.box, newStart(add))
}

func voidEvidence(e claim.Evidence) bool {
	e.ID = ""
	return e == claim.Evidence{}
}

// newEvidence makes the fields of one piece of evidence.
func (f *Form) newEvidence() *entry[claim.Evidence] {
	e := &entry[claim.Evidence]{}
	link := field.Called(evidenceName, field.NewEntry("https:// or a file"))
	title := field.NewEntry("What it is")
	stance := field.Called("Stance", field.NewChoice(plainOptions(f.labels.Stances.Texts()), false))
	note := field.NewArea("What it shows", 2)
	archive := field.NewEntry("https://")
	seen := field.NewEntry("YYYY-MM-DD")
	e.bindings = []*binding[claim.Evidence]{
		bindText(f, link, func(v *claim.Evidence) *string { return &v.URL }),
		bindText(f, title, func(v *claim.Evidence) *string { return &v.Title }),
		bindWord(f, stance, f.labels.Stances, func(v *claim.Evidence) *claim.Stance { return &v.Stance }),
		bindText(f, note, func(v *claim.Evidence) *string { return &v.Note }),
		bindText(f, archive, func(v *claim.Evidence) *string { return &v.ArchiveURL }),
		bindText(f, seen, func(v *claim.Evidence) *string { return &v.SeenAt }),
	}
	open := f.newLink("Open", func() {
		if f.OnOpenLink != nil && link.Text != "" {
			f.OnOpenLink(link.Text)
		}
	})
	body := kit.NewColumn(kit.GapFields,
		link,
		named("Title", title),
		stance,
		named("Note", note),
		kit.NewRow(kit.GapFields, []float32{1, 1}, named("Archive link", archive), named("Seen on", seen)),
	)
	sum := func() string {
		v := e.value()
		return kit.JoinWords(f.labels.Stances.Text(v.Stance), cmp.Or(v.Title, v.URL))
	}
	e.fold = f.newFold("Evidence", body, sum, func() { f.evidence.remove(e) }, open)
	return e
}

// newStart keeps a link or a tick at its smallest width, in line with the names of fields.
func newStart(link fyne.CanvasObject) *fyne.Container {
	return kit.NewInset(kit.Inset{Left: -field.LinkPad}, kit.NewRow(0, []float32{0}, link))
}
