package ask

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

var _ fyne.Accessible = (*Entry)(nil)

// Entry is a field of a dialog that Esc leaves. What stands in it is selected when the focus comes, unless the mouse
// brings it.
type Entry struct {
	widget.Entry
	name    string // for screen readers
	leave   func()
	pressed bool // by the mouse, which puts the caret where it points
}

// NewEntry makes a field with a hint at what goes into it.
func NewEntry(placeholder string) *Entry {
	e := &Entry{}
	e.PlaceHolder = placeholder
	e.ExtendBaseWidget(e)
	return e
}

// TypedKey is called by the driver.
func (e *Entry) TypedKey(ev *fyne.KeyEvent) {
	if ev.Name == fyne.KeyEscape && e.leave != nil {
		e.leave()
		return
	}
	e.Entry.TypedKey(ev)
}

// FocusGained is called by the driver.
func (e *Entry) FocusGained() {
	e.Entry.FocusGained()
	if !e.pressed && !e.MultiLine && e.Text != "" {
		e.TypedShortcut(&fyne.ShortcutSelectAll{})
	}
}

// MouseDown is called by the driver.
func (e *Entry) MouseDown(ev *desktop.MouseEvent) {
	e.pressed = true
	e.Entry.MouseDown(ev)
	e.pressed = false
}

// AcceptsTab tells that Tab goes to the next field, also from one of several lines.
func (e *Entry) AcceptsTab() bool { return false }

// AccessibilityLabel is the field's name and text.
func (e *Entry) AccessibilityLabel() string { return e.name + ": " + e.Text }

// AccessibilityRole is that of text.
func (e *Entry) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }
