package form

import (
	"claimlight/internal/words"
	"claimlight/widgets/field"
	"claimlight/widgets/kit"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
)

// sameLine asks beside the heading of the source whether it is one that is known under another name. It waits beside
// the work: whoever types on, or goes to another field or claim, has not answered.
type sameLine struct {
	*shared
	source      *field.Entry   // of which is asked
	next        fyne.Focusable // the field after it
	name, known string         // of what is asked
	question    *kit.Caption
	yes, no     *field.Link
	object      *fyne.Container
}

// newSameLine makes a hidden question about a source.
func newSameLine(in *shared, source *field.Entry, next fyne.Focusable) *sameLine {
	s := &sameLine{shared: in, source: source, next: next}
	s.question = kit.NewCaption("")
	s.question.Color = theme.ColorNameForeground
	s.yes = s.newLink(words.FormYes.String(), func() { s.answer(true) })
	s.no = s.newLink(words.FormNo.String(), func() { s.answer(false) })
	s.object = kit.NewRow(
		kit.GapTight,
		[]float32{1, 0, 0},
		&fyne.Container{Layout: &kit.Middle{}, Objects: []fyne.CanvasObject{s.question}},
		s.yes,
		s.no,
	)
	s.object.Hide()
	return s
}

// ask asks whether the source of this name, if the form shows it, is one that is known under another name.
func (s *sameLine) ask(name, known string) {
	if s.source.Text != name {
		return
	}
	s.name, s.known = name, known
	s.question.SetText(words.FormIsThis(known).String())
	field.Called(words.FormYesThisIs(known).String(), s.yes)
	field.Called(words.FormNoNot(known).String(), s.no)
	s.object.Show()
	s.offers.Yield()
	s.room.relayout()
}

// answer reports the answer. The keyboard, when it stood on it, goes on to the next field.
func (s *sameLine) answer(same bool) {
	on := s.keyboard.current == fyne.Focusable(s.yes) || s.keyboard.current == fyne.Focusable(s.no)
	s.visits.flush()
	name, known := s.name, s.known
	s.forget()
	if on {
		s.keyboard.focus(s.next)
	}
	if s.OnSame != nil {
		s.OnSame(name, known, same)
	}
}

// keep takes the question away when the source is another one by now.
func (s *sameLine) keep() {
	if s.room.filling && s.room.fresh || s.source.Text != s.name {
		s.forget()
	}
}

// forget takes the question away.
func (s *sameLine) forget() {
	if s.object.Visible() {
		s.object.Hide()
		s.room.relayout()
	}
}
