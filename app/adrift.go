package app

import (
	"context"
	"errors"

	"claimlight/app/ask"
	"claimlight/internal/say"
	"claimlight/storage"
	"claimlight/widgets/field"
	"claimlight/widgets/notice"
)

// isAdrift tells whether something went wrong because the library that is open is not the file at its path any more.
func isAdrift(err error) bool { return errors.Is(err, storage.ErrAdrift) }

// tellAdrift says that nothing is saved any more, why, and offers the ways on. What is not saved waits in the outbox.
func (w *Window) tellAdrift(why error) {
	if w.panes == nil {
		return
	}
	w.Log.Error("the library is adrift", "error", why)
	w.panes.status.SetProblem("Not saved")
	w.panes.notice.Say(notice.Failure, say.Error(why), field.Action{Text: "What now…", Run: func() { w.showWaysOn(false) }})
}

// showWaysOn lists what can be done about a library that is adrift, the best first.
func (w *Window) showWaysOn(closing bool) {
	why := w.Library.InPlace()
	if why == nil {
		w.ashore()
		return
	}
	var choices []ask.Choice
	if !errors.Is(why, storage.ErrOverwritten) {
		choices = append(choices, ask.Choice{Title: "Save everything in a new file and go on there", Hint: "no file is overwritten", Run: w.salvage})
	}
	if isFile(w.Library.Path()) {
		choices = append(choices, ask.Choice{Title: "Open what lies there now", Hint: "what is not saved goes with you, if it is the same library", Run: w.openWhatLiesThere})
	}
	choices = append(choices, ask.Choice{Title: "Backups…", Hint: "what lies there is kept", Run: w.showBackups})
	if closing {
		choices = append(choices, ask.Choice{Title: "Close, and leave everything as it is", Run: w.leave})
	}
	w.ask.Choose(say.Error(why), choices, nil)
}

// ashore goes on as before when the library has come back.
func (w *Window) ashore() {
	w.panes.notice.Hide()
	w.outbox.Try()
	w.showSaving()
	w.othersChanged()
}

// salvage saves all that the open library holds in a new file, and what waits with it, and goes on there.
func (w *Window) salvage() {
	w.settleWork()
	inView := w.session.Opened()
	var next *storage.Library
	w.ask.Run("Saving everything in a new file", func(ctx context.Context, _ *ask.Job) (err error) {
		next, err = w.salvaged(ctx)
		return err
	}, func() {
		before := w.Library
		w.moveTo(next)
		w.fail(before.Close())
		w.begin()
		w.showAgain(inView)
		w.panes.notice.Say(notice.Info, "Everything is saved in "+next.Path()+", and you are working there now.", noAction)
	})
}

// salvaged opens the new file.
func (w *Window) salvaged(ctx context.Context) (*storage.Library, error) {
	path, err := w.Library.Salvage(ctx)
	if err != nil {
		return nil, err
	}
	return w.Library.ReopenAt(ctx, path)
}

// moveTo puts what waits into another library.
func (w *Window) moveTo(next *storage.Library) {
	w.Library = next
	w.memory.Move(next)
	if err := w.outbox.Move(next); err != nil {
		w.Log.Error("keep what is not saved", "error", err)
	}
}

// salvageUnasked saves everything in a new file where nobody can be asked, as at the end of the session.
func (w *Window) salvageUnasked() {
	if why := w.Library.InPlace(); why == nil || errors.Is(why, storage.ErrOverwritten) {
		return
	}
	next, err := w.salvaged(context.Background())
	if err != nil {
		w.Log.Error("save everything in a new file", "error", err)
		return
	}
	w.Log.Info("saved everything in a new file", "path", next.Path())
	before := w.Library
	w.moveTo(next)
	if err := before.Close(); err != nil {
		w.Log.Error("close the library", "error", err)
	}
}

// openWhatLiesThere leaves the library that was open for the file that lies at its path now.
func (w *Window) openWhatLiesThere() {
	w.settleWork()
	if err := w.outbox.Keep(); w.fail(err) {
		return
	}
	w.fail(w.Library.Close())
	w.replaceLibrary()
}

// replaceLibrary opens what lies at the path of the library that was closed, or says why it cannot be opened.
func (w *Window) replaceLibrary() {
	next, err := w.Library.Reopen(context.Background())
	if err != nil {
		w.toRescue(err)
		return
	}
	w.use(next)
}

// toRescue leaves a library that cannot be used any more for the ways on from there.
func (w *Window) toRescue(problem error) {
	if w.panes == nil {
		return
	}
	w.outbox.Stop()
	w.cancel()
	for o := w.win.Canvas().Overlays(); o.Top() != nil; {
		o.Remove(o.Top())
	}
	if err := w.Library.Close(); err != nil {
		w.Log.Error("close the library", "error", err)
	}
	w.rescue(storage.Params{Path: w.Library.Path(), Origin: storage.Window}, problem)
}

// isBroken tells whether so much of the library is damaged that it cannot be shown.
func (w *Window) isBroken(err error) bool {
	if !errors.Is(err, storage.ErrDamaged) || errors.Is(err, storage.ErrOtherDamaged) {
		return false
	}
	_, err = w.Library.Articles.List(context.Background())
	return errors.Is(err, storage.ErrDamaged)
}
