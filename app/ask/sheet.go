package ask

import (
	"claimlight/internal/words"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

var _ dialog.Dialog = (*Sheet)(nil)

// Sheet is a dialog whose title, fields and buttons keep the same edges. Enter in a field confirms it, Esc leaves it.
type Sheet struct {
	*widget.PopUp
	head      *fyne.Container // the title, and what stands under it
	rows      *fyne.Container // a name and a field in each row
	Verb      *Button         // confirms; nil where there is nothing to confirm
	Out       *Button
	Confirmed bool
	closed    func()
	Ended     func() // called after closed; may be nil
}

// Field is a field of a sheet.
type Field interface {
	Named
	OnEnter(func())
}

// NewSheet makes a sheet with a title over its rows. A button with the verb confirms it and closes it; no verb: there
// is only a way out.
func (a *Asker) NewSheet(title, verb string, confirmed func()) *Sheet {
	s := &Sheet{rows: container.New(layout.NewFormLayout())}
	s.Out = NewButton(words.AskClose.String(), s.Dismiss, s.Dismiss)
	buttons := container.NewHBox(layout.NewSpacer(), s.Out)
	if verb != "" {
		s.Out.SetText(words.AskCancel.String())
		s.Verb = NewButton(verb, func() {
			s.Confirmed = true
			s.Hide()
			confirmed()
		}, s.Dismiss)
		s.Verb.Importance = widget.HighImportance
		buttons.Add(s.Verb)
	}
	head := widget.NewLabelWithStyle(title, fyne.TextAlignLeading, fyne.TextStyle{Bold: true})
	head.SizeName = theme.SizeNameSubHeadingText
	s.head = container.NewVBox(head)
	s.PopUp = widget.NewModalPopUp(nil, a.Window.Canvas())
	s.Content = container.New(layout.NewCustomPaddedLayout(10, 14, 14, 18),
		container.NewBorder(container.NewVBox(s.head, s.rows), buttons, nil, nil))
	return s
}

// Say puts a sentence under the title.
func (s *Sheet) Say(sentence string) {
	l := widget.NewLabel(sentence)
	l.Wrapping = fyne.TextWrapWord
	s.head.Add(l)
}

// Add puts a field with its name, and words or a button beside it, under the others.
func (s *Sheet) Add(name string, field Field, beside fyne.CanvasObject) {
	s.Take(name, field)
	s.Put(name, container.NewBorder(nil, nil, nil, beside, field))
}

// Take gives a field its name, and Enter and Esc their meaning in it.
func (s *Sheet) Take(name string, field Field) {
	field.Called(name, s.Dismiss)
	field.OnEnter(s.confirm)
}

// Put sets anything under the rows, with a name.
func (s *Sheet) Put(name string, o fyne.CanvasObject) {
	s.rows.Objects = append(s.rows.Objects, widget.NewRichTextWithText(name), o)
}

// Fill gives what lies under the rows the room that is left.
func (s *Sheet) Fill(o fyne.CanvasObject) {
	body := s.Content.(*fyne.Container).Objects[0].(*fyne.Container)
	body.Add(o)
}

// Ready says whether the sheet can be confirmed as it is filled in.
func (s *Sheet) Ready(yes bool) { SetAble(s.Verb, yes) }

func (s *Sheet) confirm() {
	if s.Verb != nil && !s.Verb.Disabled() {
		s.Verb.OnTapped()
	}
}

// ShowAs shows the sheet in a size, or what the window has of it.
func (a *Asker) ShowAs(s *Sheet, width, height float32, first fyne.Focusable) {
	a.Pass()
	a.Show(s)
	s.Resize(a.Room(width, height, 40))
	a.Focus(first)
}

// Hide closes the sheet.
func (s *Sheet) Hide() {
	s.PopUp.Hide()
	if s.closed != nil {
		s.closed()
	}
	if s.Ended != nil {
		s.Ended()
	}
}

// Dismiss closes the sheet without a yes.
func (s *Sheet) Dismiss() { s.Hide() }

// SetDismissText names the way out.
func (s *Sheet) SetDismissText(label string) { s.Out.SetText(label) }

// SetOnClosed sets what is called when the sheet is closed.
func (s *Sheet) SetOnClosed(closed func()) { s.closed = closed }
