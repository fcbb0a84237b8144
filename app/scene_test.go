package app

import (
	"testing"

	"claimlight/app/desk"
	"claimlight/widgets/field"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"
)

// newScene is a look at the library with one button.
func newScene(d *checker, id string, beside bool) desk.Scene {
	b := field.NewButton("A button of "+id, nil, func() {})
	b.OnLeave = func() { d.w.desk.LeaveScene() }
	b.OnShortcut = d.w.runner.Shortcut
	return desk.Scene{
		ID: id, Title: "All of " + id, Beside: beside,
		Content: container.NewVBox(widget.NewLabel("What "+id+" shows"), b),
		First:   func() fyne.Focusable { return b },
	}
}

// A scene stands in place of the panes, and what goes on around it stays: tools, notice, status line, what is saved.
func TestASceneStandsInPlaceOfThePanes(t *testing.T) {
	d := newDesk(t).Sample().ClickSentence(3).Press("Enter").TypeSource("Oda Lindqvist")
	d.w.desk.ShowScene(newScene(d, "one", false))
	d.ExpectSeen("All of one", "What one shows", "Export", "Saved").ExpectNotSeen("City planted", "Source").
		ExpectFocus("A button of one")
	expect(d, "source", d.claim().Source.Name, "Oda Lindqvist")
	expect(d, "title", d.w.win.Title(), "All of one — Claimlight")
	for _, id := range []string{"tag", "delete", "find", "rate-true", "details", "library"} {
		expect(d, id+" is grey", d.w.desk.Menu.Items[id].Disabled, true)
	}
	d.Press("F4").ExpectHint("there is nothing to do this with yet").ExpectFocus("A button of one")
	d.Press("Ctrl+L", "Esc").ExpectFocus("A button of one")
	d.Press("Esc").ExpectTitle("City planted").ExpectFocus("Source")
	expect(d, "delete is grey", d.w.desk.Menu.Items["delete"].Disabled, false)
}

// Where a scene comes over another one, it gives way to that again. One that is called for while it is shown is left.
func TestScenesAreLeftForWhatWasThereBefore(t *testing.T) {
	d := newDesk(t).Sample()
	one, two := newScene(d, "one", true), newScene(d, "two", false)
	d.w.desk.ShowScene(one)
	d.ExpectSeen("What one shows", "City planted")
	d.w.desk.ShowScene(two)
	d.ExpectSeen("What two shows").ExpectNotSeen("What one shows", "City planted").ExpectFocus("A button of two")
	d.ClickOn("Back (Esc)").ExpectSeen("What one shows").ExpectFocus("A button of one")
	d.w.desk.ShowScene(two)
	d.w.desk.ShowScene(one)
	d.w.desk.ShowScene(one)
	d.ExpectSeen("What two shows").Press("Esc").ExpectTitle("City planted").ExpectFocus("the text")
}

// To open something is to leave a scene; to take something back is not, wherever it was done.
func TestWhatIsOpenedIsSeenInPlaceOfAScene(t *testing.T) {
	d := newDesk(t).Sample().ClickSentence(3).Press("Enter", "3", "Esc")
	claim := d.claim().ID
	d.w.desk.ShowScene(newScene(d, "one", true))
	d.Press("Ctrl+Z").ExpectSeen("What one shows").ExpectHint("Undone")
	d.Press("Ctrl+Y").ExpectSeen("What one shows").ExpectHint("Done again")
	d.w.session.Open(claim)
	d.ExpectNotSeen("What one shows").ExpectFocus("the text")
	d.w.desk.ShowScene(newScene(d, "one", false))
	d.Open(file(t, "other.html", pageOf("Another report", "The harbour moved 30 containers in May.")))
	d.ExpectTitle("Another report").ExpectNotSeen("What one shows").ExpectFocus("the text")
	d.Choose("trash-article")
	d.w.desk.ShowScene(newScene(d, "one", false))
	d.Press("Esc").ExpectSeen("Overview")
}
