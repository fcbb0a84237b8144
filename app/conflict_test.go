package app

import (
	"testing"

	"claimlight/internal/claim"
)

func TestAnotherProgramChangesTheClaimThatIsEdited(t *testing.T) {
	d := newDesk(t).Sample().ClickSentence(3).Press("Enter").TypeSource("Oda")
	other := d.other()
	theirs := d.claim()
	theirs.Notes = "Seen by the night shift."
	theirs.Source.Name = "Someone else"
	if _, err := other.Claims.Save(t.Context(), "", theirs); err != nil {
		t.Fatal(err)
	}
	d.Settle().ExpectNotice("This claim was changed by another program")
	expect(d, "source", d.claim().Source.Name, "Oda")
	d.Type(" Lindqvist").Save()
	expect(d, "source", d.claim().Source.Name, "Oda Lindqvist")
}

func TestWhatAnotherProgramDoesIsShown(t *testing.T) {
	d := newDesk(t).Sample().ClickSentence(3).Press("Enter").ExpectClaims(1)
	other := d.other()
	theirs := d.claims()[0].Claim
	theirs.Rating, theirs.Status = claim.True, claim.Checked
	if _, err := other.Claims.Save(t.Context(), "", theirs); err != nil {
		t.Fatal(err)
	}
	d.changed()
	d.ExpectSeen("1 claim, 1 checked")
	if err := other.Claims.Delete(t.Context(), theirs.ID); err != nil {
		t.Fatal(err)
	}
	d.changed()
	d.ExpectClaims(0).ExpectSeen("Not a claim yet", "Tag as claim")
}

func TestAnotherProgramTakesTheArticleAway(t *testing.T) {
	d := newDesk(t).Sample().ClickSentence(3).Press("c")
	if err := d.other().Articles.Trash(t.Context(), d.w.session.Opened().Article.ID); err != nil {
		t.Fatal(err)
	}
	d.changed()
	d.ExpectLibrary()
	d.ClickSentence(5).Press("c").Close().Start() // nothing breaks
}
