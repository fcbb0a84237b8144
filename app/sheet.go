package app

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

var _ dialog.Dialog = (*sheet)(nil)

// sheet is a dialog whose title, fields and buttons keep the same edges. Enter in a field confirms it, Esc leaves it.
type sheet struct {
	*widget.PopUp
	head      *fyne.Container // the title, and what stands under it
	rows      *fyne.Container // a name and a field in each row
	verb      *settingButton  // confirms; nil where there is nothing to confirm
	dismiss   *settingButton
	confirmed bool
	closed    func()
	ended     func() // called after closed; may be nil
}

// sheetField is a field of a sheet.
type sheetField interface {
	leaver
	onEnter(func())
}

// newSheet makes a sheet with a title over its rows. A button with the verb confirms it and closes it; no verb: there is only a way out.
func (w *Window) newSheet(title, verb string, confirmed func()) *sheet {
	s := &sheet{rows: container.New(layout.NewFormLayout())}
	s.dismiss = newSettingButton("Close", s.Dismiss, s.Dismiss)
	buttons := container.NewHBox(layout.NewSpacer(), s.dismiss)
	if verb != "" {
		s.dismiss.SetText("Cancel")
		s.verb = newSettingButton(verb, func() {
			s.confirmed = true
			s.Hide()
			confirmed()
		}, s.Dismiss)
		s.verb.Importance = widget.HighImportance
		buttons.Add(s.verb)
	}
	head := widget.NewLabelWithStyle(title, fyne.TextAlignLeading, fyne.TextStyle{Bold: true})
	head.SizeName = theme.SizeNameSubHeadingText
	s.head = container.NewVBox(head)
	s.PopUp = widget.NewModalPopUp(nil, w.win.Canvas())
	s.Content = container.New(layout.NewCustomPaddedLayout(10, 14, 14, 18), container.NewBorder(container.NewVBox(s.head, s.rows), buttons, nil, nil))
	return s
}

// say puts a sentence under the title.
func (s *sheet) say(sentence string) {
	l := widget.NewLabel(sentence)
	l.Wrapping = fyne.TextWrapWord
	s.head.Add(l)
}

// add puts a field with its name, and words or a button beside it, under the others.
func (s *sheet) add(name string, field sheetField, beside fyne.CanvasObject) {
	s.take(name, field)
	s.put(name, container.NewBorder(nil, nil, nil, beside, field))
}

// take gives a field its name, and Enter and Esc their meaning in it.
func (s *sheet) take(name string, field sheetField) {
	field.called(name, s.Dismiss)
	field.onEnter(s.confirm)
}

// put sets anything under the rows, with a name.
func (s *sheet) put(name string, o fyne.CanvasObject) {
	s.rows.Objects = append(s.rows.Objects, widget.NewRichTextWithText(name), o)
}

// fill gives what lies under the rows the room that is left.
func (s *sheet) fill(o fyne.CanvasObject) {
	body := s.Content.(*fyne.Container).Objects[0].(*fyne.Container)
	body.Add(o)
}

// ready says whether the sheet can be confirmed as it is filled in.
func (s *sheet) ready(yes bool) { setAble(s.verb, yes) }

func (s *sheet) confirm() {
	if s.verb != nil && !s.verb.Disabled() {
		s.verb.OnTapped()
	}
}

// showAs shows the sheet in a size, or what the window has of it.
func (w *Window) showAs(s *sheet, width, height float32, first fyne.Focusable) {
	w.pass()
	w.display(s)
	size := w.win.Canvas().Size()
	s.Resize(fyne.NewSize(min(width, size.Width-40), min(height, size.Height-40)))
	w.win.Canvas().Focus(first)
}

// Hide closes the sheet.
func (s *sheet) Hide() {
	s.PopUp.Hide()
	if s.closed != nil {
		s.closed()
	}
	if s.ended != nil {
		s.ended()
	}
}

// Dismiss closes the sheet without a yes.
func (s *sheet) Dismiss() { s.Hide() }

// SetDismissText names the way out.
func (s *sheet) SetDismissText(label string) { s.dismiss.SetText(label) }

// SetOnClosed sets what is called when the sheet is closed.
func (s *sheet) SetOnClosed(closed func()) { s.closed = closed }
