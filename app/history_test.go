package app

import (
	"testing"
)

func TestTheHistoryOfAClaim(t *testing.T) {
	d := newDesk(t).Sample().ClickSentence(3).Press("Enter").TypeSource("Oda").ClickOn("Mostly true").Press("Esc",
		"Ctrl+H")
	d.ExpectSeen("Rating of “‘We planted every tree", "Status: Unchecked → Checked; Rating: Mostly true",
		"Source: Oda Lindqvist → Oda")
}
