package app

import (
	"testing"

	"claimlight/app/voice"
	"claimlight/internal/claim"

	"fyne.io/fyne/v2"
)

func TestAKeyMeansTheClaimAtTheSelection(t *testing.T) {
	d := newDesk(t).Sample().ClickSentence(2).Press("c").ClickSentence(4).Press("Enter", "Esc").ExpectClaims(2)
	first, second := d.Words(2), d.Words(4)
	d.ExpectQuote(second).Press("Up", "Up") // the second claim is still in the form
	d.Press("5").ExpectQuote(first).ExpectHint("True: “At least 214")
	for _, c := range d.claims() {
		expect(d, "rating of "+c.Quote, c.Rating, map[string]claim.Rating{first: claim.True}[c.Quote])
	}
	d.Press("Delete").ExpectHint("Deleted: “At least 214").ExpectClaims(1)
	expect(d, "the claim that stays", d.claims()[0].Quote, second)
}

// Words that are no claim yet are tagged and rated by one key, which one undo takes back; a claim elsewhere stays as it
// is.
func TestARatingTagsWhatIsSelected(t *testing.T) {
	d := newDesk(t).Sample().ClickSentence(2).Press("c", "Down").ExpectSeen("Not a claim yet").Press("2").ExpectClaims(2)
	d.ExpectQuote(d.Words(4)).ExpectHint("Mostly false: “The register").ExpectFocus("the text")
	expect(d, "rating of what was selected", d.claim().Rating, claim.MostlyFalse)
	expect(d, "status of what was selected", d.claim().Status, claim.Checked)
	expect(d, "rating of the claim elsewhere", d.claims()[0].Rating, claim.NotRated)
	d.Press("Ctrl+Z").ExpectClaims(1).ExpectSelected(d.Words(4)).ExpectSeen("Not a claim yet")
	d.Press("Ctrl+Y").ExpectClaims(2).ExpectQuote(d.Words(4))
}

// A key that leads to a field tags selected words first: what is typed then goes into the field, and is no command.
func TestTakingTheRatingAwayTagsNothing(t *testing.T) {
	d := newDesk(t).Sample().ClickSentence(4).Tab("Tag as claim").Press("0").ExpectClaims(0)
	d.Press("4").ExpectClaims(1)
}

func TestAKeyToAFieldTagsWhatIsSelected(t *testing.T) {
	d := newDesk(t).Sample().ClickSentence(2).ExpectSeen("Not a claim yet").Press("F2").ExpectClaims(1)
	d.ExpectQuote(d.Words(2)).ExpectFocus("Source")
	d.Type("Oda Lindqvist").Save()
	expect(d, "source", d.claim().Source.Name, "Oda Lindqvist")
	d.Press("Ctrl+Z", "Ctrl+Z").ExpectClaims(0)
}

func TestTheMenuTicksWhatIsOn(t *testing.T) {
	d := newDesk(t).Sample().ExpectChecked(true, "look-system", "letters", "library").ExpectChecked(false, "look-dark",
		"left-out")
	d.Choose("look-dark").Choose("letters").Press("F9", "Ctrl+Shift+L")
	d.ExpectChecked(true, "look-dark", "left-out").ExpectChecked(false, "look-system", "letters", "library")
}

func TestToolsAreGreyWhereThereIsNothingToDo(t *testing.T) {
	d := newDesk(t)
	tools := d.w.desk.Panes.Tools
	if !tools["undo"].Disabled() || !tools["left-out"].Disabled() || tools["open-file"].Disabled() {
		t.Error("an empty window offers to undo or to show what was left out")
	}
	d.Sample().ClickSentence(2).Press("c")
	if tools["undo"].Disabled() || tools["left-out"].Disabled() {
		t.Error("with an article and a claim there is nothing to undo or to show")
	}
}

func TestANoticeOfSeveralLinesCoversNothing(t *testing.T) {
	d := newDesk(t).Sample().Resize(700, 500)
	d.w.voice.Warn("The claims were written to a file with a long name in a folder far away, "+
		"/home/somebody/Documents/newsroom/2026/november/claims.csv, in which they are.", voice.NoAction)
	// as the driver does where a smallest size has changed
	d.w.desk.Panes.Content.Resize(d.w.desk.Panes.Content.Size().AddWidthHeight(1, 0))
	notice, work := d.w.desk.Panes.Notice, d.w.desk.Panes.All
	driver := fyne.CurrentApp().Driver()
	if end, begin := driver.AbsolutePositionForObject(notice).Y+notice.MinSize().Height,
		driver.AbsolutePositionForObject(work).Y; end > begin {
		t.Errorf("the notice ends at %v, the panes begin at %v", end, begin)
	}
}

func TestTheWindowKeepsItsSize(t *testing.T) {
	d := newDesk(t).Sample().Resize(1180, 720).Close().Start().Close().Start()
	expect(d, "size of the window", d.w.win.Canvas().Size(), fyne.NewSize(1180, 720))
}
