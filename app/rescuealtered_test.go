package app

import (
	"database/sql"
	"path/filepath"
	"testing"

	"claimlight/storage"
)

// plant does something to the library past Claimlight.
func plant(t *testing.T, path, statements string) {
	t.Helper()
	db, err := sql.Open("sqlite", "file:"+path)
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	if _, err := db.Exec(statements); err != nil {
		t.Fatal(err)
	}
}

const (
	lying = "CREATE TRIGGER lying AFTER INSERT ON claims BEGIN UPDATE claims SET rating = 'true' WHERE rating = 'false'; END"
	// looping is a view of ours that does not end.
	looping = "DROP VIEW kept_blocks; CREATE VIEW kept_blocks AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT COUNT(*) AS seq, 'x' AS text FROM n"
)

func TestALibraryWithForeignPartsIsRebuilt(t *testing.T) {
	for _, planted := range []string{lying, looping} {
		d := newDesk(t).Sample().ClickSentence(2).Press("Enter").TypeSource("Oda").Save().Close()
		plant(t, d.path, planted)
		d.Start().ExpectSeen("Your library cannot be opened", "This library is not as Claimlight makes it",
			"Make a clean copy and open it", "Open it for reading alone")
		d.Press("Space") // the best way has the focus
		d.library = d.w.Library
		d.ExpectNotice("This is a clean copy of your library. As it was before, it is kept as").ClickOn("City " +
			"planted").ExpectClaims(1)
		d.ClickSentence(3).Press("c").ExpectClaims(2)
		if kept, _ := filepath.Glob(filepath.Join(filepath.Dir(d.path), "*.replaced-1.sqlite")); len(kept) != 1 {
			t.Errorf("the library as it was is not kept: %q", kept)
		}
	}
}

// A library that the window has to leave is rebuilt from there as well as at a start.
func TestALibraryThatWasLeftIsRebuilt(t *testing.T) {
	d := newDesk(t).Sample().ClickSentence(2).Press("Enter").TypeSource("Oda").Save()
	plant(t, d.path, lying)
	_, problem := storage.Open(t.Context(), storage.Params{Path: d.path})
	if problem == nil {
		t.Fatal("the library is opened as if nothing were planted")
	}
	d.w.toRescue(problem)
	d.ExpectSeen("This library is not as Claimlight makes it").Press("Space")
	d.library = d.w.Library
	d.ExpectNotice("This is a clean copy of your library").ClickOn("City planted").ExpectClaims(1)
}

func TestALibraryWithForeignPartsIsReadAlone(t *testing.T) {
	for _, planted := range []string{lying, looping} {
		d := newDesk(t).Sample().ClickSentence(2).Press("Enter").TypeSource("Oda").Save().Close()
		plant(t, d.path, planted)
		d.Start().ClickOn("Open it for reading alone")
		d.library = d.w.Library
		d.ExpectNotice("This library is not as Claimlight makes it").ExpectNotice("for reading alone").ClickOn("City " +
			"planted").ExpectClaims(1)
		d.library.Close()
	}
}
