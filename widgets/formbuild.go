package widgets

import (
	"claimlight/internal/claim"

	"fyne.io/fyne/v2"
)

// named puts the name of a field above it.
func named(name string, field hooked) *fyne.Container {
	called(name, field)
	return newColumn(gapTight, newCaption(name), field)
}

// buildContent makes all fields, in the order in which Tab reaches them.
func (f *ClaimForm) buildContent() *fyne.Container {
	f.offers = newOfferList()
	f.fields.quote = newQuoteView(func() {
		if f.OnReveal != nil {
			f.OnReveal()
		}
	}, f.relayout)
	place := f.buildPlace()
	f.similar = f.buildSimilar()
	sections := newColumn(gapSection,
		newColumn(gapTight, f.fields.quote, place, f.similar.notice),
		f.buildSource(),
		f.buildFigures(),
		f.buildResult(),
		f.buildMore(),
		f.similar.object,
	)
	margin := inset{left: gapMargin, top: gapMargin, right: gapMargin, bottom: gapMargin}
	page := newInset(margin, sections)
	f.offers.over = page
	return &fyne.Container{Layout: floating{}, Objects: []fyne.CanvasObject{page, f.offers}}
}

func (f *ClaimForm) buildSource() fyne.CanvasObject {
	name := called(claim.Label("Source.Name"), newTextField("Who says it"))
	name.offers = f.offers
	f.fields.source = name
	name.typedOn = f.keepSame
	f.bind(bindText(f, name, func(c *claim.Claim) *string { return &c.Source.Name }))
	kind := called(claim.Label("Source.Kind"), newSelectField("Kind", f.labels.Kinds.Texts()))
	f.fields.kind = kind
	f.bind(bindWord(f, kind, f.labels.Kinds, func(c *claim.Claim) *claim.SourceKind { return &c.Source.Kind }))
	manner := called(claim.Label("Source.Manner"), newSelectField("Manner", f.labels.Manners.Texts()))
	f.bind(bindWord(f, manner, f.labels.Manners, func(c *claim.Claim) *claim.SourceManner { return &c.Source.Manner }))
	return newColumn(gapFields,
		newColumn(gapTight, newHeading(claim.Label("Source.Name")), name, f.buildSame()),
		newRow(gapFields, []float32{1, 1}, kind, manner),
		f.newConfirm("Confirm the source", func(u *claim.Unconfirmed) *bool { return &u.Source }),
	)
}

func (f *ClaimForm) buildResult() fyne.CanvasObject {
	f.fields.rating = called(claim.Label("Rating"), newChoiceField(ratingOptions(f.labels.Ratings), true))
	f.bind(bindWord(f, f.fields.rating, f.labels.Ratings, func(c *claim.Claim) *claim.Rating { return &c.Rating }))
	status := newChoiceField(plainOptions(f.labels.Statuses.Texts()), false)
	f.bind(bindWord(f, status, f.labels.Statuses, func(c *claim.Claim) *claim.Status { return &c.Status }))
	f.fields.result = newTextArea("What is true, in words to publish", 2)
	f.bind(bindText(f, f.fields.result, func(c *claim.Claim) *string { return &c.Conclusion }))
	return newColumn(gapFields,
		newColumn(gapTight+choiceRing, newHeading(claim.Label("Rating")), f.fields.rating),
		named(claim.Label("Status"), status),
		named(claim.Label("Conclusion"), f.fields.result),
	)
}

func (f *ClaimForm) buildMore() fyne.CanvasObject {
	wording := newTextArea("The claim in your own words", 2)
	f.bind(bindText(f, wording, func(c *claim.Claim) *string { return &c.Wording }))
	via := newTextField("Who passed it on")
	f.bind(bindText(f, via, func(c *claim.Claim) *string { return &c.Source.Via }))
	said := newTextField("YYYY-MM-DD")
	f.bind(bindText(f, said, func(c *claim.Claim) *string { return &c.SaidAt }))
	tags := newTextField("e.g. budget, health")
	f.bind(bindCoded(f, tags, tagCoding(), func(c *claim.Claim) *[]string { return &c.Tags }))
	review := newTextField("https://")
	f.bind(bindText(f, review, func(c *claim.Claim) *string { return &c.ReviewURL }))
	notes := newTextArea("Private, stay in the library", 3)
	f.bind(bindText(f, notes, func(c *claim.Claim) *string { return &c.Notes }))

	body := newColumn(gapFields,
		named(claim.Label("Wording"), wording),
		newRow(gapFields, []float32{1, 1}, named(claim.Label("Source.Via"), via), named(claim.Label("SaidAt"), said)),
		f.buildEvidence(),
		named(claim.Label("Tags")+", with commas between", tags),
		named(claim.Label("ReviewURL"), review),
		named(claim.Label("Notes"), notes),
	)
	f.fields.more = newDisclosure("More", body, f.relayout)
	f.attend(f.fields.more.button)
	return f.fields.more.object
}

func (f *ClaimForm) bind(b *binding[claim.Claim]) { f.bindings = append(f.bindings, b) }

// newLink makes a word to press in the form.
func (f *ClaimForm) newLink(text string, tapped func()) *linkField {
	l := newLinkField(text, tapped)
	f.attend(l)
	return l
}

// ratingOptions are the ratings with their colours.
func ratingOptions(words Words[claim.Rating]) []option {
	options := make([]option, len(words))
	for i, w := range words {
		options[i] = option{word: w.Text, colour: ratingColour(w.Value)}
	}
	return options
}

func plainOptions(words []string) []option {
	options := make([]option, len(words))
	for i, w := range words {
		options[i] = option{word: w}
	}
	return options
}
