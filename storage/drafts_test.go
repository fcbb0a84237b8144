package storage_test

import (
	"context"
	"os"
	"path/filepath"
	"testing"
	"time"

	"claimlight/storage"
)

// What a killed backup, restore or beginning has left is cleared away at the next use, once nobody can be writing it
// any more.
func TestWhatKilledProgramsLeftIsClearedAway(t *testing.T) {
	d := open(t)
	d.add("Title", "Text.")
	stick := filepath.Join(t.TempDir(), "stick.sqlite")
	old := time.Now().Add(-2 * time.Hour)
	leave := func(name string, at time.Time) string {
		d.ok(os.WriteFile(name, []byte("x"), 0o600))
		d.ok(os.Chtimes(name, at, at))
		return name
	}
	gone := []string{
		leave(stick+".unfinished-1", old), leave(stick+".unfinished-1-journal", old),
		leave(d.Path()+".unfinished-2", old), leave(d.Path()+".new-3", old),
	}
	stay := []string{leave(stick+".unfinished-4", time.Now()), leave(stick+".notes", old), leave(d.Path()+".log-1", old)}
	_, err := d.Backups.MakeAt(d.ctx, stick)
	d.ok(err)
	d.reopen(storage.Window)
	for _, name := range gone {
		if _, err := os.Stat(name); err == nil {
			t.Errorf("%s is still there", filepath.Base(name))
		}
	}
	for _, name := range stay {
		if _, err := os.Stat(name); err != nil {
			t.Error(err)
		}
	}
}

// A backup that is stopped leaves nothing, at whatever moment that happens.
func TestABackupThatIsStoppedLeavesNothing(t *testing.T) {
	d := open(t)
	for range 30 {
		d.add("Title", "Text.")
	}
	folder := t.TempDir()
	stopped := 0
	for after := range 20 {
		ctx, cancel := context.WithTimeout(d.ctx, time.Duration(after)*time.Millisecond)
		path := filepath.Join(folder, "stick.sqlite")
		_, err := d.Backups.MakeAt(ctx, path)
		cancel()
		left, problem := os.ReadDir(folder)
		d.ok(problem)
		switch {
		case err == nil && len(left) == 1:
			d.ok(os.Remove(path))
		case err != nil && len(left) == 0:
			stopped++
		default:
			t.Fatalf("after %d ms: %v, and there are %v", after, err, left)
		}
	}
	if stopped == 0 {
		t.Error("no backup was stopped")
	}
}
