package app

import (
	"testing"

	"claimlight/internal/claim"
)

const register = "https://register.example/trees"

func TestEvidenceIsAddedByOneKeyWithTheLinkOfTheClipboard(t *testing.T) {
	d := newDesk(t).Sample().ClickSentence(4).Press("Enter")
	d.app.Clipboard().SetContent(" " + register + "\n")
	d.Press("Ctrl+Shift+A").ExpectFocus("Evidence").ExpectHint("The link of the clipboard was taken.")
	e := d.claim().Evidence
	if len(e) != 1 || e[0].URL != register || e[0].SeenAt != d.w.Now().Format("2006-01-02") {
		t.Fatalf("evidence is %+v", e)
	}
	d.Press("Ctrl+Shift+A").Press("Esc", "Ctrl+Shift+A")
	expect(d, "pieces of evidence", len(d.claim().Evidence), 1) // the link is there already
	d.Press("Esc", "Ctrl+Z")
	expect(d, "pieces of evidence", len(d.claim().Evidence), 0)
}

func TestAClipboardWithoutALinkBeginsEmptyEvidence(t *testing.T) {
	d := newDesk(t).Sample().ClickSentence(4).Press("Enter", "4")
	no := []string{"", "two words", "ftp://a.example", "https://", "javascript:alert(1)", "https://a b"}
	for _, clipped := range no {
		d.app.Clipboard().SetContent(clipped)
		d.Press("Esc", "Ctrl+Shift+A").ExpectFocus("Evidence")
		expect(d, "evidence from "+clipped, len(d.claim().Evidence), 0)
	}
	d.Type("https://typed.example").Press("Esc")
	expect(d, "link", d.claim().Evidence[0].URL, "https://typed.example")
}

func TestSelectedWordsBecomeAClaimWithEvidence(t *testing.T) {
	d := newDesk(t).Sample().ClickSentence(4)
	d.app.Clipboard().SetContent(register)
	d.Press("Ctrl+Shift+A").ExpectClaims(1).ExpectQuote(d.Words(4)).ExpectFocus("Evidence")
	expect(d, "link", d.claim().Evidence[0].URL, register)
}

func TestTheTitleOfEvidenceIsFetchedWhenAskedFor(t *testing.T) {
	server := site(t, map[string]string{"/trees": pageOf("Register of trees", harbour...)})
	d := newDesk(t).Sample().ClickSentence(4).Press("Enter")
	d.app.Clipboard().SetContent(server.URL + "/trees")
	d.Press("Ctrl+Shift+A")
	expect(d, "title", d.claim().Evidence[0].Title, "")
	d.Tab("Get the title").Press("Enter").ExpectHint("The title: Register of trees")
	expect(d, "title", d.claim().Evidence[0].Title, "Register of trees")
	d.ExpectLibrary("City planted").Press("Esc", "Ctrl+Z")
	expect(d, "title", d.claim().Evidence[0].Title, "")
}

func TestEvidenceIsKeptInAnArchiveByAClick(t *testing.T) {
	d := newDesk(t).Sample().ClickSentence(4).Press("Enter")
	d.app.Clipboard().SetContent(register)
	d.Press("Ctrl+Shift+A").ExpectBrowser().Tab("Save it in the archive").Press("Enter")
	d.ExpectBrowser("https://web.archive.org/save/" + register).ExpectHint("Put the link that it gives into the field")
}

func TestTheOrderOfEvidenceIsAnAction(t *testing.T) {
	d := newDesk(t).Sample().ClickSentence(4).Press("Enter")
	for _, link := range []string{"https://a.example", "https://b.example"} {
		d.app.Clipboard().SetContent(link)
		d.Press("Ctrl+Shift+A")
	}
	d.Press("Alt+Up")
	expect(d, "first", d.claim().Evidence[0].URL, "https://b.example")
	d.Press("Esc", "Ctrl+Z")
	expect(d, "first", d.claim().Evidence[0].URL, "https://a.example")
}

func TestTheCheckSaysWhichRatedClaimHasNoEvidence(t *testing.T) {
	d := newDesk(t).Sample().ClickSentence(4).Press("Enter", "4", "Esc", "Ctrl+Shift+E")
	d.ExpectSeen("The rating has no evidence beside").Press("Esc")
	d.app.Clipboard().SetContent(register)
	d.Press("Ctrl+Shift+A", "Esc", "Ctrl+Shift+E").ExpectNotSeen("The rating has no evidence beside")
	expect(d, "rating", d.claim().Rating, claim.MostlyTrue)
}
