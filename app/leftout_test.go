package app

import (
	"strings"
	"testing"

	"claimlight/app/apptest"

	"fyne.io/fyne/v2/widget"
)

const leftOutCaption = "Young lime trees on the North Quay"

func TestWhatWasLeftOutIsSeenAndBroughtBack(t *testing.T) {
	d := newDesk(t).Sample().ClickSentence(3).Press("Enter").TypeSource("Oda").Save()
	quote := d.Words(3)
	d.Press("Ctrl+Shift+L").ExpectSeen("Read without limits", leftOutCaption)
	d.Click(leftOutCaption).Press("Ctrl+Shift+L").ExpectClaims(1)
	if !strings.Contains(d.w.session.Opened().Text, leftOutCaption) || strings.Contains(d.w.session.Opened().Text,
		"inbox") {
		t.Errorf("the text is now %q", d.w.session.Opened().Text)
	}
	expect(d, "version", d.w.session.Opened().Version.Number, 2)
	d.Click(quote).ExpectQuote(quote)
	expect(d, "source", d.claim().Source.Name, "Oda")
	d.Press("Ctrl+Z").ExpectHint("Undone: Correction of the text of “City planted")
	expect(d, "version after undo", d.w.session.Opened().Version.Number, 1)
}

// dropSign clicks the sign beside the paragraph that begins with the words.
func (d *checker) dropSign(words string) *checker {
	d.t.Helper()
	return d.ClickAt(d.point(words).SubtractXY(24, 0))
}

func TestAParagraphIsDroppedAndAskedAboutWhereItHoldsClaims(t *testing.T) {
	d := newDesk(t).Sample()
	register := d.Words(4)
	d.Click(register).Press("c").ClickOn("Left out")
	d.dropSign(register).ExpectSeen("Drop this paragraph?").ClickDialog("Keep it").ClickOn("Left out").ExpectClaims(1)
	expect(d, "version", d.w.session.Opened().Version.Number, 1)

	d.ClickOn("Left out").dropSign("Researchers at the university").dropSign(register).ClickDialog("Drop " +
		"it").ClickOn("Left out")
	expect(d, "version", d.w.session.Opened().Version.Number, 2)
	if d.w.desk.Panes.View.SelectedText() == "" {
		t.Error("nothing is selected where the paragraph was")
	}
	for _, gone := range []string{register, "Researchers at the university"} {
		if strings.Contains(d.w.session.Opened().Text, gone) {
			t.Errorf("still in the text: %s", gone)
		}
	}
	d.ExpectClaims(1).ExpectNotice("1 claim could not be placed").Press("Ctrl+Z").Click(register).ExpectQuote(register)
}

// The click drops the block, or brings it back. It selects no words there: another claim is current.
func TestAClickOnASignSelectsNothing(t *testing.T) {
	d := newDesk(t).Sample()
	register := d.Words(4)
	d.Click(register).Press("c").Click(register).ExpectQuote(register).ClickOn("Left out")
	selected := d.w.desk.Panes.View.Selection()
	for range 2 {
		d.dropSign("Researchers at the university").ExpectQuote(register)
		expect(d, "selected", d.w.desk.Panes.View.Selection(), selected)
	}
}

func TestWhatWasLeftOutIsBroughtBackByKeysAlone(t *testing.T) {
	d := newDesk(t).Sample().Press("Ctrl+Shift+L")
	for range 40 {
		if d.Press("Down"); strings.Contains(apptest.Read(d.w.desk.Panes.Status), "Left out: caption") {
			break
		}
	}
	d.ExpectHint("Enter restores it").Press("Enter", "Ctrl+Shift+L")
	if !strings.Contains(d.w.session.Opened().Text, leftOutCaption) {
		t.Errorf("the text is now %q", d.w.session.Opened().Text)
	}
}

func TestACorrectionIsTakenBackBeforeItIsKept(t *testing.T) {
	d := newDesk(t).Sample().Press("Ctrl+Shift+L").Click(leftOutCaption).Press("Ctrl+Z",
		"Ctrl+Z").ExpectHint("Nothing was corrected yet").Press("Ctrl+Shift+L")
	expect(d, "version", d.w.session.Opened().Version.Number, 1)
}

func TestTheTitleIsNotDropped(t *testing.T) {
	d := newDesk(t).Sample().Press("Ctrl+Shift+L", "Enter").ExpectHint("The title stays").Press("Ctrl+Shift+L")
	expect(d, "version", d.w.session.Opened().Version.Number, 1)
}

func TestLookingAtWhatWasLeftOutChangesNothing(t *testing.T) {
	d := newDesk(t).Sample().Press("Ctrl+Shift+L").Click(leftOutCaption).Click(leftOutCaption).Press("Ctrl+Shift+L")
	expect(d, "version", d.w.session.Opened().Version.Number, 1)
}

func TestCorrectionsAreKeptWhenTheWindowCloses(t *testing.T) {
	d := newDesk(t).Sample().Press("Ctrl+Shift+L").Click(leftOutCaption).Close().Start().ExpectTitle("City planted")
	expect(d, "version", d.w.session.Opened().Version.Number, 2)
}

// Each correction is in the library at once: a crash amid them loses none.
func TestCorrectionsOutliveACrash(t *testing.T) {
	d := newDesk(t).Sample().Press("Ctrl+Shift+L").Click(leftOutCaption).dropSign("Researchers at the " +
		"university").Kill().Start()
	if !strings.Contains(d.w.session.Opened().Text, leftOutCaption) || strings.Contains(d.w.session.Opened().Text,
		"Researchers at the university") {
		t.Errorf("the text is now %q", d.w.session.Opened().Text)
	}
	expect(d, "version", d.w.session.Opened().Version.Number, 2)
	d.ExpectHint("What you corrected in “Left out” is kept as version 2").Settle().Kill().Start()
	expect(d, "version after another start", d.w.session.Opened().Version.Number, 2)
	d.Press("Ctrl+Z")
	expect(d, "version after undo", d.w.session.Opened().Version.Number, 1)
	d.Settle().Kill().Start()
	expect(d, "version that was undone, after another start", d.w.session.Opened().Version.Number, 1)
}

func TestWhatWasTakenBackIsNotKeptAfterACrash(t *testing.T) {
	d := newDesk(t).Sample().Settle().Press("Ctrl+Shift+L").Click(leftOutCaption).Press("Ctrl+Z").Kill().Start()
	expect(d, "version", d.w.session.Opened().Version.Number, 1)
	d.Press("Ctrl+Shift+L").Click(leftOutCaption).Press("Ctrl+Shift+L", "Ctrl+Z").Kill().Start()
	expect(d, "version that was undone", d.w.session.Opened().Version.Number, 1)
}

func TestACorrectionIsDoneAgain(t *testing.T) {
	d := newDesk(t).Sample().Press("Ctrl+Shift+L").Click(leftOutCaption).ExpectHint("Brought back: " +
		"caption").ExpectSeen("Brought back: caption")
	d.ClickOn("Undo").ExpectHint("Left out: caption").Press("Ctrl+Shift+Z").ExpectSeen("Brought back: caption")
	d.Press("Ctrl+Z").ClickOn("Redo").Press("Ctrl+Y").ExpectHint("There is no correction to do " +
		"again").Press("Ctrl+Shift+L")
	if !strings.Contains(d.w.session.Opened().Text, leftOutCaption) {
		t.Errorf("the text is now %q", d.w.session.Opened().Text)
	}
}

func TestEscLeavesWhatWasLeftOut(t *testing.T) {
	d := newDesk(t).Sample().ClickSentence(3)
	read := d.Words(3)
	d.ClickOn("Left out").ExpectFocus("the text")
	expect(d, "the button shows that it is on", d.w.desk.Panes.Tools["left-out"].Importance, widget.HighImportance)
	d.Click(leftOutCaption).Press("Esc").ExpectFocus("the text").ExpectSelected(read)
	expect(d, "the button shows that it is on", d.w.desk.Panes.Tools["left-out"].Importance, widget.LowImportance)
	expect(d, "version", d.w.session.Opened().Version.Number, 2)
	d.Press("Enter").ExpectClaims(1).Press("Ctrl+Shift+L", "Ctrl+Enter", "Esc").ExpectFocus("the text").ExpectChecked(true,
		"left-out")
	d.Press("Esc").ExpectChecked(false, "left-out")
}

func TestTheFormPromisesNoTagWhileWhatWasLeftOutIsShown(t *testing.T) {
	d := newDesk(t).Sample().Press("Ctrl+Shift+L").ExpectNotSeen("tag it as a claim").ExpectSeen("Enter brings a part " +
		"back or drops it")
	d.Press("Esc").ExpectNotSeen("Enter brings a part back or drops it")
}

func TestTheStatusLineTellsOfWhatIsLeftOutHere(t *testing.T) {
	d := newDesk(t).Sample().Press("Ctrl+Shift+L", "Home").ExpectHint("Left out: navigation. Enter restores it")
	d.Press("Enter").ExpectHint("Brought back: navigation. Enter leaves it out again").Press("Enter").ExpectHint("Left " +
		"out: navigation")
	for range 9 {
		if d.Press("Down"); d.w.desk.Panes.View.SelectedText() == d.Words(3) {
			break
		}
	}
	d.Press("Ctrl+Shift+L", "Ctrl+Shift+L").Click(d.Words(4)).ExpectHint("Part of the text. Enter drops " +
		"it").Press("Enter").ExpectHint("Dropped. Enter brings it back")
	d.Press("End").ExpectHint("Left out: copyright")
}
