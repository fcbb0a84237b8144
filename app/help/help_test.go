package help_test

import (
	"testing"

	"claimlight/app/apptest"
	"claimlight/app/help"
)

func TestTheKeysStandInGroupsByMenu(t *testing.T) {
	r := apptest.NewRoom(t)
	help.ShowKeys(r.Ask, []help.Key{
		{Menu: "File", Title: "Open a file…", Keys: []string{"Ctrl+O"}},
		{Menu: "Edit", Title: "Redo", Keys: []string{"Ctrl+Shift+Z", "Ctrl+Y"}},
		{Menu: "File", Title: "Quit", Keys: []string{"Ctrl+Q"}},
	})
	r.ExpectSeen("File Ctrl+O Open a file Ctrl+Q Quit", "Edit Ctrl+Shift+Z  Ctrl+Y Redo").Press("Esc")
	if r.Ask.InDialog() {
		t.Error("Esc leaves the keys open")
	}
}

func TestAboutSaysWhereTheLibraryLies(t *testing.T) {
	r := apptest.NewRoom(t)
	help.ShowAbout(r.Ask, "1.2.3", r.Library.Path())
	r.ExpectSeen("Claimlight 1.2.3", r.Library.Path(), "Nothing leaves this computer unless you ask for it.")
}
