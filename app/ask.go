package app

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/driver/desktop"
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

// display shows a dialog that Esc closes, with the focus where Enter confirms it.
func (w *Window) display(d dialog.Dialog) {
	w.showing = d
	d.SetOnClosed(func() {
		if w.showing == d { // what was answered may have opened the next one
			w.showing = nil
		}
		w.focusArticle()
	})
	d.Show()
	if f, ok := d.(interface{ first() fyne.Focusable }); ok {
		w.win.Canvas().Focus(f.first())
	}
}

// question asks something that is answered in one of two ways; Enter means yes, Esc no.
func (w *Window) question(title, text, yes, no string, answered func(yes bool)) {
	w.display(w.newYesNo(title, yes, no, container.NewPadded(widget.NewLabel(text)), answered))
}

var _ fyne.Accessible = (*dialogEntry)(nil)

// asking is a dialog of some fields. Enter in any of them confirms, Esc leaves.
type asking struct {
	*buttonDialog
	w *Window
}

// ask shows fields, and calls confirmed when the user has filled them in.
func (w *Window) ask(title, verb string, items []*widget.FormItem, confirmed func()) *asking {
	form := widget.NewForm(items...)
	d := w.newYesNo(title, verb, "Cancel", form, func(yes bool) {
		w.focusArticle() // before what was confirmed opens something else
		if yes {
			confirmed()
		}
	})
	setAble(d.main, form.Validate() == nil)
	form.SetOnValidationChanged(func(err error) { setAble(d.main, err == nil) })
	for _, item := range items {
		if e, ok := item.Widget.(*dialogEntry); ok {
			e.OnSubmitted = func(string) { d.main.press() }
			e.leave, e.name = d.Hide, item.Text
		}
	}
	d.Resize(fyne.NewSize(520, 0))
	w.display(d)
	return &asking{buttonDialog: d, w: w}
}

// focus puts the caret into a field of the dialog.
func (a *asking) focus(o fyne.Focusable) { a.w.win.Canvas().Focus(o) }

// dialogEntry is a field of a dialog that Esc leaves. What stands in it is selected when the focus comes, unless the mouse brings it.
type dialogEntry struct {
	widget.Entry
	name    string // for screen readers
	leave   func()
	pressed bool // by the mouse, which puts the caret where it points
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

// FocusGained is called by the driver.
func (e *dialogEntry) FocusGained() {
	e.Entry.FocusGained()
	if !e.pressed && !e.MultiLine && e.Text != "" {
		e.TypedShortcut(&fyne.ShortcutSelectAll{})
	}
}

// MouseDown is called by the driver.
func (e *dialogEntry) MouseDown(ev *desktop.MouseEvent) {
	e.pressed = true
	e.Entry.MouseDown(ev)
	e.pressed = false
}

// AcceptsTab tells that Tab goes to the next field, also from one of several lines.
func (e *dialogEntry) AcceptsTab() bool { return false }

// AccessibilityLabel is the field's name and text.
func (e *dialogEntry) AccessibilityLabel() string { return e.name + ": " + e.Text }

// AccessibilityRole is that of text.
func (e *dialogEntry) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }
