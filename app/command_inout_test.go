package app

import (
	"os"
	"path/filepath"
)

// inFolder puts a file into a folder that the dialogs for files begin in, and gives its path.
func inFolder(d *checker, name, text string) string {
	d.t.Helper()
	folder := d.t.TempDir()
	d.t.Setenv("HOME", folder)
	path := filepath.Join(folder, name)
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		d.t.Fatal(err)
	}
	return path
}

var inOutStories = map[string]story{
	"check": func(d *checker, call func()) {
		call()
		d.ExpectNotice("Nothing is missing or odd in 0 claims.")
		d.Sample().ClickSentence(2).Press("1").Open(file(d.t, "page.html",
			pageOf("Harbour grows", harbour...))).ClickSentence(8).Press("c")
		call()
		d.ExpectSeen("It is not said who says this.", "The rating has no evidence beside it.", "Harbour grows",
			"none keeps a claim from leaving")
		d.Type("evidence").Press("Enter").ExpectTitle("City planted").ExpectQuote(d.Words(2))
	},
	"import": func(d *checker, call func()) {
		inFolder(d, "quotes.csv", "quote,link\nThe harbour moved 41200 containers.,https://quay.example/a\n")
		call()
		d.ExpectSeen("Import claims").ClickOn("quotes").ClickDialog("Open").ExpectSeen("Import claims",
			"quotes.csv: a table of 1 row")
		d.Press("Enter").ExpectNotice("quotes.csv: 1 new, 0 changed, 0 as they were").ClickOn("Show").ExpectClaims(1)
		d.ExpectQuote("The harbour moved 41200 containers.").Press("Ctrl+Z").ExpectLibrary()
	},
	"verify": func(d *checker, call func()) {
		path := inFolder(d, "proof.zip", "")
		d.Sample().ClickSentence(3).Press("c", "Ctrl+E").Tab("Format").Press("Left").Fill("File",
			path).Press("Enter").ClickDialog("Replace").ExpectNotice("1 claim written")
		call()
		d.ClickOn("proof").ClickDialog("Open").ExpectSeen("This bundle holds what it says",
			"1 claim, 1 text, 1 saved page").Press("Esc").ExpectFocus("the text")
		if err := os.WriteFile(path, []byte("no bundle"), 0o600); err != nil {
			d.t.Fatal(err)
		}
		call()
		d.ClickOn("proof").ClickDialog("Open").ExpectNotice("not a proof bundle")
	},
}
