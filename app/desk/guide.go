package desk

import (
	"claimlight/app/ask"

	"fyne.io/fyne/v2"
)

// PlaceGuide shows what stands below the form, or takes it away. The text keeps its width.
func (d *Desk) PlaceGuide(o fyne.CanvasObject, shown bool) {
	p := d.Panes
	p.Guide.Objects = nil
	if shown {
		p.Guide.Objects = []fyne.CanvasObject{o}
	}
	d.guided = shown
	ask.Show(p.Guide, shown)
	p.Side.Refresh()
	d.rememberPanes()
	d.RefreshMenu()
}

// Guided tells whether the guideline is shown below the form, or was when the window was closed.
func (d *Desk) Guided() bool { return d.guided }
