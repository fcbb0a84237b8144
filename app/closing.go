package app

import (
	"claimlight/app/care"
	"claimlight/app/thread"
)

// Close saves what is pending and closes the window. Where something cannot be saved now, it asks.
func (w *Window) Close() {
	switch {
	case w.panes == nil: // the library could not be opened
		w.win.Close()
	case w.saving.Asks(): // already
	case care.IsAdrift(w.Library.InPlace()):
		w.session.Settle()
		w.care.ShowWaysOn(true)
	default:
		w.settleWork()
		if len(w.outbox.Entries()) > 0 {
			w.saving.AskClosing()
			return
		}
		w.leave()
	}
}

// CloseSoon closes the window without asking: what cannot be saved now is kept for the next start. It may be called
// from any goroutine.
func (w *Window) CloseSoon() {
	thread.Do(func() {
		if w.panes == nil {
			w.win.Close()
			return
		}
		w.settleWork()
		w.Library = w.care.SalvageUnasked()
		w.leave()
	})
}

// settleWork saves what is under way, or lines it up to be saved.
func (w *Window) settleWork() {
	w.session.Settle()
	w.corrector.Leave()
	w.memory.Flush()
	w.memory.HandOver()
	w.outbox.Try()
}

// keepUnsaved puts what is not saved into the file from which the next use of the library takes it up, and ends all
// tries to save it.
func (w *Window) keepUnsaved() {
	if w.outbox == nil {
		return
	}
	w.keepForNext()
	w.outbox.Stop()
	w.outbox = nil
}

func (w *Window) keepForNext() {
	if err := w.outbox.Keep(); err != nil {
		w.Log.Error("keep what is not saved", "error", err)
	}
}

// leave closes the window, after a backup where one is due. What is not saved by then stays in the file for the next
// start.
func (w *Window) leave() {
	w.keepForNext()
	w.care.LastBackup(func() {
		w.keepForNext()
		w.outbox.Stop()
		w.cancel()
		w.win.Close()
	})
}
