package app

import (
	"fmt"
	"strings"
	"testing"

	"claimlight/widgets/kit"
)

// headed is a page of two parts, of which the second holds one more.
func headed(t *testing.T) string {
	t.Helper()
	var b strings.Builder
	part := func(level int, name string) {
		fmt.Fprintf(&b, "<h%d>%s</h%d>", level, name, level)
		for i := range 12 {
			fmt.Fprintf(&b, "<p>In year %d of the %s the ships were counted. %s</p>", i, name,
				strings.Repeat("It was a calm year for all. ", 8))
		}
	}
	part(2, "First part")
	part(2, "Second part")
	part(3, "A part of it")
	return file(t, "headed.html", "<html><head><title>Harbour report</title></head><body><article><h1>Harbour report</h1>"+
		b.String()+"</article></body></html>")
}

// The headings lead to their parts, say where one is, and one step back leads to where one was.
func TestTheOutlineLeadsThroughTheText(t *testing.T) {
	d := newDesk(t).Open(headed(t)).ClickSentence(3)
	before := d.selected()
	d.Press("Ctrl+Shift+T").clickHeading("A part of it").ExpectSelected("A part of it")
	expect(d, "the heading is seen", d.w.desk.Panes.View.Shows(d.w.desk.Panes.View.Selection().Start), true)
	d.Press("Alt+Left").ExpectSelected(before)
}

// By keys alone one walks among the headings, folds them, goes to one, and back to the text.
func TestTheOutlineIsWalkedByKeys(t *testing.T) {
	d := newDesk(t).Open(headed(t)).Press("Ctrl+Shift+T").Press("Down", "Down", "Down", "Enter")
	d.ExpectSelected("A part of it").ExpectFocus("the text")
	d.Press("Ctrl+Shift+T").ExpectFocus("the text") // hidden
	d.Press("Ctrl+Shift+T").Press("Left", "Up", "Enter").ExpectSelected("First part")
	d.Press("Alt+Left").ExpectSelected("A part of it")
	d.Press("Ctrl+Shift+T").Press("Ctrl+Shift+T").Press("Left", "Left", "Down", "Enter") // folded: nothing is below
	d.ExpectSelected("Second part")
	d.Press("Ctrl+Shift+T").Press("Ctrl+Shift+T").Press("Right", "Right", "Enter").ExpectSelected("A part of it")
	d.Press("Ctrl+Shift+T").Press("Ctrl+Shift+T").Press("Esc").ExpectFocus("the text")
}

// Whether it is shown is remembered; an article without headings has none.
func TestTheOutlineIsRememberedAndTakesNoRoomWithoutHeadings(t *testing.T) {
	d := newDesk(t).Open(headed(t)).Press("Ctrl+Shift+T").Close().Start().ExpectTitle("Harbour report")
	with := d.w.desk.Panes.View.Size().Width
	d.ExpectSeen("Second part").Open(file(t, "page.html", pageOf("Plain report", harbour...)))
	expect(d, "more room", d.w.desk.Panes.View.Size().Width > with, true)
	expect(d, "can be called", d.w.runner.Find("outline").Enabled(), false)
}

// clickHeading clicks a heading beside the text.
func (d *checker) clickHeading(words string) *checker {
	d.t.Helper()
	for _, s := range d.screen() {
		if c, ok := s.Object.(*kit.Caption); ok && c.Text == words {
			return d.ClickAt(s.At.AddXY(6, s.Object.Size().Height/2))
		}
	}
	d.t.Fatalf("%q is no heading beside the text", words)
	return d
}
