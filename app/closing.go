package app

import (
	"claimlight/app/ask"
	"claimlight/app/care"
	"claimlight/app/phrase"
	"claimlight/app/thread"
	"claimlight/app/voice"
	"claimlight/internal/say"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"
)

// closing is the question what becomes of changes that are not saved when the window is to close. It closes by itself once they are.
type closing struct {
	*ask.Sheet
	w    *Window
	text *widget.Label
}

// Close saves what is pending and closes the window. Where something cannot be saved now, it asks.
func (w *Window) Close() {
	switch {
	case w.panes == nil: // the library could not be opened
		w.win.Close()
	case w.closing != nil: // it is asked already
	case care.IsAdrift(w.Library.InPlace()):
		w.session.Settle()
		w.care.ShowWaysOn(true)
	default:
		w.settleWork()
		if len(w.outbox.Entries()) > 0 {
			w.askClosing()
			return
		}
		w.leave()
	}
}

// CloseSoon closes the window without asking: what cannot be saved now is kept for the next start. It may be called from any goroutine.
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
	w.corrector.leaveLeftOut()
	w.memory.Flush()
	w.memory.HandOver()
	w.outbox.Try()
}

// keepUnsaved puts what is not saved into the file from which the next use of the library takes it up, and ends all tries to save it.
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

// leave closes the window, after a backup where one is due. What is not saved by then stays in the file for the next start.
func (w *Window) leave() {
	w.keepForNext()
	w.care.LastBackup(func() {
		w.keepForNext()
		w.outbox.Stop()
		w.cancel()
		w.win.Close()
	})
}

// askClosing says what is not saved and why, and lets the user wait, keep it for the next start, or give it up.
func (w *Window) askClosing() {
	c := &closing{w: w, text: widget.NewLabel("")}
	c.Sheet = w.ask.NewSheet("Not everything is saved", "Keep for the next start", c.keep)
	c.SetDismissText("Go on working")
	giveUp := ask.NewButton("Give up what is not saved…", c.askGiveUp, c.Dismiss)
	c.text.Wrapping = fyne.TextWrapWord
	c.Fill(container.NewBorder(nil, container.NewHBox(giveUp), nil, nil, c.text))
	c.Ended = func() { w.closing = nil }
	w.closing = c
	c.tell()
	if w.closing != nil {
		w.ask.ShowAs(c.Sheet, 520, 240, c.Verb)
	}
}

// tell says how many changes wait and why, and closes the window when none does any more.
func (c *closing) tell() {
	waiting := c.w.outbox.Entries()
	if len(waiting) == 0 {
		c.Hide()
		c.w.leave()
		return
	}
	words := c.w.unsavedWords(waiting) + "\nThe window closes by itself once everything is saved."
	for _, e := range waiting {
		if !e.CanKeep() {
			words += "\nOnly this cannot be kept for the next start: " + phrase.OneLine(e.Change.Words()) + "."
		}
	}
	c.text.SetText(words)
}

// keep puts what is not saved into the file for the next start, and closes.
func (c *closing) keep() {
	if err := c.w.outbox.Keep(); err != nil {
		c.w.Log.Error("keep what is not saved", "error", err)
		c.w.warn("It cannot be kept either, so the window stays open. "+say.Error(err), voice.NoAction)
		return
	}
	c.w.leave()
}

func (c *closing) askGiveUp() {
	c.Hide()
	w := c.w
	w.ask.Question("Give up what is not saved?", phrase.Plural(len(w.outbox.Entries()), "change")+" will be lost for good.", "Give it up", "Go on working", func(yes bool) {
		if yes {
			w.outbox.GiveUp(w.outbox.Entries()...)
			w.leave()
		}
	})
}
