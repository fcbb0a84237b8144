package app

import (
	"database/sql"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"claimlight/internal/article"
	"claimlight/storage"
)

// writeBack writes the log of a library back, so that everything is read from its file.
func writeBack(t *testing.T, path string) {
	t.Helper()
	db, err := sql.Open("sqlite", path)
	if err == nil {
		_, err = db.Exec("PRAGMA wal_checkpoint(TRUNCATE)")
	}
	if err = errors.Join(err, db.Close()); err != nil {
		t.Fatal(err)
	}
}

// elsewhere is another library at rest, with one article.
func elsewhere(t *testing.T) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "other.claimlight")
	library, err := storage.Open(t.Context(), storage.Params{Path: path})
	if err != nil {
		t.Fatal(err)
	}
	version := article.Version{Extractor: "test 1", Blocks: []article.Block{{Kind: article.Title, Text: "Harbour grows"}}}
	_, err = library.Articles.Add(t.Context(), article.Article{Metadata: article.Metadata{Title: "Harbour grows"}},
		version, article.Snapshot{Bytes: []byte("Harbour grows")})
	if err = errors.Join(err, library.Close()); err != nil {
		t.Fatal(err)
	}
	return path
}

// overwrite copies a file over another, as cp does.
func overwrite(t *testing.T, from, to string) {
	t.Helper()
	data, err := os.ReadFile(from)
	if err == nil {
		err = os.WriteFile(to, data, 0o600)
	}
	if err != nil {
		t.Fatal(err)
	}
}

func TestALibraryThatIsTakenAwayIsNoticedAndSalvaged(t *testing.T) {
	for name, c := range map[string]struct {
		do   func(t *testing.T, path string) error
		said string
		own  bool // the name is free
	}{
		"deleted": {
			func(_ *testing.T, path string) error { return os.Remove(path) },
			"The library's file was moved or deleted while it was open.", true,
		},
		"moved": {
			func(_ *testing.T, path string) error { return os.Rename(path, path+".moved") },
			"The library's file was moved or deleted while it was open.", true,
		},
		"replaced": {
			func(t *testing.T, path string) error { return os.Rename(elsewhere(t), path) },
			"Another file was put in the library's place", false,
		},
		"log deleted": {
			func(_ *testing.T, path string) error { return os.Remove(path + "-wal") },
			"The library's log (the same name with -wal) was taken away", false,
		},
	} {
		t.Run(name, func(t *testing.T) {
			d := newDesk(t).Sample().ClickSentence(2).Press("c").ExpectClaims(1).ExpectSeen("Saved")
			if err := c.do(t, d.path); err != nil {
				t.Fatal(err)
			}
			before, _ := os.ReadFile(d.path)
			d.changed()
			d.ExpectNotice(c.said).ExpectSeen("Not saved").ExpectNotSeen("Saved")
			d.ClickSentence(3).Press("c").ExpectNotice(c.said).ExpectSeen("Not saved yet: 1 change")
			d.w.Close() // which asks
			d.ExpectSeen("Save everything in a new file and go on there", "Close, and leave everything as it is").Press("Esc")
			d.ClickOn("What now…").Type("Save everything").Press("Enter")
			d.library = d.w.Library
			d.ExpectNotice("Everything is saved in " + d.w.Library.Path()).ExpectTitle("City planted").ExpectClaims(2)
			d.ClickSentence(4).Press("c").ExpectClaims(3).ExpectSeen("Saved")
			if own := d.w.Library.Path() == d.path; own != c.own {
				t.Errorf("everything is saved in %s", d.w.Library.Path())
			}
			if after, _ := os.ReadFile(d.path); !c.own && string(after) != string(before) {
				t.Error("the file that lay there was changed")
			}
		})
	}
}

func TestALibraryThatWasReplacedCanBeLeftForTheOther(t *testing.T) {
	for name, take := range map[string]func(d *checker){
		"replaced": func(d *checker) {
			if err := os.Rename(elsewhere(d.t), d.path); err != nil {
				d.t.Fatal(err)
			}
		},
		"overwritten": func(d *checker) { overwrite(d.t, elsewhere(d.t), d.path) },
	} {
		t.Run(name, func(t *testing.T) {
			d := newDesk(t).Sample().ClickSentence(2).Press("c").ExpectClaims(1)
			take(d)
			d.changed()
			d.ClickOn("What now…")
			if offered := strings.Contains(d.reads(), "Save everything"); offered != (name == "replaced") {
				t.Errorf("saving everything is offered: %t", offered)
			}
			d.Type("Open what").Press("Enter")
			d.library = d.w.Library
			d.ExpectLibrary("Harbour grows").Close()
			if found, err := filepath.Glob(d.path + "-wal"); err != nil || len(found) > 0 {
				t.Errorf("a log stays: %q, %v", found, err)
			}
			d.Start().ExpectLibrary("Harbour grows")
		})
	}
}

func TestALibraryThatComesBackIsSavedTo(t *testing.T) {
	d := newDesk(t).Sample()
	if err := os.Rename(d.path, d.path+".moved"); err != nil {
		t.Fatal(err)
	}
	d.changed()
	d.ClickSentence(2).Press("c").ExpectSeen("Not saved yet: 1 change")
	if err := os.Rename(d.path+".moved", d.path); err != nil {
		t.Fatal(err)
	}
	d.w.care.Ashore()
	d.ExpectNotice("").ExpectSeen("Saved").ExpectClaims(1)
}

// A program that is ended by the system cannot ask.
func TestWhatIsAdriftIsSalvagedWhenTheProgramIsEnded(t *testing.T) {
	d := newDesk(t).Sample().ClickSentence(2).Press("c").ExpectClaims(1)
	if err := os.Remove(d.path); err != nil {
		t.Fatal(err)
	}
	d.changed()
	d.ClickSentence(3).Press("c")
	d.w.CloseSoon()
	d.shut()
	d.Start().ClickOn("City planted")
	d.ExpectClaims(2)
}

func TestALibraryDamagedWhileItIsOpenLeadsToTheRescue(t *testing.T) {
	d := withBackup(t)
	writeBack(t, d.path)
	spoil(t, d.path)
	d.changed()
	d.Settle().ExpectSeen("Your library cannot be opened", "The library's file is damaged.",
		"Restore the backup of").ExpectNotSeen("Choose an article", "Welcome to Claimlight")
	d.ClickOn("Restore the backup of")
	d.library = d.w.Library
	d.ExpectLibrary("City planted")
}
