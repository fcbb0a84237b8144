package app

import (
	"testing"

	"claimlight/app/apptest"
	"claimlight/internal/claim"

	"fyne.io/fyne/v2"
)

// threeClaims tags three sentences and is in the text.
func threeClaims(t *testing.T) *checker {
	t.Helper()
	d := newDesk(t).Sample()
	for _, n := range []int{2, 4, 6} {
		d.ClickSentence(n).Press("Enter", "Esc")
	}
	return d.ExpectClaims(3).ExpectFocus("the text")
}

// expectOnly says that of all claims just the one with these words has the rating.
func (d *checker) expectOnly(words string, r claim.Rating) *checker {
	d.t.Helper()
	for _, c := range d.claims() {
		want := claim.NotRated
		if c.Quote == words {
			want = r
		}
		expect(d, "rating of "+c.Quote, c.Rating, want)
	}
	return d
}

func TestAKeyMeansTheClaimThatWasGoneTo(t *testing.T) {
	d := threeClaims(t).Press("Esc", "Ctrl+Up", "Ctrl+Up", "Ctrl+Up")
	shown := d.claim().Quote
	d.ExpectSelected(shown).Press("2").expectOnly(shown, claim.MostlyFalse).ExpectQuote(shown)
	d.Press("Delete").ExpectClaims(2).ExpectHint("Deleted: ").ExpectSelected(shown).ExpectSeen("Not a claim yet")
	for _, c := range d.claims() {
		if c.Quote == shown {
			t.Errorf("%q is still there", shown)
		}
	}
	d.Press("Delete").ExpectClaims(2).Press("Ctrl+Z").ExpectQuote(shown).ExpectSelected(shown)
}

func TestAKeyMeansTheClaimThatWasClickedInTheList(t *testing.T) {
	d := threeClaims(t)
	d.ClickOn(d.Words(4)[:20]).Press("Esc").ExpectSelected(d.Words(4)).ExpectFocus("the text")
	d.Press("3").expectOnly(d.Words(4), claim.HalfTrue).Press("Delete").ExpectClaims(2).ExpectSelected(d.Words(4))
}

func TestAfterEnterADigitRatesWhateverIsFilled(t *testing.T) {
	for _, n := range []int{1, 2, 3, 6, 9} { // with and without a source and a figure
		d := newDesk(t).Sample().ClickSentence(n).Press("Enter").ExpectFocus("Rating")
		before := d.claim()
		d.Press("4")
		after := d.claim()
		expect(d, "rating", after.Rating, claim.MostlyTrue)
		expect(d, "source", after.Source.Name, before.Source.Name)
		expect(d, "figures", len(after.Figures), len(before.Figures))
		d.Press("Enter", "Enter")
		expect(d, "rating after Enter twice", d.claim().Rating, claim.MostlyTrue)
	}
}

func TestADigitRatesFromTheToolsAndTheLists(t *testing.T) {
	d := threeClaims(t)
	stops := 0
	for range 80 {
		d.Press("Tab")
		o, is := d.w.win.Canvas().Focused().(fyne.CanvasObject)
		if _, text := o.(interface{ CursorTextOffset() int }); !is || text {
			continue
		}
		if d.Press("1"); d.claim().Rating != claim.False {
			t.Errorf("from %T %q a digit does not rate", o, apptest.LabelOf(o))
		}
		d.Press("0")
		stops++
	}
	if stops < 20 {
		t.Errorf("%d stops only", stops)
	}
	d.ExpectClaims(3)
}

func TestWordsThatReachOutOfAClaimAreNoneYet(t *testing.T) {
	d := threeClaims(t).ClickSentence(3)
	d.Shift(func() { d.ClickSentence(4) }).ExpectSeen("Not a claim yet", "A claim stands in these words: O goes to it.")
	d.Press("5").ExpectClaims(4).ExpectQuote(d.Words(3) + "\n" + d.Words(4))
	expect(d, "rating", d.claim().Rating, claim.True)
	d.Press("o").Press("o")
	d.Press("Up").ExpectQuote(d.Words(3) + "\n" + d.Words(4)).ExpectSelected(d.Words(3)) // a sentence of it alone
}

func TestALostClaimIsTheOneThatKeysMean(t *testing.T) {
	d := newDesk(t)
	lostClaim(d).ClickSentence(2).Press("1").Press("Ctrl+Down")
	for d.w.session.Current().Span.Len() > 0 {
		d.Press("Ctrl+Down")
	}
	lost := d.claim().Quote
	d.ExpectSelected("").Press("2").expectOnlyOf(lost, claim.MostlyFalse)
	d.Press("Delete").ExpectClaims(1)
	if d.claims()[0].Quote == lost {
		t.Error("another claim was deleted")
	}
}

func (d *checker) expectOnlyOf(words string, r claim.Rating) {
	d.t.Helper()
	for _, c := range d.claims() {
		if (c.Rating == r) != (c.Quote == words) {
			d.t.Errorf("%q is rated %q", c.Quote, c.Rating)
		}
	}
}

func TestAFilterThatHidesTheClaimChangesNothingOfWhatKeysMean(t *testing.T) {
	d := threeClaims(t)
	d.ClickOn("Filter claims").Type("register").Press("Tab")
	d.ClickSentence(6).Press("Esc").ExpectQuote(d.Words(6))
	d.w.win.Canvas().Unfocus()
	d.Press("6")
	d.expectOnly(d.Words(6), claim.Unverifiable)
}

func TestTheDraftShowsWhatTaggingFillsIn(t *testing.T) {
	d := newDesk(t).Sample().ClickSentence(4).ExpectSeen("Not a claim yet", "The register", "1,166",
		"Not tagged, so not saved").ExpectClaims(0)
	d.ClickOn("Tag as claim").ExpectClaims(1).ExpectFocus("Rating")
	expect(d, "source", d.claim().Source.Name, "The register")
	d.Press("Esc").ClickSentence(6).ClickOn("Half true").ExpectClaims(2).ExpectQuote(d.Words(6))
	expect(d, "rating", d.claim().Rating, claim.HalfTrue)
}

func TestWhereAllIsReadTheSelectionStays(t *testing.T) {
	d := newDesk(t).Sample().Press("End", "Space", "Home", "Down",
		"Down").Press("u").ExpectHint("All of this text is read.")
	d.ExpectSelected(d.Words(3)).ExpectSeen("Not a claim yet")
}

func TestARightClickEndsTheMovingOfEnds(t *testing.T) {
	d := newDesk(t).Sample().ClickSentence(2).Press("1", "b", "Left")
	d.RightClickAt(d.point(d.Words(6))).Press("Esc").ExpectSelected(d.Words(6)).ExpectSeen("Not a claim yet")
	expect(d, "the claim's words", d.claims()[0].Quote, d.Words(2))
}
