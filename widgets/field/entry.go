package field

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

var (
	_ fyne.Widget       = (*Entry)(nil)
	_ fyne.Focusable    = (*Entry)(nil)
	_ fyne.Shortcutable = (*Entry)(nil)
)

// Entry is an entry of the form. It holds what the user types and never changes it by itself.
type Entry struct {
	widget.Entry
	Hooks
	filling    bool                    // the program sets the text, not the user
	Touched    bool                    // edited since the caret came
	caret      bool                    // it is here
	pressed    bool                    // the mouse brings the caret to where it points
	Options    []string                // words that the field offers
	Offers     *Offers                 // where it offers them; none when nil
	OnScrolled func(*fyne.ScrollEvent) // the wheel turned over it; the entry's own when nil
	OnTyped    func()                  // called after an edit; may be nil
	Again      func() bool             // the caret comes back, from another window or a dialog; never when nil
}

// NewEntry makes a field of one line, with what is said in it while it is empty.
func NewEntry(placeHolder string) *Entry {
	f := &Entry{}
	f.Wrapping = fyne.TextWrap(fyne.TextTruncateClip)
	f.init(placeHolder)
	return f
}

// NewArea makes a field of several lines, of which rows are visible.
func NewArea(placeHolder string, rows int) *Entry {
	f := &Entry{}
	f.MultiLine = true
	f.Wrapping = fyne.TextWrapWord
	f.init(placeHolder)
	f.SetMinRowsVisible(rows)
	return f
}

func (f *Entry) init(placeHolder string) {
	f.PlaceHolder = placeHolder
	f.OnChanged = func(string) {
		if f.filling {
			return
		}
		f.Touched = true
		if f.Offers != nil {
			f.Offers.offer(f, false)
		}
		f.edit()
		if f.OnTyped != nil {
			f.OnTyped()
		}
	}
	f.ExtendBaseWidget(f)
}

// AcceptsTab is false also for several lines: Tab moves on.
func (f *Entry) AcceptsTab() bool { return false }

// FocusGained tells the form that a visit begins. What stands in the field is selected, so that typing replaces it,
// unless the mouse brings the caret or it was here before.
func (f *Entry) FocusGained() {
	back := f.Again != nil && f.Again()
	f.Touched, f.caret = f.Touched && back, true
	f.Entry.FocusGained()
	if !f.pressed && !back && f.Text != "" {
		f.arrive()
	}
	f.focus(true)
}

// arrive selects what stands in the field; in one of several lines, which nobody means to type over, it goes to the
// end.
func (f *Entry) arrive() {
	f.Entry.TypedShortcut(&fyne.ShortcutSelectAll{})
	if f.MultiLine {
		f.Entry.TypedKey(&fyne.KeyEvent{Name: fyne.KeyRight})
	}
}

// MouseDown puts the caret where the mouse points.
func (f *Entry) MouseDown(ev *desktop.MouseEvent) {
	f.pressed = true
	f.Entry.MouseDown(ev)
	f.pressed = false
}

// takeCaret gives the field the focus, with the caret where it is.
func (f *Entry) takeCaret() {
	if c := fyne.CurrentApp().Driver().CanvasForObject(f); c != nil {
		f.pressed = true
		c.Focus(f)
		f.pressed = false
	}
}

// FocusLost tells the form that the visit is over.
func (f *Entry) FocusLost() {
	f.caret = false
	f.Entry.FocusLost()
	if f.Offers != nil {
		f.Offers.left()
	}
	f.focus(false)
}

// TypedKey works the list of offers, leaves the form on Esc, and gives all else to the entry.
func (f *Entry) TypedKey(ev *fyne.KeyEvent) {
	if f.Offers != nil && f.Offers.key(f, ev) || f.key(ev) {
		return
	}
	f.Entry.TypedKey(ev)
}

// TypedShortcut is done with the claim on Ctrl+Enter, keeps the shortcuts of text and hands on all others; undo is one
// of text only where there is typing to undo, and else the window's.
func (f *Entry) TypedShortcut(s fyne.Shortcut) {
	switch {
	case f.typedShortcut(s):
	case isTextShortcut(s) && (f.Touched || !isUndo(s)):
		f.Entry.TypedShortcut(s)
	default:
		f.pass(s)
	}
}

// Fill shows a text that the program gives: the caret stays, and nobody is told of a change.
func (f *Entry) Fill(text string) {
	if f.Text == text {
		return
	}
	f.filling = true
	f.SetText(text)
	f.filling, f.Touched = false, false // the typing that could be undone is gone with it
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
