package app

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

var _ dialog.Dialog = (*buttonDialog)(nil)

// buttonDialog is a dialog with buttons under what it shows. The last one is what it is for: it has the focus when the dialog opens,
// and shows it, so that Enter confirms. Esc leaves from each of them.
type buttonDialog struct {
	*dialog.CustomDialog
	main *settingButton
}

// newDialog makes such a dialog. Buttons that have no way out of their own leave it on Esc.
func (w *Window) newDialog(title string, content fyne.CanvasObject, buttons ...*settingButton) *buttonDialog {
	d := &buttonDialog{CustomDialog: dialog.NewCustomWithoutButtons(title, content, w.win), main: buttons[len(buttons)-1]}
	d.main.Importance = widget.HighImportance
	objects := make([]fyne.CanvasObject, len(buttons))
	for i, b := range buttons {
		if b.leave == nil {
			b.leave = d.Hide
		}
		b.scroll = scrollIn(content)
		objects[i] = b
	}
	d.SetButtons(objects)
	return d
}

// scrollIn finds what scrolls in the content of a dialog; nil when nothing does.
func scrollIn(content fyne.CanvasObject) *container.Scroll {
	switch o := content.(type) {
	case *container.Scroll:
		return o
	case *fyne.Container:
		for _, child := range o.Objects {
			if s := scrollIn(child); s != nil {
				return s
			}
		}
	}
	return nil
}

// newYesNo makes a dialog that is answered in one of two ways, once; to leave it means no.
func (w *Window) newYesNo(title, yes, no string, content fyne.CanvasObject, answered func(yes bool)) *buttonDialog {
	said := false
	var d *buttonDialog
	verb := newSettingButton(yes, func() { said = true; d.Hide() }, nil)
	verb.Icon = theme.ConfirmIcon()
	out := newSettingButton(no, func() { d.Hide() }, nil)
	out.Icon = theme.CancelIcon()
	d = w.newDialog(title, content, out, verb)
	d.SetOnClosed(func() { answered(said) })
	return d
}

// first is what has the focus when the dialog opens.
func (d *buttonDialog) first() fyne.Focusable { return d.main }
