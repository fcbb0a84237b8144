package form

import (
	"claimlight/internal/claim"
	"claimlight/internal/words"
	"claimlight/widgets/field"
	"claimlight/widgets/form/quote"
	"claimlight/widgets/kit"

	"fyne.io/fyne/v2"
)

// named puts the name of a field above it.
func named(name string, f field.Field) *fyne.Container {
	field.Called(name, f)
	return kit.NewColumn(kit.GapTight, kit.NewCaption(name), f)
}

// hinted puts the name of a field above it, and in its line what is sometimes to be said of it.
func hinted(name string, f field.Field, hint *kit.Caption) kit.Hinted {
	return kit.Hinted{Name: kit.NewCaption(name), Hint: hint, Field: field.Called(name, f)}
}

// newSheet makes all fields, in the order in which Tab reaches them.
func newSheet(s *shared) *sheet {
	f := &sheet{shared: s}
	f.quote = quote.New(func() { call(f.OnReveal) }, f.room.relayout)
	f.whole = s.newLink(words.FormShowAll.String(), f.quote.Toggle)
	f.quote.Opens(f.whole)
	f.where = kit.NewHint()
	f.place = newPlaceLine(s)
	f.similar = newSimilarSection(s)
	f.own = newOwnFields(s)
	sections := kit.NewColumn(kit.GapSection,
		kit.NewColumn(kit.GapTight, f.quote, newStart(f.whole), f.where, f.place.object),
		f.zone(SourcePart, f.buildSource()),
		f.zone(FigurePart, f.buildFigures()),
		f.buildResult(),
		f.own.object,
		f.buildMore(),
		f.similar.object,
	)
	margin := kit.Inset{Left: kit.GapMargin, Top: kit.GapMargin, Right: kit.GapMargin, Bottom: kit.GapMargin}
	page := kit.NewInset(margin, sections)
	f.offers.Over = page
	f.object = &fyne.Container{Layout: kit.Floating{}, Objects: []fyne.CanvasObject{page, f.offers}}
	return f
}

func (f *sheet) buildSource() fyne.CanvasObject {
	name := field.Called(claim.Label("Source.Name"), field.NewEntry(words.FormWhoSaysIt.String()))
	name.Offers = f.offers
	f.source = name
	f.bind(bindText(f.shared, name, func(c *claim.Claim) *string { return &c.Source.Name }))
	kind := field.Called(claim.Label("Source.Kind"), field.NewSelect(words.FormKind.String(), f.labels.Kinds.Texts()))
	f.kind = kind
	f.bind(bindWord(f.shared, kind, f.labels.Kinds, func(c *claim.Claim) *claim.SourceKind { return &c.Source.Kind }))
	manner := field.Called(claim.Label("Source.Manner"), field.NewSelect(words.FormManner.String(),
		f.labels.Manners.Texts()))
	mannerOf := func(c *claim.Claim) *claim.SourceManner { return &c.Source.Manner }
	f.bind(bindWord(f.shared, manner, f.labels.Manners, mannerOf))
	f.same = newSameLine(f.shared, name, kind)
	name.OnTyped = f.same.keep
	return kit.NewColumn(kit.GapFields,
		kit.NewHeaded(kit.NewHeading(claim.Label("Source.Name")), name, f.same.object),
		kit.NewRow(kit.GapFields, []float32{1, 1}, kind, manner),
		f.newConfirm(words.FormConfirmTheSource.String(), func(u *claim.Unconfirmed) *bool { return &u.Source }),
	)
}

// buildFigures makes the section of figures, with the tick that confirms them.
func (f *sheet) buildFigures() fyne.CanvasObject {
	confirm := f.newConfirm(words.FormConfirmTheFigures.String(), func(u *claim.Unconfirmed) *bool { return &u.Figures })
	f.figures = newFigures(f.shared, f.quote.Quoted, confirm)
	return f.figures.object
}

func (f *sheet) buildResult() fyne.CanvasObject {
	f.rating = field.Called(claim.Label("Rating"), field.NewChoice(ratingOptions(f.labels), true))
	f.bind(f.bindRating())
	status := field.NewChoice(plainOptions(f.labels.Statuses.Texts()), false)
	f.bind(bindWord(f.shared, status, f.labels.Statuses, func(c *claim.Claim) *claim.Status { return &c.Status }))
	f.result = field.NewArea(words.FormWhatTrueInWordsPublish.String(), 2)
	f.bind(bindText(f.shared, f.result, func(c *claim.Claim) *string { return &c.Conclusion }))
	return kit.NewColumn(kit.GapFields,
		kit.NewColumn(kit.GapTight+field.ChoiceRing, kit.NewHeading(claim.Label("Rating")), f.rating, f.offScale),
		named(claim.Label("Status"), status),
		named(claim.Label("Conclusion"), f.result),
	)
}

func (f *sheet) buildMore() fyne.CanvasObject {
	wording := field.NewArea(words.FormClaimInYourOwnWords.String(), 2)
	f.bind(bindText(f.shared, wording, func(c *claim.Claim) *string { return &c.Wording }))
	via := field.NewEntry(words.FormWhoPassedOn.String())
	f.bind(bindText(f.shared, via, func(c *claim.Claim) *string { return &c.Source.Via }))
	said := field.NewEntry("YYYY-MM-DD")
	f.bind(bindText(f.shared, said, func(c *claim.Claim) *string { return &c.SaidAt }))
	tags := field.NewEntry(words.FormEGBudgetHealth.String())
	f.bind(bindCoded(f.shared, tags, tagCoding(), func(c *claim.Claim) *[]string { return &c.Tags }))
	review := field.NewEntry("https://")
	f.bind(bindText(f.shared, review, func(c *claim.Claim) *string { return &c.ReviewURL }))
	notes := field.NewArea(words.FormPrivateStayInLibrary.String(), 3)
	f.bind(bindText(f.shared, notes, func(c *claim.Claim) *string { return &c.Notes }))

	f.evidence = newEvidence(f.shared)
	body := kit.NewColumn(
		kit.GapFields,
		named(claim.Label("Wording"), wording),
		kit.NewRow(
			kit.GapFields,
			[]float32{1, 1},
			named(claim.Label("Source.Via"), via),
			named(claim.Label("SaidAt"), said),
		),
		f.evidence.object,
		named(tagsName(), tags),
		named(claim.Label("ReviewURL"), review),
		named(claim.Label("Notes"), notes),
	)
	f.more = newDisclosure(words.FormMore.String(), body, f.room.relayout)
	f.attend(f.more.button)
	return f.more.object
}

// zone lets words be dragged onto a section.
func (f *sheet) zone(part Part, section fyne.CanvasObject) fyne.CanvasObject {
	z := &zone{kit.NewZone(section), part}
	f.zones = append(f.zones, z)
	return z.Object
}

func (f *sheet) bind(b *binding[claim.Claim]) { f.bindings = append(f.bindings, b) }

// ratingOptions are the ratings with their colours.
func ratingOptions(labels kit.Labels) []field.Option {
	options := make([]field.Option, len(labels.Ratings))
	for i, w := range labels.Ratings {
		options[i] = field.Option{Word: w.Text, Color: labels.RatingColor(w.Value)}
	}
	return options
}

func plainOptions(wording []string) []field.Option {
	options := make([]field.Option, len(wording))
	for i, w := range wording {
		options[i] = field.Option{Word: w}
	}
	return options
}
