package storage_test

import (
	"os"
	"path/filepath"
	"testing"

	"claimlight/storage"
)

func TestALibraryIsKnownByItsFirstBytes(t *testing.T) {
	library := filepath.Join(t.TempDir(), "no ending")
	l, err := storage.Open(t.Context(), storage.Params{Path: library})
	if err != nil {
		t.Fatal(err)
	}
	if err := l.Close(); err != nil {
		t.Fatal(err)
	}
	page := filepath.Join(t.TempDir(), "page.html")
	if err := os.WriteFile(page, []byte("<p>SQLite format 3 is what this page is about, at a length that would hold a "+
		"header of a hundred bytes.</p>"), 0o600); err != nil {
		t.Fatal(err)
	}
	foreign := database(t, "PRAGMA application_id = 1667326313", "CREATE TABLE books (id INTEGER)")
	for path, want := range map[string]bool{
		library: true, page: false, foreign: false, t.TempDir(): false,
		"/no/such/file": false,
	} {
		if got := storage.IsLibrary(path); got != want {
			t.Errorf("%s: %t, want %t", path, got, want)
		}
	}
}
