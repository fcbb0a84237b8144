package storage_test

import (
	"os"
	"path/filepath"
	"runtime"
	"testing"

	"claimlight/storage"
)

// rights are those of a file.
func rights(t *testing.T, path string) os.FileMode {
	t.Helper()
	info, err := os.Stat(path)
	if err != nil {
		t.Fatal(err)
	}
	return info.Mode().Perm()
}

func TestALibraryIsReadByItsOwnerAlone(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("rights are another matter there")
	}
	d := open(t)
	d.tag(d.add("Title", "Text."), "Text.")
	stick := filepath.Join(t.TempDir(), "stick.sqlite")
	_, err := d.Backups.MakeAt(d.ctx, stick)
	d.ok(err)
	made, err := d.Backups.Make(d.ctx, storage.DefaultBackupLimit)
	d.ok(err)
	for _, path := range []string{d.Path(), d.Path() + "-wal", d.Path() + "-shm", stick, made.Path} {
		if got := rights(t, path); got != 0o600 {
			t.Errorf("%s has the rights %o", filepath.Base(path), got)
		}
	}
	d.ok(d.Close())
	restored := filepath.Join(t.TempDir(), "restored.sqlite")
	_, err = storage.Restore(d.ctx, stick, restored)
	d.ok(err)
	if got := rights(t, restored); got != 0o600 {
		t.Errorf("a restored library has the rights %o", got)
	}
}

func TestRightsAreTightenedAndNeverLoosened(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("rights are another matter there")
	}
	for _, c := range []struct{ before, after os.FileMode }{
		{0o644, 0o600},
		{0o640, 0o600},
		{0o664, 0o664},
		{0o660, 0o660},
		{0o600, 0o600},
	} {
		d := open(t)
		d.ok(d.Close())
		d.ok(os.Chmod(d.Path(), c.before))
		d = openAt(t, d.Path(), storage.Window)
		d.add("Title", "Text.")
		for _, suffix := range []string{"", "-wal", "-shm"} {
			if got := rights(t, d.Path()+suffix); got != c.after {
				t.Errorf("from %o, library%s has the rights %o, want %o", c.before, suffix, got, c.after)
			}
		}
	}
}
