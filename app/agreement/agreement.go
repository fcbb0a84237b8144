// Package agreement shows side by side what two annotators made of an article, and how far they agree.
package agreement

import (
	"claimlight/app/ask"
	"claimlight/app/session"
	"claimlight/app/voice"
	"claimlight/internal/agreement"
	"claimlight/internal/text"
	"claimlight/internal/words"
	"claimlight/storage"
	"claimlight/widgets/kit"
	"claimlight/widgets/table"

	"fyne.io/fyne/v2"
)

// Params are what the comparison needs.
type Params struct {
	Session   *session.Session
	Voice     *voice.Voice
	Ask       *ask.Asker
	Labels    func() kit.Labels
	Show      func() // shows it in place of the panes
	ShowClaim func(articleID, claimID string)
	Leave     func()
	Shortcut  func(fyne.Shortcut)
}

// Work compares annotators.
type Work struct {
	Params
	names   []string
	report  agreement.Report
	claims  map[string]storage.PlacedClaim // by their ids
	article string
	told    *kit.Caption
	table   *table.Table
	content fyne.CanvasObject
}

// New makes the comparison.
func New(p Params) *Work { return &Work{Params: p} }

// Compare compares the annotators of the article in view; where there are more than two, the user says which.
func (w *Work) Compare() {
	by := w.byAnnotator()
	switch names := agreement.Busiest(by); {
	case len(names) < 2:
		w.Voice.Tell(words.AgreementTwoNeeded.String())
	case len(by) == 2:
		w.between(by, names)
	default:
		w.Ask.Choose(words.AgreementWhich.String(), w.choices(by), nil)
	}
}

// byAnnotator gives the claims that have a place, by who tagged them.
func (w *Work) byAnnotator() map[string][]agreement.Claim {
	o := w.Session.Opened()
	w.article, w.claims = o.Article.ID, map[string]storage.PlacedClaim{}
	offsets, scale := text.NewOffsets(o.Text), w.Labels().Scale
	by := map[string][]agreement.Claim{}
	for _, c := range o.Claims {
		if c.Anchor.Placed() {
			w.claims[c.ID] = c
			by[c.Annotator] = append(by[c.Annotator], agreement.Of(c.Claim, c.Anchor, offsets, scale))
		}
	}
	return by
}

// choices are all pairs of annotators.
func (w *Work) choices(by map[string][]agreement.Claim) []ask.Choice {
	names := agreement.ByClaims(by)
	var out []ask.Choice
	for i, one := range names {
		for _, other := range names[i+1:] {
			out = append(out, ask.Choice{
				Title: words.AgreementAnd(named(one), named(other)).String(),
				Run:   func() { w.between(by, []string{one, other}) },
			})
		}
	}
	return out
}

// named is the name of an annotator, or what stands for none.
func named(annotator string) string {
	if annotator == "" {
		return words.AgreementNoName.String()
	}
	return annotator
}

func (w *Work) between(by map[string][]agreement.Claim, names []string) {
	length := text.NewOffsets(w.Session.Opened().Text).CodePoint(len(w.Session.Opened().Text))
	w.names, w.report = names, agreement.Compare(length, by[names[0]], by[names[1]])
	w.fill()
	w.Show()
}

// open goes to the passage of a row.
func (w *Work) open(row int) {
	p := w.report.Pairs[row]
	c := p.One
	if c == nil {
		c = p.Other
	}
	w.ShowClaim(w.article, c.ID)
}
