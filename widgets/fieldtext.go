package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

var (
	_ fyne.Widget       = (*textField)(nil)
	_ fyne.Focusable    = (*textField)(nil)
	_ fyne.Shortcutable = (*textField)(nil)
)

// textField is an entry of the form. It holds what the user types and never changes it by itself.
type textField struct {
	widget.Entry
	fieldHooks
	filling bool                    // the program sets the text, not the user
	touched bool                    // edited since the caret came
	caret   bool                    // it is here
	pressed bool                    // the mouse brings the caret to where it points
	options []string                // words that the field offers
	offers  *offerList              // where it offers them; none when nil
	turned  func(*fyne.ScrollEvent) // the wheel turned over it; the entry's own when nil
	typedOn func()                  // called after an edit; may be nil
	again   func() bool             // the caret comes back to where it was, from another window or a dialog; never when nil
}

func newTextField(placeHolder string) *textField {
	f := &textField{}
	f.Wrapping = fyne.TextWrap(fyne.TextTruncateClip)
	f.init(placeHolder)
	return f
}

// newTextArea makes a field of several lines, of which rows are visible.
func newTextArea(placeHolder string, rows int) *textField {
	f := &textField{}
	f.MultiLine = true
	f.Wrapping = fyne.TextWrapWord
	f.init(placeHolder)
	f.SetMinRowsVisible(rows)
	return f
}

func (f *textField) init(placeHolder string) {
	f.PlaceHolder = placeHolder
	f.OnChanged = func(string) {
		if f.filling {
			return
		}
		f.touched = true
		if f.offers != nil {
			f.offers.offer(f, false)
		}
		f.edit()
		if f.typedOn != nil {
			f.typedOn()
		}
	}
	f.ExtendBaseWidget(f)
}

// AcceptsTab is false also for several lines: Tab moves on.
func (f *textField) AcceptsTab() bool { return false }

// FocusGained tells the form that a visit begins. What stands in the field is selected, so that typing replaces it, unless the mouse
// brings the caret or it was here before.
func (f *textField) FocusGained() {
	back := f.again != nil && f.again()
	f.touched, f.caret = f.touched && back, true
	f.Entry.FocusGained()
	if !f.pressed && !back && f.Text != "" {
		f.arrive()
	}
	f.focus(true)
}

// arrive selects what stands in the field; in one of several lines, which nobody means to type over, it goes to the end.
func (f *textField) arrive() {
	f.Entry.TypedShortcut(&fyne.ShortcutSelectAll{})
	if f.MultiLine {
		f.Entry.TypedKey(&fyne.KeyEvent{Name: fyne.KeyRight})
	}
}

// MouseDown puts the caret where the mouse points.
func (f *textField) MouseDown(ev *desktop.MouseEvent) {
	f.pressed = true
	f.Entry.MouseDown(ev)
	f.pressed = false
}

// takeCaret gives the field the focus, with the caret where it is.
func (f *textField) takeCaret() {
	if c := fyne.CurrentApp().Driver().CanvasForObject(f); c != nil {
		f.pressed = true
		c.Focus(f)
		f.pressed = false
	}
}

// FocusLost tells the form that the visit is over.
func (f *textField) FocusLost() {
	f.caret = false
	f.Entry.FocusLost()
	if f.offers != nil {
		f.offers.left()
	}
	f.focus(false)
}

// TypedKey works the list of offers, leaves the form on Esc, and gives all else to the entry.
func (f *textField) TypedKey(ev *fyne.KeyEvent) {
	if f.offers != nil && f.offers.key(f, ev) || f.key(ev) {
		return
	}
	f.Entry.TypedKey(ev)
}

// TypedShortcut is done with the claim on Ctrl+Enter, keeps the shortcuts of text and hands on all others; undo is one
// of text only where there is typing to undo, and else the window's.
func (f *textField) TypedShortcut(s fyne.Shortcut) {
	switch {
	case f.typedShortcut(s):
	case isTextShortcut(s) && (f.touched || !isUndo(s)):
		f.Entry.TypedShortcut(s)
	default:
		f.pass(s)
	}
}

// fill shows a text that the program gives: the caret stays, and nobody is told of a change.
func (f *textField) fill(text string) {
	if f.Text == text {
		return
	}
	f.filling = true
	f.SetText(text)
	f.filling, f.touched = false, false // the typing that could be undone is gone with it
}

// isTextShortcut tells whether an entry knows what to do with a shortcut: clipboard, undo, words.
func isTextShortcut(s fyne.Shortcut) bool {
	c, ok := s.(*desktop.CustomShortcut)
	if !ok {
		return true
	}
	switch c.KeyName {
	case fyne.KeyLeft, fyne.KeyRight, fyne.KeyBackspace, fyne.KeyDelete:
		return true
	}
	return false
}

func isUndo(s fyne.Shortcut) bool {
	switch s.(type) {
	case *fyne.ShortcutUndo, *fyne.ShortcutRedo:
		return true
	}
	return false
}
