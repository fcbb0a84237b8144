package widgets

import (
	"claimlight/internal/claim"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// placeLine says below the quote where the claim stands, if it does not stand where it did.
type placeLine struct {
	note   *caption
	settle *fieldButton
	object *fyne.Container
}

func (f *ClaimForm) buildPlace() fyne.CanvasObject {
	p := &f.place
	p.note = newCaption("")
	p.note.lines = 2
	p.settle = newFieldButton("Settle its place…", nil, func() {
		f.Flush()
		if f.OnSettle != nil {
			f.OnSettle()
		}
	})
	p.settle.Importance = widget.MediumImportance
	f.attend(p.settle)
	p.object = newRow(gapFields, []float32{1, 0}, &fyne.Container{Layout: &middle{}, Objects: []fyne.CanvasObject{p.note}}, p.settle)
	p.object.Hide()
	return p.object
}

// SetPlace says how sure the place of the claim is in the text that is shown.
func (f *ClaimForm) SetPlace(state claim.AnchorState) {
	p := &f.place
	doubtful := state == claim.Changed || state == claim.Orphan
	p.note.colour = theme.ColorNamePlaceHolder
	if alarming(state) {
		p.note.colour = theme.ColorNameWarning
	}
	text := f.labels.Places.Text(state)
	hidden := state == "" || state == claim.Exact
	if hidden && p.object.Hidden || p.note.text == text && p.object.Hidden == hidden {
		return // as most often while somebody reads on
	}
	p.note.retext(text)
	p.settle.Hidden, p.object.Hidden = !doubtful, hidden
	f.relayout()
}
