package care

import (
	"claimlight/app/ask"
	"claimlight/app/thread"
	"claimlight/app/voice"
	"claimlight/internal/words"
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
			Action:  field.Action{Text: words.CareMakeCleanCopyAndOpen.String(), Run: func() { r.rebuild(place) }},
			Meaning: words.CareAllYourArticlesAndClaims.String(),
		},
		{
			Action:  field.Action{Text: words.CareOpenForReadingAlone.String(), Run: func() { r.Open(reading) }},
			Meaning: words.CareYouCanLookAtEverything.String(),
		},
	}
}

// rebuild makes the library anew from its rows, beside the window, and opens it.
func (r *Rescue) rebuild(place storage.Params) {
	busy := dialog.NewCustomWithoutButtons(words.CareMakingCleanCopy.String(),
		container.NewVBox(widget.NewLabel(words.CareYourArticlesAndClaimsBeing.String()),
			ask.NewBusy()), r.Ask.Window)
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
	told := words.CareCleanCopyYourLibraryAs(done.Kept).String()
	if done.Left > 0 {
		told += " " + words.CareRowsCouldNotBeTaken(done.Left).String()
	}
	if len(done.Problems) > 0 {
		r.Say(words.CareCheckFound(told, done.Problems[0]).String(), true)
		return
	}
	r.Say(told, false)
}

// WarnOfReading says that nothing can be changed, and why, where the library is open for reading alone.
func (c *Care) WarnOfReading() {
	switch {
	case !c.Library.ReadOnly():
	case c.Library.Altered() != "":
		c.Voice.Warn(words.CareLibraryNotAsClaimlightMakes(c.Library.Altered()).String(), voice.NoAction)
	default:
		c.Voice.Warn(words.CareLibraryOpenForReadingAlone.String(), voice.NoAction)
	}
}
