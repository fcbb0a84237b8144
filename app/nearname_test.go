package app

import (
	"strings"
	"testing"

	"claimlight/internal/claim"
)

// mayor is a desk at which one claim is by the mayor, and the source of another one is typed, the keyboard being still
// in its field.
func mayor(t *testing.T, typed string) *checker {
	t.Helper()
	d := newDesk(t).Sample()
	d.ClickSentence(3).Press("Enter").TypeSource("Mayor Eva Horáková").Tab("Kind of source").Type("p").Save().Settle()
	return d.ClickSentence(7).Press("Enter").TypeSource(typed).Settle()
}

const isThis = "Is this Mayor Eva Horáková?"

func TestANearNameIsTheSameByKeyboard(t *testing.T) {
	d := mayor(t, "Horáková").ExpectSeen(isThis).ExpectFocus("Source")
	d.Press("Tab").ExpectFocus("Yes, this is Mayor Eva Horáková").Press("Enter").ExpectFocus("Kind of " +
		"source").ExpectNotSeen("Is this")
	c := d.claim()
	expect(d, "source", c.Source.Name, "Mayor Eva Horáková")
	expect(d, "kind", c.Source.Kind, claim.Person)
	d.Press("Esc").ClickSentence(5).Press("Enter").TypeSource("horáková").Settle().ExpectNotSeen("Is this")
	expect(d, "kind by the other spelling", d.claim().Source.Kind, claim.Person)
}

func TestANearNameIsTakenBackByOneUndo(t *testing.T) {
	d := mayor(t, "Horáková").ClickOn("Yes, this is Mayor Eva Horáková").Settle()
	expect(d, "source", d.claim().Source.Name, "Mayor Eva Horáková")
	d.Press("Esc", "Ctrl+Z").Settle()
	expect(d, "source after undo", d.claim().Source.Name, "Horáková")
	book, err := d.library.Sources.Book(t.Context())
	if err != nil || len(book) != 2 {
		t.Errorf("the book holds %+v, error %v", book, err)
	}
}

func TestANearNameThatIsAnotherIsAskedOnce(t *testing.T) {
	d := mayor(t, "Horáková").ClickOn("No, this is not Mayor Eva Horáková").ExpectNotSeen("Is this")
	expect(d, "source", d.claim().Source.Name, "Horáková")
	d.Press("Esc").ClickSentence(5).Press("Enter").TypeSource("HORÁKOVÁ").Settle().ExpectNotSeen("Is this")
	d.Press("Esc").Settle().Close().Start().Settle()
	d.ClickSentence(9).Press("Enter").TypeSource("Horáková").Settle().ExpectNotSeen("Is this")
	d.TypeSource("Mayor Eva Horáková").Settle().ExpectNotSeen("Is this") // nor the other way about
	d.TypeSource("Eva Horáková").Settle().ExpectSeen(isThis)             // another name is another question
}

func TestUndoOfANoLetsItBeAskedAgain(t *testing.T) {
	d := mayor(t, "Horáková").ClickOn("No, this is not Mayor Eva Horáková").Press("Esc", "Ctrl+Z").Settle()
	expect(d, "source", d.claim().Source.Name, "Horáková")
	d.ClickSentence(5).Press("Enter").TypeSource("Horáková").Settle().ExpectSeen(isThis)
}

func TestANearNameMayBeIgnored(t *testing.T) {
	d := mayor(t, "Horáková").ExpectSeen(isThis)
	d.Type(" Nová").ExpectNotSeen("Is this").Settle().ExpectNotSeen("Is this")
	d.TypeSource("Horáková").Save().Settle()
	expect(d, "source", d.claim().Source.Name, "Horáková")
	d.ClickSentence(5).Press("Enter").ExpectNotSeen("Is this").TypeSource("Horáková").Settle().ExpectNotSeen("Is this")
}

func TestOtherNamesAreNoQuestion(t *testing.T) {
	for _, typed := range []string{"Eva", "Petra Horáková", "Mayor", "Mayor Jan Novák", "mayor eva horáková"} {
		mayor(t, typed).ExpectNotSeen("Is this")
	}
	d := newDesk(t).Sample()
	// the library knows no other
	d.ClickSentence(3).Press("Enter").TypeSource("Mayor Eva Horáková").Settle().ExpectNotSeen("Is this")
}

// Two persons of one family are asked about one after the other.
func TestAfterANoTheNextOneIsAskedAbout(t *testing.T) {
	d := mayor(t, "Petra Horáková").Save().Settle()
	d.ClickSentence(5).Press("Enter").TypeSource("Horáková").Settle()
	first := "Mayor Eva Horáková"
	if !strings.Contains(d.reads(), "Is this "+first) {
		first = "Petra Horáková"
	}
	d.ClickOn("No, this is not " + first).Settle().ExpectSeen("Is this ").ExpectNotSeen("Is this " + first)
}

// What is found for a claim that is not open any more, or a name that is not there any more, is not asked.
func TestALateNearNameIsNotAsked(t *testing.T) {
	d := mayor(t, "Jan Novák").Save().Settle()
	d.slow = true
	d.ClickSentence(5).Press("Enter").TypeSource("Horáková").pauseTyping()
	d.Press("Esc").ClickSentence(3).Settle().ExpectNotSeen("Is this")
	d.ClickSentence(7).TypeSource("Horáková").pauseTyping().Press("Ctrl+A").
		Type("Somebody").pauseTyping().Settle().ExpectNotSeen("Is this")
}

// An answer is kept while another program holds the library, like any other change.
func TestAnAnswerWaitsForTheLibrary(t *testing.T) {
	d := mayor(t, "Horáková")
	h := d.otherProgram("hold", "")
	d.ClickOn("Yes, this is Mayor Eva Horáková")
	expect(d, "waiting", len(d.w.outbox.Entries()), 1)
	h.letGo()
	d.Settle()
	expect(d, "source", d.claim().Source.Name, "Mayor Eva Horáková")
}
