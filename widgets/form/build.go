package form

import (
	"claimlight/internal/claim"
	"claimlight/widgets/field"
	"claimlight/widgets/kit"

	"fyne.io/fyne/v2"
)

// named puts the name of a field above it.
func named(name string, f field.Field) *fyne.Container {
	field.Called(name, f)
	return kit.NewColumn(kit.GapTight, kit.NewCaption(name), f)
}

// buildContent makes all fields, in the order in which Tab reaches them.
func (f *Form) buildContent() *fyne.Container {
	f.offers = field.NewOffers()
	f.fields.quote = newQuoteView(func() {
		if f.OnReveal != nil {
			f.OnReveal()
		}
	}, f.relayout)
	place := f.buildPlace()
	f.similar = f.buildSimilar()
	sections := kit.NewColumn(kit.GapSection,
		kit.NewColumn(kit.GapTight, f.fields.quote, place, f.similar.notice),
		f.buildSource(),
		f.buildFigures(),
		f.buildResult(),
		f.buildMore(),
		f.similar.object,
	)
	margin := kit.Inset{Left: kit.GapMargin, Top: kit.GapMargin, Right: kit.GapMargin, Bottom: kit.GapMargin}
	page := kit.NewInset(margin, sections)
	f.offers.Over = page
	return &fyne.Container{Layout: kit.Floating{}, Objects: []fyne.CanvasObject{page, f.offers}}
}

func (f *Form) buildSource() fyne.CanvasObject {
	name := field.Called(claim.Label("Source.Name"), field.NewEntry("Who says it"))
	name.Offers = f.offers
	f.fields.source = name
	name.OnTyped = f.keepSame
	f.bind(bindText(f, name, func(c *claim.Claim) *string { return &c.Source.Name }))
	kind := field.Called(claim.Label("Source.Kind"), field.NewSelect("Kind", f.labels.Kinds.Texts()))
	f.fields.kind = kind
	f.bind(bindWord(f, kind, f.labels.Kinds, func(c *claim.Claim) *claim.SourceKind { return &c.Source.Kind }))
	manner := field.Called(claim.Label("Source.Manner"), field.NewSelect("Manner", f.labels.Manners.Texts()))
	f.bind(bindWord(f, manner, f.labels.Manners, func(c *claim.Claim) *claim.SourceManner { return &c.Source.Manner }))
	return kit.NewColumn(kit.GapFields,
		kit.NewColumn(kit.GapTight, kit.NewHeading(claim.Label("Source.Name")), name, f.buildSame()),
		kit.NewRow(kit.GapFields, []float32{1, 1}, kind, manner),
		f.newConfirm("Confirm the source", func(u *claim.Unconfirmed) *bool { return &u.Source }),
	)
}

func (f *Form) buildResult() fyne.CanvasObject {
	f.fields.rating = field.Called(claim.Label("Rating"), field.NewChoice(ratingOptions(f.labels.Ratings), true))
	f.bind(bindWord(f, f.fields.rating, f.labels.Ratings, func(c *claim.Claim) *claim.Rating { return &c.Rating }))
	status := field.NewChoice(plainOptions(f.labels.Statuses.Texts()), false)
	f.bind(bindWord(f, status, f.labels.Statuses, func(c *claim.Claim) *claim.Status { return &c.Status }))
	f.fields.result = field.NewArea("What is true, in words to publish", 2)
	f.bind(bindText(f, f.fields.result, func(c *claim.Claim) *string { return &c.Conclusion }))
	return kit.NewColumn(kit.GapFields,
		kit.NewColumn(kit.GapTight+field.ChoiceRing, kit.NewHeading(claim.Label("Rating")), f.fields.rating),
		named(claim.Label("Status"), status),
		named(claim.Label("Conclusion"), f.fields.result),
	)
}

func (f *Form) buildMore() fyne.CanvasObject {
	wording := field.NewArea("The claim in your own words", 2)
	f.bind(bindText(f, wording, func(c *claim.Claim) *string { return &c.Wording }))
	via := field.NewEntry("Who passed it on")
	f.bind(bindText(f, via, func(c *claim.Claim) *string { return &c.Source.Via }))
	said := field.NewEntry("YYYY-MM-DD")
	f.bind(bindText(f, said, func(c *claim.Claim) *string { return &c.SaidAt }))
	tags := field.NewEntry("e.g. budget, health")
	f.bind(bindCoded(f, tags, tagCoding(), func(c *claim.Claim) *[]string { return &c.Tags }))
	review := field.NewEntry("https://")
	f.bind(bindText(f, review, func(c *claim.Claim) *string { return &c.ReviewURL }))
	notes := field.NewArea("Private, stay in the library", 3)
	f.bind(bindText(f, notes, func(c *claim.Claim) *string { return &c.Notes }))

	body := kit.NewColumn(
		kit.GapFields,
		named(claim.Label("Wording"), wording),
		kit.NewRow(
			kit.GapFields,
			[]float32{1, 1},
			named(claim.Label("Source.Via"), via),
			named(claim.Label("SaidAt"), said),
		),
		f.buildEvidence(),
		named(claim.Label("Tags")+", with commas between", tags),
		named(claim.Label("ReviewURL"), review),
		named(claim.Label("Notes"), notes),
	)
	f.fields.more = newDisclosure("More", body, f.relayout)
	f.attend(f.fields.more.button)
	return f.fields.more.object
}

func (f *Form) bind(b *binding[claim.Claim]) { f.bindings = append(f.bindings, b) }

// newLink makes a word to press in the form.
func (f *Form) newLink(text string, tapped func()) *field.Link {
	l := field.NewLink(text, tapped)
	f.attend(l)
	return l
}

// ratingOptions are the ratings with their colours.
func ratingOptions(words kit.Words[claim.Rating]) []field.Option {
	options := make([]field.Option, len(words))
	for i, w := range words {
		options[i] = field.Option{Word: w.Text, Color: kit.RatingColor(w.Value)}
	}
	return options
}

func plainOptions(words []string) []field.Option {
	options := make([]field.Option, len(words))
	for i, w := range words {
		options[i] = field.Option{Word: w}
	}
	return options
}
