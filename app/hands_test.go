package app

import (
	"claimlight/app/apptest"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// The desk sees and does by the eyes and hands of apptest, and looks after each thing that is done whether the window is
// honest.

func (d *desk) newHands() *apptest.Hands {
	return &apptest.Hands{
		T: d.t, Window: d.w.win, Shortcut: func(s fyne.Shortcut) { d.w.shortcut(s) }, After: func() { d.honest() },
	}
}

func (d *desk) screen() []apptest.Seen { return d.hands.Screen() }

func (d *desk) reads() string { return d.hands.Reads() }

func (d *desk) named(name string) (apptest.Seen, bool) { return d.hands.Named(name) }

func (d *desk) find(name string) apptest.Seen { d.t.Helper(); return d.hands.Find(name) }

func (d *desk) findText(words string) (apptest.Seen, bool) { return d.hands.FindText(words) }

func (d *desk) under(pos fyne.Position, takes func(fyne.CanvasObject) bool) (apptest.Seen, bool) {
	return d.hands.Under(pos, takes)
}

func (d *desk) mouseEvent(s apptest.Seen, pos fyne.Position, button desktop.MouseButton) *desktop.MouseEvent {
	return d.hands.MouseEvent(s, pos, button)
}

// Press presses keys, each with what is held before it: "Ctrl+Shift+V", "Down", "c", "с".
func (d *desk) Press(keys ...string) *desk { d.t.Helper(); d.hands.Press(keys...); return d }

// Type types words where the caret stands.
func (d *desk) Type(words string) *desk { d.t.Helper(); d.hands.Type(words); return d }

// Tab goes to the field of a name with the Tab key.
func (d *desk) Tab(name string) *desk { d.t.Helper(); d.hands.Tab(name); return d }

// Fill goes to a field by Tab and types over what stands there.
func (d *desk) Fill(name, words string) *desk { d.t.Helper(); d.hands.Fill(name, words); return d }

// TypeSource goes to the field of the source by Tab and types over what stands there.
func (d *desk) TypeSource(words string) *desk { d.t.Helper(); return d.Fill("Source", words) }

// Save leaves the form for the text, by which all is saved.
func (d *desk) Save() *desk { return d.Press("Esc") }

// ClickAt clicks a point of the window.
func (d *desk) ClickAt(pos fyne.Position) *desk { d.t.Helper(); d.hands.ClickAt(pos); return d }

// RightClickAt opens the context menu at a point.
func (d *desk) RightClickAt(pos fyne.Position) *desk { d.hands.RightClickAt(pos); return d }

// DragTo drags from one point to another.
func (d *desk) DragTo(from, to fyne.Position) *desk { d.t.Helper(); d.hands.DragTo(from, to); return d }

// ClickOn clicks what is called so: a button, a field, or else words on the screen.
func (d *desk) ClickOn(name string) *desk { d.t.Helper(); d.hands.ClickOn(name); return d }

// ClickDialog clicks a button of the dialog that is open.
func (d *desk) ClickDialog(name string) *desk { d.t.Helper(); d.hands.ClickDialog(name); return d }
