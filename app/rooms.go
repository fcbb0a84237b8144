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
	"claimlight/app/trail"
	"claimlight/widgets/reading"
)

// furnish makes the rooms of the window, each with what it needs of it.
func (r *room) furnish() {
	r.settings = r.newSettings()
	r.newControllers()
	r.desk.Recommand = r.recommand
	r.runner.Commands = r.commandTable()
	r.desk.SayKeys()
}

// newAsker makes what dialogs of the window are asked with.
func (r *room) newAsker() *ask.Asker {
	return ask.New(ask.Params{
		Window: r.win, Context: r.ctx, Go: r.Go, Back: r.focusArticle,
		Fail: r.voice.Fail, Tell: r.voice.Tell, Pass: r.voice.Pass,
	})
}

// newSettings makes what the user sets the window by.
func (r *room) newSettings() *settings.Settings {
	return settings.New(settings.Params{
		Ask: r.ask, Library: r.Library, Memory: r.memory, Aside: r.session.Aside, Changed: r.desk.RefreshMenu,
		Respeak: r.respeak,
		Weighed: func() { r.hints.Weighed() },
		Wear:    func(look skin.Look, scale float32) { r.App.Settings().SetTheme(skin.New(look, scale)) },
		Still:   func(still bool) { skin.Still(r.App, still) },
		Set:     func(style reading.Style) { r.desk.Panes.View.SetStyle(style) },
	})
}

// newExchange makes what lets claims out and in.
func (r *room) newExchange() *exchange.Exchange {
	return exchange.New(exchange.Params{
		Ask: r.ask, Voice: r.voice, Library: r.Library, Session: r.session, Memory: r.memory, OpenURL: r.OpenURL,
		Listed: func() []string { return r.desk.Panes.Claims.Shown() }, GoToForm: func() { r.desk.Panes.Form.FocusRating() },
		Leave: r.session.Leave, Reread: r.care.Reread, ShowArticle: r.articles.Show, ShowClaim: r.articles.ShowClaim,
		AskPassword: func(again bool, given func(string), left func()) { r.door.AskPassword(again, given, left) },
	})
}

// newCare makes what looks after the library.
func (r *room) newCare() *care.Care {
	return care.New(care.Params{
		Ask: r.ask, Voice: r.voice, Library: r.Library, Session: r.session, Memory: r.memory, Later: r.Later,
		Settle: r.settleWork, LeaveArticle: r.session.Leave, Leave: r.leave, ShowSaving: func() { r.saving.Show() },
		ShowUnsaved: func() { r.saving.List() },
		ShowArticle: r.articles.Show, Use: r.window.use, GoOn: r.window.moveIn, Abandon: r.window.toRescue,
	})
}

// newOutbox makes the queue through which all goes that the user does to the library.
func (r *room) newOutbox() *outbox.Outbox {
	return outbox.New(outbox.Params{
		Library: r.Library, Later: r.Later,
		Changed: func() { r.saving.Changed() }, Refused: func(e *outbox.Entry) { r.saving.Refused(e) },
	})
}

// newSaving makes what shows how far saving is.
func (r *room) newSaving() *saving.Saving {
	return saving.New(saving.Params{
		Ask: r.ask, Voice: r.voice, Library: r.Library, Session: r.session, Form: r.desk.Panes.Form, Later: r.Later,
		Copy: func(text string) { r.App.Clipboard().SetContent(text) }, Adrift: r.care.TellAdrift, Reread: r.care.Reread,
		Stored: r.stored, Leave: r.leave,
	})
}

// stored goes on once nothing waits to be saved.
func (r *room) stored() {
	r.desk.RefreshMenu()
	r.care.BackUpWhenIdle()
}

// newTrail makes what leads back to where the user jumped from.
func (r *room) newTrail() *trail.Trail {
	return trail.New(trail.Params{
		Session: r.session, Text: r.desk.Panes.View, Changed: r.desk.RefreshAble, Has: r.hasArticle,
		Show:   func(id string) { r.articles.Show(id) },
		ToText: func() { r.desk.LeaveScenes(); r.focusArticle() },
	})
}

// hasArticle tells whether an article is in the library, and not in its trash.
func (r *room) hasArticle(id string) bool {
	_, err := r.Library.Articles.Resolve(r.ctx, id)
	return err == nil
}

// newFinder makes what looks for words in the article.
func (r *room) newFinder() *find.Finder {
	return find.New(find.Params{
		Ask: r.ask, Session: r.session, Top: func() int { return r.desk.Panes.View.Top() },
		Marked: r.desk.ShowMarks, Back: r.focusArticle, From: r.trail.From,
	})
}

// bareAsker makes what dialogs are asked with while no library is open.
func (w *Window) bareAsker() *ask.Asker {
	return ask.New(ask.Params{
		Window: w.win, Context: w.ctx, Go: w.Go, Back: func() {},
		Fail: w.voice.Fail, Tell: w.voice.Tell, Pass: w.voice.Pass,
	})
}

// lost is told of what went wrong, which may mean that the library itself is lost.
func (r *room) lost(err error) (said bool) { return r.care != nil && r.care.Lost(err) }
