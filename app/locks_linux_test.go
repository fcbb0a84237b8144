package app

import (
	"os"
	"path/filepath"
	"testing"

	"claimlight/internal/files"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/storage"
	"fyne.io/fyne/v2/storage/repository"
)

// lastFolder is where Fyne remembers the folder that a file dialog begins in.
const lastFolder = "fyne:fileDialogLastFolder"

func TestAFileDialogLeavesTheLibraryAlone(t *testing.T) {
	for _, command := range []string{"merge", "open-file", "import", "verify"} {
		d := newDesk(t).Sample().ClickSentence(2).Press("c").ExpectClaims(1)
		folder := filepath.Dir(d.path)
		for _, name := range []string{"other.claimlight", "page.html", "claims.csv", "proof.zip", "notes.unknown"} {
			if err := os.WriteFile(filepath.Join(folder, name), []byte("\xffx"), 0o600); err != nil {
				t.Fatal(err)
			}
		}
		d.app.Preferences().SetString(lastFolder, storage.NewFileURI(folder).String())
		d.ExpectUntouched(command, func() {
			d.Choose(command)
			fyne.CurrentApp().Settings().SetTheme(fyne.CurrentApp().Settings().Theme()) // all icons are chosen anew
			d.Press("Esc")
		})
		d.ClickSentence(3).Press("c").ExpectClaims(2)
	}
}

// Fyne itself asks for the files here, as a list of them does for each one's icon.
func TestTheToolkitGetsNoFileOfTheLibrary(t *testing.T) {
	d := newDesk(t).Sample()
	beside := filepath.Join(filepath.Dir(d.path), "other.claimlight-shm")
	d.ExpectUntouched("icons", func() {
		for _, ending := range []string{"", "-wal", "-shm"} {
			u := storage.NewFileURI(d.path + ending)
			_ = u.MimeType()
			if _, err := storage.Reader(u); err == nil {
				t.Errorf("%s is read", ending)
			}
			if _, err := storage.Writer(u); err == nil {
				t.Errorf("%s is written", ending)
			}
			_, _ = storage.CanRead(u)
			_, _ = storage.CanWrite(u)
			if storage.Delete(u) == nil || storage.Copy(u, storage.NewFileURI(beside)) == nil ||
				storage.Move(u, storage.NewFileURI(beside)) == nil {
				t.Errorf("%s is deleted, copied or moved", ending)
			}
		}
	})
	if all, err := repository.ForScheme("file"); err != nil || files.Ours(d.path) == false {
		t.Errorf("%T, %v", all, err)
	}
}

func TestTheLibrarysOwnNamesAreNotOpenedAsPages(t *testing.T) {
	d := newDesk(t).Sample().ClickSentence(2).Press("c").ExpectClaims(1)
	link, hard := filepath.Join(t.TempDir(), "page.html"), filepath.Join(filepath.Dir(d.path), "hard.txt")
	if err := os.Symlink(d.path, link); err != nil {
		t.Fatal(err)
	}
	if err := os.Link(d.path, hard); err != nil {
		t.Fatal(err)
	}
	table, bundle := link+".csv", link+".zip"
	for _, other := range []string{table, bundle} {
		if err := os.Symlink(d.path+"-shm", other); err != nil {
			t.Fatal(err)
		}
	}
	for _, name := range []string{d.path, d.path + "-wal", d.path + "-shm", link, hard, table, bundle} {
		d.ExpectUntouched("handed over: "+filepath.Base(name), func() { d.w.OpenSoon([]string{name}) })
		d.ExpectNotice("This file belongs to the library that is open")
		d.ExpectUntouched("dropped: "+filepath.Base(name), func() { d.w.door.Drop([]fyne.URI{storage.NewFileURI(name)}) })
		d.ExpectNotice("This file belongs to the library that is open")
		d.ExpectUntouched("merged: "+filepath.Base(name), func() { d.w.exchange.TryMerge(name) })
		d.ExpectNotice("That is the library that is open.")
		d.ExpectUntouched("exported over: "+filepath.Base(name), func() {
			d.Press("Ctrl+E").Fill("File", name).Press("Enter").ClickDialog("Replace")
		})
		d.ExpectNotice("This file belongs to the library that is open")
	}
	d.ClickSentence(3).Press("c").ExpectClaims(2)
}
