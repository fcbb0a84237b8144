package list

import (
	"fyne.io/fyne/v2"
)

var _ fyne.Focusable = (*Outline)(nil)

// FocusGained shows where the keyboard stands: at the heading that is being read.
func (o *Outline) FocusGained() {
	o.focused, o.at = true, max(o.rowOf(o.current), 0)
	o.bring(o.at)
	o.Refresh()
}

// FocusLost shows that it is elsewhere.
func (o *Outline) FocusLost() {
	o.focused = false
	o.Refresh()
}

// TypedRune has no use for letters.
func (o *Outline) TypedRune(rune) {}

// TypedKey moves among the headings, folds and unfolds them, and goes to one, or leaves.
func (o *Outline) TypedKey(ev *fyne.KeyEvent) {
	if ev.Name == fyne.KeyEscape {
		if o.OnLeave != nil {
			o.OnLeave()
		}
		return
	}
	if o.at < 0 || o.at >= len(o.shown) {
		return
	}
	switch ev.Name {
	case fyne.KeyUp:
		o.stand(o.at - 1)
	case fyne.KeyDown:
		o.stand(o.at + 1)
	case fyne.KeyHome:
		o.stand(0)
	case fyne.KeyEnd:
		o.stand(len(o.shown) - 1)
	case fyne.KeyLeft:
		o.narrow()
	case fyne.KeyRight:
		o.widen()
	case fyne.KeyReturn, fyne.KeyEnter:
		if o.OnGo != nil {
			o.OnGo(o.headings[o.shown[o.at]])
		}
	}
}

// stand puts the keyboard at a row that is shown.
func (o *Outline) stand(row int) {
	o.at = min(max(row, 0), len(o.shown)-1)
	o.bring(o.at)
	o.Refresh()
}

// narrow folds the heading, or goes to the one that it stands within.
func (o *Outline) narrow() {
	i := o.shown[o.at]
	if o.holds(i) && !o.folded[i] {
		o.fold(i)
		return
	}
	for row := o.at - 1; row >= 0; row-- {
		if o.headings[o.shown[row]].Level < o.headings[i].Level {
			o.stand(row)
			return
		}
	}
}

// widen unfolds the heading, or goes to the first within it.
func (o *Outline) widen() {
	switch i := o.shown[o.at]; {
	case o.folded[i]:
		o.fold(i)
	case o.holds(i):
		o.stand(o.at + 1)
	}
}

// fold folds a heading, or unfolds it. The keyboard stays where it was, or at what hides that now.
func (o *Outline) fold(i int) {
	at := -1
	if o.at >= 0 && o.at < len(o.shown) {
		at = o.shown[o.at]
	}
	o.folded[i] = !o.folded[i]
	o.unfold()
	o.at = o.rowOf(at)
}
