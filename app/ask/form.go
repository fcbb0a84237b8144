package ask

import (
	"claimlight/internal/words"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"
)

// Form is a dialog of some fields. Enter in any of them confirms, Esc leaves.
type Form struct {
	*Dialog
	asker *Asker
}

// Form shows fields, and calls confirmed when the user has filled them in.
func (a *Asker) Form(title, verb string, items []*widget.FormItem, confirmed func()) *Form {
	return a.FormOr(title, verb, items, func(yes bool) {
		if yes {
			confirmed()
		}
	})
}

// FormOr shows fields, and tells whether the user has filled them in or has left.
func (a *Asker) FormOr(title, verb string, items []*widget.FormItem, answered func(yes bool)) *Form {
	form := widget.NewForm(items...)
	d := a.NewYesNo(title, verb, words.AskCancel.String(), form, func(yes bool) {
		a.Back() // before what was confirmed opens something else
		answered(yes)
	})
	SetAble(d.main, form.Validate() == nil)
	form.SetOnValidationChanged(func(err error) { SetAble(d.main, err == nil) })
	for _, item := range items {
		if e, ok := item.Widget.(*Entry); ok {
			e.OnSubmitted = func(string) { d.main.Press() }
			e.leave, e.name = d.Hide, item.Text
		}
	}
	d.Resize(fyne.NewSize(520, 0))
	a.Show(d)
	return &Form{Dialog: d, asker: a}
}

// Focus puts the caret into a field of the dialog.
func (f *Form) Focus(o fyne.Focusable) { f.asker.Focus(o) }
