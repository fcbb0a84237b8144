package app

import (
	"claimlight/app/ask"
	"claimlight/app/care"
	"claimlight/app/exchange"
	"claimlight/app/find"
	"claimlight/app/outbox"
	"claimlight/app/saving"
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
		Ask: w.ask, Library: w.Library, Memory: w.memory, Aside: w.session.Aside, Changed: w.refreshMenu, Weighed: func() { w.hints.Weighed() },
		Wear: func(look skin.Look) { w.App.Settings().SetTheme(skin.New(look, 1)) },
		Set:  func(style reading.Style) { w.panes.view.SetStyle(style) },
	})
}

// newExchange makes what lets claims out and in.
func (w *Window) newExchange() *exchange.Exchange {
	return exchange.New(exchange.Params{
		Ask: w.ask, Voice: w.voice, Library: w.Library, Session: w.session, Memory: w.memory, OpenURL: w.OpenURL,
		Listed: func() []string { return w.panes.claims.Shown() }, GoToForm: func() { w.panes.form.FocusRating() },
		Leave: w.session.Leave, Reread: w.care.Reread, ShowArticle: w.articles.Show, ShowClaim: w.articles.ShowClaim,
	})
}

// newCare makes what looks after the library.
func (w *Window) newCare() *care.Care {
	return care.New(care.Params{
		Ask: w.ask, Voice: w.voice, Library: w.Library, Session: w.session, Memory: w.memory, Later: w.Later,
		Settle: w.settleWork, LeaveArticle: w.session.Leave, Leave: w.leave, ShowSaving: func() { w.saving.Show() }, ShowUnsaved: func() { w.saving.List() },
		ShowArticle: w.articles.Show, Use: w.use, GoOn: w.moveIn, Abandon: w.toRescue,
	})
}

// newOutbox makes the queue through which all goes that the user does to the library.
func (w *Window) newOutbox() *outbox.Outbox {
	return outbox.New(outbox.Params{
		Library: w.Library, Later: w.Later,
		Changed: func() { w.saving.Changed() }, Refused: func(e *outbox.Entry) { w.saving.Refused(e) },
	})
}

// newSaving makes what shows how far saving is.
func (w *Window) newSaving() *saving.Saving {
	return saving.New(saving.Params{
		Ask: w.ask, Voice: w.voice, Library: w.Library, Session: w.session, Form: w.panes.form, Later: w.Later,
		Copy: func(text string) { w.App.Clipboard().SetContent(text) }, Adrift: w.care.TellAdrift, Reread: w.care.Reread,
		Stored: w.stored, Leave: w.leave,
	})
}

// stored goes on once nothing waits to be saved.
func (w *Window) stored() {
	w.refreshMenu()
	w.care.BackUpWhenIdle()
}

// newFinder makes what looks for words in the article.
func (w *Window) newFinder() *find.Finder {
	return find.New(find.Params{
		Ask: w.ask, Session: w.session, Top: func() int { return w.panes.view.Top() },
		Marked: w.showMarks, Back: w.focusArticle,
	})
}
