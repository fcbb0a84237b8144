package versions

import (
	"fmt"
	"slices"
	"strings"

	"claimlight/app/ask"
	"claimlight/app/phrase"
	"claimlight/internal/anchor"
	"claimlight/internal/claim"
	"claimlight/internal/suggest"
	"claimlight/internal/words"
	"claimlight/storage"
	"claimlight/widgets/compare"
	"claimlight/widgets/field"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// become is what a new version made of a claim.
type become struct {
	claim    storage.PlacedClaim // in the newer version
	before   claim.Anchor        // in the older one
	outcome  anchor.Outcome
	was, now string // the text at its place in both; now is empty where it has none
}

// changesUnder compares the places of an article's claims in two versions. Claims that had none in the older one are
// left out.
func (w *Work) changesUnder(articleID, older, newer string) ([]become, error) {
	texts := map[string]string{}
	for _, id := range []string{older, newer} {
		v, err := w.Library.Versions.Get(w.Context, id)
		if err != nil {
			return nil, err
		}
		texts[id] = v.Text()
	}
	had, err := w.Library.Claims.In(w.Context, articleID, older)
	if err != nil {
		return nil, err
	}
	have, err := w.Library.Claims.In(w.Context, articleID, newer)
	if err != nil {
		return nil, err
	}
	before := map[string]claim.Anchor{}
	for _, c := range had {
		before[c.ID] = c.Anchor
	}
	var out []become
	for _, c := range have {
		if was := before[c.ID]; was.Placed() {
			out = append(out, w.judge(c, was, texts[older], texts[newer]))
		}
	}
	return out, nil
}

func (w *Work) judge(c storage.PlacedClaim, before claim.Anchor, older, newer string) become {
	b := become{claim: c, before: before, was: before.Span.Of(older)}
	if c.Anchor.Placed() {
		b.now = c.Anchor.Span.Of(newer)
	}
	b.outcome = anchor.Judge(b.was, b.now, w.figuresIn(b.was), w.figuresIn(b.now))
	if b.outcome == anchor.Unchanged && c.Anchor.State == claim.Changed {
		b.outcome = anchor.InDoubt
	}
	return b
}

// figuresIn reads the figures of a few words.
func (w *Work) figuresIn(wording string) []claim.Figure {
	var out []claim.Figure
	for _, s := range suggest.Analyze(w.Context, wording, suggest.Options{Language: w.Session.Opened().Language()}) {
		for _, f := range s.Figures {
			out = append(out, suggest.InClaim(f))
		}
	}
	return out
}

// outcomeLook is how an outcome is shown: its name above several claims, beside one, and its colour.
var outcomeLook = map[anchor.Outcome]struct {
	one, many words.Fixed
	colour    fyne.ThemeColorName
}{
	anchor.FigureChanged:  {words.OutcomeFigureChanged, words.OutcomeFigureChangedBeside, theme.ColorNameError},
	anchor.Removed:        {words.OutcomeRemoved, words.OutcomeRemovedBeside, theme.ColorNameError},
	anchor.WordingChanged: {words.OutcomeWordingChanged, words.OutcomeWordingChangedBeside, theme.ColorNameWarning},
	anchor.InDoubt:        {words.OutcomeInDoubt, words.OutcomeInDoubtBeside, theme.ColorNameWarning},
	anchor.Unchanged:      {words.OutcomeUnchanged, words.OutcomeUnchangedBeside, theme.ColorNameSuccess},
}

// countOutcomes says in one line how many claims met which fate.
func countOutcomes(all []become) string {
	var parts []string
	for _, o := range anchor.Outcomes {
		n := 0
		for _, b := range all {
			if b.outcome == o {
				n++
			}
		}
		if n > 0 {
			parts = append(parts, fmt.Sprintf("%d %s", n, outcomeLook[o].many))
		}
	}
	return words.CountClaims(len(all)).String() + ": " + strings.Join(parts, ", ")
}

// TellChanges shows what a new version changed under the claims: a list where anything was, and else a sentence.
func (w *Work) TellChanges(older, newer string) {
	all, err := w.changesUnder(w.Session.Opened().Article.ID, older, newer)
	if w.Voice.Fail(err) || len(all) == 0 {
		return
	}
	if slices.ContainsFunc(all, func(b become) bool { return b.outcome != anchor.Unchanged }) {
		w.showChanges(all, older, newer)
		return
	}
	w.Voice.Done(words.VersionsTextHasChangedButNot(countOutcomes(all)).String(),
		field.Action{Text: words.VersionsCompare.String(), Run: func() { w.Compare(older, newer) }})
}

// showChanges lists claims by what became of them; each leads to its place.
func (w *Work) showChanges(all []become, older, newer string) {
	var groups []compare.Group
	for _, o := range anchor.Outcomes {
		var cards []compare.Card
		for _, b := range all {
			if b.outcome == o {
				cards = append(cards, w.changeCard(b))
			}
		}
		if len(cards) > 0 {
			groups = append(groups, compare.Group{Title: fmt.Sprintf("%s (%d)", outcomeLook[o].one, len(cards)), Cards: cards})
		}
	}
	compare := ask.NewButton(words.VersionsCompareTwoVersions.String(), func() { w.Ask.Leave(); w.Compare(older, newer) },
		nil)
	w.showCards(words.VersionsWhatChangedUnderYourClaims.String(), countOutcomes(all), groups, compare)
}

// changeCard shows one claim with what differs, and leads to its place.
func (w *Work) changeCard(b become) compare.Card {
	look := outcomeLook[b.outcome]
	card := compare.Card{
		Name: cardName(b.claim), Badge: look.one.String(), Color: look.colour, Note: b.claim.Source.Name,
		Pieces: anchor.Difference(b.was, b.now),
	}
	title := words.VersionsShowInText.String()
	if !b.claim.Anchor.Placed() {
		title = words.VersionsOpenTheClaim.String()
	}
	card.Actions = append(card.Actions, field.Action{
		Text: title,
		Run:  func() { w.Ask.Leave(); w.Session.Open(b.claim.ID) },
	})
	if b.claim.Anchor.State == claim.Changed || b.claim.Anchor.State == claim.Orphan {
		card.Actions = append(card.Actions, field.Action{
			Text: words.VersionsSettleItsPlace.String(),
			Run:  func() { w.Ask.Leave(); w.ShowPlaces() },
		})
	}
	return card
}

// cardName is what a claim is called on its card.
func cardName(c storage.PlacedClaim) string { return phrase.Short(phrase.OneLine(c.Quote), 40) }

// showCards shows groups of cards in a dialog, under a sentence and beside further buttons.
func (w *Work) showCards(title, sentence string, groups []compare.Group, buttons ...*ask.Button) {
	label := widget.NewLabel(sentence)
	label.Wrapping = fyne.TextWrapWord
	w.Ask.Wide(title, container.NewBorder(label, nil, nil, nil, compare.NewCards(groups...)), fyne.NewSize(760, 620),
		buttons...)
}
