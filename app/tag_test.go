package app

import (
	"testing"

	"claimlight/internal/claim"
)

func TestTagBySentenceAndSayWhoSaysIt(t *testing.T) {
	d := newDesk(t).Sample().ClickSentence(3).ExpectSelected(`“We planted every tree we announced,” said Oda Lindqvist, head of the parks department.`)
	d.Press("Enter").ExpectClaims(1).ExpectQuote(d.Words(3))
	d.TypeSource("Oda Lindqvist").Save().ExpectClaims(1).ExpectFocus("the text")
	expect(d, "source", d.claim().Source.Name, "Oda Lindqvist")
	d.ExpectSeen("Saved", "1 claim, 0 checked")
}

func TestClickAndShiftClickAndDragExtendBySentences(t *testing.T) {
	d := newDesk(t).Sample()
	both := d.Words(2) + " " + d.Words(3)
	d.ClickSentence(2)
	d.Shift(func() { d.ClickSentence(3) }).ExpectSelected(both)
	d.ClickSentence(5).ExpectSelected(d.Words(5))
	d.Drag(d.Words(2), d.Words(3)).ExpectSelected(both)
	d.Press("Enter").ExpectQuote(both)
}

func TestKeysMoveAndExtendAndTag(t *testing.T) {
	d := newDesk(t).Sample().ExpectFocus("the text")
	d.Press("Down", "Down").ExpectSelected(d.Words(3))
	d.Press("Shift+Up").ExpectSelected(d.Words(2) + " " + d.Words(3)).Press("c").ExpectClaims(1).ExpectFocus("the text")
	d.Press("j", "Enter").ExpectClaims(2)
	expect(d, "status", d.claim().Status, claim.Unchecked)
}

func TestRightClickOffersWhatCanBeDone(t *testing.T) {
	d := newDesk(t).Sample()
	d.RightClickAt(d.point(d.Words(5))).ExpectSelected(d.Words(5)).ClickOn("Tag as claim and fill " +
		"in").ExpectClaims(1).ExpectQuote(d.Words(5))
}
