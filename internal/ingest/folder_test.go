package ingest_test

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"claimlight/internal/ingest"
)

func TestAFolderGivesItsPages(t *testing.T) {
	root := t.TempDir()
	for _, name := range []string{
		"b.html", "b_files/frame.html", "b-Dateien/ad.html", "a.DOCX", "c.warc.gz", "c.tar.gz", "d.jpg", ".hidden.html",
		".git/e.html", "deep/1/f.odt", "deep/1/2/3/4/5/6/7/8/9/g.html", "notes_files/h.txt",
	} {
		path := filepath.Join(root, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte("x"), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	got, err := ingest.Folder(context.Background(), root)
	for i := range got {
		got[i], _ = filepath.Rel(root, got[i])
		got[i] = filepath.ToSlash(got[i])
	}
	if want := []string{"a.DOCX", "b.html", "c.warc.gz", "deep/1/f.odt", "notes_files/h.txt"}; err != nil ||
		!slices.Equal(got, want) {
		t.Errorf("%v, %v, want %v", got, err, want)
	}
	if got, err := ingest.Folder(context.Background(), t.TempDir()); !errors.Is(err, ingest.ErrNothingIn) {
		t.Errorf("of an empty folder: %v, %v", got, err)
	}
	if got, err := ingest.Folder(context.Background(), filepath.Join(root, "none")); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("of none: %v, %v", got, err)
	}
}
