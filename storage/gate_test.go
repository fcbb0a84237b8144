package storage_test

import (
	"bytes"
	"database/sql"
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"claimlight/internal/say"
	"claimlight/storage"
)

// refused opens what is no library of ours, and checks that the folder is afterwards as it was.
func refused(t *testing.T, path string, want ...error) {
	t.Helper()
	before, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	lib, err := storage.Open(t.Context(), storage.Params{Path: path})
	if err == nil {
		_ = lib.Close()
	}
	if !slices.ContainsFunc(want, func(w error) bool { return errors.Is(err, w) }) {
		t.Errorf("%s: error %v, want %v", filepath.Base(path), err, want)
	}
	after, err := os.ReadFile(path)
	if err != nil || !bytes.Equal(before, after) {
		t.Errorf("%s was changed (%v)", filepath.Base(path), err)
	}
	for _, suffix := range []string{"-wal", "-shm", "-journal"} {
		if _, err := os.Stat(path + suffix); err == nil {
			t.Errorf("%s%s was left behind", filepath.Base(path), suffix)
		}
	}
}

func TestALinkThatLeadsNowhereIsCalledThat(t *testing.T) {
	path, target := filepath.Join(t.TempDir(), "library.sqlite"), filepath.Join(t.TempDir(), "gone.sqlite")
	if err := os.Symlink(target, path); err != nil {
		t.Skipf("no links here: %v", err)
	}
	_, err := storage.Open(t.Context(), storage.Params{Path: path})
	if said := say.Error(err); !strings.Contains(said, "is a link to "+target+", and there is no file") {
		t.Errorf("it says %q", said)
	}
	if led, err := os.Readlink(path); err != nil || led != target {
		t.Errorf("the link leads to %q now (%v)", led, err)
	}
}

func write(t *testing.T, name string, data []byte) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), name)
	if err := os.WriteFile(path, data, 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

func database(t *testing.T, statements ...string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "other.sqlite")
	db, err := sql.Open("sqlite", path)
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	for _, s := range statements {
		if _, err := db.Exec(s); err != nil {
			t.Fatal(err)
		}
	}
	return path
}

func TestForeignAndNewerFilesAreRefusedUntouched(t *testing.T) {
	refused(t, write(t, "letter.txt", []byte("Dear editor,\n")), storage.ErrForeign)
	refused(t, write(t, "page.html", bytes.Repeat([]byte("<p>text</p>"), 500)), storage.ErrForeign)
	refused(t, write(t, "cut.sqlite", []byte("SQLite format 3\x00")), storage.ErrForeign)
	refused(t, database(t, "CREATE TABLE notes (id INTEGER)"), storage.ErrForeign)
	refused(t, database(t, "PRAGMA application_id = 1667326313", "CREATE TABLE books (id INTEGER)"), storage.ErrForeign)
	refused(t, database(t, "PRAGMA application_id = 1131178356", "PRAGMA user_version = 999",
		"CREATE TABLE articles (id TEXT)"), storage.ErrNewer)

	d := open(t)
	d.add("Title", "Text.")
	file := d.raw()
	if _, err := file.Exec("PRAGMA user_version = 999"); err != nil {
		t.Fatal(err)
	}
	d.ok(file.Close())
	d.ok(d.Close())
	refused(t, d.Path(), storage.ErrNewer)
}

func TestAnEmptyFileBecomesALibrary(t *testing.T) {
	path := write(t, "empty.sqlite", nil)
	d := openAt(t, path, storage.Window)
	d.add("Title", "Text.")
}

func TestAFolderIsNoLibrary(t *testing.T) {
	if _, err := storage.Open(t.Context(), storage.Params{Path: t.TempDir()}); !errors.Is(err, storage.ErrForeign) {
		t.Errorf("a folder gave %v", err)
	}
}

func TestAnyFileNameWorks(t *testing.T) {
	for _, name := range []string{
		"a?b=c&d.sqlite", "100%25 #1.sqlite", "бібліотека 👩‍👩‍👧", "with space", "file:x",
		"'; DROP TABLE--",
	} {
		path := filepath.Join(t.TempDir(), "folder to make", name)
		d := openAt(t, path, storage.Window)
		a := d.add("Title", "Text.")
		if _, err := os.Stat(path); err != nil {
			t.Errorf("%q: %v", name, err)
		}
		d = d.reopen(storage.Window)
		if got, err := d.Articles.Get(d.ctx, a.ID); got.Title != "Title" || err != nil {
			t.Errorf("%q: article %+v (%v)", name, got, err)
		}
	}
}

// The damaged databases are given as libraries: a message, no panic, no hang, and the file untouched.
func TestDamagedDatabasesAreRefused(t *testing.T) {
	files, _ := filepath.Glob("../../shared/eval/hostile/sqlite-corrupt/*.db")
	if len(files) == 0 {
		t.Skip("hostile databases: ../shared is absent")
	}
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		refused(t, write(t, filepath.Base(file), data), storage.ErrForeign, storage.ErrDamaged)
	}
}
