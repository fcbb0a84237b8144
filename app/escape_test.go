package app

import (
	"testing"

	"claimlight/app/apptest"

	"fyne.io/fyne/v2"
)

// Esc leads out of a scene from wherever Tab leads in it, and on the toolbar around it: nobody who uses keys alone is
// caught.
func TestEscLeavesASceneFromWhereverTabLeads(t *testing.T) {
	for name, arrive := range map[string]func(d *checker){
		"claims table": func(d *checker) { d.Press("Ctrl+2").Settle().ExpectSeen("3 claims") },
		"nothing passes": func(d *checker) {
			d.Press("Ctrl+2", "/", "Ctrl+A").Type("zebra").Settle().ExpectSeen("Clear the filter")
		},
		"figures over time": func(d *checker) { d.Press("Ctrl+3").Settle().ExpectSeen("3 figures") },
		"overview":          func(d *checker) { d.Press("Ctrl+1").Settle().ExpectSeen("Claims by rating") },
	} {
		t.Run(name, func(t *testing.T) {
			d := newDesk(t)
			threeFigures(d)
			seen := map[string]bool{}
			for tabs := range 40 {
				arrive(d)
				for range tabs {
					d.Press("Tab")
				}
				focused, _ := d.w.win.Canvas().Focused().(fyne.CanvasObject)
				seen[apptest.LabelOf(focused)] = true
				for range 3 { // from a field to the rows, takes marks away, leaves
					if d.w.desk.InScene() {
						d.Press("Esc")
					}
				}
				if d.w.desk.InScene() {
					t.Fatalf("Esc on %T %q does not leave", focused, apptest.LabelOf(focused))
				}
				d.ExpectFocus("the text")
			}
			if len(seen) < 11 {
				t.Errorf("Tab leads to %d places alone: %v", len(seen), seen)
			}
		})
	}
}
