package app

import (
	"testing"

	"claimlight/internal/claim"
)

func TestUndoAndRedoTheWholeLoop(t *testing.T) {
	d := newDesk(t).Sample().ClickSentence(3).Press("Enter").TypeSource("Oda").Fill("Conclusion", "No.").Save().Press("2")
	d.ClickSentence(5).Press("c").ExpectClaims(2).Click(d.Words(3)).Press("Delete").ExpectClaims(1).ExpectHint("”. " +
		"Ctrl+Z brings it back")

	d.Press("Ctrl+Z").ExpectClaims(2).ExpectHint("Undone")
	d.Press("Ctrl+Z").ExpectClaims(1)
	d.Press("Ctrl+Z")
	expect(d, "rating", d.claim().Rating, claim.NotRated)
	d.Press("Ctrl+Z")
	expect(d, "conclusion", d.claim().Conclusion, "")
	d.Press("Ctrl+Z")
	expect(d, "source", d.claim().Source.Name != "Oda", true)
	d.Press("Ctrl+Z").ExpectClaims(0)
	d.Press("Ctrl+Z").ExpectLibrary()
	d.Press("Ctrl+Z").ExpectHint("There is nothing to take back")

	d.Press("Ctrl+Y").ExpectTitle("City planted").ExpectClaims(0)
	d.Press("Ctrl+Shift+Z").ExpectClaims(1).Press("Ctrl+Y", "Ctrl+Y", "Ctrl+Y")
	expect(d, "source", d.claim().Source.Name, "Oda")
	expect(d, "conclusion", d.claim().Conclusion, "No.")
	expect(d, "rating", d.claim().Rating, claim.MostlyFalse)
	d.Press("Ctrl+Y").ExpectClaims(2).Press("Ctrl+Y").ExpectClaims(1)
	d.Press("Ctrl+Y").ExpectHint("There is nothing to take back or to do again")
}

func TestUndoByTheButtonAndAfterARestart(t *testing.T) {
	d := newDesk(t).Sample().ClickSentence(3).Press("c").Close().Start().ExpectClaims(1)
	d.ClickOn("Undo").ExpectClaims(0).ClickOn("Redo").ExpectClaims(1)
}

func TestOneVisitOfAFieldIsOneAction(t *testing.T) {
	d := newDesk(t).Sample().ClickSentence(3).Press("Enter").TypeSource("O").Settle().Type("d").Settle().Type("a").Settle()
	before := d.Save().claim().Source.Name
	expect(d, "source", before, "Oda")
	d.Press("Ctrl+Z")
	expect(d, "typing that is left", d.claim().Source.Name == "Od", false)
	d.ExpectClaims(1).Press("Ctrl+Z").ExpectClaims(0)
}

func TestAFieldKeepsItsOwnUndoWhileItIsEdited(t *testing.T) {
	d := newDesk(t).Sample().ClickSentence(3).Press("Enter").TypeSource("Oda").Press("Ctrl+Z")
	d.ExpectClaims(1).ExpectFocus("Source").Save()
	expect(d, "typed text that is left", d.claim().Source.Name == "Oda", false)
}

func TestUndoGoesWhereItHappened(t *testing.T) {
	d := newDesk(t).Sample().ClickSentence(3).Press("c")
	d.Open(file(t, "page.html", pageOf("Harbour grows", harbour...))).ExpectTitle("Harbour grows")
	d.Press("Ctrl+Z").ExpectLibrary("City planted").Press("Ctrl+Z").ExpectTitle("City planted").ExpectClaims(0)
}

func TestTrashAnArticleAndBringItBack(t *testing.T) {
	d := newDesk(t).Sample().ClickSentence(3).Press("c").Choose("trash-article").ExpectLibrary().ExpectSeen("Open the " +
		"sample article")
	d.Press("Ctrl+Z").ExpectTitle("City planted").ExpectClaims(1)
}
