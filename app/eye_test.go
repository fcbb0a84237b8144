package app

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"
)

// seen is something on the screen with its place there and the part of it that is not cut off.
type seen struct {
	object fyne.CanvasObject
	at     fyne.Position
	clip   area
}

type area struct{ from, to fyne.Position }

func (a area) has(p fyne.Position) bool {
	return p.X >= a.from.X && p.Y >= a.from.Y && p.X < a.to.X && p.Y < a.to.Y
}

func (a area) cut(at fyne.Position, size fyne.Size) area {
	end := at.Add(size)
	return area{
		fyne.NewPos(max(a.from.X, at.X), max(a.from.Y, at.Y)),
		fyne.NewPos(min(a.to.X, end.X), min(a.to.Y, end.Y)),
	}
}

func (s seen) middle() fyne.Position {
	size := s.object.Size()
	return s.at.AddXY(size.Width/2, size.Height/2)
}

// screen is all that is visible, from the back to the front: of a dialog, where one takes the input, else of the window.
func (d *desk) screen() []seen {
	root := d.w.win.Content()
	if top := d.w.win.Canvas().Overlays().Top(); top != nil {
		root = top
	}
	return look(root, fyne.Position{}, area{to: fyne.NewPos(9999, 9999)})
}

// look gives an object and all in it that is visible.
func look(o fyne.CanvasObject, parent fyne.Position, clip area) []seen {
	if !o.Visible() {
		return nil
	}
	at := parent.Add(o.Position())
	all := []seen{{o, at, clip.cut(at, o.Size())}}
	switch o.(type) {
	case *container.Scroll, *widget.List:
		clip = clip.cut(at, o.Size())
	}
	for _, child := range children(o) {
		all = append(all, look(child, at, clip)...)
	}
	return all
}

func children(o fyne.CanvasObject) []fyne.CanvasObject {
	switch o := o.(type) {
	case *fyne.Container:
		return o.Objects
	case fyne.Widget:
		return test.WidgetRenderer(o).Objects()
	}
	return nil
}

// read gives all words that are visible within an object.
func read(o fyne.CanvasObject) string {
	var words []string
	for _, s := range look(o, fyne.Position{}, area{to: fyne.NewPos(9999, 9999)}) {
		if t, ok := s.object.(*canvas.Text); ok && t.Text != "" {
			words = append(words, strings.TrimSpace(t.Text))
		}
	}
	return strings.Join(words, " ")
}

// reads gives all words on the screen.
func (d *desk) reads() string {
	if top := d.w.win.Canvas().Overlays().Top(); top != nil {
		return read(top)
	}
	return read(d.w.win.Content())
}

// labelOf is what an object calls itself: the text of a button, the name of a field.
func labelOf(o fyne.CanvasObject) string {
	if named, ok := o.(fyne.Accessible); ok {
		return named.AccessibilityLabel()
	}
	return ""
}

// named finds what is called so: a button, or a field of that name, whatever it holds.
func (d *desk) named(name string) (seen, bool) {
	all := d.screen()
	for _, exact := range []bool{true, false} {
		for _, s := range slices.Backward(all) {
			label := labelOf(s.object)
			if label == name || !exact && strings.HasPrefix(label, name+": ") {
				return s, true
			}
		}
	}
	return seen{}, false
}

func (d *desk) find(name string) seen {
	d.t.Helper()
	if s, ok := d.named(name); ok {
		return s
	}
	d.t.Fatalf("nothing on the screen is called %q; it reads: %s", name, d.reads())
	return seen{}
}

// findText finds a line on the screen that begins with the words.
func (d *desk) findText(words string) (seen, bool) {
	for _, s := range slices.Backward(d.screen()) {
		if t, ok := s.object.(*canvas.Text); ok && strings.HasPrefix(strings.TrimSpace(t.Text), words) {
			return s, true
		}
	}
	return seen{}, false
}
