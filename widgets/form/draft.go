package form

import (
	"strings"

	"claimlight/internal/claim"
	"claimlight/internal/words"
	"claimlight/widgets/field"
	"claimlight/widgets/form/quote"
	"claimlight/widgets/kit"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// draftView shows what tagging the selected words would fill in, and that nothing of it is saved. It has no fields: it
// comes with each step through a text.
type draftView struct {
	*shared
	quote   *quote.View
	where   *kit.Caption // in its document
	within  *kit.Caption // what else stands in these words
	point   *pointLine   // of which claim these words can be a part
	source  *kit.Caption
	manner  *kit.Caption
	figures *fyne.Container
	rating  *field.Choice
	before  *fyne.Container // claims that say the same
	similar *fyne.Container // its heading with them
	tag     *field.Button
	scroll  *container.Scroll
	object  *fyne.Container
}

// The words of the draft. The first one is read beside every selected sentence, so it is short.
const (
	draftHeading = words.FormNotClaimYet
	draftHint    = words.FormEnterTags16Tag
	noneRead     = words.FormNoneWasReadHere
)

// newDraft makes a hidden draft.
func newDraft(s *shared) *draftView {
	v := &draftView{
		shared:  s,
		where:   kit.NewHint(),
		within:  kit.NewHint(),
		source:  kit.NewCaption(""),
		manner:  kit.NewCaption(""),
		figures: kit.NewColumn(kit.GapTight),
		before:  kit.NewColumn(kit.GapSection),
	}
	v.quote = quote.New(func() { call(v.OnReveal) }, v.relayout)
	v.quote.Hollow = true
	v.point = newPointLine(s)
	v.rating = field.Called(claim.Label("Rating"), field.NewChoice(ratingOptions(v.labels), true))
	v.tag = field.NewButton(words.FormTagAsClaim.String(), theme.ConfirmIcon(), nil)
	v.tag.Importance = widget.HighImportance
	v.tag.OnTapped = func() { call(v.OnTagDraft) }
	for _, field := range []field.Field{v.rating, v.tag} {
		v.attend(field)
		field.Hooked().OnFocus = func(bool) {}
	}
	v.rating.OnEdit = func() {
		r := v.labels.Ratings.Value(v.rating.Word())
		v.rating.Fill("") // it is the claim's from here on
		v.rate(r)
	}
	v.source.SizeName, v.source.Lines, v.manner.Lines = theme.SizeNameText, 2, 2
	v.similar = kit.NewColumn(kit.GapFields, kit.NewHeading(words.FormSaidBefore.String()), v.before)
	v.similar.Hide()
	body := kit.NewColumn(kit.GapSection,
		kit.NewColumn(kit.GapTight, kit.NewHeading(draftHeading.String()), wrapped(draftHint.String())),
		kit.NewColumn(kit.GapFields, v.quote, v.where, v.within),
		v.point.object,
		kit.NewColumn(kit.GapTight, kit.NewHeading(claim.Label("Source.Name")), v.source, v.manner),
		kit.NewColumn(kit.GapTight, kit.NewHeading(words.FormFigure.String()), v.figures),
		kit.NewColumn(kit.GapTight+field.ChoiceRing, kit.NewHeading(claim.Label("Rating")), v.rating),
		v.similar,
	)
	margin := kit.Inset{Left: kit.GapMargin, Top: kit.GapMargin, Right: kit.GapMargin, Bottom: kit.GapMargin}
	v.scroll = container.NewVScroll(kit.NewInset(margin, body))
	foot := kit.NewRow(
		kit.GapFields,
		[]float32{1, 0},
		container.New(&kit.Middle{}, wrapped(words.FormNotTaggedSoNotSaved.String())),
		v.tag,
	)
	margin.Top, margin.Bottom = 8, 8
	v.object = kit.NewPane(
		kit.NewColumn(0),
		kit.OnGround(kit.NewColumn(0, widget.NewSeparator(), kit.NewInset(margin, foot))),
		v.scroll,
	)
	v.object.Hide()
	return v
}

// wrapped is a quiet sentence that takes the lines that it needs, such as where the window's type is large.
func wrapped(text string) *kit.Caption {
	c := kit.NewCaption(text)
	c.Lines = 3
	return c
}

// show shows what tagging selected words would fill in. Within says what else stands in them, before quotes the claim
// of which they can be a part; both may be empty.
func (v *draftView) show(c *claim.Claim, within, before string) {
	v.quote.Set(c.Quote, kit.ColorMarkUnchecked)
	v.point.show(before)
	v.within.Say(within, theme.ColorNameForeground)
	name, manner := c.Source.Name, kit.JoinWords(
		v.labels.Kinds.Text(c.Source.Kind),
		v.labels.Manners.Text(c.Source.Manner),
	)
	if name == "" && manner == "" {
		v.source.Say(noneRead.String(), theme.ColorNamePlaceHolder)
	} else {
		v.source.Say(name, theme.ColorNameForeground)
	}
	v.manner.Say(manner, theme.ColorNamePlaceHolder)
	v.showFigures(c.Figures)
}

// showFigures shows a line for each figure.
func (v *draftView) showFigures(figures []claim.Figure) {
	lines := make([]string, len(figures))
	for i, g := range figures {
		wording := figureLine(g)
		if g.Value.Valid && !strings.Contains(wording, GroupDigits(g.Value.Decimal)) {
			wording = kit.JoinWords(wording, "= "+GroupDigits(g.Value.Decimal))
		}
		lines[i] = wording
	}
	colour := theme.ColorNameForeground
	if len(lines) == 0 {
		lines, colour = []string{noneRead.String()}, theme.ColorNamePlaceHolder
	}
	for len(v.figures.Objects) < len(lines) {
		line := kit.NewCaption("")
		line.SizeName, line.Lines = theme.SizeNameText, 2
		v.figures.Objects = append(v.figures.Objects, line)
	}
	for i, o := range v.figures.Objects {
		text := ""
		if i < len(lines) {
			text = lines[i]
		}
		o.(*kit.Caption).Say(text, colour)
	}
}

// setSimilar lists claims that say the same as the draft.
func (v *draftView) setSimilar(found []Similar) {
	v.before.Objects = nil
	for _, c := range found {
		c.Linked = true // there is no claim yet of which it could be evidence
		open := func() { tell(v.OnOpenSimilar, c.ID) }
		said := quote.NewSmall(c.Quote, v.labels.ClaimColor(c.Status, c.Rating), open, v.relayout)
		v.before.Add(
			kit.NewColumn(
				kit.GapTight,
				said,
				kit.NewInset(kit.Inset{Left: quote.Indent}, kit.NewCaption(v.rated(c)+" · "+c.About)),
			),
		)
	}
	v.similar.Hidden = len(found) == 0
	v.relayout()
}

// relayout makes room for what came, went, or changed its height.
func (v *draftView) relayout() {
	if v.object != nil && v.object.Visible() {
		v.scroll.Refresh()
	}
}
