package versions

import (
	"context"

	"claimlight/app/phrase"
	"claimlight/app/session"
	"claimlight/internal/anchor"
	"claimlight/internal/claim"
	"claimlight/internal/words"
	"claimlight/storage"
	"claimlight/widgets/compare"
	"claimlight/widgets/field"

	"fyne.io/fyne/v2/theme"
)

// TellPlaces says how many claims have no sure place in the version that is shown.
func (w *Work) TellPlaces() {
	confirm, lost := w.Session.Opened().Doubtful()
	if len(confirm)+len(lost) > 0 {
		w.Voice.WarnHere(words.VersionsInThisVersion(howMany(len(confirm), len(lost))).String(),
			field.Action{Text: words.VersionsPlacesToConfirm.String(), Run: w.ShowPlaces})
	}
}

// howMany says how many places are in doubt.
func howMany(confirm, lost int) string {
	switch {
	case lost == 0:
		return words.VersionsClaimsBeConfirmed(confirm).String()
	case confirm == 0:
		return words.VersionsClaimsCouldNotBePlaced(lost).String()
	}
	return words.VersionsClaimsBeConfirmedAndCould(confirm, lost).String()
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
		groups = append(groups, compare.Group{
			Title: words.VersionsToConfirm(len(confirm)).String(),
			Cards: w.cardsOf(confirm, w.confirmCard),
		})
	}
	if len(lost) > 0 {
		groups = append(groups, compare.Group{
			Title: words.VersionsLost(len(lost)).String(),
			Cards: w.cardsOf(lost, w.lostCard),
		})
	}
	if others := w.otherDoubts(); len(others) > 0 {
		groups = append(groups, compare.Group{Title: words.VersionsInOtherArticles.String(), Cards: others})
	}
	if len(groups) == 0 {
		w.Voice.Tell(words.VersionsEveryClaimInItsPlace.String())
		return
	}
	sentence := words.VersionsClaimKeepsItsOlderWords.String()
	if len(confirm)+len(lost) == 0 {
		sentence = words.VersionsInArticleShownEveryClaim.String()
	}
	w.showCards(words.VersionsPlacesToConfirm15.String(), sentence, groups)
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
	card := compare.Card{
		Name: cardName(c), Badge: likeWord(pieces), Color: theme.ColorNameWarning, Note: c.Source.Name,
		Pieces: pieces,
	}
	if now == c.Quote {
		card.Badge = words.VersionsSameWordsStandInMore.String()
		card.Note = ""
	}
	card.Actions = []field.Action{
		{Text: words.VersionsConfirm.String(), Run: func() {
			w.settlePlace(func(ctx context.Context, l *storage.Library) error {
				_, err := l.Places.Confirm(ctx, c.Anchor)
				return err
			})
		}},
		{Text: words.VersionsShowInText.String(), Run: func() { w.Ask.Leave(); w.Session.Open(c.ID) }},
		{Text: words.VersionsChooseByHand.String(), Run: func() { w.Ask.Leave(); w.askForPlace(c) }},
		{Text: words.VersionsNotThere.String(), Run: func() {
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
		return words.VersionsVeryLikeQuote.String()
	case share >= 0.6:
		return words.VersionsLikeTheQuote.String()
	case share >= 0.35:
		return words.VersionsSomewhatLikeQuote.String()
	}
	return words.VersionsHardlyLikeQuote.String()
}

// lostCard shows a claim that was not found.
func (w *Work) lostCard(c storage.PlacedClaim) compare.Card {
	return compare.Card{
		Name: cardName(c), Badge: words.VersionsNotFoundInVersion.String(), Color: theme.ColorNameError, Note: c.Source.Name,
		Pieces: []anchor.Piece{{Text: c.Quote}},
		Actions: []field.Action{
			{Text: words.VersionsChooseByHand.String(), Run: func() { w.Ask.Leave(); w.askForPlace(c) }},
			{Text: words.VersionsOpenTheClaim.String(), Run: func() { w.Ask.Leave(); w.Session.Open(c.ID) }},
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
			Name: phrase.Short(d.Title, 40), Badge: howMany(d.Confirm, d.Lost), Color: theme.ColorNameWarning,
			Pieces: []anchor.Piece{{Text: d.Title}},
			Actions: []field.Action{{
				Text: words.VersionsOpenTheArticle.String(),
				Run:  func() { w.Ask.Leave(); w.Articles.Show(d.ArticleID); w.ShowPlaces() },
			}},
		})
	}
	return out
}

// settlePlace does something about a place and shows what is left to be settled.
func (w *Work) settlePlace(settle func(context.Context, *storage.Library) error) {
	w.Ask.Leave()
	w.Session.Act(words.VersionsPlaceClaim.String(), settle, func(late bool) {
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
	w.Voice.Warn(words.VersionsSelectWhereSaysNow(phrase.Quoted(c.Quote)).String(),
		field.Action{Text: words.VersionsItStandsHere.String(), Run: w.PlaceHere})
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
	w.Session.Act(words.VersionsPlaceClaim.String(), func(ctx context.Context, l *storage.Library) (err error) {
		placed, err = l.Places.Choose(ctx, id, version, span)
		return err
	}, func(late bool) {
		w.Session.Reload()
		if !late {
			w.Session.Open(placed.ID)
		}
		w.Session.Say(session.Done)
		w.Voice.Tell(words.VersionsClaimNowCtrlZTakes(phrase.Quoted(placed.Quote)).String())
	})
}
