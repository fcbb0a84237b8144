package app

import (
	"strings"
	"testing"

	"claimlight/app/apptest"
	"claimlight/app/claims"
)

// hintOf is what the status line has to say where the selection stands.
func hintOf(d *checker) string { return claims.ReasonsOf(d.w.session.SuggestionHere()) }

// Whatever leads to a sentence, the status line gives the reasons of that one, and of no other.
func TestTheStatusLineTellsOfTheSelectedSentence(t *testing.T) {
	d := newDesk(t).Sample()
	for _, key := range []string{
		"n", "n", "n", "p", "p", "n", "Down", "Down", "Down", "Up", "k", "j", "n", "x",
		"PageDown", "PageUp", "End", "Home", "n", "a", "n", "c", "n", "Ctrl+Up", "p", "Ctrl+Down",
	} {
		d.Press(key)
		if key == "a" {
			d.Press("Ctrl+Enter", "Esc")
			continue
		}
		want := hintOf(d)
		if got := apptest.Read(d.w.desk.Panes.Status); want != "" && !strings.Contains(got, want) || want == "" &&
			strings.Contains(got, "Worth a look") {
			t.Errorf("after %s at %q: %q, want %q", key, d.w.desk.Panes.View.SelectedText(), got, want)
		}
	}
}

func TestThePointerGivesTheStatusLineBack(t *testing.T) {
	d := newDesk(t).Sample().Press("n")
	want := hintOf(d)
	at := d.point(d.Words(2))
	view, _ := d.under(at, apptest.Clickable)
	d.w.desk.Panes.View.MouseMoved(d.mouseEvent(view, at, 0))
	d.ExpectHint("Click to select")
	d.w.desk.Panes.View.MouseOut()
	d.ExpectHint(want)
}
