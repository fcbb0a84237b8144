package app

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/widget"
)

// inDialog tells whether something lies over the window and takes its keys.
func (w *Window) inDialog() bool { return w.win.Canvas().Overlays().Top() != nil }

// leaveDialog closes the uppermost dialog that only shows something.
func (w *Window) leaveDialog() {
	if w.showing != nil {
		w.showing.Hide()
	}
}

// display shows a dialog that only shows something; Esc closes it.
func (w *Window) display(d dialog.Dialog) {
	w.showing = d
	d.SetOnClosed(func() {
		if w.showing == d { // what was answered may have opened the next one
			w.showing = nil
		}
		w.focusArticle()
	})
	d.Show()
}

// question asks something that is answered in one of two ways; Esc means no.
func (w *Window) question(title, text, yes, no string, answered func(yes bool)) {
	w.display(dialog.NewCustomConfirm(title, yes, no, container.NewPadded(widget.NewLabel(text)), answered, w.win))
}

var _ fyne.Accessible = (*dialogEntry)(nil)

// asking is a dialog of some fields. Enter in any of them confirms, Esc leaves.
type asking struct {
	*dialog.FormDialog
	w *Window
}

// ask shows fields, and calls confirmed when the user has filled them in.
func (w *Window) ask(title, verb string, items []*widget.FormItem, confirmed func()) *asking {
	d := dialog.NewForm(title, verb, "Cancel", items, func(yes bool) {
		w.focusArticle()
		if yes {
			confirmed()
		}
	}, w.win)
	a := &asking{FormDialog: d, w: w}
	for _, item := range items {
		if e, ok := item.Widget.(*dialogEntry); ok {
			e.OnSubmitted = func(string) { d.Submit() }
			e.leave, e.name = d.Dismiss, item.Text
		}
	}
	d.Resize(fyne.NewSize(520, 0))
	d.Show()
	return a
}

// focus puts the caret into a field of the dialog.
func (a *asking) focus(o fyne.Focusable) { a.w.win.Canvas().Focus(o) }

// dialogEntry is a field of a dialog that Esc leaves.
type dialogEntry struct {
	widget.Entry
	name  string // for screen readers
	leave func()
}

func newDialogEntry(placeholder string) *dialogEntry {
	e := &dialogEntry{}
	e.PlaceHolder = placeholder
	e.ExtendBaseWidget(e)
	return e
}

// TypedKey is called by the driver.
func (e *dialogEntry) TypedKey(ev *fyne.KeyEvent) {
	if ev.Name == fyne.KeyEscape && e.leave != nil {
		e.leave()
		return
	}
	e.Entry.TypedKey(ev)
}

// AcceptsTab tells that Tab goes to the next field, also from one of several lines.
func (e *dialogEntry) AcceptsTab() bool { return false }

// AccessibilityLabel is the field's name and text.
func (e *dialogEntry) AccessibilityLabel() string { return e.name + ": " + e.Text }

// AccessibilityRole is that of text.
func (e *dialogEntry) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }
