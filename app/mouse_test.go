package app

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
)

// under finds the uppermost object at a point that takes what the mouse does.
func (d *desk) under(pos fyne.Position, takes func(fyne.CanvasObject) bool) (seen, bool) {
	for _, s := range slices.Backward(d.screen()) {
		if s.clip.has(pos) && takes(s.object) {
			return s, true
		}
	}
	return seen{}, false
}

func clickable(o fyne.CanvasObject) bool {
	switch o.(type) {
	case fyne.Tappable, fyne.SecondaryTappable, fyne.DoubleTappable, fyne.Focusable, desktop.Mouseable:
		return true
	}
	return false
}

// ClickAt clicks a point of the window, in the driver's order: MouseDown, MouseUp, Tapped.
func (d *desk) ClickAt(pos fyne.Position) *desk {
	d.t.Helper()
	s, ok := d.button(pos, desktop.MouseButtonPrimary)
	if !ok {
		d.t.Fatalf("nothing to click at %v", pos)
	}
	if o, ok := s.object.(fyne.Tappable); ok {
		o.Tapped(&fyne.PointEvent{Position: pos.Subtract(s.at), AbsolutePosition: pos})
	}
	return d.honest()
}

// button presses and releases a button of the mouse. What is clicked elsewhere than on the focus takes that away.
func (d *desk) button(pos fyne.Position, button desktop.MouseButton) (seen, bool) {
	s, ok := d.press(pos, button)
	if o, is := s.object.(desktop.Mouseable); ok && is {
		o.MouseUp(d.mouseEvent(s, pos, button))
	}
	return s, ok
}

func (d *desk) press(pos fyne.Position, button desktop.MouseButton) (seen, bool) {
	s, ok := d.under(pos, clickable)
	if o, is := s.object.(desktop.Mouseable); ok && is {
		o.MouseDown(d.mouseEvent(s, pos, button))
	}
	focused := d.w.win.Canvas().Focused()
	if o, is := s.object.(fyne.Focusable); !is || o != focused {
		if _, over := d.under(pos, func(o fyne.CanvasObject) bool { return focused != nil && o == focused.(fyne.CanvasObject) }); !over {
			d.w.win.Canvas().Unfocus()
		}
	}
	return s, ok
}

func (d *desk) mouseEvent(s seen, pos fyne.Position, button desktop.MouseButton) *desktop.MouseEvent {
	return &desktop.MouseEvent{
		PointEvent: fyne.PointEvent{Position: pos.Subtract(s.at), AbsolutePosition: pos}, Button: button, Modifier: d.modifiers,
	}
}

// RightClickAt opens the context menu at a point.
func (d *desk) RightClickAt(pos fyne.Position) *desk {
	if s, ok := d.button(pos, desktop.MouseButtonSecondary); ok {
		if o, is := s.object.(fyne.SecondaryTappable); is {
			o.TappedSecondary(&fyne.PointEvent{Position: pos.Subtract(s.at), AbsolutePosition: pos})
		}
	}
	return d
}

// DragTo drags from one point to another: MouseDown, Dragged…, MouseUp, DragEnd.
func (d *desk) DragTo(from, to fyne.Position) *desk {
	d.t.Helper()
	s, _ := d.press(from, desktop.MouseButtonPrimary)
	dragged, ok := d.under(from, func(o fyne.CanvasObject) bool { _, is := o.(fyne.Draggable); return is })
	if !ok {
		d.t.Fatalf("nothing to drag at %v", from)
	}
	const steps = 4
	o, last := dragged.object.(fyne.Draggable), from
	for i := 1; i <= steps; i++ {
		pos := from.AddXY((to.X-from.X)*float32(i)/steps, (to.Y-from.Y)*float32(i)/steps)
		ev := &fyne.DragEvent{PointEvent: fyne.PointEvent{Position: pos.Subtract(dragged.at), AbsolutePosition: pos}}
		ev.Dragged = fyne.NewDelta(pos.X-last.X, pos.Y-last.Y)
		o.Dragged(ev)
		last = pos
	}
	if m, is := s.object.(desktop.Mouseable); is {
		m.MouseUp(d.mouseEvent(s, to, desktop.MouseButtonPrimary))
	}
	o.DragEnd()
	return d
}

// ClickOn clicks what is called so: a button, a field, or else words on the screen.
func (d *desk) ClickOn(name string) *desk {
	d.t.Helper()
	d.w.win.Content().Refresh() // the real driver makes room for what came, with each frame
	if s, ok := d.named(name); ok {
		return d.ClickAt(d.inSight(s, name))
	}
	if s, ok := d.findText(name); ok {
		return d.ClickAt(s.at.AddXY(4, s.object.Size().Height/2))
	}
	d.find(name)
	return d
}

// inSight scrolls what is cut off into sight with the wheel, and gives its middle.
func (d *desk) inSight(s seen, name string) fyne.Position {
	d.t.Helper()
	for range 100 {
		if s.clip.has(s.middle()) {
			return s.middle()
		}
		box, ok := d.around(s)
		if !ok {
			break
		}
		dy := float32(-30)
		if s.middle().Y < box.at.Y {
			dy = 30
		}
		box.object.(fyne.Scrollable).Scrolled(&fyne.ScrollEvent{Scrolled: fyne.NewDelta(0, dy)})
		s = d.find(name)
	}
	d.t.Fatalf("%q cannot be scrolled into sight", name)
	return fyne.Position{}
}

// around is what scrolls an object.
func (d *desk) around(s seen) (seen, bool) {
	for _, box := range slices.Backward(d.screen()) {
		_, scrolls := box.object.(fyne.Scrollable)
		if scrolls && box.at.X <= s.middle().X && s.middle().X < box.at.X+box.object.Size().Width {
			return box, true
		}
	}
	return seen{}, false
}

// point is where words of the article stand on the screen.
func (d *desk) point(words string) fyne.Position {
	d.t.Helper()
	for range 60 {
		if pos, ok := d.drawnAt(words); ok {
			return pos
		}
		d.w.panes.view.Scrolled(&fyne.ScrollEvent{Scrolled: fyne.NewDelta(0, -60)})
	}
	d.t.Fatalf("%q is not drawn", words)
	return fyne.Position{}
}

// drawnAt finds the line that holds the words, or as many of the first of them as stand on one line.
func (d *desk) drawnAt(words string) (fyne.Position, bool) {
	view := d.w.panes.view
	origin := fyne.CurrentApp().Driver().AbsolutePositionForObject(view)
	for part := words; part != ""; part = part[:max(strings.LastIndex(part, " "), 0)] {
		for _, o := range children(view) {
			t, ok := o.(*canvas.Text)
			i := -1
			if ok {
				i = strings.Index(t.Text, part)
			}
			if i >= 0 && t.Position().Y >= 0 && t.Position().Y+t.Size().Height <= view.Size().Height {
				x := fyne.MeasureText(t.Text[:i], t.TextSize, t.TextStyle).Width
				return origin.Add(t.Position()).AddXY(x+3, t.Size().Height/2), true
			}
		}
	}
	return fyne.Position{}, false
}

// Click clicks words of the article.
func (d *desk) Click(words string) *desk { d.t.Helper(); return d.ClickAt(d.point(words)) }

// ClickSentence clicks the nth sentence of the article, the title being the first.
func (d *desk) ClickSentence(n int) *desk { d.t.Helper(); return d.Click(d.Words(n)) }

// Shift holds the Shift key during what is done.
func (d *desk) Shift(do func()) *desk {
	d.holdShift(true)
	do()
	d.holdShift(false)
	return d
}

// Drag drags over the article from some words to others.
func (d *desk) Drag(from, to string) *desk {
	d.t.Helper()
	return d.DragTo(d.point(from), d.point(to))
}

// ClickDialog clicks a button of the dialog that is open.
func (d *desk) ClickDialog(name string) *desk {
	d.t.Helper()
	if d.w.win.Canvas().Overlays().Top() == nil {
		d.t.Fatalf("no dialog with %q is open; the notice says %q", name, d.w.panes.notice.Text())
	}
	return d.ClickOn(name)
}
