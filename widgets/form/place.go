package form

import (
	"claimlight/internal/claim"
	"claimlight/internal/words"
	"claimlight/widgets/field"
	"claimlight/widgets/kit"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// SetWhere says where in its document the claim stands, such as its page; empty where the document does not tell.
func (f *Form) SetWhere(where string) {
	if f.sheet.where.Say(where, theme.ColorNamePlaceHolder) {
		f.sheet.room.relayout()
	}
	if f.draft.where.Say(where, theme.ColorNamePlaceHolder) {
		f.draft.relayout()
	}
}

// placeLine says below the quote where the claim stands, if it does not stand where it did.
type placeLine struct {
	words  kit.Words[claim.AnchorState]
	note   *kit.Caption
	settle *field.Button
	object *fyne.Container
	moved  func()
}

// newPlaceLine makes a hidden line.
func newPlaceLine(s *shared) *placeLine {
	p := &placeLine{words: s.labels.Places, moved: s.room.relayout}
	p.note = kit.NewCaption("")
	p.note.Lines = 2
	p.settle = field.NewButton(words.FormSettleItsPlace.String(), nil, func() { s.afterFlush(s.OnSettle) })
	p.settle.Importance = widget.MediumImportance
	s.attend(p.settle)
	p.object = kit.NewRow(
		kit.GapFields,
		[]float32{1, 0},
		&fyne.Container{Layout: &kit.Middle{}, Objects: []fyne.CanvasObject{p.note}},
		p.settle,
	)
	p.object.Hide()
	return p
}

// set says how sure the place of the claim is in the text that is shown.
func (p *placeLine) set(state claim.AnchorState) {
	doubtful := state == claim.Changed || state == claim.Orphan
	p.note.Color = theme.ColorNamePlaceHolder
	if kit.Alarming(state) {
		p.note.Color = theme.ColorNameWarning
	}
	text := p.words.Text(state)
	hidden := state == "" || state == claim.Exact
	if hidden && p.object.Hidden || p.note.Text == text && p.object.Hidden == hidden {
		return // as most often while somebody reads on
	}
	p.note.SetText(text)
	p.settle.Hidden, p.object.Hidden = !doubtful, hidden
	p.moved()
}
