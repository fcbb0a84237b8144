package form

import (
	"claimlight/widgets/field"
	"claimlight/widgets/kit"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
)

// sameLine asks below the source whether it is one that is known under another name. It waits beside the work: whoever
// types on, or goes to another field or claim, has not answered.
type sameLine struct {
	name, known string // of what is asked
	question    *kit.Caption
	yes, no     *field.Link
	object      *fyne.Container
}

func (f *Form) buildSame() fyne.CanvasObject {
	s := &f.same
	s.question = kit.NewCaption("")
	s.question.Lines, s.question.Color = 2, theme.ColorNameForeground
	s.yes = f.newLink("Yes", func() { f.answerSame(true) })
	s.no = f.newLink("No", func() { f.answerSame(false) })
	s.object = kit.NewRow(
		kit.GapTight,
		[]float32{1, 0, 0},
		&fyne.Container{Layout: &kit.Middle{}, Objects: []fyne.CanvasObject{s.question}},
		s.yes,
		s.no,
	)
	s.object.Hide()
	return s.object
}

// AskSame asks whether the source of this name, which the form shows, is one that is known under another name. The
// names that are offered give way to the question, unless somebody is about to take one; Down brings them back.
func (f *Form) AskSame(name, known string) {
	s := &f.same
	if !f.shown || f.fields.source.Text != name {
		return
	}
	s.name, s.known = name, known
	s.question.SetText("Is this " + known + "?")
	field.Called("Yes, this is "+known, s.yes)
	field.Called("No, this is not "+known, s.no)
	s.object.Show()
	f.offers.Yield()
	f.relayout()
}

// answerSame reports the answer. The keyboard, when it stood on it, goes on to the next field.
func (f *Form) answerSame(same bool) {
	s := &f.same
	on := f.current == fyne.Focusable(s.yes) || f.current == fyne.Focusable(s.no)
	f.Flush()
	name, known := s.name, s.known
	f.forgetSame()
	if on {
		f.focusField(f.fields.kind)
	}
	if f.OnSame != nil {
		f.OnSame(name, known, same)
	}
}

// keepSame takes the question away when the source is another one by now.
func (f *Form) keepSame() {
	if f.filling && f.fresh || f.fields.source.Text != f.same.name {
		f.forgetSame()
	}
}

func (f *Form) forgetSame() {
	if f.same.object.Visible() {
		f.same.object.Hide()
		f.relayout()
	}
}
