package intake_test

import (
	"context"
	"strings"
	"testing"

	"claimlight/internal/article"
	"claimlight/internal/ingest"
	"claimlight/internal/intake"
)

const (
	letterText = "The council has decided to build a second bridge over the harbour, the mayor said on Tuesday."
	letterFoot = "You get this letter because you signed up. Unsubscribe"
)

func letter(t *testing.T, lines ...string) intake.Draft {
	t.Helper()
	all := strings.Join(lines, "\r\n")
	d, err := intake.New(ingest.Params{Now: clock}).Read(context.Background(), strings.NewReader(all), "message/rfc822",
		"")
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func TestTheHeadOfAMailSaysWhoWroteItAndWhen(t *testing.T) {
	head := []string{
		"From: =?koi8-r?B?68nF1w==?= <press@city.example>", "Subject: Bridge",
		"Date: Tue, 4 Mar 2025 09:15:00 +0100 (CET)", "MIME-Version: 1.0",
	}
	for name, part := range map[string][]string{
		"a text": {"Content-Type: text/plain", "", letterText},
		"a page": {"Content-Type: text/html", "", "<p>" + letterText + "</p>"},
		"both": {
			"Content-Type: multipart/alternative; boundary=b", "", "--b", "Content-Type: text/plain", "", letterText, "--b",
			"Content-Type: text/html", "",
			"<p>" + letterText + "</p>", "--b--",
		},
	} {
		d := letter(t, append(append([]string{}, head...), part...)...)
		if d.Article.Byline != "Киев" || d.Article.Published != "2025-03-04T09:15:00+01:00" || d.Article.Title != "Bridge" {
			t.Errorf("%s: %+v", name, d.Article.Metadata)
		}
	}
}

// What the text says of itself counts more than who sent it.
func TestTheTextOfAMailCountsMoreThanItsHead(t *testing.T) {
	d := letter(t, "From: Desk <desk@news.example>", "Subject: Fwd: bridge", "Date: Tue, 4 Mar 2025 09:15:00 +0100",
		"MIME-Version: 1.0", "Content-Type: text/plain",
		"", "Second bridge for Odmouth", "", "By Ann Hale", "2 March 2025", "", letterText, "", letterText)
	if d.Article.Byline != "Ann Hale" || d.Article.Published != "2025-03-02" {
		t.Errorf("%+v", d.Article.Metadata)
	}
}

func TestAMailThatIsHandedOnIsTheArticle(t *testing.T) {
	d := letter(t, "From: Desk <desk@news.example>", "Subject: Fwd", "MIME-Version: 1.0",
		"Content-Type: multipart/mixed; boundary=b", "", "--b", "Content-Type: text/plain", "",
		"Can you check this?", "--b", "Content-Type: message/rfc822", "", "From: Ann Hale <a@city.example>",
		"Subject: Bridge", "Date: Mon, 3 Mar 2025 09:15:00 +0000",
		"Content-Type: text/plain", "", letterText, "--b--")
	if text := d.Version.Text(); !strings.Contains(text, letterText) || strings.Contains(text, "Can you check") {
		t.Errorf("%q", text)
	}
	if d.Article.Byline != "Ann Hale" || d.Article.Title != "Bridge" ||
		!strings.HasPrefix(d.Article.Published, "2025-03-03") {
		t.Errorf("%+v", d.Article.Metadata)
	}
}

func TestTheFootOfALetterIsLeftOut(t *testing.T) {
	head := []string{
		"From: Desk <desk@news.example>", "Subject: Bridge", "MIME-Version: 1.0", "Content-Type: text/html",
		"",
	}
	d := letter(t, append(head, "<p>"+letterText+"</p><p>How to unsubscribe from life, by Ann "+
		"Hale.</p><p>"+letterText+"</p><p>"+letterText+"</p><p>"+letterFoot+"</p><p>3 Harbour Street</p>")...)
	text := d.Version.Text()
	if strings.Contains(text, "You get this letter") || strings.Contains(text, "Harbour Street") ||
		!strings.Contains(text, "unsubscribe from life") {
		t.Errorf("%q", text)
	}
}

// A page that a browser saved has a head like a mail's; its date is that of the saving.
func TestTheDateOfASavedPageIsNotThatOfItsSaving(t *testing.T) {
	d := letter(t, "From: <Saved by Blink>", "Snapshot-Content-Location: https://news.example/bridge", "Subject: Bridge",
		"Date: Tue, 4 Mar 2025 09:15:00 -0000", "MIME-Version: 1.0",
		"Content-Type: multipart/related; boundary=b", "", "--b", "Content-Type: text/html",
		"Content-Location: https://news.example/bridge", "", "<p>"+letterText+"</p>", "--b--")
	if d.Article.Published != "" || d.Article.Byline != "" {
		t.Errorf("%+v", d.Article.Metadata)
	}
}

// However short a letter is, no sentence of it is taken for what stands around an article; a letter to readers has
// such.
func TestAShortLetterIsKeptWhole(t *testing.T) {
	head := []string{"From: Ada <a@city.example>", "Subject: Ships", "MIME-Version: 1.0", "Content-Type: text/plain", ""}
	lines := []string{
		"Hello,", "the bridge cost 48.2 million, not 40.", "You can see it in the accounts.", "Shall I send them?",
		"Best,", "Ada",
	}
	d := letter(t, append(head, strings.Join(lines, "\n\n"))...)
	if got := d.Version.Text(); got != strings.Join(lines, "\n") {
		t.Errorf("%q", got)
	}
	d = letter(t, append(head, "View in browser", "", letterText, "", letterText, "", letterFoot)...)
	if text := d.Version.Text(); text != letterText+"\n"+letterText {
		t.Errorf("%q", text)
	}
}

// What stands behind two dashes is who wrote it, and no part of what was written; dashes in a text part nothing.
func TestTheSignatureOfAMailIsLeftOut(t *testing.T) {
	head := []string{"From: Ada <a@city.example>", "Subject: Bridge", "MIME-Version: 1.0", "Content-Type: text/plain", ""}
	d := letter(t, append(head, letterText, "", letterText, "-- ", "Ada Miller", "Press office, 31 Harbour Street")...)
	if text := d.Version.Text(); strings.Contains(text, "Press office") || strings.Contains(text, "--") {
		t.Errorf("the signature is in the text: %q", text)
	}
	for _, b := range d.Version.Blocks {
		if strings.Contains(b.Text, "Press office") && b.Reason != article.ReasonSignature {
			t.Errorf("%q is left out as %q", b.Text, b.Reason)
		}
	}
	long := strings.Repeat(letterText+"\r\n\r\n", 20)
	if d := letter(t, append(head, letterText, "", "--", "", long)...); strings.Count(d.Version.Text(), letterText) != 21 {
		t.Errorf("a rule in a long letter ends it: %d paragraphs", strings.Count(d.Version.Text(), letterText))
	}
}
