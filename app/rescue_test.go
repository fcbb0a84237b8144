package app

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"claimlight/storage"
)

// spoil overwrites the library's pages, as a dying disk does, and leaves its header as it is.
func spoil(t *testing.T, path string) []byte {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	for i := 4096; i < len(data); i++ {
		data[i] ^= 0x5a
	}
	if err := os.WriteFile(path, data, 0o600); err != nil {
		t.Fatal(err)
	}
	return data
}

// withBackup is a desk with one claim in a backup, and a second one since.
func withBackup(t *testing.T) *checker {
	t.Helper()
	d := newDesk(t).Sample().ClickSentence(2).Press("Enter").TypeSource("Oda").Save()
	d.Choose("backups").ExpectSeen("Make a backup now").Press("Enter").ExpectNotice("The backup lies at")
	return d.ClickSentence(3).Press("c").ExpectClaims(2)
}

func TestABackupIsRestoredInTheWindow(t *testing.T) {
	d := withBackup(t).Choose("backups").Type("Restore").Press("Enter").ExpectSeen("Restore this backup?",
		"As it is now, it is kept")
	d.ClickDialog("Restore")
	d.library = d.w.Library
	d.ExpectNotice("This is the library as it was").ExpectTitle("City planted").ExpectClaims(1)
	d.ClickSentence(4).Press("c").ExpectClaims(2).Press("Ctrl+Z").ExpectClaims(1)
	kept, err := filepath.Glob(filepath.Join(filepath.Dir(d.path), "*.replaced-1.sqlite"))
	if err != nil || len(kept) != 1 {
		t.Fatalf("the replaced library is not kept: %q, %v", kept, err)
	}
	before, err := storage.Open(t.Context(), storage.Params{Path: kept[0]})
	if err != nil {
		t.Fatal(err)
	}
	defer before.Close()
	if all, err := before.Claims.Of(t.Context(), d.w.session.Opened().Article.ID); err != nil || len(all) != 2 {
		t.Errorf("the replaced library holds %d claims (%v), want 2", len(all), err)
	}
}

func TestARestoreThatIsNotWantedChangesNothing(t *testing.T) {
	withBackup(t).Choose("backups").Type("Restore").Press("Enter").Press("Esc").ExpectClaims(2)
}

func TestNothingIsRestoredOverALibraryInUse(t *testing.T) {
	d := withBackup(t)
	other := d.other()
	d.Choose("backups").Type("Restore").Press("Enter").ClickDialog("Restore")
	d.library = d.w.Library
	d.ExpectNotice("Another program is using the library.").ExpectClaims(2)
	if all, err := other.Articles.List(t.Context()); err != nil || len(all) != 1 {
		t.Errorf("the other program sees %d articles (%v)", len(all), err)
	}
}

func TestADamagedLibraryIsRestoredAtTheStart(t *testing.T) {
	d := withBackup(t).Close()
	spoiled := spoil(t, d.path)
	d.Start().ExpectSeen("Your library cannot be opened", "The library's file is damaged.", "Restore the backup of",
		"Try again", "Begin with an empty library")
	d.Press("Space").ClickOn("City planted") // the best way has the focus
	d.library = d.w.Library
	d.ExpectTitle("City planted")
	d.ExpectClaims(1).ClickSentence(4).Press("c").ExpectClaims(2)
	kept, err := os.ReadFile(strings.TrimSuffix(d.path, filepath.Ext(d.path)) + ".replaced-1.sqlite")
	if err != nil || string(kept) != string(spoiled) {
		t.Errorf("the damaged file was not kept as it was (%v)", err)
	}
}

func TestADamagedLibraryWithoutABackupIsSetAside(t *testing.T) {
	d := newDesk(t).Sample().Close()
	spoil(t, d.path)
	d.Start().ExpectSeen("Your library cannot be opened").ClickOn("Begin with an empty library").ExpectSeen("Welcome to " +
		"Claimlight")
	d.library = d.w.Library
	d.Sample().ClickSentence(2).Press("c").ExpectClaims(1)
}

func TestAForeignFileIsLeftAlone(t *testing.T) {
	d := newDesk(t).Close()
	table := []byte("quote,source\na,b\n")
	d.path = file(t, "claims.csv", string(table))
	d.Start().ExpectSeen("This file is not a Claimlight library. It was left as it is.", "Open another library…")
	d.w.OpenSoon([]string{"later.html"})
	if strings.Contains(d.reads(), "empty library") {
		t.Error("a foreign file would be moved away")
	}
	if after, err := os.ReadFile(d.path); err != nil || string(after) != string(table) {
		t.Errorf("the file is %q now (%v)", after, err)
	}
}

// killedDesk is a desk with a backup whose program was killed: file and log lie as they do then.
func killedDesk(t *testing.T) *checker {
	t.Helper()
	d := withBackup(t)
	left := map[string][]byte{}
	for _, suffix := range []string{"", "-wal"} {
		data, err := os.ReadFile(d.path + suffix)
		if err != nil {
			t.Fatal(err)
		}
		left[suffix] = data
	}
	d.Close()
	for suffix, data := range left {
		if err := os.WriteFile(d.path+suffix, data, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	return d
}

// copyBack copies the backup over the library by hand.
func (d *checker) copyBack() *checker {
	d.t.Helper()
	made, err := storage.BackupsOf(d.path)
	if err != nil || len(made) == 0 {
		d.t.Fatalf("backups %v, %v", made, err)
	}
	data, err := os.ReadFile(made[0].Path)
	if err == nil {
		err = os.WriteFile(d.path, data, 0o600)
	}
	if err != nil {
		d.t.Fatal(err)
	}
	return d
}

func TestALogIsKeptFromABackupThatWasCopiedBack(t *testing.T) {
	d := killedDesk(t).copyBack().Start()
	d.ExpectSeen("Your library cannot be opened", "Beside this library lies the log of another one",
		"Try again").ClickOn("Open the library without this log")
	d.library = d.w.Library
	d.ClickOn("City planted").ExpectTitle("City planted").ExpectClaims(1)
	if _, err := os.Stat(d.path + ".log-1"); err != nil {
		t.Error("the log is gone:", err)
	}
}

func TestALogWithoutItsLibraryIsKept(t *testing.T) {
	d := killedDesk(t)
	if err := os.Remove(d.path); err != nil {
		t.Fatal(err)
	}
	d.Start().ExpectSeen("The library is gone, but its log",
		"Restore the backup of").ClickOn("Begin with an empty library").ExpectSeen("Welcome to Claimlight")
	d.library = d.w.Library
	if _, err := os.Stat(d.path + ".log-1"); err != nil {
		t.Error("the log is gone:", err)
	}
}

func TestALibraryWithoutItsLogSaysSo(t *testing.T) {
	d := killedDesk(t)
	if err := os.Rename(d.path+"-wal", d.path+".elsewhere"); err != nil {
		t.Fatal(err)
	}
	d.Start().ExpectSeen("This library was moved or copied without its log")
	if err := os.Rename(d.path+".elsewhere", d.path+"-wal"); err != nil {
		t.Fatal(err)
	}
	d.ClickOn("Try again")
	d.library = d.w.Library
	d.ClickOn("City planted").ExpectTitle("City planted").ExpectClaims(2)
}

func TestALibraryWithoutItsLogIsOpenedAsItIs(t *testing.T) {
	d := killedDesk(t)
	if err := os.Remove(d.path + "-wal"); err != nil {
		t.Fatal(err)
	}
	d.Start().ClickOn("Open it as it is")
	d.library = d.w.Library
	d.ClickOn("City planted").ClickSentence(4).Press("c").Close()
	d.Start().ExpectTitle("City planted")
}

func TestTryAgainOpensWhatWasMended(t *testing.T) {
	d := newDesk(t).Sample().Close()
	good, err := os.ReadFile(d.path)
	if err != nil {
		t.Fatal(err)
	}
	spoil(t, d.path)
	d.Start().ClickOn("Try again").ExpectSeen("Your library cannot be opened")
	if err := os.WriteFile(d.path, good, 0o600); err != nil {
		t.Fatal(err)
	}
	d.ClickOn("Try again").ExpectTitle("City planted")
}

func TestPagesOfALaterStartAreOpened(t *testing.T) {
	page := file(t, "page.html", pageOf("Harbour grows", harbour...))
	d := newDesk(t).Sample()
	d.w.OpenSoon(nil)
	d.ExpectTitle("City planted")
	d.w.OpenSoon([]string{page})
	d.ExpectTitle("Harbour grows")
	d.Press("Ctrl+K")
	d.w.OpenSoon([]string{page + ".not"})
	d.Press("Esc").ExpectNotice("1 page came while a dialog was open.").ClickOn("Open").ExpectNotice("There is no file")
}
