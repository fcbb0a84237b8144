package app

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestTheExportIsSeenBeforeItIsWritten(t *testing.T) {
	d := twoArticles(t).Press("Ctrl+E").ExpectSeen("2 claims", "claim_id", "Harbour grows",
		"things; none keeps a claim from leaving", "How the file begins")
	d.Tab("Claims of").Press("Right").ExpectSeen("3 claims", "Oda Lindqvist")
	d.Tab("Format").Press("Right").ExpectSeen("The sheet of claims, as a table", "This format has none.",
		"Private notes too", "claims.xlsx")
	d.Press("Right").ExpectSeen("The report, as plain text", "This format has none.",
		"claims.html").Press("Esc").ExpectFocus("the text").ExpectNotice("")
}

// What is private leaves by a choice for one export, which is seen before.
func TestPrivateNotesLeaveByChoiceAlone(t *testing.T) {
	folder := t.TempDir()
	d := fillByKeys(newDesk(t).Sample().ClickSentence(3).Press("Enter"))
	to := func(name string) string {
		path := filepath.Join(folder, name)
		d.Fill("File", path)
		return path
	}
	held := func(path string, want bool) {
		t.Helper()
		if data, err := os.ReadFile(path); err != nil || strings.Contains(string(data), "Ask her again.") != want {
			t.Errorf("%s holds the notes: not %v, %v", filepath.Base(path), want, err)
		}
	}
	d.Press("Ctrl+E").ExpectSeen("Private notes too").ExpectNotSeen("Ask her again.")
	plain := to("plain.csv")
	d.Press("Enter").ExpectNotice("1 claim written")
	held(plain, false)
	d.Press("Ctrl+E").Tab("Private notes too").Press("Space").ExpectSeen("Ask her again.")
	chosen := to("chosen.csv")
	d.Press("Enter").ExpectNotice("1 claim written")
	held(chosen, true)
	d.Press("Ctrl+E").ExpectNotSeen("Ask her again.").Tab("Private notes too").Press("Space").Tab("Format").Press("Right",
		"Right").ExpectNotSeen("Private notes too", "Ask her again.").ExpectSeen("They are private and stay in the library.")
	d.Press("Right", "Right", "Right").ExpectSeen("W3C", "This format has none.").ExpectNotSeen("Ask her again.")
	published := to("published.jsonld")
	d.Press("Enter").ExpectNotice("1 claim written")
	held(published, false)
}

func TestEnterInAnyFieldExports(t *testing.T) {
	for _, field := range []string{
		"Format", "Claims of", "Private notes too", "For Excel and other spreadsheets", "File",
		"Export",
	} {
		d := newDesk(t).Sample().ClickSentence(3).Press("c")
		path := filepath.Join(t.TempDir(), "claims.csv")
		d.Press("Ctrl+E").Fill("File", path).Tab(field).Press("Enter").ExpectNotice("1 claim written to " + path)
	}
}

func TestFormatOptionsAndFolderAreRemembered(t *testing.T) {
	folder := t.TempDir()
	d := newDesk(t).Sample().ClickSentence(3).Press("c")
	d.Press("Ctrl+E").Fill("File", filepath.Join(folder,
		"mine.csv")).Tab("For Excel and other spreadsheets").Press("Space", "Enter").ExpectNotice("1 claim written")
	table, err := os.ReadFile(filepath.Join(folder, "mine.csv"))
	if err != nil || !strings.HasPrefix(string(table), "\ufeffclaim_id") ||
		!strings.Contains(string(table), "claimlight-1-excel") {
		t.Errorf("the file begins with %.30q, %v", table, err)
	}
	d.Close().Start().Press("Ctrl+E").ExpectSeen(filepath.Join(folder, "claims.csv"), "claimlight-1-excel")
	d.Tab("For Excel and other spreadsheets").Press("Space").Tab("Describe the columns in a file beside it "+
		"(CSVW)").Press("Space", "Enter").ExpectNotice("1 claim written")
	if _, err := os.Stat(filepath.Join(folder, "claims.csv-metadata.json")); err != nil {
		t.Error(err)
	}
	d.Press("Ctrl+E").Tab("Format").Press("Left", "Left").ExpectSeen("ClaimReview").Press("Enter").Settle()
	d.Press("Ctrl+E").ExpectSeen("ClaimReview (schema.org)", "1 claim will be left out: this format needs a rating")
}

func TestOnlyWhatTheListShowsIsExported(t *testing.T) {
	d := twoArticles(t).ClickOn("Filter claims").Type("unions")
	path := filepath.Join(t.TempDir(), "listed.csv")
	d.Press("Ctrl+E").ExpectSeen("What the list shows now (1 of 2)", "1 claim").Fill("File",
		path).Press("Enter").ExpectNotice("1 claim written")
	if all := rows(t, path); len(all) != 1 || !strings.Contains(all[0]["quote"], "unions") {
		t.Errorf("written: %v", all)
	}
}

func TestAnExportCanBeStoppedAndLeavesNothing(t *testing.T) {
	folder := t.TempDir()
	d := newDesk(t).Sample().ClickSentence(3).Press("c").Press("Ctrl+E").Fill("File", filepath.Join(folder, "claims.csv"))
	d.slow = true
	d.Press("Enter").ExpectSeen("Exporting to").Press("Esc").Settle().ExpectHint("Stopped")
	left, err := os.ReadDir(folder)
	if err != nil || len(left) > 0 {
		t.Errorf("left behind: %v, %v", left, err)
	}
}

func TestTheWordAboutAnExportGoesWithTheNextThingDone(t *testing.T) {
	for _, next := range [][]string{{"c"}, {"Ctrl+I"}, {"Ctrl+E"}} {
		d := newDesk(t).Sample().ClickSentence(3).Press("c", "Ctrl+E").Fill("File",
			filepath.Join(t.TempDir(), "x.csv")).Press("Enter").ExpectNotice("written")
		d.ClickSentence(5).Press("Down").ExpectNotice("written").Press(next...).ExpectNotice("")
	}
}

func TestAFolderIsChosenForAnExport(t *testing.T) {
	home := t.TempDir()
	t.Setenv("HOME", home)
	d := newDesk(t).Sample().ClickSentence(3).Press("c",
		"Ctrl+E").ClickDialog("Browse…").ExpectSeen("Folder for the file").Press("Esc")
	d.ExpectSeen("Export claims").ExpectFocus("File").ClickDialog("Browse…").ClickDialog("Open").
		ExpectSeen(filepath.Join(home, "claims.csv"))
	d.Press("Enter").ExpectNotice("1 claim written to " + filepath.Join(home, "claims.csv"))
}
