package form

import (
	"cmp"
	"slices"

	"claimlight/internal/claim"
	"claimlight/internal/words"
	"claimlight/widgets/field"
	"claimlight/widgets/kit"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// evidence is that of a claim, nothing at first.
type evidence struct {
	*shared
	entries[claim.Evidence]
	attach map[*entry[claim.Evidence]]*field.Button // the button of each that asks for a file
	object *fyne.Container
}

// newEvidence makes the section of evidence.
func newEvidence(s *shared) *evidence {
	f := &evidence{shared: s, attach: map[*entry[claim.Evidence]]*field.Button{}}
	f.entries = entries[claim.Evidence]{
		in:    s,
		box:   kit.NewColumn(kit.GapSection),
		build: f.newEntry,
		id:    func(e *claim.Evidence) *string { return &e.ID },
		void:  claim.Evidence.Empty,
		opens: func(int) bool { return false },
	}
	add := f.newLink(words.FormAddEvidence.String(), func() {
		if f.OnAddEvidence == nil {
			f.add()
			return
		}
		f.OnAddEvidence()
	})
	f.object = kit.NewColumn(kit.GapTight*2, f.box, newStart(add))
	return f
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
	files := f.newFiles()
	e.bindings = []*binding[claim.Evidence]{
		bindText(f.shared, link, func(v *claim.Evidence) *string { return &v.URL }),
		bindText(f.shared, title, func(v *claim.Evidence) *string { return &v.Title }),
		bindWord(f.shared, stance, f.labels.Stances, func(v *claim.Evidence) *claim.Stance { return &v.Stance }),
		bindText(f.shared, note, func(v *claim.Evidence) *string { return &v.Note }),
		bindText(f.shared, archive, func(v *claim.Evidence) *string { return &v.ArchiveURL }),
		f.bindFiles(files),
		bindText(f.shared, seen, func(v *claim.Evidence) *string { return &v.SeenAt }),
	}
	edited := link.OnEdit
	link.OnEdit = func() { f.seenToday(e); edited() }
	about := func(text words.Fixed, do func(id, link string)) *field.Link {
		return f.newLink(text.String(), func() { f.visits.flush(); f.with(e, do) })
	}
	open := about(words.FormOpen, func(_, link string) { tell(f.OnOpenLink, link) })
	getTitle := about(words.FormGetTheTitle, func(id, link string) {
		if f.OnGetTitle != nil {
			f.OnGetTitle(id, link)
		}
	})
	keep := about(words.FormKeepInArchive, func(_, link string) { tell(f.OnArchive, link) })
	body := kit.NewColumn(kit.GapFields,
		link,
		named(words.FormTitle.String(), title),
		stance,
		named(words.FormNote.String(), note),
		kit.NewRow(kit.GapFields, []float32{1, 1}, named(words.FormArchiveLink.String(), archive),
			named(words.FormSeenOn.String(), seen)),
		newStart(kit.NewRow(kit.GapFields, []float32{0, 0}, getTitle, keep)),
		files.Object,
		newStart(f.newAttach(e)),
	)
	sum := func() string {
		v := e.value()
		return kit.JoinWords(f.labels.Stances.Text(v.Stance), cmp.Or(v.Title, v.URL), filesLine(v.Files))
	}
	e.fold = f.newFold(words.FormEvidence.String(), body, sum, func() { f.remove(e) }, open)
	dragged := func(dy float32) float32 { return f.drag(e, dy) }
	e.fold.head(field.NewGrip(words.FormMoveEvidence.String(), dragged, f.reordered))
	for _, b := range e.bindings {
		if from, is := b.field.(field.Field); is {
			f.orderByKeys(e, from)
		}
	}
	f.orderByKeys(e, e.fold.toggle)
	return e
}

// with does something with the link of a piece of evidence, if it has one.
func (f *evidence) with(e *entry[claim.Evidence], do func(id, link string)) {
	if v := e.value(); v.URL != "" {
		do(e.id, v.URL)
	}
}

// seenToday notes with the link of new evidence that it was seen today.
func (f *evidence) seenToday(e *entry[claim.Evidence]) {
	seen := e.bindings[len(e.bindings)-1]
	if f.Today == nil || !e.base.Empty() || e.value().SeenAt != "" || e.value().URL == "" {
		return
	}
	seen.show(claim.Evidence{SeenAt: f.Today()})
	seen.visit.unsaved = true
}

// start goes to the first piece of evidence, and begins one where there is none.
func (f *evidence) start() {
	if len(f.list) == 0 {
		f.add()
		return
	}
	f.focus(f.list[0])
}

// begin begins a piece of evidence with a link, which may be empty. Where one with the link is there already, or an
// empty one, it goes there.
func (f *evidence) begin(link string) {
	has := func(e *entry[claim.Evidence]) bool {
		return f.empty(e) && link == "" || e.value().URL == link && link != ""
	}
	if at := slices.IndexFunc(f.list, has); at >= 0 {
		f.focus(f.list[at])
		return
	}
	f.add()
	if link == "" {
		return
	}
	e := f.list[len(f.list)-1]
	e.bindings[0].show(claim.Evidence{URL: link})
	f.seenToday(e)
	f.visits.edited(&e.bindings[0].visit, atOnce)
}

// orderByKeys has Alt with ↑ and ↓ move a piece of evidence from one of its fields.
func (f *evidence) orderByKeys(e *entry[claim.Evidence], from field.Field) {
	h := from.Hooked()
	pass := h.OnShortcut
	h.OnShortcut = func(s fyne.Shortcut) {
		c, is := s.(*desktop.CustomShortcut)
		if !is || c.Modifier != fyne.KeyModifierAlt || c.KeyName != fyne.KeyUp && c.KeyName != fyne.KeyDown {
			pass(s)
			return
		}
		dir := 1
		if c.KeyName == fyne.KeyUp {
			dir = -1
		}
		f.visits.flush()
		if f.shift(e, dir) {
			f.reordered()
			f.in.room.reveal(from)
		}
	}
}

// newStart keeps a link or a tick at its smallest width, in line with the names of fields.
func newStart(link fyne.CanvasObject) *fyne.Container {
	return kit.NewInset(kit.Inset{Left: -field.LinkPad}, kit.NewRow(0, []float32{0}, link))
}
