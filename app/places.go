package app

import (
	"context"
	"fmt"

	"claimlight/app/phrase"
	"claimlight/app/session"
	"claimlight/internal/anchor"
	"claimlight/internal/claim"
	"claimlight/storage"
	"claimlight/widgets/compare"
	"claimlight/widgets/field"

	"fyne.io/fyne/v2/theme"
)

// tellPlaces says how many claims have no sure place in the version that is shown.
func (w *versionsWork) tellPlaces() {
	confirm, lost := w.session.Opened().Doubtful()
	if len(confirm)+len(lost) > 0 {
		w.voice.WarnHere(howMany(len(confirm), len(lost))+" in this version.", field.Action{Text: "Places to confirm…", Run: w.showPlaces})
	}
}

// howMany says how many places are in doubt.
func howMany(confirm, lost int) string {
	switch {
	case lost == 0:
		return phrase.Plural(confirm, "claim") + " to be confirmed"
	case confirm == 0:
		return phrase.Plural(lost, "claim") + " could not be placed"
	}
	return fmt.Sprintf("%s to be confirmed, and %d could not be placed", phrase.Plural(confirm, "claim"), lost)
}

// showPlaces lists the claims whose place is to be confirmed or lost: those of the article in view, and in which other
// articles there are some.
func (w *versionsWork) showPlaces() {
	if w.session.Locked() {
		return
	}
	var groups []compare.Group
	confirm, lost := w.session.Opened().Doubtful()
	if len(confirm) > 0 {
		groups = append(groups, compare.Group{Title: fmt.Sprintf("To confirm (%d)", len(confirm)), Cards: w.cardsOf(confirm, w.confirmCard)})
	}
	if len(lost) > 0 {
		groups = append(groups, compare.Group{Title: fmt.Sprintf("Lost (%d)", len(lost)), Cards: w.cardsOf(lost, w.lostCard)})
	}
	if others := w.otherDoubts(); len(others) > 0 {
		groups = append(groups, compare.Group{Title: "In other articles", Cards: others})
	}
	if len(groups) == 0 {
		w.voice.Tell("Every claim is in its place.")
		return
	}
	sentence := "A claim keeps its older words until you confirm the new ones. All of this can be undone."
	if len(confirm)+len(lost) == 0 {
		sentence = "In the article that is shown every claim is in its place."
	}
	w.showCards("Places to confirm", sentence, groups)
}

func (w *versionsWork) cardsOf(claims []storage.PlacedClaim, card func(storage.PlacedClaim) compare.Card) []compare.Card {
	var out []compare.Card
	for _, c := range claims {
		out = append(out, card(c))
	}
	return out
}

// confirmCard shows what stands at a proposed place, against the quote.
func (w *versionsWork) confirmCard(c storage.PlacedClaim) compare.Card {
	now := c.Anchor.Span.Of(w.session.Opened().Text)
	pieces := anchor.Difference(c.Quote, now)
	card := compare.Card{Name: cardName(c), Badge: likeWord(pieces), Color: theme.ColorNameWarning, Note: c.Source.Name, Pieces: pieces}
	if now == c.Quote {
		card.Badge = "The same words stand in more than one place: is it this one?"
		card.Note = ""
	}
	card.Actions = []field.Action{
		{Text: "Confirm", Run: func() {
			w.settlePlace(func(ctx context.Context, l *storage.Library) error {
				_, err := l.Places.Confirm(ctx, c.Anchor)
				return err
			})
		}},
		{Text: "Show in the text", Run: func() { w.ask.Leave(); w.session.Open(c.ID) }},
		{Text: "Choose by hand", Run: func() { w.ask.Leave(); w.askForPlace(c) }},
		{Text: "It is not there", Run: func() {
			version := w.session.Opened().Version.ID
			w.settlePlace(func(ctx context.Context, l *storage.Library) error { return l.Places.Lose(ctx, c.ID, version) })
		}},
	}
	return card
}

// likeWord says in words how like two texts are, by how much of both is the same.
func likeWord(pieces []anchor.Piece) string {
	same, all := 0, 0
	for _, p := range pieces {
		all += len(p.Text)
		if p.Change == anchor.Same {
			same += len(p.Text)
			all += len(p.Text)
		}
	}
	switch share := 2 * float64(same) / float64(max(1, all)); {
	case share >= 0.85:
		return "Very like the quote"
	case share >= 0.6:
		return "Like the quote"
	case share >= 0.35:
		return "Somewhat like the quote"
	}
	return "Hardly like the quote"
}

// lostCard shows a claim that was not found.
func (w *versionsWork) lostCard(c storage.PlacedClaim) compare.Card {
	return compare.Card{
		Name: cardName(c), Badge: "Not found in this version", Color: theme.ColorNameError, Note: c.Source.Name, Pieces: []anchor.Piece{{Text: c.Quote}},
		Actions: []field.Action{
			{Text: "Choose by hand", Run: func() { w.ask.Leave(); w.askForPlace(c) }},
			{Text: "Open the claim", Run: func() { w.ask.Leave(); w.session.Open(c.ID) }},
		},
	}
}

// otherDoubts are the other articles with places to be confirmed.
func (w *versionsWork) otherDoubts() []compare.Card {
	found, err := w.Library.Places.Doubts(w.ctx)
	w.voice.Fail(err)
	var out []compare.Card
	for _, d := range found {
		if w.session.Opened() != nil && d.ArticleID == w.session.Opened().Article.ID {
			continue
		}
		out = append(out, compare.Card{
			Name: phrase.Short(d.Title, 40), Badge: howMany(d.Confirm, d.Lost), Color: theme.ColorNameWarning, Pieces: []anchor.Piece{{Text: d.Title}},
			Actions: []field.Action{{Text: "Open the article", Run: func() { w.ask.Leave(); w.articles.showArticle(d.ArticleID); w.showPlaces() }}},
		})
	}
	return out
}

// settlePlace does something about a place and shows what is left to be settled.
func (w *versionsWork) settlePlace(settle func(context.Context, *storage.Library) error) {
	w.ask.Leave()
	w.session.Act("Place of the claim", settle, func(late bool) {
		w.session.Reload()
		w.session.Say(session.Done)
		if !late {
			w.showPlaces()
		}
	})
}

// askForPlace lets the user select where a claim stands.
func (w *versionsWork) askForPlace(c storage.PlacedClaim) {
	w.session.Open(c.ID)
	w.session.Place(c.ID)
	w.focusArticle()
	w.voice.Warn("Select where it says "+inShort(c.Claim)+" now.", field.Action{Text: "It stands here", Run: w.placeHere})
}

func (w *versionsWork) hasToBePlaced() bool {
	return w.session.ToBePlaced() != nil && w.view.Selection().Len() > 0
}

// placeHere puts the claim for which a place is to be chosen to what is selected.
func (w *versionsWork) placeHere() {
	span, c := w.view.Selection(), w.session.ToBePlaced()
	if w.session.Locked() || span.Empty() || c == nil {
		return
	}
	w.session.Settle()
	w.session.Place("")
	w.voice.Hide()
	id, version := c.ID, w.session.Opened().Version.ID
	var placed claim.Claim
	w.session.Act("Place of the claim", func(ctx context.Context, l *storage.Library) (err error) {
		placed, err = l.Places.Choose(ctx, id, version, span)
		return err
	}, func(late bool) {
		w.session.Reload()
		if !late {
			w.session.Open(placed.ID)
		}
		w.session.Say(session.Done)
		w.voice.Tell("The claim is now " + inShort(placed) + ". Ctrl+Z takes that back.")
	})
}
