package app

import (
	"fmt"

	"claimlight/app/phrase"
	"claimlight/app/thread"
	"claimlight/storage"
	"claimlight/widgets/field"
	"claimlight/widgets/notice"

	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/widget"
)

// waysAround are what can be done about a library whose file holds more, less or other than Claimlight makes.
func (w *Window) waysAround(place storage.Params) []notice.Way {
	reading := place
	reading.ReadOnly = true
	return []notice.Way{
		{
			Action:  field.Action{Text: "Make a clean copy and open it", Run: func() { w.rebuild(place) }},
			Meaning: "All your articles and claims are copied row by row into a new library, which takes this one's place. The file as it is stays beside it under another name.",
		},
		{
			Action:  field.Action{Text: "Open it for reading alone", Run: func() { w.tryAgain(reading) }},
			Meaning: "You can look at everything and export it, but change nothing. What is foreign is left alone.",
		},
	}
}

// rebuild makes the library anew from its rows, beside the window, and opens it.
func (w *Window) rebuild(place storage.Params) {
	busy := dialog.NewCustomWithoutButtons("Making a clean copy", container.NewVBox(widget.NewLabel("Your articles and claims are being copied."), widget.NewProgressBarInfinite()), w.win)
	busy.Show()
	ctx := w.ctx
	w.Go(func() {
		done, err := storage.Rebuild(ctx, place.Path)
		thread.Do(func() {
			busy.Hide()
			if ctx.Err() != nil {
				return
			}
			w.after(place, err)
			if w.panes != nil {
				w.tellRebuilt(done)
			}
		})
	})
}

// tellRebuilt says what became of the library, and what could not be kept.
func (w *Window) tellRebuilt(done storage.Rebuilt) {
	told := "This is a clean copy of your library. As it was before, it is kept as " + done.Kept + "."
	if done.Left > 0 {
		told += fmt.Sprintf(" %s could not be taken.", phrase.Plural(done.Left, "row"))
	}
	if len(done.Problems) > 0 {
		w.warn(told+" A check found this: "+done.Problems[0], noAction)
		return
	}
	w.panes.notice.Say(notice.Info, told, noAction)
}

// warnOfReading says that nothing can be changed, and why, where the library is open for reading alone.
func (w *Window) warnOfReading(library *storage.Library) {
	switch {
	case !library.ReadOnly():
	case library.Altered() != "":
		w.warn("This library is not as Claimlight makes it: "+library.Altered()+". Only its articles and claims are shown, for reading alone: nothing that you change is kept.", noAction)
	default:
		w.warn("This library is open for reading alone: nothing that you change is kept.", noAction)
	}
}
