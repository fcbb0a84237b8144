package storage_test

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"claimlight/internal/claim"
	"claimlight/storage"
)

// clock is a time that a test can move.
type clock struct{ at time.Time }

func (c *clock) now() time.Time { return c.at }

func openWithClock(t *testing.T, c *clock) *driver {
	t.Helper()
	lib, err := storage.Open(t.Context(), storage.Params{Path: filepath.Join(t.TempDir(), "library.sqlite"), Now: c.now})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = lib.Close() })
	return &driver{Library: lib, t: t, ctx: t.Context()}
}

func TestBackupsAreMadeWhenSomethingChanged(t *testing.T) {
	c := &clock{at: time.Date(2026, 5, 4, 9, 0, 0, 0, time.UTC)}
	d := openWithClock(t, c)
	a := d.add("Title", "One sentence here.")
	backs := func(want bool, why string) {
		t.Helper()
		done, err := d.Backups.MakeIfDue(d.ctx, storage.DefaultBackupLimit)
		d.ok(err)
		if done != want {
			t.Errorf("%s: backed up %v, want %v", why, done, want)
		}
	}
	backs(true, "the first time")
	c.at = c.at.Add(time.Hour)
	backs(false, "with nothing changed")
	d.tag(a, "One sentence here.")
	backs(true, "after a change")
	d.edit(d.claims(a.ID)[0].ID, "", rate(claim.True))
	c.at = c.at.Add(20 * time.Minute)
	backs(false, "after 20 minutes")
	c.at = c.at.Add(10 * time.Minute)
	backs(true, "after 30 minutes")

	made, err := d.Backups.List()
	d.ok(err)
	if len(made) != 3 || !made[0].At.Equal(c.at) || made[0].Size == 0 {
		t.Errorf("backups %+v", made)
	}
	copied := openAt(t, made[1].Path, storage.Window)
	if got := copied.claims(a.ID); len(got) != 1 || got[0].Rating != claim.NotRated {
		t.Errorf("the second copy holds %+v", got)
	}
}

// A clock that stood in 2030 once keeps no later copy from being made, and copies are no more frequent for it.
func TestACopyOfAWrongClockKeepsNoLaterOneFromBeingMade(t *testing.T) {
	now := time.Date(2026, 5, 4, 9, 0, 0, 0, time.UTC)
	c := &clock{at: now.AddDate(4, 0, 0)}
	d := openWithClock(t, c)
	a := d.add("Title", "One sentence here.")
	backs := func(want bool, why string) {
		t.Helper()
		done, err := d.Backups.MakeIfDue(d.ctx, storage.DefaultBackupLimit)
		d.ok(err)
		if done != want {
			t.Errorf("%s: backed up %v, want %v", why, done, want)
		}
	}
	backs(true, "in 2030")
	c.at = now
	backs(false, "back in 2026, with nothing changed")
	tagged := d.tag(a, "One sentence here.")
	backs(true, "after a change")
	d.edit(tagged.ID, "", rate(claim.True))
	c.at = now.Add(20 * time.Minute)
	backs(false, "20 minutes later")
	c.at = now.Add(40 * time.Minute)
	backs(true, "40 minutes later")
	made, err := d.Backups.List()
	d.ok(err)
	if len(made) != 3 || !made[0].At.Equal(c.at) || made[0].Misdated || !made[2].Misdated {
		t.Errorf("the list is %+v", made)
	}
}

func TestRestoringABackupKeepsWhatItReplaces(t *testing.T) {
	c := &clock{at: time.Date(2026, 5, 4, 9, 0, 0, 0, time.UTC)}
	d := openWithClock(t, c)
	a := d.add("Title", "One sentence here.")
	b, err := d.Backups.Make(d.ctx, storage.DefaultBackupLimit)
	d.ok(err)
	d.tag(a, "One sentence here.")

	if _, err := storage.Restore(d.ctx, b.Path, d.Path()); !errors.Is(err, storage.ErrBusy) {
		t.Fatalf("an open library was replaced: %v", err)
	}
	d.ok(d.Close())
	kept, err := storage.Restore(d.ctx, b.Path, d.Path())
	d.ok(err)
	restored := openAt(t, d.Path(), storage.Window)
	if n := len(restored.claims(a.ID)); n != 0 {
		t.Errorf("%d claims in the restored library, want none", n)
	}
	replaced := openAt(t, kept, storage.Window)
	if n := len(replaced.claims(a.ID)); n != 1 {
		t.Errorf("%d claims in the replaced library, want 1", n)
	}
	if out := replaced.undo(); !strings.HasPrefix(out.Name, "Tag") {
		t.Errorf("the replaced library undoes %q", out.Name)
	}
}

func TestADamagedLibraryIsKeptAndReplaced(t *testing.T) {
	d := open(t)
	a := d.add("Title", "One sentence here.")
	b, err := d.Backups.Make(d.ctx, storage.DefaultBackupLimit)
	d.ok(err)
	d.ok(d.Close())
	data, err := os.ReadFile(d.Path())
	d.ok(err)
	for i := 4096; i < len(data); i++ {
		data[i] ^= 0x5a
	}
	d.ok(os.WriteFile(d.Path(), data, 0o600))
	if _, err := storage.Open(d.ctx, storage.Params{Path: d.Path()}); !errors.Is(err, storage.ErrDamaged) {
		t.Errorf("a damaged library gave %v", err)
	}
	kept, err := storage.Restore(d.ctx, b.Path, d.Path())
	d.ok(err)
	if again, err := os.ReadFile(kept); err != nil || string(again) != string(data) {
		t.Errorf("the damaged file was not kept as it was (%v)", err)
	}
	if got, err := openAt(t, d.Path(), storage.Window).Articles.Get(d.ctx, a.ID); got.Title != "Title" || err != nil {
		t.Errorf("restored article %+v (%v)", got, err)
	}
}

func TestADamagedBackupIsNotRestored(t *testing.T) {
	d := open(t)
	d.add("Title", "One sentence here.")
	b, err := d.Backups.Make(d.ctx, storage.DefaultBackupLimit)
	d.ok(err)
	d.ok(d.Close())
	data, err := os.ReadFile(b.Path)
	d.ok(err)
	for i := len(data) / 2; i < len(data)/2+4096; i++ {
		data[i] = 0xff
	}
	d.ok(os.WriteFile(b.Path, data, 0o600))
	if _, err := storage.Restore(d.ctx, b.Path, d.Path()); !errors.Is(err, storage.ErrDamaged) {
		t.Errorf("a damaged copy gave %v", err)
	}
	if n, err := openAt(t, d.Path(), storage.Window).Articles.List(d.ctx); len(n) != 1 || err != nil {
		t.Errorf("the library was touched: %v, %v", n, err)
	}
}

func TestACopyToAPlaceOfOnesChoice(t *testing.T) {
	d := open(t)
	d.add("Title", "One sentence here.")
	path := filepath.Join(t.TempDir(), "stick.sqlite")
	for range 2 {
		_, err := d.Backups.MakeAt(d.ctx, path)
		d.ok(err)
	}
	if rows, err := openAt(t, path, storage.Window).Articles.List(d.ctx); len(rows) != 1 || err != nil {
		t.Errorf("copy holds %v (%v)", rows, err)
	}
	letter := write(t, "letter.txt", []byte("Dear editor,"))
	for _, path := range []string{d.Path(), letter} {
		if _, err := d.Backups.MakeAt(d.ctx, path); err == nil {
			t.Errorf("%s was overwritten", path)
		}
	}
	if data, err := os.ReadFile(letter); string(data) != "Dear editor," || err != nil {
		t.Errorf("the letter is now %q (%v)", data, err)
	}
	left, err := filepath.Glob(filepath.Join(filepath.Dir(path), "*unfinished*"))
	d.ok(err)
	if len(left) != 0 {
		t.Errorf("left behind: %v", left)
	}
}

func TestALibraryCanBeLookedAtWithoutWriting(t *testing.T) {
	d := open(t)
	a := d.add("Title", "One sentence here.")
	c := d.tag(a, "One sentence here.")
	d.ok(d.Close())
	before, err := os.ReadFile(d.Path())
	d.ok(err)
	lib, err := storage.Open(d.ctx, storage.Params{Path: d.Path(), ReadOnly: true})
	d.ok(err)
	if found, err := lib.Claims.Of(d.ctx, a.ID); len(found) != 1 || err != nil {
		t.Errorf("claims %v (%v)", found, err)
	}
	if _, err := lib.Claims.Save(d.ctx, "", c); !errors.Is(err, storage.ErrReadOnly) {
		t.Errorf("saving gave %v", err)
	}
	if err := lib.Settings.SetState(d.ctx, "a", "b"); !errors.Is(err, storage.ErrReadOnly) {
		t.Errorf("remembering gave %v", err)
	}
	d.ok(lib.Close())
	entries, err := os.ReadDir(filepath.Dir(d.Path()))
	d.ok(err)
	if after, err := os.ReadFile(d.Path()); string(after) != string(before) || err != nil || len(entries) != 1 {
		t.Errorf("the file or its folder was written to: %v (%v)", entries, err)
	}
}

func TestAKilledProgramIsNoticed(t *testing.T) {
	d := open(t)
	d.add("Title", "Text.")
	d.ok(d.Close())
	kill(t, "tag", d.Path(), "", 0)
	d = openAt(t, d.Path(), storage.Window)
	if !d.EndedBadly() {
		t.Error("the kill was not noticed")
	}
	if d = d.reopen(storage.Window); d.EndedBadly() {
		t.Error("a proper end was taken for a kill")
	}
	d.add("Another title", "Text.") // so that there is a log
	if other := openAt(t, d.Path(), storage.CommandLine); other.EndedBadly() {
		t.Error("a library that another program has open was taken for one that was killed")
	}
	d.add("A third title", "Text.")
}

func TestABackupIsNamedFromTheFolderOneIsIn(t *testing.T) {
	d := open(t)
	d.add("Title", "One sentence here.")
	b, err := d.Backups.Make(d.ctx, storage.DefaultBackupLimit)
	d.ok(err)
	d.ok(d.Close())
	t.Chdir(filepath.Dir(b.Path))
	if _, err := storage.Restore(d.ctx, filepath.Base(b.Path), d.Path()); err != nil {
		t.Error(err)
	}
}
