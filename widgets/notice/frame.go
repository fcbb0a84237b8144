package notice

import (
	"claimlight/widgets/kit"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"
)

// NewFrame sets tools and notice above the work, and a foot below it. The notice takes the height that its words need
// at the width of the window.
func NewFrame(tools fyne.CanvasObject, notice *Banner, foot, work fyne.CanvasObject) fyne.CanvasObject {
	pane := kit.NewPane(kit.NewColumn(2, tools, widget.NewSeparator(), notice), foot, work)
	notice.sized = func() { // Fyne forgets to do so when something else changes at the same time
		if size := pane.Size(); size.Width > 0 {
			pane.Layout.Layout(pane.Objects, size)
		}
	}
	return pane
}
