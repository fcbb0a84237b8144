package reading

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// FocusGained is called by the driver.
func (v *View) FocusGained() {
	v.focused, v.shift = true, false
	v.repaint()
	if v.OnFocus != nil {
		v.OnFocus()
	}
}

// FocusLost is called by the driver.
func (v *View) FocusLost() {
	v.tell()
	v.focused, v.shift = false, false
	v.endBoundary()
	v.repaint()
}

// takeFocus asks the window for the focus.
func (v *View) takeFocus() {
	if c := fyne.CurrentApp().Driver().CanvasForObject(v); c != nil && c.Focused() != fyne.Focusable(v) {
		c.Focus(v)
	}
}

// shifted tells whether Shift is held; key events themselves do not. A driver of a desktop knows; what it tells of
// Shift going up may have gone to a dialog that lay over the text.
func (v *View) shifted() bool {
	if d, ok := fyne.CurrentApp().Driver().(desktop.Driver); ok {
		return d.CurrentKeyModifiers()&fyne.KeyModifierShift != 0
	}
	return v.shift
}

// KeyDown is called by the driver.
func (v *View) KeyDown(ev *fyne.KeyEvent) {
	if ev.Name == desktop.KeyShiftLeft || ev.Name == desktop.KeyShiftRight {
		v.shift = true
	}
}

// KeyUp is called by the driver.
func (v *View) KeyUp(ev *fyne.KeyEvent) {
	if ev.Name == desktop.KeyShiftLeft || ev.Name == desktop.KeyShiftRight {
		v.shift = false
	}
}

// TypedRune is called by the driver; letters are commands of the window.
func (v *View) TypedRune(r rune) {
	v.tell()
	if v.OnRune != nil && v.boundary == nil {
		v.OnRune(r)
	}
}

// TypedKey is called by the driver.
func (v *View) TypedKey(ev *fyne.KeyEvent) {
	if v.boundary != nil {
		v.boundaryKey(ev.Name)
		return
	}
	v.tell()
	if !v.move(ev.Name) && v.OnKey != nil {
		v.OnKey(ev.Name, v.shifted())
	}
}

// move does what a key means in the text, and tells false for a key that means nothing here.
func (v *View) move(key fyne.KeyName) bool {
	switch key {
	case fyne.KeyUp:
		v.MoveSentence(-1, v.shifted())
	case fyne.KeyDown:
		v.MoveSentence(1, v.shifted())
	case fyne.KeyLeft:
		v.MoveWord(-1, v.shifted())
	case fyne.KeyRight:
		v.MoveWord(1, v.shifted())
	case fyne.KeyPageUp:
		v.MovePage(-1, v.shifted())
	case fyne.KeyPageDown:
		v.MovePage(1, v.shifted())
	case fyne.KeyHome:
		v.MoveTo(-1, v.shifted())
	case fyne.KeyEnd:
		v.MoveTo(1, v.shifted())
	case fyne.KeyReturn, fyne.KeyEnter:
		if v.leftOut {
			v.togglePart()
			return true
		}
		v.tag(v.shifted())
	default:
		return false
	}
	return true
}

func (v *View) tag(alone bool) {
	if v.OnTag != nil && v.version != nil && len(v.rows) > 0 {
		v.OnTag(v.Selection(), alone)
	}
}

// MoveSentence selects the next sentence (dir 1) or the one before (dir -1); extend leads the selection there. While
// blocks that were left out are shown, it goes from block to block.
func (v *View) MoveSentence(dir int, extend bool) {
	if v.leftOut && !extend {
		v.movePart(dir)
		return
	}
	v.moveTo(v.cursor.sentence(v.reader, dir, extend))
}

// MoveWord selects the next word (dir 1) or the one before (dir -1); extend moves the end of the selection by a word.
func (v *View) MoveWord(dir int, extend bool) {
	v.moveTo(v.cursor.Word(v.reader, dir, extend))
}

// MovePage scrolls by a page and selects the sentence that now stands where the current one stood.
func (v *View) MovePage(dir int, extend bool) {
	if len(v.rows) == 0 {
		return
	}
	page := v.Size().Height - 2*v.style.line()
	y, ok := v.onScreen(v.cursor.edge())
	if !ok {
		y = v.Size().Height / 2
	}
	before := v.scroll
	v.scrollBy(float32(dir) * page)
	if v.scroll == before { // at the end already
		v.MoveTo(dir, extend)
		return
	}
	p, ok := v.placeAt(fyne.NewPos(v.left(), y+1))
	if !ok {
		return
	}
	next := v.reader.near(v.reader.sentencesIn, p.offset)
	if extend {
		v.moveTo(v.cursor.to(next))
	} else {
		v.moveTo(cursorAt(next))
	}
}

// MoveTo selects the first sentence (dir -1) or the last one (dir 1). While blocks that were left out are shown, it
// goes to the first or the last block.
func (v *View) MoveTo(dir int, extend bool) {
	if v.leftOut && !extend {
		v.moveToPart(dir)
		return
	}
	offset := 0
	if dir > 0 {
		offset = len(v.reader.text)
	}
	next := v.reader.near(v.reader.sentencesIn, offset)
	if extend {
		v.moveTo(v.cursor.to(next))
	} else {
		v.moveTo(cursorAt(next))
	}
	if dir < 0 {
		v.scrollTo(0)
	}
}

// moveTo takes over a selection, keeps its moving end visible and tells of it.
func (v *View) moveTo(c cursor) {
	v.cursor = c
	v.Reveal(c.head)
	v.repaint()
	v.selected()
}

// selected tells of the selection.
func (v *View) selected() {
	v.setCursor(v.cursor)
	v.report()
}

func (v *View) report() {
	if v.OnSelect != nil {
		v.OnSelect(v.Selection())
	}
}

// tell tells of what is selected before a key acts on it: while the mouse drags, nobody was told yet.
func (v *View) tell() {
	if v.cursor != v.told && v.boundary == nil {
		v.selected()
	}
}

// NextOverlap opens the next of the marks that overlap where the selection stands, or where the open claim does.
func (v *View) NextOverlap() {
	span := v.Selection()
	if m, ok := v.shown.find(v.active); ok && m.Span.Overlaps(span) {
		span = m.Span.Union(span)
	}
	if hits := v.claimsOnly(v.shown.in(span)); len(hits) > 0 {
		v.open(v.shown.next(hits, v.active))
	}
}

// open selects a mark and tells that it is to be opened.
func (v *View) open(id string) {
	if m, ok := v.shown.find(id); ok {
		v.setCursor(cursorAt(m.Span))
		v.repaint()
	}
	if v.OnOpenMark != nil {
		v.OnOpenMark(id)
	}
}
