package app

import (
	"strings"
	"testing"

	"claimlight/app/memory"
	"claimlight/app/skin"

	"fyne.io/fyne/v2"
)

// long is an article of many screens.
func long(t *testing.T) string {
	t.Helper()
	var paragraphs []string
	for i := range 60 {
		paragraphs = append(paragraphs, "Berth "+strings.Repeat("x", i+1)+" was counted. "+harbour[i%len(harbour)])
	}
	return file(t, "long.html", pageOf("A long report", paragraphs...))
}

// work does something of all that has to be there again: an article, a claim, a place in the text, a size.
func work(t *testing.T) *checker {
	t.Helper()
	d := newDesk(t).Sample().Open(long(t)).Resize(1180, 720)
	d.ClickSentence(3).Press("Enter").TypeSource("Ruta Kalns").Save()
	d.w.desk.Panes.View.Scrolled(&fyne.ScrollEvent{Scrolled: fyne.NewDelta(0, -1500)})
	if d.w.desk.Panes.View.Top() < 500 {
		t.Fatalf("scrolled to %d only", d.w.desk.Panes.View.Top())
	}
	return d
}

// expectBack says that all of it is there.
func expectBack(d *checker, top int) {
	d.t.Helper()
	d.ExpectTitle("A long report").ExpectClaims(1).ExpectLibrary("A long report", "City planted")
	expect(d, "source", d.claims()[0].Source.Name, "Ruta Kalns")
	expect(d, "first line in view", d.w.desk.Panes.View.Top(), top)
	expect(d, "size of the window", d.w.win.Canvas().Size(), fyne.NewSize(1180, 720))
	d.ClickOn("The harbour moved 41,200").ExpectQuote("The harbour moved 41,200 containers in March, the port authority " +
		"said on Monday.")
}

func TestCloseAndOpenAgain(t *testing.T) {
	d := work(t)
	top := d.w.desk.Panes.View.Top()
	expectBack(d.Close().Start(), top)
}

func TestKillAndOpenAgain(t *testing.T) {
	d := work(t).Settle()
	top := d.w.desk.Panes.View.Top()
	expectBack(d.Kill().Start(), top)
}

func TestTheStateIsWrittenWithinTwoSeconds(t *testing.T) {
	if memory.Settle.Seconds() > 2 {
		t.Errorf("written only after %v", memory.Settle)
	}
	d := work(t)
	for _, timer := range d.timers { // what was asked to run a moment after the change, and nothing else
		if !timer.stopped {
			timer.run()
		}
	}
	expectBack(d.Kill().Start(), d.w.desk.Panes.View.Top())
}

func TestWhatWasShownAsSavedOutlivesAKill(t *testing.T) {
	d := newDesk(t).Sample().ClickSentence(3).Press("Enter").TypeSource("Oda").Settle().ExpectSeen("Saved").Kill().Start()
	d.Open(file(t, "other.html", pageOf("Harbour grows", harbour...))).ClickOn("City planted").ExpectClaims(1)
	expect(d, "source", d.claims()[0].Source.Name, "Oda")
}

func TestTypingIsSavedWhenTheWindowCloses(t *testing.T) {
	d := newDesk(t).Sample().ClickSentence(3).Press("Enter").TypeSource("Oda").Close().Start().ExpectTitle("City planted")
	expect(d, "source", d.claims()[0].Source.Name, "Oda")
}

func TestPanesLookAndReadingAreRemembered(t *testing.T) {
	d := newDesk(t).Sample().Press("F9").Press("Ctrl++", "Ctrl++").Choose("look-dark").Choose("letters")
	size := d.w.desk.Panes.View.Style().Size
	d.Close().Start()
	expect(d, "library pane shown", d.w.desk.Panes.Lists.Visible(), false)
	expect(d, "reading size", d.w.desk.Panes.View.Style().Size, size)
	expect(d, "look", skin.Look(d.w.memory.Get(memory.Look)), skin.Dark)
	d.ClickSentence(3).Press("c").ExpectClaims(0) // letters are still off
}
