package widgets

import (
	"strings"

	"claimlight/internal/claim"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// draftView shows what tagging the selected words would fill in, and that nothing of it is saved. It has no fields: it comes
// with each step through a text.
type draftView struct {
	quote   *quoteView
	within  *caption // what else stands in these words
	source  *caption
	manner  *caption
	figures *fyne.Container
	rating  *choiceField
	before  *fyne.Container // claims that say the same
	similar *fyne.Container // its heading with them
	tag     *fieldButton
	scroll  *container.Scroll
	object  *fyne.Container
}

// The words of the draft. The first one is read beside every selected sentence, so it is short.
const (
	draftHeading = "Not a claim yet"
	draftHint    = "Enter tags it. 1 to 6 tag and rate it."
	noneRead     = "None was read here"
)

func (f *ClaimForm) newDraft() *draftView {
	v := &draftView{within: newHint(), source: newCaption(""), manner: newCaption(""), figures: newColumn(gapTight), before: newColumn(gapSection)}
	v.quote = newQuoteView(func() {
		if f.OnReveal != nil {
			f.OnReveal()
		}
	}, f.relayoutDraft)
	v.quote.hollow = true
	v.rating = called(claim.Label("Rating"), newChoiceField(ratingOptions(f.labels.Ratings), true))
	v.tag = newFieldButton("Tag as claim", theme.ConfirmIcon(), nil)
	v.tag.Importance = widget.HighImportance
	v.tag.OnTapped = func() {
		if f.OnTagDraft != nil {
			f.OnTagDraft()
		}
	}
	for _, field := range []hooked{v.rating, v.tag} {
		f.attend(field)
		field.hooks().focused = func(bool) {}
	}
	v.rating.edited = func() {
		r := f.labels.Ratings.Value(v.rating.word())
		v.rating.fill("") // it is the claim's from here on
		f.rate(r)
	}
	v.source.size, v.source.lines, v.manner.lines = theme.SizeNameText, 2, 2
	v.similar = newColumn(gapFields, newHeading("Said before"), v.before)
	v.similar.Hide()
	body := newColumn(gapSection,
		newColumn(gapTight, newHeading(draftHeading), newCaption(draftHint)),
		newColumn(gapFields, v.quote, v.within),
		newColumn(gapTight, newHeading(claim.Label("Source.Name")), v.source, v.manner),
		newColumn(gapTight, newHeading("Figure"), v.figures),
		newColumn(gapTight+choiceRing, newHeading(claim.Label("Rating")), v.rating),
		v.similar,
	)
	margin := inset{left: gapMargin, top: gapMargin, right: gapMargin, bottom: gapMargin}
	v.scroll = container.NewVScroll(newInset(margin, body))
	foot := newRow(gapFields, []float32{1, 0}, container.New(&middle{}, newCaption("Not tagged, so not saved")), v.tag)
	margin.top, margin.bottom = 8, 8
	v.object = newPane(newColumn(0), onGround(newColumn(0, widget.NewSeparator(), newInset(margin, foot))), v.scroll)
	v.object.Hide()
	return v
}

// SetDraft shows what tagging selected words would fill in. Within says what else stands in them; it may be empty.
func (f *ClaimForm) SetDraft(c *claim.Claim, within string) {
	f.set(nil, false, true)
	v := f.draft
	v.quote.set(c.Quote, ColorMarkUnchecked)
	v.within.say(within, theme.ColorNameForeground)
	name, manner := c.Source.Name, joinWords(f.labels.Kinds.Text(c.Source.Kind), f.labels.Manners.Text(c.Source.Manner))
	if name == "" && manner == "" {
		v.source.say(noneRead, theme.ColorNamePlaceHolder)
	} else {
		v.source.say(name, theme.ColorNameForeground)
	}
	v.manner.say(manner, theme.ColorNamePlaceHolder)
	v.showFigures(f, c.Figures)
	f.see(v.object)
	f.relayoutDraft()
}

// showFigures shows a line for each figure.
func (v *draftView) showFigures(f *ClaimForm, figures []claim.Figure) {
	lines := make([]string, len(figures))
	for i, g := range figures {
		words := f.figureLine(g)
		if g.Value.Valid && !strings.Contains(words, GroupDigits(g.Value.Decimal)) {
			words = joinWords(words, "= "+GroupDigits(g.Value.Decimal))
		}
		lines[i] = words
	}
	colour := theme.ColorNameForeground
	if len(lines) == 0 {
		lines, colour = []string{noneRead}, theme.ColorNamePlaceHolder
	}
	for len(v.figures.Objects) < len(lines) {
		line := newCaption("")
		line.size, line.lines = theme.SizeNameText, 2
		v.figures.Objects = append(v.figures.Objects, line)
	}
	for i, o := range v.figures.Objects {
		text := ""
		if i < len(lines) {
			text = lines[i]
		}
		o.(*caption).say(text, colour)
	}
}

// setSimilar lists claims that say the same as the draft.
func (v *draftView) setSimilar(f *ClaimForm, found []SimilarClaim) {
	v.before.Objects = nil
	for _, c := range found {
		c.Linked = true // there is no claim yet of which it could be evidence
		quote := newQuoteView(func() {
			if f.OnOpenSimilar != nil {
				f.OnOpenSimilar(c.ID)
			}
		}, f.relayoutDraft)
		quote.text.lines, quote.text.size = 2, theme.SizeNameCaptionText
		quote.set(c.Quote, ClaimColor(c.Status, c.Rating))
		v.before.Add(newColumn(gapTight, quote, newInset(inset{left: quoteIndent}, newCaption(f.rated(c)+" · "+c.About))))
	}
	v.similar.Hidden = len(found) == 0
	f.relayoutDraft()
}

func (f *ClaimForm) relayoutDraft() {
	if f.draft != nil && f.draft.object.Visible() {
		f.draft.scroll.Refresh()
	}
}

// see shows one of the three faces of the form: the fields of a claim, a draft, or what to do to get one.
func (f *ClaimForm) see(face fyne.CanvasObject) {
	hidden := [3]bool{f.page != face, f.draft.object != face, f.nothing != face}
	if hidden == [3]bool{f.page.Hidden, f.draft.object.Hidden, f.nothing.Hidden} {
		return
	}
	f.page.Hidden, f.draft.object.Hidden, f.nothing.Hidden = hidden[0], hidden[1], hidden[2]
	f.Refresh()
}
