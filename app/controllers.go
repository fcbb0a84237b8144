package app

import (
	"claimlight/internal/claim"
)

// controllers are those who do each kind of work.
type controllers struct {
	claims    *claimsWork
	hints     *hints
	likes     *likes
	book      *book
	past      *pastWork
	versions  *versionsWork
	articles  *articlesWork
	door      *door
	corrector *corrector
}

// newControllers makes them, each with what it needs.
func (w *Window) newControllers() {
	p := w.panes
	w.hints = &hints{hintsParams{
		ctx: w.ctx, Go: w.Go, session: w.session, voice: w.voice, ask: w.ask, view: p.view,
		focusArticle: w.focusArticle, weights: w.settings.Weights,
	}}
	w.articles = &articlesWork{articlesParams: articlesParams{
		ctx: w.ctx, Go: w.Go, Later: w.Later, Library: w.Library, session: w.session, memory: w.memory, voice: w.voice,
		ask: w.ask, view: p.view, focusArticle: w.focusArticle,
	}}
	w.book = &book{bookParams: bookParams{
		ctx: w.ctx, Go: w.Go, Library: w.Library, session: w.session, voice: w.voice, ask: w.ask, form: p.form,
		showClaim: w.articles.showClaim, openLink: func(link string) { w.claims.openLink(link) },
	}}
	w.claims = &claimsWork{claimsParams{
		session: w.session, Library: w.Library, voice: w.voice, view: p.view, form: p.form, claims: p.claims,
		book: w.book, hints: w.hints, focusArticle: w.focusArticle, OpenURL: w.OpenURL,
	}}
	w.likes = &likes{likesParams: likesParams{
		ctx: w.ctx, Go: w.Go, Later: w.Later, Library: w.Library, session: w.session, voice: w.voice, form: p.form,
		save: func(c claim.Claim) { w.claims.saveClaim("", c) }, showClaim: w.articles.showClaim,
	}}
	w.care = w.newCare()
	w.saving = w.newSaving()
	w.find = w.newFinder()
	w.exchange = w.newExchange()
	w.door = &door{doorParams{
		ctx: w.ctx, Library: w.Library, OpenURL: w.OpenURL, clipboard: w.App.Clipboard().Content, intake: w.intake,
		session: w.session, memory: w.memory, voice: w.voice, ask: w.ask, articles: w.articles,
		offerImport: w.exchange.OfferImport, verify: w.exchange.VerifyFile,
		tellChanges: func(older, newer string) { w.versions.tellChanges(older, newer) },
	}}
	w.versions = &versionsWork{versionsParams{
		ctx: w.ctx, Library: w.Library, intake: w.intake, session: w.session, voice: w.voice, ask: w.ask, view: p.view,
		focusArticle: w.focusArticle, articles: w.articles, door: w.door,
	}}
	w.corrector = &corrector{correctorParams{
		ctx: w.ctx, Go: w.Go, Library: w.Library, session: w.session, memory: w.memory, voice: w.voice, ask: w.ask,
		view: p.view, articles: w.articles, focusArticle: w.focusArticle,
		tellHere: w.hints.tellHere, tellPlaces: w.versions.tellPlaces,
	}}
	w.past = &pastWork{pastParams{
		ctx: w.ctx, Library: w.Library, session: w.session, voice: w.voice, ask: w.ask, articles: w.articles,
		corrector: w.corrector,
	}}
}
