package storage_test

import (
	"os"
	"path/filepath"
	"testing"

	"claimlight/storage"
)

// neighboursIn makes two libraries whose names differ in their endings alone, each with one article.
func neighboursIn(t *testing.T, folder string) (one, two *driver) {
	t.Helper()
	one, two = openAt(t, filepath.Join(folder, "x.claimlight"), storage.Window),
		openAt(t, filepath.Join(folder, "x.sqlite"), storage.Window)
	one.add("One", "Text.")
	two.add("Two", "Text.")
	return one, two
}

func (d *driver) backUp() storage.Backup {
	d.t.Helper()
	b, err := d.Backups.Make(d.ctx, storage.DefaultBackupLimit)
	d.ok(err)
	return b
}

// lists expects these backups, in any order, none of them of another library.
func (d *driver) lists(want ...string) {
	d.t.Helper()
	made, err := d.Backups.List()
	d.ok(err)
	expectBackups(d.t, made, want...)
}

func expectBackups(t *testing.T, made []storage.Backup, want ...string) {
	t.Helper()
	found := map[string]bool{}
	for _, b := range made {
		found[b.Path] = true
		if b.Other {
			t.Errorf("%s is said to be of another library", b.Path)
		}
	}
	for _, path := range want {
		if !found[path] {
			t.Errorf("%s is not listed", path)
		}
	}
	if len(made) != len(want) {
		t.Errorf("%d backups are listed, want %d: %v", len(made), len(want), found)
	}
}

func TestLibrariesOfOneFolderKeepTheirBackupsApart(t *testing.T) {
	one, two := neighboursIn(t, t.TempDir())
	first, second := one.backUp(), two.backUp()
	one.lists(first.Path)
	two.lists(second.Path)
	if due, err := two.Backups.MakeIfDue(two.ctx, storage.DefaultBackupLimit); due || err != nil {
		t.Errorf("with nothing changed a backup was made: %v, %v", due, err)
	}
}

// moveToFormer gives a copy the place and name that it would have had before libraries had folders and copies had names
// of their own.
func moveToFormer(t *testing.T, d *driver, b storage.Backup, at string) string {
	t.Helper()
	former := filepath.Join(filepath.Dir(d.Path()), "x-backups", "claimlight-"+at+"-r1.sqlite")
	d.ok(os.MkdirAll(filepath.Dir(former), 0o700))
	d.ok(os.Rename(b.Path, former))
	return former
}

// What lies in a folder that two libraries shared belongs to the one whose name it carries, also where that cannot be
// opened.
func TestBackupsInASharedFolderAreFoundByTheirOwner(t *testing.T) {
	one, two := neighboursIn(t, t.TempDir())
	first := moveToFormer(t, one, one.backUp(), "20260101T100000Z")
	second := moveToFormer(t, two, two.backUp(), "20260102T100000Z")
	one.lists(first)
	two.lists(second)
	two.tag(two.articles()[0].Article, "Text.")
	third := two.backUp() // thins too
	one.lists(first)
	two.lists(second, third.Path)

	two.ok(two.Close())
	two.ok(os.WriteFile(two.Path(), make([]byte, 10000), 0o600))
	made, err := storage.BackupsOf(two.Path())
	two.ok(err)
	expectBackups(t, made, second, third.Path)
}

func TestBackupsOfALibraryThatWasHereBeforeAreMarked(t *testing.T) {
	d := open(t)
	d.add("Before", "Text.")
	before := d.backUp()
	d.ok(d.Close())
	_, err := storage.SetAside(d.ctx, d.Path())
	d.ok(err)
	d = openAt(t, d.Path(), storage.Window)
	d.add("After", "Text.")
	if due, err := d.Backups.MakeIfDue(d.ctx, storage.DefaultBackupLimit); !due || err != nil {
		t.Errorf("the new library was not backed up: %v, %v", due, err)
	}
	made, err := d.Backups.List()
	d.ok(err)
	n := 0
	for _, b := range made {
		if b.Other != (b.Path == before.Path) {
			t.Errorf("%s: of another library %v", b.Path, b.Other)
		}
		n++
	}
	if n != 2 {
		t.Errorf("%d backups, want 2", n)
	}
}

// A copy made by hand has the name of its library; what it does from then on is in the file of its own.
func TestACopyMadeByHandKeepsBackupsOfItsOwn(t *testing.T) {
	d := open(t)
	d.add("Title", "Text.")
	first := d.backUp()
	d.ok(d.Close())
	(&killed{t: t}).copy(d.Path(), filepath.Join(filepath.Dir(d.Path()), "copy.sqlite"))
	copied := openAt(t, filepath.Join(filepath.Dir(d.Path()), "copy.sqlite"), storage.Window)
	copied.add("Another", "Text.")
	second := copied.backUp()
	copied.lists(second.Path)
	openAt(t, d.Path(), storage.Window).lists(first.Path)
}
