package apptest

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// Under finds the uppermost object at a point that takes what the mouse does.
func (h *Hands) Under(pos fyne.Position, takes func(fyne.CanvasObject) bool) (Seen, bool) {
	for _, s := range slices.Backward(h.Screen()) {
		if s.Clip.Has(pos) && takes(s.Object) {
			return s, true
		}
	}
	return Seen{}, false
}

func Clickable(o fyne.CanvasObject) bool {
	switch o.(type) {
	case fyne.Tappable, fyne.SecondaryTappable, fyne.DoubleTappable, fyne.Focusable, desktop.Mouseable:
		return true
	}
	return false
}

// ClickAt clicks a point of the window, in the driver's order: MouseDown, MouseUp, Tapped.
func (h *Hands) ClickAt(pos fyne.Position) *Hands {
	h.T.Helper()
	s, ok := h.PressButton(pos, desktop.MouseButtonPrimary)
	if !ok {
		h.T.Fatalf("nothing to click at %v", pos)
	}
	if o, ok := s.Object.(fyne.Tappable); ok {
		o.Tapped(&fyne.PointEvent{Position: pos.Subtract(s.At), AbsolutePosition: pos})
	}
	return h.done()
}

// PressButton presses and releases a button of the mouse. What is clicked elsewhere than on the focus takes that away.
func (h *Hands) PressButton(pos fyne.Position, button desktop.MouseButton) (Seen, bool) {
	s, ok := h.press(pos, button)
	if o, is := s.Object.(desktop.Mouseable); ok && is {
		o.MouseUp(h.MouseEvent(s, pos, button))
	}
	return s, ok
}

func (h *Hands) press(pos fyne.Position, button desktop.MouseButton) (Seen, bool) {
	s, ok := h.Under(pos, Clickable)
	if o, is := s.Object.(desktop.Mouseable); ok && is {
		o.MouseDown(h.MouseEvent(s, pos, button))
	}
	focused := h.Window.Canvas().Focused()
	if o, is := s.Object.(fyne.Focusable); !is || o != focused {
		if _, over := h.Under(pos, func(o fyne.CanvasObject) bool {
			return focused != nil &&
				o == focused.(fyne.CanvasObject)
		}); !over {
			h.Window.Canvas().Unfocus()
		}
	}
	return s, ok
}

func (h *Hands) MouseEvent(s Seen, pos fyne.Position, button desktop.MouseButton) *desktop.MouseEvent {
	return &desktop.MouseEvent{
		PointEvent: fyne.PointEvent{Position: pos.Subtract(s.At), AbsolutePosition: pos}, Button: button, Modifier: h.Held,
	}
}

// RightClickAt opens the context menu at a point.
func (h *Hands) RightClickAt(pos fyne.Position) *Hands {
	if s, ok := h.PressButton(pos, desktop.MouseButtonSecondary); ok {
		if o, is := s.Object.(fyne.SecondaryTappable); is {
			o.TappedSecondary(&fyne.PointEvent{Position: pos.Subtract(s.At), AbsolutePosition: pos})
		}
	}
	return h
}

// DragTo drags from one point to another: MouseDown, Dragged…, MouseUp, DragEnd.
func (h *Hands) DragTo(from, to fyne.Position) *Hands {
	h.T.Helper()
	s, _ := h.press(from, desktop.MouseButtonPrimary)
	dragged, ok := h.Under(from, func(o fyne.CanvasObject) bool { _, is := o.(fyne.Draggable); return is })
	if !ok {
		h.T.Fatalf("nothing to drag at %v", from)
	}
	const steps = 4
	o, last := dragged.Object.(fyne.Draggable), from
	for i := 1; i <= steps; i++ {
		pos := from.AddXY((to.X-from.X)*float32(i)/steps, (to.Y-from.Y)*float32(i)/steps)
		ev := &fyne.DragEvent{PointEvent: fyne.PointEvent{Position: pos.Subtract(dragged.At), AbsolutePosition: pos}}
		ev.Dragged = fyne.NewDelta(pos.X-last.X, pos.Y-last.Y)
		o.Dragged(ev)
		last = pos
	}
	if m, is := s.Object.(desktop.Mouseable); is {
		m.MouseUp(h.MouseEvent(s, to, desktop.MouseButtonPrimary))
	}
	o.DragEnd()
	return h
}

// ClickOn clicks what is called so: a button, a field, or else words on the screen.
func (h *Hands) ClickOn(name string) *Hands {
	h.T.Helper()
	h.Window.Content().Refresh() // the real driver makes room for what came, with each frame
	if s, ok := h.Named(name); ok {
		return h.ClickAt(h.InSight(s, name))
	}
	if s, ok := h.FindText(name); ok {
		return h.ClickAt(s.At.AddXY(4, s.Object.Size().Height/2))
	}
	h.Find(name)
	return h
}

// InSight scrolls what is cut off into sight with the wheel, and gives its middle.
func (h *Hands) InSight(s Seen, name string) fyne.Position {
	h.T.Helper()
	for range 100 {
		if s.Clip.Has(s.Middle()) {
			return s.Middle()
		}
		box, ok := h.around(s)
		if !ok {
			break
		}
		dy := float32(-30)
		if s.Middle().Y < box.At.Y {
			dy = 30
		}
		box.Object.(fyne.Scrollable).Scrolled(&fyne.ScrollEvent{Scrolled: fyne.NewDelta(0, dy)})
		s = h.Find(name)
	}
	h.T.Fatalf("%q cannot be scrolled into sight", name)
	return fyne.Position{}
}

// around is what scrolls an object.
func (h *Hands) around(s Seen) (Seen, bool) {
	for _, box := range slices.Backward(h.Screen()) {
		_, scrolls := box.Object.(fyne.Scrollable)
		if scrolls && box.At.X <= s.Middle().X && s.Middle().X < box.At.X+box.Object.Size().Width {
			return box, true
		}
	}
	return Seen{}, false
}

// ClickDialog clicks a button of the dialog that is open.
func (h *Hands) ClickDialog(name string) *Hands {
	h.T.Helper()
	if h.Window.Canvas().Overlays().Top() == nil {
		h.T.Fatalf("no dialog with %q is open; the screen reads: %s", name, h.Reads())
	}
	return h.ClickOn(name)
}
