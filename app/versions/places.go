package versions

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

// TellPlaces says how many claims have no sure place in the version that is shown.
func (w *Work) TellPlaces() {
	confirm, lost := w.Session.Opened().Doubtful()
	if len(confirm)+len(lost) > 0 {
		w.Voice.WarnHere(howMany(len(confirm), len(lost))+" in this version.", field.Action{Text: "Places to confirm…", Run: w.ShowPlaces})
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

// ShowPlaces lists the claims whose place is to be confirmed or lost: those of the article in view, and in which other
// articles there are some.
func (w *Work) ShowPlaces() {
	if w.Session.Locked() {
		return
	}
	var groups []compare.Group
	confirm, lost := w.Session.Opened().Doubtful()
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
		w.Voice.Tell("Every claim is in its place.")
		return
	}
	sentence := "A claim keeps its older words until you confirm the new ones. All of this can be undone."
	if len(confirm)+len(lost) == 0 {
		sentence = "In the article that is shown every claim is in its place."
	}
	w.showCards("Places to confirm", sentence, groups)
}

func (w *Work) cardsOf(claims []storage.PlacedClaim, card func(storage.PlacedClaim) compare.Card) []compare.Card {
	var out []compare.Card
	for _, c := range claims {
		out = append(out, card(c))
	}
	return out
}

// confirmCard shows what stands at a proposed place, against the quote.
func (w *Work) confirmCard(c storage.PlacedClaim) compare.Card {
	now := c.Anchor.Span.Of(w.Session.Opened().Text)
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
		{Text: "Show in the text", Run: func() { w.Ask.Leave(); w.Session.Open(c.ID) }},
		{Text: "Choose by hand", Run: func() { w.Ask.Leave(); w.askForPlace(c) }},
		{Text: "It is not there", Run: func() {
			version := w.Session.Opened().Version.ID
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
func (w *Work) lostCard(c storage.PlacedClaim) compare.Card {
	return compare.Card{
		Name: cardName(c), Badge: "Not found in this version", Color: theme.ColorNameError, Note: c.Source.Name, Pieces: []anchor.Piece{{Text: c.Quote}},
		Actions: []field.Action{
			{Text: "Choose by hand", Run: func() { w.Ask.Leave(); w.askForPlace(c) }},
			{Text: "Open the claim", Run: func() { w.Ask.Leave(); w.Session.Open(c.ID) }},
		},
	}
}

// otherDoubts are the other articles with places to be confirmed.
func (w *Work) otherDoubts() []compare.Card {
	found, err := w.Library.Places.Doubts(w.Context)
	w.Voice.Fail(err)
	var out []compare.Card
	for _, d := range found {
		if w.Session.Opened() != nil && d.ArticleID == w.Session.Opened().Article.ID {
			continue
		}
		out = append(out, compare.Card{
			Name: phrase.Short(d.Title, 40), Badge: howMany(d.Confirm, d.Lost), Color: theme.ColorNameWarning, Pieces: []anchor.Piece{{Text: d.Title}},
			Actions: []field.Action{{Text: "Open the article", Run: func() { w.Ask.Leave(); w.Articles.Show(d.ArticleID); w.ShowPlaces() }}},
		})
	}
	return out
}

// settlePlace does something about a place and shows what is left to be settled.
func (w *Work) settlePlace(settle func(context.Context, *storage.Library) error) {
	w.Ask.Leave()
	w.Session.Act("Place of the claim", settle, func(late bool) {
		w.Session.Reload()
		w.Session.Say(session.Done)
		if !late {
			w.ShowPlaces()
		}
	})
}

// askForPlace lets the user select where a claim stands.
func (w *Work) askForPlace(c storage.PlacedClaim) {
	w.Session.Open(c.ID)
	w.Session.Place(c.ID)
	w.ToText()
	w.Voice.Warn("Select where it says "+phrase.Quoted(c.Quote)+" now.", field.Action{Text: "It stands here", Run: w.PlaceHere})
}

// HasToBePlaced tells whether a claim can be put to what is selected.
func (w *Work) HasToBePlaced() bool {
	return w.Session.ToBePlaced() != nil && w.Session.Selected().Len() > 0
}

// PlaceHere puts the claim for which a place is to be chosen to what is selected.
func (w *Work) PlaceHere() {
	span, c := w.Session.Selected(), w.Session.ToBePlaced()
	if w.Session.Locked() || span.Empty() || c == nil {
		return
	}
	w.Session.Settle()
	w.Session.Place("")
	w.Voice.Hide()
	id, version := c.ID, w.Session.Opened().Version.ID
	var placed claim.Claim
	w.Session.Act("Place of the claim", func(ctx context.Context, l *storage.Library) (err error) {
		placed, err = l.Places.Choose(ctx, id, version, span)
		return err
	}, func(late bool) {
		w.Session.Reload()
		if !late {
			w.Session.Open(placed.ID)
		}
		w.Session.Say(session.Done)
		w.Voice.Tell("The claim is now " + phrase.Quoted(placed.Quote) + ". Ctrl+Z takes that back.")
	})
}
