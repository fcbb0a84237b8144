package app

import (
	"claimlight/app/apptest"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// The desk sees and does by the eyes and hands of apptest, and looks after each thing that is done whether the window
// is honest.

func (d *checker) newHands() *apptest.Hands {
	return &apptest.Hands{
		T: d.t, Window: d.w.win, Shortcut: func(s fyne.Shortcut) { d.w.runner.Shortcut(s) }, After: func() { d.honest() },
	}
}

func (d *checker) screen() []apptest.Seen { return d.hands.Screen() }

func (d *checker) reads() string { return d.hands.Reads() }

func (d *checker) named(name string) (apptest.Seen, bool) { return d.hands.Named(name) }

func (d *checker) find(name string) apptest.Seen { d.t.Helper(); return d.hands.Find(name) }

func (d *checker) findText(words string) (apptest.Seen, bool) { return d.hands.FindText(words) }

func (d *checker) under(pos fyne.Position, takes func(fyne.CanvasObject) bool) (apptest.Seen, bool) {
	return d.hands.Under(pos, takes)
}

func (d *checker) mouseEvent(s apptest.Seen, pos fyne.Position, button desktop.MouseButton) *desktop.MouseEvent {
	return d.hands.MouseEvent(s, pos, button)
}

// Press presses keys, each with what is held before it: "Ctrl+Shift+V", "Down", "c", "с".
func (d *checker) Press(keys ...string) *checker { d.t.Helper(); d.hands.Press(keys...); return d }

// Type types words where the caret stands.
func (d *checker) Type(words string) *checker { d.t.Helper(); d.hands.Type(words); return d }

// Tab goes to the field of a name with the Tab key.
func (d *checker) Tab(name string) *checker { d.t.Helper(); d.hands.Tab(name); return d }

// Fill goes to a field by Tab and types over what stands there.
func (d *checker) Fill(name, words string) *checker {
	d.t.Helper()
	d.hands.Fill(name, words)
	return d
}

// TypeSource goes to the field of the source by Tab and types over what stands there.
func (d *checker) TypeSource(words string) *checker { d.t.Helper(); return d.Fill("Source", words) }

// Save leaves the form for the text, by which all is saved.
func (d *checker) Save() *checker { return d.Press("Esc") }

// ClickAt clicks a point of the window.
func (d *checker) ClickAt(pos fyne.Position) *checker { d.t.Helper(); d.hands.ClickAt(pos); return d }

// RightClickAt opens the context menu at a point.
func (d *checker) RightClickAt(pos fyne.Position) *checker { d.hands.RightClickAt(pos); return d }

// DragTo drags from one point to another.
func (d *checker) DragTo(from, to fyne.Position) *checker {
	d.t.Helper()
	d.hands.DragTo(from, to)
	return d
}

// ClickOn clicks what is called so: a button, a field, or else words on the screen.
func (d *checker) ClickOn(name string) *checker { d.t.Helper(); d.hands.ClickOn(name); return d }

// ClickDialog clicks a button of the dialog that is open.
func (d *checker) ClickDialog(name string) *checker {
	d.t.Helper()
	d.hands.ClickDialog(name)
	return d
}
