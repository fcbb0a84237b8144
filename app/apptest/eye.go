// Package apptest gives tests eyes and hands at a window: what a person sees there, and does by mouse and keys.
package apptest

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"
)

// Hands are those of a person at a window.
type Hands struct {
	T        *testing.T
	Window   fyne.Window
	Shortcut func(fyne.Shortcut) // the window's own, which its test double cannot be asked for; may be nil
	After    func()              // what is looked at after each thing that is done; may be nil
	Held     fyne.KeyModifier    // now
}

// done looks at what was done.
func (h *Hands) done() *Hands {
	if h.After != nil {
		h.T.Helper()
		h.After()
	}
	return h
}

// Seen is something on the screen with its place there and the part of it that is not cut off.
type Seen struct {
	Object fyne.CanvasObject
	At     fyne.Position
	Clip   Area
}

// Area is a part of the screen.
type Area struct{ From, To fyne.Position }

func (a Area) Has(p fyne.Position) bool {
	return p.X >= a.From.X && p.Y >= a.From.Y && p.X < a.To.X && p.Y < a.To.Y
}

func (a Area) cut(at fyne.Position, size fyne.Size) Area {
	end := at.Add(size)
	return Area{
		fyne.NewPos(max(a.From.X, at.X), max(a.From.Y, at.Y)),
		fyne.NewPos(min(a.To.X, end.X), min(a.To.Y, end.Y)),
	}
}

func (s Seen) Middle() fyne.Position {
	size := s.Object.Size()
	return s.At.AddXY(size.Width/2, size.Height/2)
}

// Screen is all that is visible, from the back to the front: of a dialog, where one takes the input, else of the
// window.
func (h *Hands) Screen() []Seen {
	root := h.Window.Content()
	if top := h.Window.Canvas().Overlays().Top(); top != nil {
		root = top
	}
	return Look(root, fyne.Position{}, Area{To: fyne.NewPos(9999, 9999)})
}

// Look gives an object and all in it that is visible.
func Look(o fyne.CanvasObject, parent fyne.Position, clip Area) []Seen {
	if !o.Visible() {
		return nil
	}
	at := parent.Add(o.Position())
	all := []Seen{{o, at, clip.cut(at, o.Size())}}
	switch o.(type) {
	case *container.Scroll, *widget.List:
		clip = clip.cut(at, o.Size())
	}
	for _, child := range Children(o) {
		all = append(all, Look(child, at, clip)...)
	}
	return all
}

// Children are what an object is made of.
func Children(o fyne.CanvasObject) []fyne.CanvasObject {
	switch o := o.(type) {
	case *fyne.Container:
		return o.Objects
	case fyne.Widget:
		return test.WidgetRenderer(o).Objects()
	}
	return nil
}

// Read gives all words that are visible within an object.
func Read(o fyne.CanvasObject) string {
	var words []string
	for _, s := range Look(o, fyne.Position{}, Area{To: fyne.NewPos(9999, 9999)}) {
		if t, ok := s.Object.(*canvas.Text); ok && t.Text != "" {
			words = append(words, strings.TrimSpace(t.Text))
		}
	}
	return strings.Join(words, " ")
}

// Reads gives all words on the screen.
func (h *Hands) Reads() string {
	if top := h.Window.Canvas().Overlays().Top(); top != nil {
		return Read(top)
	}
	return Read(h.Window.Content())
}

// LabelOf is what an object calls itself: the text of a button, the name of a field.
func LabelOf(o fyne.CanvasObject) string {
	if named, ok := o.(fyne.Accessible); ok {
		return named.AccessibilityLabel()
	}
	return ""
}

// Named finds what is called so: a button, or a field of that name, whatever it holds.
func (h *Hands) Named(name string) (Seen, bool) {
	all := h.Screen()
	for _, exact := range []bool{true, false} {
		for _, s := range slices.Backward(all) {
			label := LabelOf(s.Object)
			if label == name || !exact && strings.HasPrefix(label, name+": ") {
				return s, true
			}
		}
	}
	return Seen{}, false
}

// Find finds what is called so.
func (h *Hands) Find(name string) Seen {
	h.T.Helper()
	if s, ok := h.Named(name); ok {
		return s
	}
	h.T.Fatalf("nothing on the screen is called %q; it reads: %s", name, h.Reads())
	return Seen{}
}

// FindText finds a line on the screen that begins with the words.
func (h *Hands) FindText(words string) (Seen, bool) {
	for _, s := range slices.Backward(h.Screen()) {
		if t, ok := s.Object.(*canvas.Text); ok && strings.HasPrefix(strings.TrimSpace(t.Text), words) {
			return s, true
		}
	}
	return Seen{}, false
}
