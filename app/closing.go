package app

import (
	"claimlight/app/care"
	"claimlight/app/thread"
)

// Close saves what is pending and closes the window. Where something cannot be saved now, it asks.
func (w *Window) Close() {
	switch {
	case w.room == nil: // the library could not be opened
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
		if w.room == nil {
			w.win.Close()
			return
		}
		w.settleWork()
		w.Library = w.care.SalvageUnasked()
		w.leave()
	})
}

// keepUnsaved puts what is not saved into the file from which the next use of the library takes it up, and ends all
// tries to save it.
func (w *Window) keepUnsaved() {
	if w.room != nil {
		w.keepForNext()
		w.outbox.Stop()
	}
}
