package form

import (
	"claimlight/internal/claim"
	"claimlight/widgets/field"
	"claimlight/widgets/kit"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// placeLine says below the quote where the claim stands, if it does not stand where it did.
type placeLine struct {
	note   *kit.Caption
	settle *field.Button
	object *fyne.Container
}

func (f *Form) buildPlace() fyne.CanvasObject {
	p := &f.place
	p.note = kit.NewCaption("")
	p.note.Lines = 2
	p.settle = field.NewButton("Settle its place…", nil, func() {
		f.Flush()
		if f.OnSettle != nil {
			f.OnSettle()
		}
	})
	p.settle.Importance = widget.MediumImportance
	f.attend(p.settle)
	p.object = kit.NewRow(
		kit.GapFields,
		[]float32{1, 0},
		&fyne.Container{Layout: &kit.Middle{}, Objects: []fyne.CanvasObject{p.note}},
		p.settle,
	)
	p.object.Hide()
	return p.object
}

// SetPlace says how sure the place of the claim is in the text that is shown.
func (f *Form) SetPlace(state claim.AnchorState) {
	p := &f.place
	doubtful := state == claim.Changed || state == claim.Orphan
	p.note.Color = theme.ColorNamePlaceHolder
	if kit.Alarming(state) {
		p.note.Color = theme.ColorNameWarning
	}
	text := f.labels.Places.Text(state)
	hidden := state == "" || state == claim.Exact
	if hidden && p.object.Hidden || p.note.Text == text && p.object.Hidden == hidden {
		return // as most often while somebody reads on
	}
	p.note.SetText(text)
	p.settle.Hidden, p.object.Hidden = !doubtful, hidden
	f.relayout()
}
