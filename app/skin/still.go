package skin

import "fyne.io/fyne/v2"

// Still has nothing in the window move by itself, or lets it move again: carets that blink, buttons that ripple, lists
// that slide open.
func Still(app fyne.App, still bool) {
	if s, is := app.(stillApp); is {
		app = s.App
	}
	if still {
		fyne.SetCurrentApp(stillApp{app})
		return
	}
	fyne.SetCurrentApp(app)
}

// IsStill tells whether nothing is to move by itself.
func IsStill() bool { return !fyne.CurrentApp().Settings().ShowAnimations() }

// stillApp is a program whose settings say that nothing is animated; Fyne asks there.
type stillApp struct{ fyne.App }

func (a stillApp) Settings() fyne.Settings { return stillSettings{a.App.Settings()} }

type stillSettings struct{ fyne.Settings }

func (stillSettings) ShowAnimations() bool { return false }
