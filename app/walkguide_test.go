package app

import (
	"fmt"
	"maps"
)

// guideKeys are pressed in the guideline. None changes a claim.
var guideKeys = []string{"Up", "Down", "Left", "Right", "PageDown", "Home", "End", "Space", "Delete", "c", "x", "Tab"}

// readGuideline does something in the guideline that changes nothing, if that is shown.
func (w *walk) readGuideline() error {
	if !w.w.desk.Guided() || w.w.desk.InScene() {
		return nil
	}
	before := w.ratings()
	for range w.rnd.IntN(6) {
		if w.rnd.IntN(3) == 0 {
			w.clickIn(w.w.desk.Panes.Guide)
			w.leaveOverlays()
			w.leaveScenes()
			continue
		}
		if !w.w.guide.HasKeyboard() {
			break
		}
		w.Press(w.one(guideKeys))
		w.leaveOverlays()
	}
	if after := w.ratings(); !maps.Equal(before, after) {
		return fmt.Errorf("a look at the guideline made %v of %v", after, before)
	}
	w.w.focusArticle()
	return nil
}

// writeGuideline types in the editor, and leaves it: what was typed is stored.
func (w *walk) writeGuideline() error {
	w.choose("guideline-edit")
	if w.w.desk.Scene() != guideScene {
		return fmt.Errorf("the editor of the guideline was called for, and is not in view")
	}
	w.Type(w.one([]string{"# False\n\nIt is wrong.\n\n", "- ask twice\n", "[page](https://a.example) "}))
	if w.rnd.IntN(2) == 0 {
		w.Settle()
	}
	w.Press("Esc")
	if w.w.desk.Scene() == guideScene {
		return fmt.Errorf("Esc does not leave the editor of the guideline")
	}
	return w.backFromScene()
}
