package care

import (
	"fmt"

	"claimlight/app/phrase"
	"claimlight/app/thread"
	"claimlight/app/voice"
	"claimlight/storage"
	"claimlight/widgets/field"
	"claimlight/widgets/notice"

	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/widget"
)

// waysAround are what can be done about a library whose file holds more, less or other than Claimlight makes.
func (r *Rescue) waysAround(place storage.Params) []notice.Way {
	reading := place
	reading.ReadOnly = true
	return []notice.Way{
		{
			Action: field.Action{Text: "Make a clean copy and open it", Run: func() { r.rebuild(place) }},
			Meaning: "All your articles and claims are copied row by row into a new library, which takes this one's " +
				"place. The file as it is stays beside it under another name.",
		},
		{
			Action:  field.Action{Text: "Open it for reading alone", Run: func() { r.Open(reading) }},
			Meaning: "You can look at everything and export it, but change nothing. What is foreign is left alone.",
		},
	}
}

// rebuild makes the library anew from its rows, beside the window, and opens it.
func (r *Rescue) rebuild(place storage.Params) {
	busy := dialog.NewCustomWithoutButtons("Making a clean copy",
		container.NewVBox(widget.NewLabel("Your articles and claims are being copied."),
			widget.NewProgressBarInfinite()), r.Ask.Window)
	busy.Show()
	ctx := r.Ask.Context
	r.Ask.Go(func() {
		done, err := storage.Rebuild(ctx, place.Path)
		thread.Do(func() {
			busy.Hide()
			if ctx.Err() != nil {
				return
			}
			r.after(place, err)
			if err == nil {
				r.tellRebuilt(done)
			}
		})
	})
}

// tellRebuilt says what became of the library, and what could not be kept.
func (r *Rescue) tellRebuilt(done storage.Rebuilt) {
	told := "This is a clean copy of your library. As it was before, it is kept as " + done.Kept + "."
	if done.Left > 0 {
		told += fmt.Sprintf(" %s could not be taken.", phrase.Plural(done.Left, "row"))
	}
	if len(done.Problems) > 0 {
		r.Say(told+" A check found this: "+done.Problems[0], true)
		return
	}
	r.Say(told, false)
}

// WarnOfReading says that nothing can be changed, and why, where the library is open for reading alone.
func (c *Care) WarnOfReading() {
	switch {
	case !c.Library.ReadOnly():
	case c.Library.Altered() != "":
		c.Voice.Warn("This library is not as Claimlight makes it: "+c.Library.Altered()+
			". Only its articles and claims are shown, for reading alone: nothing that you change is "+
			"kept.", voice.NoAction)
	default:
		c.Voice.Warn("This library is open for reading alone: nothing that you change is kept.", voice.NoAction)
	}
}
