package guideline

import (
	"claimlight/internal/guideline"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// stop is where the keys can stand: a heading, or a link.
type stop struct {
	block      int
	start, end int
	link       string // empty for a heading
	text       string
}

// stops are all that are not folded away.
func (v *View) stops() []stop {
	v.lay()
	var all []stop
	for _, l := range v.flow.lines {
		if !l.first {
			continue
		}
		b := &v.blocks[l.block]
		if b.Kind == guideline.Heading {
			all = append(all, stop{block: l.block, end: len(b.Text()), text: b.Text()})
		}
		start := 0
		for _, r := range b.Runs {
			if r.Link != "" {
				all = append(all, stop{l.block, start, start + len(r.Text), r.Link, r.Text})
			}
			start += len(r.Text)
		}
	}
	return all
}

// at is what stands at a point: a link, or a heading.
func (v *View) at(pos fyne.Position) (stop, bool) {
	v.lay()
	for i := range v.flow.lines {
		l := &v.flow.lines[i]
		if pos.Y < l.y || pos.Y >= l.y+l.height {
			continue
		}
		for _, p := range l.pieces {
			if p.run.Link != "" && pos.X >= p.x && pos.X < p.x+p.width {
				return stop{block: l.block, link: p.run.Link}, true
			}
		}
		return stop{block: l.block}, v.blocks[l.block].Kind == guideline.Heading
	}
	return stop{}, false
}

// do opens a link, or folds a heading.
func (v *View) do(s stop) {
	switch {
	case s.link == "":
		v.toggle(s.block)
	case v.OnLink != nil:
		v.OnLink(s.link)
	}
}

// Tapped opens a link, or folds a heading.
func (v *View) Tapped(ev *fyne.PointEvent) {
	if c := fyne.CurrentApp().Driver().CanvasForObject(v); c != nil {
		c.Focus(v)
	}
	if s, is := v.at(ev.Position); is {
		v.do(s)
	}
}

// MouseIn is called by Fyne.
func (v *View) MouseIn(ev *desktop.MouseEvent) { v.MouseMoved(ev) }

// MouseMoved looks for what can be clicked under the pointer.
func (v *View) MouseMoved(ev *desktop.MouseEvent) { _, v.over = v.at(ev.Position) }

// MouseOut is called by Fyne.
func (v *View) MouseOut() { v.over = false }

// Cursor tells that something can be clicked.
func (v *View) Cursor() desktop.Cursor {
	if v.over {
		return desktop.PointerCursor
	}
	return desktop.DefaultCursor
}

// FocusGained is called by Fyne.
func (v *View) FocusGained() { v.focus(true) }

// FocusLost is called by Fyne.
func (v *View) FocusLost() { v.focus(false) }

func (v *View) focus(gained bool) {
	v.focused = gained
	v.Refresh()
	if v.OnFocus != nil {
		v.OnFocus(gained)
	}
}

// TypedRune hands letters on.
func (v *View) TypedRune(r rune) {
	if v.OnRune != nil {
		v.OnRune(r)
	}
}

// TypedShortcut hands shortcuts on.
func (v *View) TypedShortcut(s fyne.Shortcut) {
	if v.OnShortcut != nil {
		v.OnShortcut(s)
	}
}

// TypedKey scrolls, goes from heading to link and back by ← and →, and opens or folds where the keys stand.
func (v *View) TypedKey(ev *fyne.KeyEvent) {
	page := max(v.Scroll.Size().Height-3*v.flow.size, 20)
	switch ev.Name {
	case fyne.KeyDown:
		v.ScrollBy(3 * v.flow.size)
	case fyne.KeyUp:
		v.ScrollBy(-3 * v.flow.size)
	case fyne.KeyPageDown:
		v.ScrollBy(page)
	case fyne.KeyPageUp:
		v.ScrollBy(-page)
	case fyne.KeyHome:
		v.Scroll.ScrollToTop()
	case fyne.KeyEnd:
		v.Scroll.ScrollToBottom()
	case fyne.KeyRight:
		v.walk(1)
	case fyne.KeyLeft:
		v.walk(-1)
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeySpace:
		if stops := v.stops(); v.stop >= 0 && v.stop < len(stops) {
			v.do(stops[v.stop])
		}
	case fyne.KeyEscape:
		if v.OnLeave != nil {
			v.OnLeave()
		}
	default:
		if v.OnKey != nil {
			v.OnKey(ev.Name)
		}
	}
}

// ScrollBy moves the text by so many dp.
func (v *View) ScrollBy(y float32) {
	most := max(v.flow.height-v.Scroll.Size().Height, 0)
	v.Scroll.ScrollToOffset(fyne.NewPos(0, min(max(v.Scroll.Offset.Y+y, 0), most)))
	v.Refresh()
}

// walk goes to the next stop, or the one before. The first is the one that is in view.
func (v *View) walk(by int) {
	stops := v.stops()
	if len(stops) == 0 {
		return
	}
	switch {
	case v.stop < 0:
		v.stop = v.firstInView(stops)
	default:
		v.stop = min(max(v.stop+by, 0), len(stops)-1)
	}
	s := stops[v.stop]
	if !v.inView(s) {
		v.scrollTo(s.block, s.start, 1.0/3)
	}
	v.Refresh()
}

func (v *View) firstInView(stops []stop) int {
	for i, s := range stops {
		if v.inView(s) {
			return i
		}
	}
	return 0
}

// inView tells whether the line on which a stop begins can be seen.
func (v *View) inView(s stop) bool {
	top, height := v.Scroll.Offset.Y, v.Scroll.Size().Height
	for i := range v.flow.lines {
		l := &v.flow.lines[i]
		if _, _, on := v.flow.across(l, s.start, s.start+1); l.block == s.block && on {
			return l.y >= top && l.y+l.height <= top+height
		}
	}
	return false
}
