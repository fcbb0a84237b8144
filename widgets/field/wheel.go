package field

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"
)

var _ fyne.Scrollable = (*wheel)(nil)

// wheel lies unseen over an entry and takes the wheel of the mouse, which the entry would swallow, and nothing else.
type wheel struct {
	widget.BaseWidget
	turned func(*fyne.ScrollEvent)
}

func newWheel(turned func(*fyne.ScrollEvent)) *wheel {
	w := &wheel{turned: turned}
	w.ExtendBaseWidget(w)
	return w
}

// Scrolled is called by the driver.
func (w *wheel) Scrolled(ev *fyne.ScrollEvent) { w.turned(ev) }

// CreateRenderer draws nothing.
func (w *wheel) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(container.NewWithoutLayout())
}

// wheelRenderer draws an entry as Fyne does, under a wheel.
type wheelRenderer struct {
	fyne.WidgetRenderer
	wheel *wheel
}

// CreateRenderer draws the entry as Fyne does. In a form, the wheel turns the form; only a text of several lines in
// which the caret stands turns before, as far as it has more.
func (f *Entry) CreateRenderer() fyne.WidgetRenderer {
	f.ExtendBaseWidget(f)
	r := f.Entry.CreateRenderer()
	return &wheelRenderer{WidgetRenderer: r, wheel: newWheel(func(ev *fyne.ScrollEvent) {
		inner := scrollIn(r)
		own := inner != nil && f.caret && f.MultiLine && hasMore(inner, ev.Scrolled.DY)
		switch {
		case f.OnScrolled != nil && !own:
			f.OnScrolled(ev)
		case inner != nil:
			inner.Scrolled(ev)
		}
	})}
}

// scrollIn is what scrolls the text of an entry.
func scrollIn(r fyne.WidgetRenderer) *container.Scroll {
	for _, o := range r.Objects() {
		if s, is := o.(*container.Scroll); is {
			return s
		}
	}
	return nil
}

// hasMore tells whether there is something to scroll to, up for a positive dy.
func hasMore(s *container.Scroll, dy float32) bool {
	if dy > 0 {
		return s.Offset.Y > 0
	}
	return s.Offset.Y+s.Size().Height < s.Content.MinSize().Height
}

func (r *wheelRenderer) Objects() []fyne.CanvasObject {
	return append(slices.Clone(r.WidgetRenderer.Objects()), r.wheel)
}

func (r *wheelRenderer) Layout(size fyne.Size) {
	r.WidgetRenderer.Layout(size)
	r.wheel.Resize(size)
}
