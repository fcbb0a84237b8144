package storage_test

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"claimlight/internal/effort"
	"claimlight/internal/files"
	"claimlight/storage"
)

// namesOf are names that lead to the files of an open library.
func namesOf(d *driver) []string {
	d.t.Helper()
	names := []string{d.Path(), d.Path() + "-wal", d.Path() + "-shm"}
	for i, name := range slices.Clone(names) {
		link, hard := filepath.Join(d.t.TempDir(), "link"), fmt.Sprintf("%s.hard-%d", d.Path(), i)
		if err := errors.Join(os.Symlink(name, link), os.Link(name, hard)); err != nil {
			d.t.Skipf("no links here: %v", err)
		}
		names = append(names, link, hard)
	}
	return names
}

// Another program that comes and goes deletes the log when it takes itself for the library's last user. Whatever is
// asked of the library's own files before, the locks that tell it otherwise stay.
func TestNoLookAtTheLibraryTakesItsLocksAway(t *testing.T) {
	effort.Long(t)
	for what, look := range map[string]func(d *driver, name string) error{
		"whether it is a library": func(_ *driver, name string) error {
			if storage.IsLibrary(name) {
				return nil
			}
			return files.ErrOurs
		},
		"to open it":     func(_ *driver, name string) error { f, err := files.Open(name); _ = f.Close(); return err },
		"to try a merge": func(d *driver, name string) error { _, err := d.Others.TryMerge(d.ctx, name); return err },
		"to merge it": func(d *driver, name string) error {
			_,
				err := d.Others.Merge(d.ctx, name, mine, nil)
			return err
		},
		"to copy onto it": func(d *driver, name string) error { _, err := d.Backups.MakeAt(d.ctx, name); return err },
		"to restore it": func(d *driver, name string) error {
			_, err := storage.Restore(d.ctx, name, filepath.Join(d.t.TempDir(), "new"))
			return err
		},
		"to put it aside": func(d *driver, name string) error { _, err := storage.SetAside(d.ctx, name); return err },
		"to put it back": func(d *driver, name string) error {
			_,
				err := storage.Restore(d.ctx, d.sound(), name)
			return err
		},
		"to open it again": func(d *driver, name string) error {
			return errors.Join(openAndClose(d, name, false), errors.New("a library may be opened twice"))
		},
		"to view it": func(d *driver, name string) error {
			return errors.Join(openAndClose(d, name, true), errors.New("and be viewed"))
		},
	} {
		t.Run(what, func(t *testing.T) {
			d := open(t)
			a := d.add("Title", "Text.")
			for _, name := range namesOf(d) {
				if err := look(d, name); err == nil {
					t.Errorf("%s is taken for a file of others", filepath.Base(name))
				}
				d.program("list", "")
				d.ok(d.InPlace())
			}
			for range 5 {
				d.tag(a, "Text.")
			}
			if out := d.program("list", ""); !slices.Equal(out, []string{"Title 5"}) {
				t.Errorf("another program reads %q", out)
			}
		})
	}
}

func openAndClose(d *driver, name string, reading bool) error {
	lib, err := storage.Open(d.ctx, storage.Params{Path: name, ReadOnly: reading})
	if err != nil {
		return err
	}
	return lib.Close()
}
