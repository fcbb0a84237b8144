package storage_test

import (
	"errors"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"testing"

	"claimlight/internal/effort"
	"claimlight/storage"
)

func TestOnlyASoundLibraryIsMerged(t *testing.T) {
	d := open(t)
	d.add("Title", "Text.")
	foreign := database(t, "PRAGMA application_id = 1131178356", "PRAGMA user_version = 2",
		"CREATE TABLE articles (id TEXT)")
	newer := database(t, "PRAGMA application_id = 1131178356", "PRAGMA user_version = 999",
		"CREATE TABLE articles (id TEXT)")
	tampered := tampering(t, "UPDATE claims SET rating = 'true'",
		"CREATE TRIGGER more AFTER INSERT ON claims BEGIN DELETE FROM claims; END")
	untrue := tampering(t, "DROP TRIGGER blocks_stay", "UPDATE blocks SET text = 'Something else.' WHERE position = 1",
		"CREATE TRIGGER blocks_stay BEFORE UPDATE ON blocks\nBEGIN SELECT RAISE(ABORT, 'a block is never changed'); END")
	for _, c := range []struct {
		path string
		want error
	}{
		{d.Path(), storage.ErrItself},
		{filepath.Join(t.TempDir(), "nowhere.sqlite"), fs.ErrNotExist},
		{t.TempDir(), storage.ErrForeign},
		{write(t, "empty.sqlite", nil), storage.ErrForeign},
		{write(t, "letter.txt", []byte("Dear editor")), storage.ErrForeign},
		{foreign, storage.ErrForeign},
		{newer, storage.ErrNewer},
		{tampered, storage.ErrAltered},
		{untrue, storage.ErrOtherDamaged},
	} {
		_, err := d.Others.Merge(d.ctx, c.path, theirs, nil)
		if !errors.Is(err, c.want) {
			t.Errorf("%s: error %v, want %v", filepath.Base(c.path), err, c.want)
		}
	}
	if copies, err := d.Backups.List(); len(copies) > 0 || err != nil {
		t.Errorf("copies were made for nothing: %v (%v)", copies, err)
	}
	if rows, err := d.Articles.List(d.ctx); len(rows) != 1 || err != nil {
		t.Errorf("%d articles (%v)", len(rows), err)
	}
}

// tampering is a library to which something was done past Claimlight.
func tampering(t *testing.T, statements ...string) string {
	t.Helper()
	d, _, _ := colleague(t)
	file := d.raw()
	for _, s := range statements {
		if _, err := file.Exec(s); err != nil {
			t.Fatal(err)
		}
	}
	return d.killedCopy()
}

func TestALibraryOfAnEarlierSchemaIsMergedAndStaysAsItIs(t *testing.T) {
	for version := range int64(storage.SchemaVersion) {
		if version == 0 {
			continue
		}
		path := storage.OldLibrary(t, version)
		before := contents(t, filepath.Dir(path))
		d := open(t)
		if done := d.merge(path, mine); done.Articles != 1 {
			t.Errorf("from schema %d: %+v", version, done)
		}
		if !maps.Equal(before, contents(t, filepath.Dir(path))) {
			t.Errorf("schema %d: the other library was changed", version)
		}
	}
}

// The damaged databases are given as merge sources: as they are, and under the header of a library, which brings them
// past the gate.
func TestDamagedDatabasesAreNotMerged(t *testing.T) {
	effort.Long(t)
	files, _ := filepath.Glob("../../shared/eval/hostile/sqlite-corrupt/*.db")
	if len(files) == 0 {
		t.Skip("hostile databases: ../shared is absent")
	}
	d := open(t)
	d.add("Title", "Text.")
	folder := t.TempDir()
	for i, file := range files {
		data, err := os.ReadFile(file)
		d.ok(err)
		if i%2 == 1 && len(data) > 72 {
			copy(data[60:], []byte{0, 0, 0, storage.SchemaVersion})
			copy(data[68:], "Clit")
		}
		path := filepath.Join(folder, "library.sqlite")
		d.ok(os.WriteFile(path, data, 0o600))
		if _, err := d.Others.TryMerge(d.ctx, path); !errors.Is(err, storage.ErrForeign) &&
			!errors.Is(err, storage.ErrOtherDamaged) {
			t.Errorf("%s: error %v", filepath.Base(file), err)
		}
		if after := contents(t, folder); len(after) != 1 || after[path] != string(data) {
			t.Errorf("%s was changed", filepath.Base(file))
		}
	}
	if found := d.problems(); len(found) > 0 {
		t.Errorf("check says %q", found)
	}
}
