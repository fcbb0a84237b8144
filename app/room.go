package app

import (
	"context"
	"strings"

	"claimlight/app/desk"

	"claimlight/app/ask"
	"claimlight/app/care"
	"claimlight/app/catalogue"
	"claimlight/app/exchange"
	"claimlight/app/figures"
	"claimlight/app/find"
	"claimlight/app/memory"
	"claimlight/app/outbox"
	"claimlight/app/saving"
	"claimlight/app/session"
	"claimlight/app/settings"
	"claimlight/app/trail"
	"claimlight/app/voice"
	"claimlight/internal/intake"

	"fyne.io/fyne/v2"
)

// room is the window filled with one library. Another library, or the same one opened anew, gets a room of its own.
type room struct {
	Params
	window   *Window
	win      fyne.Window
	ctx      context.Context // ends with the room
	intake   *intake.Intake
	voice    *voice.Voice
	ask      *ask.Asker
	runner   *desk.Runner
	desk     *desk.Desk
	memory   *memory.Memory
	settings *settings.Settings
	exchange *exchange.Exchange
	care     *care.Care
	saving   *saving.Saving
	outbox   *outbox.Outbox   // through which all changes of the library go
	session  *session.Session // what is open
	controllers
	table   *catalogue.Table // the claims of the whole library
	figures *figures.Figures // of all of these, over time
	find    *find.Finder
	trail   *trail.Trail // where the user came from
}

// newRoom makes a room for the library, with nothing in it but what all that comes in builds on.
func (w *Window) newRoom() *room {
	r := &room{Params: w.Params, window: w, win: w.win, ctx: w.ctx, intake: w.intake}
	r.voice = voice.New(voice.Params{Log: w.Log, Lost: r.lost})
	r.ask = r.newAsker()
	r.outbox = r.newOutbox()
	r.memory = memory.New(memory.Params{Library: r.Library, Outbox: r.outbox, Later: r.Later, Complain: r.voice.Fail})
	w.speak(r.memory.Get(memory.Language)) // before anything is made that says a word
	r.session = r.newSession()
	r.runner = &desk.Runner{
		Window: r.win, Voice: r.voice, Ask: r.ask,
		Letters: func() bool { return r.settings.LettersCount() },
	}
	r.desk = desk.New(desk.Params{
		Context: r.ctx, Window: r.win, Library: r.Library, Outbox: r.outbox, Session: r.session, Memory: r.memory,
		Voice: r.voice,
		Ask:   r.ask, Runner: r.runner,
	})
	return r
}

// live takes up what was left, and looks out for what others do to the library.
func (r *room) live(watch func(ctx context.Context, changed func())) {
	taken := r.saving.TakeUp()
	r.session.Say(session.Articles)
	r.session.Say(session.Sources)
	r.door.Restore()
	r.desk.Rest()
	if r.desk.Guided() {
		r.guide.Show()
	}
	r.desk.RefreshMenu()
	if watch == nil {
		watch = r.care.Watch
	}
	watch(r.ctx, r.care.Reread)
	r.care.WarnOfPlace()
	r.care.CheckAfterCrash(strings.TrimSpace(taken + " " + r.corrector.Finish()))
}

// settleWork saves what is under way, or lines it up to be saved.
func (r *room) settleWork() {
	r.session.Settle()
	r.corrector.Leave()
	r.session.KeepReading()
	r.memory.Flush()
	r.memory.HandOver()
	r.outbox.Try()
}

func (r *room) keepForNext() {
	if err := r.outbox.Keep(); err != nil {
		r.Log.Error("keep what is not saved", "error", err)
	}
}

// leave closes the window, after a backup where one is due. What is not saved by then stays in the file for the next
// start.
func (r *room) leave() {
	r.keepForNext()
	r.attached.Leave()
	r.care.LastBackup(func() {
		r.keepForNext()
		r.outbox.Stop()
		r.window.cancel()
		r.win.Close()
	})
}
