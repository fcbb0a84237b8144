package app

import (
	"claimlight/app/agreement"
	"claimlight/app/articles"
	"claimlight/app/attached"
	"claimlight/app/claims"
	"claimlight/app/facsimile"
	"claimlight/app/guideline"
	"claimlight/app/overview"
	"claimlight/app/past"
	"claimlight/app/schemes"
	"claimlight/app/sources"
	"claimlight/app/versions"
	"claimlight/internal/claim"
)

// controllers are those who do each kind of work.
type controllers struct {
	claims    *claims.Work
	attached  *attached.Files
	hints     *claims.Hints
	likes     *claims.Similar
	book      *sources.Book
	past      *past.Work
	versions  *versions.Work
	articles  *articles.Work
	door      *articles.Door
	corrector *articles.Corrector
	facsimile *facsimile.Facsimile
	schemes   *schemes.Work
	overview  *overview.Overview
	agreement *agreement.Work
	guide     *guideline.Guide // the rules of the newsroom
}

// newControllers makes them, each with what it needs.
func (r *room) newControllers() {
	p := r.desk.Panes
	r.trail = r.newTrail()
	r.hints = claims.NewHints(claims.HintsParams{
		Context: r.ctx, Go: r.Go, Session: r.session, Voice: r.voice, Ask: r.ask, Text: p.View,
		ToText: r.focusArticle, Weights: r.settings.Weights,
	})
	r.articles = articles.New(articles.Params{
		Context: r.ctx, Go: r.Go, Later: r.Later, Library: r.Library, Session: r.session, Memory: r.memory, Voice: r.voice,
		Ask: r.ask, Text: p.View, ToText: r.focusArticle, Jump: r.trail.Jump,
	})
	r.book = sources.New(sources.Params{
		Context: r.ctx, Go: r.Go, Library: r.Library, Session: r.session, Voice: r.voice, Ask: r.ask, Form: p.Form,
		ShowClaim: r.articles.ShowClaim, OpenLink: func(link string) { r.claims.OpenLink(link) },
	})
	r.claims = claims.New(claims.Params{
		Session: r.session, Library: r.Library, Voice: r.voice, Text: p.View, Form: p.Form, List: p.Claims,
		Sources: r.book, Hints: r.hints, ToText: r.focusArticle, OpenURL: r.OpenURL, Ask: r.ask, Intake: r.intake,
		Clipped: r.App.Clipboard().Content,
		Meaning: func(rating claim.Rating) string { return r.guide.Meaning(rating) },
	})
	r.attached = attached.New(attached.Params{
		Context: r.ctx, Go: r.Go, Session: r.session, Library: r.Library, Voice: r.voice, Ask: r.ask, Form: p.Form,
		OpenURL: r.OpenURL, Now: r.Now,
	})
	r.schemes = schemes.New(schemes.Params{
		Context: r.ctx, Library: r.Library, Session: r.session, Voice: r.voice, Ask: r.ask,
	})
	r.likes = claims.NewSimilar(claims.SimilarParams{
		Context: r.ctx, Go: r.Go, Later: r.Later, Library: r.Library, Session: r.session, Voice: r.voice, Form: p.Form,
		Save: func(c claim.Claim) { r.claims.Save("", c) }, ShowClaim: r.articles.ShowClaim,
	})
	r.care = r.newCare()
	r.saving = r.newSaving()
	r.find = r.newFinder()
	r.find.Sized = r.desk.LayOutMiddle
	r.exchange = r.newExchange()
	r.door = articles.NewDoor(articles.DoorParams{
		Context: r.ctx, Go: r.Go, Library: r.Library, OpenURL: r.OpenURL, Clipboard: r.App.Clipboard().Content,
		Intake:  r.intake,
		Session: r.session, Memory: r.memory, Voice: r.voice, Ask: r.ask, Articles: r.articles,
		Exchange: r.exchange, TellChanges: func(older, newer string) { r.versions.TellChanges(older, newer) },
	})
	r.versions = versions.New(versions.Params{
		Context: r.ctx, Library: r.Library, Intake: r.intake, Session: r.session, Voice: r.voice, Ask: r.ask,
		ToText: r.focusArticle, Articles: r.articles, Door: r.door,
	})
	r.corrector = articles.NewCorrector(articles.CorrectorParams{
		Context: r.ctx, Go: r.Go, Library: r.Library, Session: r.session, Memory: r.memory, Voice: r.voice, Ask: r.ask,
		Text: p.View, Articles: r.articles, ToText: r.focusArticle,
		TellHere: r.hints.TellHere, TellPlaces: r.versions.TellPlaces,
	})
	r.facsimile = facsimile.New(facsimile.Params{
		App: r.App, Context: r.ctx, Go: r.Go, Library: r.Library, Session: r.session, Voice: r.voice,
		AskPassword: r.door.AskPassword,
	})
	r.past = past.New(past.Params{
		Context: r.ctx, Library: r.Library, Session: r.session, Voice: r.voice, Ask: r.ask, Articles: r.articles,
		Corrections: r.corrector, InScene: func() bool { return r.desk.InScene() && !r.desk.AtRest() },
	})
	r.table, r.figures = r.newTable(), r.newFigures()
	r.overview, r.agreement = r.newOverview(), r.newAgreement()
	r.guide = r.newGuide()
	r.desk.Jump = r.trail.Jump
	r.desk.Articles, r.desk.Past, r.desk.Find = r.articles, r.past, r.find
	r.desk.Resting = r.overviewOf
}
