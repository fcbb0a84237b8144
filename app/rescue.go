package app

import (
	"context"

	"claimlight/app/care"
	"claimlight/app/voice"
	"claimlight/storage"

	"fyne.io/fyne/v2"
)

// rescue fills the window with what keeps the library from being opened, and the ways on from there.
func (w *Window) rescue(place storage.Params, problem error) {
	w.keepUnsaved()
	w.voice.Hush()
	w.room, w.ask = nil, w.bareAsker()
	r := &care.Rescue{Ask: w.ask, Log: w.Log, Open: w.tryAgain, Failed: w.rescue, Say: w.sayRescued}
	ways := r.Ways(place, problem)
	w.win.SetMainMenu(nil)
	w.win.SetTitle("Claimlight")
	w.win.SetContent(ways)
	w.win.SetCloseIntercept(w.win.Close)
	w.win.Resize(fyne.NewSize(900, 640))
	w.win.Canvas().Focus(ways.Best())
}

func (w *Window) tryAgain(place storage.Params) {
	w.openLibrary(place)
	w.openWaiting()
}

// sayRescued says something of a library that could be opened after all.
func (w *Window) sayRescued(sentence string, warning bool) {
	switch {
	case w.room == nil:
	case warning:
		w.voice.Warn(sentence, voice.NoAction)
	default:
		w.voice.Say(sentence, voice.NoAction)
	}
}

// toRescue leaves a library that cannot be used any more for the ways on from there.
func (w *Window) toRescue(problem error) {
	if w.room == nil {
		return
	}
	w.outbox.Stop()
	w.cancel()
	w.ctx, w.cancel = context.WithCancel(w.Context) // what mends the library is work of its own
	for o := w.win.Canvas().Overlays(); o.Top() != nil; {
		o.Remove(o.Top())
	}
	if err := w.Library.Close(); err != nil {
		w.Log.Error("close the library", "error", err)
	}
	w.rescue(storage.Params{Path: w.Library.Path(), Origin: storage.Window}, problem)
}
