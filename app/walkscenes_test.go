package app

import (
	"fmt"
	"maps"

	"fyne.io/fyne/v2"
)

// sceneKeys are pressed in a scene.
var sceneKeys = []string{"Up", "Down", "Down", "Tab", "Shift+Tab", "Home", "End"}

// lookAtOverview goes to the overview, does something there that changes nothing, and opens what a line leads to, or
// leaves.
func (w *walk) lookAtOverview() error {
	before, opened := w.ratings(), w.w.session.Opened()
	w.choose("overview")
	if !w.w.desk.InScene() && opened != nil {
		return fmt.Errorf("the overview was called for, and is not in view")
	}
	if w.w.win.Canvas().Focused() == w.w.overview.First() {
		w.Press("Delete", "1", "c", "b") // which mean a claim in the text
	}
	for range w.rnd.IntN(6) {
		if w.rnd.IntN(8) == 0 {
			w.clickIn(w.w.overview.Content())
		} else {
			w.Press(w.one(sceneKeys))
		}
		w.leaveOverlays()
	}
	if after := w.ratings(); !maps.Equal(before, after) {
		return fmt.Errorf("a look at the overview made %v of %v", after, before)
	}
	if w.w.desk.InScene() && w.rnd.IntN(2) == 0 {
		w.Press("Enter")
		w.leaveOverlays()
	}
	w.leaveScenes()
	return w.backFromScene()
}

// wholeLibrary are the scenes that show all claims of the library.
var wholeLibrary = []string{tableScene, figuresScene}

// wholeKeys are pressed in them. None changes a claim.
var wholeKeys = []string{
	"Up", "Down", "Left", "Right", "Home", "End", "PageDown", "Space", "Shift+Down", "Ctrl+A", "Tab", "Shift+Tab", "+",
	"f", "u", "v", "l", "/",
}

// lookAtWhole goes to the claims table or the figures over time, does something there that changes nothing, and opens a
// claim, or leaves.
func (w *walk) lookAtWhole() error {
	before, scene := w.ratings(), w.one(wholeLibrary)
	w.choose(scene)
	w.Settle()
	if w.w.desk.Scene() != scene {
		return fmt.Errorf("%s was called for, and is not in view", scene)
	}
	for range w.rnd.IntN(8) {
		w.Press(w.one(wholeKeys))
		w.leaveOverlays()
	}
	if after := w.ratings(); !maps.Equal(before, after) {
		return fmt.Errorf("a look at %s made %v of %v", scene, after, before)
	}
	if w.rnd.IntN(2) == 0 {
		w.Press("Enter")
		w.leaveOverlays()
	}
	w.leaveScenes()
	return w.backFromScene()
}

// leaveScenes goes back to the panes: from the overview by its own key too, which from the claims table, to which its
// lines may have led, goes to the overview.
func (w *walk) leaveScenes() {
	for range 4 { // Esc leads from a field to the rows, and takes marks away, before it leaves
		switch w.w.desk.Scene() {
		case "":
			return
		case "overview":
			w.Press(w.one([]string{"Esc", "Ctrl+1"}))
		default:
			w.Press("Esc")
		}
	}
}

// backFromScene holds that the panes are back, and the keyboard in them.
func (w *walk) backFromScene() error {
	focused, _ := w.w.win.Canvas().Focused().(fyne.CanvasObject)
	switch {
	case w.w.session.Opened() == nil:
		return nil
	case w.w.desk.InScene():
		return fmt.Errorf("the scene %q was not left", w.w.desk.Scene())
	case !w.w.desk.Panes.All.Visible() || !w.w.desk.Panes.Work.Visible():
		return fmt.Errorf("the panes did not come back")
	case focused != nil && !focused.Visible():
		return fmt.Errorf("%T has the keyboard, and is hidden", focused)
	}
	return nil
}
