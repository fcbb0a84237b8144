package app

import (
	"claimlight/app/memory"
	"claimlight/app/settings"
	"claimlight/app/skin"
	"claimlight/internal/typeset"
	"claimlight/widgets/kit"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
)

// usualSize is that of a window that nobody has resized yet, in dp.
func usualSize() fyne.Size { return fyne.NewSize(1280, 800) }

// leaveEmpty gives the window its remembered size, and nothing to show that would have to be measured.
func (w *Window) leaveEmpty() {
	w.stage = container.NewStack()
	w.win.SetPadded(false)
	w.win.SetContent(w.stage)
	w.win.Resize(memory.Of(w.Library).Size(usualSize()))
	w.win.SetOnClosed(func() { w.cancel() })
}

// fill shows the panes. Where the window was shown empty the desktop may have given it less room than it asked for,
// so it does not ask again.
func (w *Window) fill(stage *fyne.Container, size fyne.Size) {
	if stage != nil {
		stage.Add(w.desk.Panes.Content)
		stage.Refresh()
		return
	}
	w.win.SetPadded(false)
	w.win.SetContent(w.desk.Panes.Content)
	w.win.Resize(size)
}

// dress gives the window the remembered look, if it has another: a new theme costs all that was read of fonts.
func (w *Window) dress() {
	remembered := memory.Of(w.Library)
	look, scale := skin.Look(remembered.Get(memory.Look)), settings.ScaleIn(remembered)
	if !skin.Wears(w.App.Settings().Theme(), look, scale) {
		w.App.Settings().SetTheme(skin.New(look, scale))
	}
	skin.Still(w.App, settings.StillIn(remembered))
}

// readFonts has Fyne read the fonts that the window is full of, and those of the face of the text, which it does when a
// text is measured. It is called where no other goroutine measures text.
func readFonts(text typeset.Face) {
	for _, face := range []typeset.Face{typeset.WindowFace, text} {
		fyne.MeasureText("a", theme.TextSize(), kit.Letters(face, false, false))
		fyne.MeasureText("a", theme.TextSize(), kit.Letters(face, true, false))
	}
}
