package storage_test

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"testing"
	"time"

	"claimlight/internal/effort"
	"claimlight/storage"
)

// adrift is something that is done to the files of an open library, and what is to be made of it.
type adrift struct {
	name string
	do   func(d *driver)
	want error
	gone bool // nothing lies at the path afterwards
}

var adrifts = []adrift{
	{"deleted", func(d *driver) { d.ok(os.Remove(d.Path())) }, storage.ErrGone, true},
	{"moved", func(d *driver) { d.ok(os.Rename(d.Path(), d.Path()+".moved")) }, storage.ErrGone, true},
	{"its folder moved", func(d *driver) {
		d.ok(os.Rename(filepath.Dir(d.Path()), filepath.Dir(d.Path())+"-moved"))
	}, storage.ErrGone, true},
	{"replaced", func(d *driver) { d.ok(os.Rename(d.sound(), d.Path())) }, storage.ErrReplaced, false},
	{"replaced by its backup", func(d *driver) { d.ok(os.Rename(d.backup(), d.Path())) }, storage.ErrReplaced, false},
	{
		"replaced by a letter", func(d *driver) { d.ok(os.Rename(write(d.t, "letter", []byte("Dear editor")), d.Path())) },
		storage.ErrReplaced, false,
	},
	{"overwritten", func(d *driver) { d.overwrite(d.sound()) }, storage.ErrOverwritten, false},
	{"overwritten by its backup", func(d *driver) { d.overwrite(d.backup()) }, storage.ErrOverwritten, false},
	{"overwritten by its backup, in a quiet hour", func(d *driver) {
		d.ok(d.Settings.SetState(d.ctx, "window.size", "1x1"))
		_, err := d.raw().Exec("PRAGMA wal_checkpoint(TRUNCATE)")
		d.ok(err)
		d.ok(d.InPlace())
		d.ok(d.Settings.SetState(d.ctx, "window.size", "2x2"))
		d.overwrite(d.backup())
	}, storage.ErrOverwritten, false},
	{"overwritten by what it was, when only states were written since", func(d *driver) {
		writeBack := func() {
			_, err := d.raw().Exec("PRAGMA wal_checkpoint(TRUNCATE)")
			d.ok(errors.Join(err, d.InPlace()))
		}
		writeBack()
		was := write(d.t, "earlier", []byte(contents(d.t, filepath.Dir(d.Path()))[d.Path()]))
		d.ok(d.Settings.SetState(d.ctx, "window.size", "1x1"))
		writeBack()
		d.ok(d.Settings.SetState(d.ctx, "window.size", "2x2"))
		d.overwrite(was)
	}, storage.ErrOverwritten, false},
	{
		"overwritten by a letter", func(d *driver) { d.overwrite(write(d.t, "letter", []byte("Dear editor"))) },
		storage.ErrOverwritten, false,
	},
	{"its log deleted", func(d *driver) { d.ok(os.Remove(d.Path() + "-wal")) }, storage.ErrLogGone, false},
	{
		"its log replaced", func(d *driver) { d.ok(os.Rename(write(d.t, "log", nil), d.Path()+"-wal")) }, storage.ErrLogGone,
		false,
	},
}

// sound is another library at rest.
func (d *driver) sound() string {
	other := open(d.t)
	other.add("Another", "Text.")
	d.ok(other.Close())
	return other.Path()
}

// backup is a copy of this one.
func (d *driver) backup() string {
	b, err := d.Backups.Make(d.ctx, storage.DefaultBackupLimit)
	d.ok(err)
	return b.Path
}

// overwrite does what cp does: the file stays, and its content is another's.
func (d *driver) overwrite(from string) {
	data, err := os.ReadFile(from)
	d.ok(err)
	d.ok(os.WriteFile(d.Path(), data, 0o600))
}

// afloat is a library with some claims, in a folder of its own that can be moved.
func afloat(t *testing.T) (d *driver, articleID string, claims []string) {
	t.Helper()
	folder := filepath.Join(t.TempDir(), "work")
	if err := os.Mkdir(folder, 0o700); err != nil {
		t.Fatal(err)
	}
	d = openAt(t, filepath.Join(folder, "library.sqlite"), storage.Window)
	a := d.add("Title", "One. Two.")
	for _, quote := range []string{"Title", "One.", "Two."} {
		claims = append(claims, d.tag(a, quote).ID)
	}
	return d, a.ID, claims
}

func TestNothingIsWrittenByALibraryThatIsAdrift(t *testing.T) {
	for _, c := range adrifts {
		t.Run(c.name, func(t *testing.T) {
			d, articleID, _ := afloat(t)
			c.do(d)
			before := contents(t, filepath.Dir(filepath.Dir(d.Path())))
			a, err := d.Articles.Get(d.ctx, articleID)
			if err == nil { // an overwritten file may be read or not
				err = d.Articles.Trash(d.ctx, a.ID)
			} else {
				err = d.Settings.SetState(d.ctx, "key", "value")
			}
			if !errors.Is(err, storage.ErrAdrift) || !errors.Is(err, c.want) {
				t.Errorf("a change gives %v", err)
			}
			if err := d.Settings.SetState(d.ctx, "key", "value"); !errors.Is(err, storage.ErrAdrift) {
				t.Errorf("a state gives %v", err)
			}
			if _, err := d.Backups.Make(d.ctx, storage.DefaultBackupLimit); !errors.Is(err, c.want) {
				t.Errorf("a backup gives %v", err)
			}
			if _, err := d.Backups.MakeAt(d.ctx, filepath.Join(t.TempDir(), "copy")); !errors.Is(err, c.want) {
				t.Errorf("a copy gives %v", err)
			}
			soon, stop := context.WithTimeout(d.ctx, time.Minute)
			defer stop()
			if err := d.Watch(soon, func() {}); !errors.Is(err, c.want) {
				t.Errorf("watching gives %v", err)
			}
			d.ok(d.Close())
			after := contents(t, filepath.Dir(filepath.Dir(d.Path())))
			if was, is := before[d.Path()], after[d.Path()]; was != is {
				t.Errorf("the file at the path was written to: %d bytes, then %d", len(was), len(is))
			}
			if _, ok := after[d.Path()+"-wal"]; ok && (c.want == storage.ErrReplaced || c.want == storage.ErrOverwritten) {
				t.Error("the old log lies beside a file that it does not belong to")
			}
		})
	}
}

func TestWhatIsAdriftIsSalvaged(t *testing.T) {
	effort.Long(t)
	for _, c := range adrifts {
		t.Run(c.name, func(t *testing.T) {
			d, _, claims := afloat(t)
			c.do(d)
			before := contents(t, filepath.Dir(filepath.Dir(d.Path())))
			path, err := d.Salvage(d.ctx)
			if c.want == storage.ErrOverwritten {
				if err == nil {
					t.Errorf("salvaged as %s what was overwritten", path)
				}
				return
			}
			d.ok(err)
			if own := path == d.Path(); own != c.gone {
				t.Errorf("salvaged as %s", path)
			}
			d.ok(d.Close())
			if after := contents(t, filepath.Dir(filepath.Dir(d.Path()))); !c.gone && after[d.Path()] != before[d.Path()] {
				t.Error("the file at the path was changed")
			}
			next := openAt(t, path, storage.Window)
			for _, id := range claims {
				next.claim(id)
			}
			next.add("Further", "Text.")
			if found := next.problems(); len(found) > 0 {
				t.Errorf("check says %q", found)
			}
		})
	}
}

func TestALibraryThatComesBackIsWrittenAgain(t *testing.T) {
	d, _, _ := afloat(t)
	moved := d.Path() + ".moved"
	d.ok(os.Rename(d.Path(), moved))
	if err := d.Settings.SetState(d.ctx, "key", "value"); !errors.Is(err, storage.ErrGone) {
		t.Fatal(err)
	}
	d.ok(os.Rename(moved, d.Path()))
	d.ok(d.Settings.SetState(d.ctx, "key", "value"))
	d.add("Further", "Text.")
}

// What other programs do to the library properly is no reason to call it adrift.
func TestOtherProgramsThatWriteTheLogBackDoNoHarm(t *testing.T) {
	d, articleID, _ := afloat(t)
	a, err := d.Articles.Get(d.ctx, articleID)
	d.ok(err)
	for n := range 4 {
		if out := d.program("tag a while", "20"); len(out) != 20 {
			t.Fatalf("the other program says %q", out)
		}
		if _, err := d.raw().Exec([]string{
			"PRAGMA wal_checkpoint(PASSIVE)",
			"PRAGMA wal_checkpoint(TRUNCATE)",
		}[n%2]); err != nil {
			t.Fatal(err)
		}
		d.tag(a, "Title")
		d.ok(d.InPlace())
	}
	if n := len(d.claims(articleID)); n != 87 {
		t.Errorf("%d claims", n)
	}
}

// list does what the command line does to list the articles.
func list(ctx context.Context, path, _ string) error {
	lib, err := storage.Open(ctx, storage.Params{Path: path, Origin: storage.CommandLine})
	if err != nil {
		return err
	}
	rows, err := lib.Articles.List(ctx)
	for _, r := range rows {
		fmt.Println(r.Title, r.Claims)
	}
	return errors.Join(err, lib.Close())
}
