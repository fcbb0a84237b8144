package ask

import (
	"claimlight/internal/words"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

var _ dialog.Dialog = (*Dialog)(nil)

// Dialog is a dialog with buttons under what it shows. The last one is what it is for: it has the focus when the dialog
// opens, and shows it, so that Enter confirms. Esc leaves from each of them.
type Dialog struct {
	*dialog.CustomDialog
	main *Button
}

// NewDialog makes such a dialog. Buttons that have no way out of their own leave it on Esc.
func (a *Asker) NewDialog(title string, content fyne.CanvasObject, buttons ...*Button) *Dialog {
	d := &Dialog{CustomDialog: dialog.NewCustomWithoutButtons(title, content, a.Window), main: buttons[len(buttons)-1]}
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

// NewYesNo makes a dialog that is answered in one of two ways, once; to leave it means no.
func (a *Asker) NewYesNo(title, yes, no string, content fyne.CanvasObject, answered func(yes bool)) *Dialog {
	said := false
	var d *Dialog
	verb := NewButton(yes, func() { said = true; d.Hide() }, nil)
	verb.Icon = theme.ConfirmIcon()
	out := NewButton(no, func() { d.Hide() }, nil)
	out.Icon = theme.CancelIcon()
	d = a.NewDialog(title, content, out, verb)
	d.SetOnClosed(func() { answered(said) })
	return d
}

// Main is the button that the dialog is for.
func (d *Dialog) Main() *Button { return d.main }

// first is what has the focus when the dialog opens.
func (d *Dialog) first() fyne.Focusable { return d.main }

// Wide shows something in a dialog that takes much of the window, with further buttons beside the one that closes it.
func (a *Asker) Wide(title string, content fyne.CanvasObject, size fyne.Size, buttons ...*Button) {
	d := a.NewDialog(title, content, append(buttons, NewButton(words.AskClose.String(), a.Leave, nil))...)
	d.Resize(a.Room(size.Width, size.Height, 40))
	a.Show(d)
}
