package app

import (
	"testing"

	"claimlight/internal/claim"
)

// expectWaiting says what of the only claim is not confirmed.
func (d *checker) expectWaiting(want string) *checker {
	d.t.Helper()
	expect(d, "not confirmed", d.claims()[0].Unconfirmed.String(), want)
	return d
}

const waits = "Read from the text, not confirmed"

func TestWhatWasReadFromTheTextWaitsToBeConfirmed(t *testing.T) {
	d := newDesk(t).Sample().ClickSentence(3).Press("Enter").expectWaiting("source").ExpectSeen(waits)
	d.ClickOn(waits).expectWaiting("").ExpectSeen("Confirmed", "Saved")
	d.Press("Ctrl+Z").expectWaiting("source").ExpectSeen(waits, "Undone: Confirmation of “‘We planted")
	d.Press("Ctrl+Y").expectWaiting("")
}

func TestDoneConfirms(t *testing.T) {
	d := newDesk(t).Sample().ClickSentence(3).Press("Enter").Press("Ctrl+Enter").ExpectFocus("the text").expectWaiting("")
	d.Press("Ctrl+Z").expectWaiting("source")
}

func TestAnEditConfirms(t *testing.T) {
	d := newDesk(t).Sample().ClickSentence(3).Press("Enter").TypeSource("Oda").Press("Esc").expectWaiting("")
	d.ExpectSeen("Confirmed")
}

func TestARatingConfirmsNothing(t *testing.T) {
	d := newDesk(t).Sample().ClickSentence(3).Press("Enter").ClickOn("Half true").Press("Esc").expectWaiting("source")
	expect(d, "rating", d.claim().Rating, claim.HalfTrue)
}

// The state is in the library, not in the window.
func TestWhatIsNotConfirmedStaysSoOverARestart(t *testing.T) {
	d := newDesk(t).Sample().ClickSentence(3).Press("Enter").Settle().Kill().Start().expectWaiting("source")
	d.ClickOn(d.Words(3)[:20]).ExpectSeen(waits)
}

func TestTheHistoryTellsOfAConfirmation(t *testing.T) {
	newDesk(t).Sample().ClickSentence(3).Press("Enter").ClickOn(waits).Press("Esc",
		"Ctrl+H").ExpectSeen("Confirmation of “", "Confirmed: source")
}
