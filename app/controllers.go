package app

import (
	"claimlight/app/articles"
	"claimlight/app/claims"
	"claimlight/app/past"
	"claimlight/app/sources"
	"claimlight/app/versions"
	"claimlight/internal/claim"
)

// controllers are those who do each kind of work.
type controllers struct {
	claims    *claims.Work
	hints     *claims.Hints
	likes     *claims.Similar
	book      *sources.Book
	past      *past.Work
	versions  *versions.Work
	articles  *articles.Work
	door      *articles.Door
	corrector *articles.Corrector
}

// newControllers makes them, each with what it needs.
func (w *Window) newControllers() {
	p := w.panes
	w.hints = claims.NewHints(claims.HintsParams{
		Context: w.ctx, Go: w.Go, Session: w.session, Voice: w.voice, Ask: w.ask, Text: p.view,
		ToText: w.focusArticle, Weights: w.settings.Weights,
	})
	w.articles = articles.New(articles.Params{
		Context: w.ctx, Go: w.Go, Later: w.Later, Library: w.Library, Session: w.session, Memory: w.memory, Voice: w.voice,
		Ask: w.ask, Text: p.view, ToText: w.focusArticle,
	})
	w.book = sources.New(sources.Params{
		Context: w.ctx, Go: w.Go, Library: w.Library, Session: w.session, Voice: w.voice, Ask: w.ask, Form: p.form,
		ShowClaim: w.articles.ShowClaim, OpenLink: func(link string) { w.claims.OpenLink(link) },
	})
	w.claims = claims.New(claims.Params{
		Session: w.session, Library: w.Library, Voice: w.voice, Text: p.view, Form: p.form, List: p.claims,
		Sources: w.book, Hints: w.hints, ToText: w.focusArticle, OpenURL: w.OpenURL,
	})
	w.likes = claims.NewSimilar(claims.SimilarParams{
		Context: w.ctx, Go: w.Go, Later: w.Later, Library: w.Library, Session: w.session, Voice: w.voice, Form: p.form,
		Save: func(c claim.Claim) { w.claims.Save("", c) }, ShowClaim: w.articles.ShowClaim,
	})
	w.care = w.newCare()
	w.saving = w.newSaving()
	w.find = w.newFinder()
	w.exchange = w.newExchange()
	w.door = articles.NewDoor(articles.DoorParams{
		Context: w.ctx, Library: w.Library, OpenURL: w.OpenURL, Clipboard: w.App.Clipboard().Content, Intake: w.intake,
		Session: w.session, Memory: w.memory, Voice: w.voice, Ask: w.ask, Articles: w.articles,
		Exchange: w.exchange, TellChanges: func(older, newer string) { w.versions.TellChanges(older, newer) },
	})
	w.versions = versions.New(versions.Params{
		Context: w.ctx, Library: w.Library, Intake: w.intake, Session: w.session, Voice: w.voice, Ask: w.ask,
		ToText: w.focusArticle, Articles: w.articles, Door: w.door,
	})
	w.corrector = articles.NewCorrector(articles.CorrectorParams{
		Context: w.ctx, Go: w.Go, Library: w.Library, Session: w.session, Memory: w.memory, Voice: w.voice, Ask: w.ask,
		Text: p.view, Articles: w.articles, ToText: w.focusArticle,
		TellHere: w.hints.TellHere, TellPlaces: w.versions.TellPlaces,
	})
	w.past = past.New(past.Params{
		Context: w.ctx, Library: w.Library, Session: w.session, Voice: w.voice, Ask: w.ask, Articles: w.articles,
		Corrections: w.corrector,
	})
}
