package ask

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"
)

// Busy shows that something is under way of which nobody can say how far it is.
type Busy interface {
	fyne.CanvasObject
	Stop()
}

// NewBusy makes a bar that moves to and fro; one that stands still, where nothing is to move by itself.
func NewBusy() Busy {
	if fyne.CurrentApp().Settings().ShowAnimations() {
		return widget.NewProgressBarInfinite()
	}
	b := &stillBar{}
	b.Value = 0.5
	b.TextFormatter = func() string { return "…" }
	b.ExtendBaseWidget(b)
	return b
}

// stillBar is a bar that is half full and stays so.
type stillBar struct{ widget.ProgressBar }

// Stop has nothing to do.
func (*stillBar) Stop() {}
