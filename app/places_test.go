package app

import (
	"strings"
	"testing"

	"claimlight/app/apptest"
	"claimlight/app/phrase"
	"claimlight/internal/claim"
)

// lostClaim opens the sample with one claim, in a version that does not hold the claim's paragraph any more.
func lostClaim(d *checker) *checker {
	d.t.Helper()
	d.Sample().ClickSentence(4).Press("c").ClickOn("Left out")
	return d.dropSign(d.Words(4)).ClickDialog("Drop it").ClickOn("Left out").ExpectNotice("1 claim could not be placed")
}

// revise puts other words into a page.
func revise(pages map[string]string, was, now string) {
	pages["/news"] = strings.Replace(pages["/news"], was, now, 1)
}

// revised is the harbour's page with claims on three sentences, and what the publisher made of it: another figure,
// other words, and the rest as it was.
func revised(t *testing.T) (d *checker, quotes []string) {
	t.Helper()
	pages, address := changing(t)
	d = newDesk(t).Open(address)
	for _, n := range []int{2, 4, 9} {
		quotes = append(quotes, d.Words(n))
		d.Click(d.Words(n)).Press("c")
	}
	revise(pages, "41,200", "41,900")
	revise(pages, "and nobody has counted", "but nobody counted")
	d.Choose("fetch-again")
	return d, quotes
}

// onCard is a button of the card that shows a claim.
func onCard(quote, button string) string { return phrase.Short(quote, 40) + ": " + button }

// ExpectPlace says what the form says of the place of its claim; empty where that is in order.
func (d *checker) ExpectPlace(words string) *checker {
	d.t.Helper()
	form := apptest.Read(d.w.desk.Panes.Form)
	for _, state := range []string{"Unchanged, with other words around it", "Place to confirm", "Lost"} {
		if strings.Contains(form, state) != (state == words) {
			d.t.Errorf("the form says %q: %t, want %q", state, state != words, words)
		}
	}
	return d
}

// states are those of the claims' places, in the order of the list.
func (d *checker) states() string {
	var out []string
	for _, c := range d.claims() {
		out = append(out, string(c.Anchor.State))
	}
	return strings.Join(out, " ")
}

func TestWhatThePublisherChangedIsSeenAtOnce(t *testing.T) {
	d, quotes := revised(t)
	d.ExpectSeen("What changed under your claims", "3 claims: 1 with another figure, 1 with other words, 1 unchanged",
		"Figure changed (1)", "Wording changed (1)", "Unchanged (1)", "41,200", "41,900")
	d.ClickOn(onCard(quotes[0], "Show in the text"))
	expect(d, "dialog open", d.w.ask.InDialog(), false)
	d.ExpectQuote(quotes[0]).ExpectSeen("Place to confirm")
	expect(d, "places", d.states(), "changed exact changed")
	d.ClickOn("Settle its place…").ExpectSeen("To confirm (2)").Press("Esc")
}

func TestAChangedPlaceIsConfirmedAndUndone(t *testing.T) {
	d, quotes := revised(t)
	d.Press("Esc", "Ctrl+Shift+P").ExpectSeen("To confirm (2)", "Very like the quote",
		"41,900").ClickOn(onCard(quotes[0], "Confirm"))
	d.ExpectSeen("To confirm (1)").Press("Esc")
	expect(d, "places", d.states(), "exact exact changed")
	d.Click("41,900").ExpectPlace("").ExpectQuote(strings.Replace(quotes[0], "41,200", "41,900", 1))
	d.Press("Ctrl+Z").ExpectHint("Undone: Confirm the place of")
	expect(d, "places after undo", d.states(), "changed exact changed")
	d.ExpectQuote(quotes[0]).ExpectPlace("Place to confirm").Press("Ctrl+Y").ExpectHint("Done again")
	expect(d, "places after redo", d.states(), "exact exact changed")
}

func TestAPlaceThatWasProposedWronglyIsTakenAway(t *testing.T) {
	d, quotes := revised(t)
	d.Press("Esc", "Ctrl+Shift+P").ClickOn(onCard(quotes[0], "It is not there")).ExpectSeen("To confirm (1)",
		"Lost (1)").Press("Esc")
	expect(d, "places", d.states(), "exact changed orphan")
	d.Press("Ctrl+Z")
	expect(d, "places after undo", d.states(), "changed exact changed")
}

func TestALostClaimIsPutToItsPlaceByHand(t *testing.T) {
	d := newDesk(t)
	lostClaim(d).Press("Ctrl+Down").ExpectPlace("Lost").ClickOn("Places to confirm…").ExpectSeen("Lost " +
		"(1)").ClickOn(onCard(d.w.session.Opened().Claims[0].Quote, "Choose by hand")).ExpectNotice("Select where it says")
	d.Click("Researchers at the university").ClickOn("It stands here").ExpectNotice("")
	d.ExpectQuote(d.w.desk.Panes.View.SelectedText())
	expect(d, "place", d.claims()[0].Anchor.State, claim.Exact)
	d.Press("Ctrl+Z")
	expect(d, "place after undo", d.claims()[0].Anchor.State, claim.Orphan)
}

func TestEveryClaimInItsPlaceLeavesNothingToConfirm(t *testing.T) {
	newDesk(t).Sample().ClickSentence(3).Press("c", "Ctrl+Shift+P").ExpectHint("Every claim is in its place.")
}

func TestDoubtfulPlacesOfOtherArticlesLeadThere(t *testing.T) {
	d := newDesk(t)
	lostClaim(d)
	d.Open(file(t, "page.html", pageOf("Harbour grows", harbour...))).ExpectTitle("Harbour grows")
	d.Press("Ctrl+Shift+P").ExpectSeen("In other articles",
		"1 claim could not be placed").ClickOn("City planted fewer trees than it promis…: Open the article")
	d.ExpectTitle("City planted").ExpectSeen("Lost (1)")
}

func TestAnOlderVersionIsForReadingOnly(t *testing.T) {
	d, quotes := revised(t)
	d.Press("Esc", "Ctrl+Shift+H").Type("Version 1,").Press("Enter").Type("Read it").Press("Enter")
	d.ExpectNotice("You are reading version 1").ExpectClaims(3)
	d.Click(quotes[0]).ExpectQuote(quotes[0]).ClickSentence(3).Press("c").ExpectClaims(3).ExpectHint("for reading only")
	d.Press("Ctrl+Shift+L").ExpectHint("for reading only").Press("Ctrl+Shift+P").ExpectHint("for reading only")
	d.ClickOn("Back to the current version").ExpectNotice("").ExpectClaims(3)
	expect(d, "version", d.w.session.Opened().Version.Number, 2)
}

func TestAnOlderVersionIsMadeCurrentAndBack(t *testing.T) {
	d, quotes := revised(t)
	d.Press("Esc", "Ctrl+Shift+H").Type("Version 1,").Press("Enter").Type("Make it").Press("Enter")
	expect(d, "version", d.w.session.Opened().Version.Number, 1)
	expect(d, "places", d.states(), "exact exact exact")
	d.Click(quotes[2]).ExpectQuote(quotes[2]).Press("Ctrl+Z")
	expect(d, "version after undo", d.w.session.Opened().Version.Number, 2)
}

func TestTwoVersionsSideBySide(t *testing.T) {
	d, _ := revised(t)
	d.ClickOn("Compare the two versions").ExpectSeen("Two versions", "Version 1,", "Version 2,", "Claim: Figure changed",
		"41,200", "41,900")
	d.ClickOn("List the claims").ExpectSeen("Figure changed (1)").Press("Esc")
	d.Press("Ctrl+Shift+H").Type("Version 1,").Press("Enter").Type("Compare it").Press("Enter").ExpectSeen("Two versions",
		"3 claims").Press("Esc")
	expect(d, "dialog open", d.w.ask.InDialog(), false)
}

func TestAClaimOfAnOlderVersionIsFoundWhenTheNewerOneComesBack(t *testing.T) {
	d, _ := revised(t)
	d.Press("Esc", "Ctrl+Z")
	expect(d, "version", d.w.session.Opened().Version.Number, 1)
	other := d.other()
	c := d.w.session.Opened().Claims[0]
	tagged := claim.Claim{ArticleID: c.ArticleID, Selector: c.Selector}
	if _, err := other.Claims.Tag(t.Context(), tagged, c.Anchor); err != nil {
		t.Fatal(err)
	}
	d.changed()
	d.ExpectClaims(4).Press("Ctrl+Y").ExpectClaims(4)
	expect(d, "version after redo", d.w.session.Opened().Version.Number, 2)
	expect(d, "places", d.states(), "changed changed exact changed")
}

func TestAPageThatIsGoneIsNoVersionUnasked(t *testing.T) {
	pages, address := changing(t)
	d := newDesk(t).Open(address)
	pages["/news"] = "<html><body><p>Gone.</p></body></html>"
	d.Choose("fetch-again").ExpectSeen("Is this still the article?").ClickDialog("Leave it")
	expect(d, "version", d.w.session.Opened().Version.Number, 1)
	d.Choose("fetch-again").ClickDialog("Add version")
	expect(d, "version", d.w.session.Opened().Version.Number, 2)
}
