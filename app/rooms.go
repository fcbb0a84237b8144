package app

import (
	"claimlight/app/ask"
	"claimlight/app/care"
	"claimlight/app/exchange"
	"claimlight/app/settings"
	"claimlight/app/skin"
	"claimlight/widgets/reading"
)

// furnish makes the rooms of the window, each with what it needs of it.
func (w *Window) furnish() {
	w.settings = w.newSettings()
	w.newControllers()
}

// newAsker makes what dialogs of the window are asked with.
func (w *Window) newAsker() *ask.Asker {
	return ask.New(ask.Params{
		Window: w.win, Context: w.ctx, Go: w.Go, Back: w.focusArticle,
		Fail: w.voice.Fail, Tell: w.voice.Tell, Pass: w.voice.Pass,
	})
}

// newSettings makes what the user sets the window by.
func (w *Window) newSettings() *settings.Settings {
	return settings.New(settings.Params{
		Ask: w.ask, Library: w.Library, Memory: w.memory, Aside: w.session.Aside, Changed: w.refreshMenu, Weighed: func() { w.hints.weighed() },
		Wear: func(look skin.Look) { w.App.Settings().SetTheme(skin.New(look, 1)) },
		Set:  func(style reading.Style) { w.panes.view.SetStyle(style) },
	})
}

// newExchange makes what lets claims out and in.
func (w *Window) newExchange() *exchange.Exchange {
	return exchange.New(exchange.Params{
		Ask: w.ask, Voice: w.voice, Library: w.Library, Session: w.session, Memory: w.memory, OpenURL: w.OpenURL,
		Listed: func() []string { return w.panes.claims.Shown() }, GoToForm: func() { w.panes.form.FocusRating() },
		Leave: w.session.Leave, Reread: w.care.Reread, ShowArticle: w.articles.showArticle, ShowClaim: w.articles.showClaim,
	})
}

// newCare makes what looks after the library.
func (w *Window) newCare() *care.Care {
	return care.New(care.Params{
		Ask: w.ask, Voice: w.voice, Library: w.Library, Session: w.session, Memory: w.memory, Later: w.Later,
		Settle: w.settleWork, LeaveArticle: w.session.Leave, Leave: w.leave, ShowSaving: w.showSaving, ShowUnsaved: w.showUnsaved,
		ShowArticle: w.articles.showArticle, Use: w.use, GoOn: w.moveIn, Abandon: w.toRescue,
	})
}
