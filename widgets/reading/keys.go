package reading

import (
	"fyne.io/fyne/v2"
)

// FocusGained is called by the driver.
func (v *View) FocusGained() {
	v.focused, v.shift = true, shiftKey{}
	v.repaint()
	if v.OnFocus != nil {
		v.OnFocus()
	}
}

// FocusLost is called by the driver.
func (v *View) FocusLost() {
	v.tell()
	v.focused, v.shift = false, shiftKey{}
	v.endBoundary()
	v.repaint()
}

// KeyDown is called by the driver.
func (v *View) KeyDown(ev *fyne.KeyEvent) { v.shift.told(ev, true) }

// KeyUp is called by the driver.
func (v *View) KeyUp(ev *fyne.KeyEvent) { v.shift.told(ev, false) }

// TypedRune is called by the driver; letters are commands of the window.
func (v *View) TypedRune(r rune) {
	v.tell()
	if v.OnRune != nil && !v.InBoundary() {
		v.OnRune(r)
	}
}

// TypedKey is called by the driver.
func (v *View) TypedKey(ev *fyne.KeyEvent) {
	shift := v.shift.held()
	if v.InBoundary() {
		v.boundaryKey(ev.Name, shift)
		return
	}
	v.tell()
	rebound := v.Rebound != nil && v.Rebound(ev.Name, shift)
	if (rebound || !v.move(ev.Name, shift)) && v.OnKey != nil {
		v.OnKey(ev.Name, shift)
	}
}

// move does what a key means in the text, and tells false for a key that means nothing here.
func (v *View) move(key fyne.KeyName, shift bool) bool {
	switch key {
	case fyne.KeyUp:
		v.MoveSentence(-1, shift)
	case fyne.KeyDown:
		v.MoveSentence(1, shift)
	case fyne.KeyLeft:
		moveAcross(v, -1, shift)
	case fyne.KeyRight:
		moveAcross(v, 1, shift)
	case fyne.KeyPageUp:
		v.MovePage(-1, shift)
	case fyne.KeyPageDown:
		v.MovePage(1, shift)
	case fyne.KeyHome:
		v.MoveTo(-1, shift)
	case fyne.KeyEnd:
		v.MoveTo(1, shift)
	case fyne.KeyReturn, fyne.KeyEnter:
		v.enter(shift)
	default:
		return false
	}
	return true
}
