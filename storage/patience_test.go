package storage_test

import (
	"errors"
	"os"
	"path/filepath"
	"testing"

	"claimlight/storage"
)

// A handle without patience is told at once that another program writes, and reads meanwhile.
func TestAnImpatientHandleWaitsForNobody(t *testing.T) {
	d := open(t)
	a := d.add("Title", "Text.")
	c := d.tag(a, "Text.")
	hasty, err := storage.Open(t.Context(), storage.Params{Path: d.Path(), Patience: -1})
	d.ok(err)
	t.Cleanup(func() { _ = hasty.Close() })
	for i, wait := range storage.Waits(t, hasty) {
		if wait > 50 {
			t.Errorf("connection %d waits %d ms", i, wait)
		}
	}
	free, err := storage.Hold(d.ctx, d.Path())
	d.ok(err)
	c.Notes = "meanwhile"
	if _, err := hasty.Claims.Save(d.ctx, "", c); !errors.Is(err, storage.ErrBusy) || !storage.Passes(err) {
		t.Errorf("saving gives %v", err)
	}
	if err := hasty.Settings.SetState(d.ctx, "key", "value"); !errors.Is(err, storage.ErrBusy) {
		t.Errorf("remembering gives %v", err)
	}
	if found, err := hasty.Claims.Of(d.ctx, a.ID); err != nil || len(found) != 1 {
		t.Errorf("reading gives %d claims, %v", len(found), err)
	}
	d.ok(free())
	if _, err := hasty.Claims.Save(d.ctx, "", c); err != nil {
		t.Error(err)
	}
}

// Nor does it wait for what it writes itself on another goroutine, such as a merge.
func TestAnImpatientHandleDoesNotWaitForItself(t *testing.T) {
	d := open(t)
	a := d.add("Title", "Text.")
	d.ok(d.Close())
	other := filepath.Join(t.TempDir(), "other.sqlite")
	whole, err := os.ReadFile(d.Path())
	d.ok(err)
	d.ok(os.WriteFile(other, whole, 0o600))
	for path, note := range map[string]string{d.Path(): "ours", other: "theirs"} {
		a.Byline = note
		lib := openAt(t, path, storage.CommandLine)
		_, err := lib.Articles.Save(d.ctx, "", a)
		d.ok(err)
		d.ok(lib.Close())
	}
	hasty, err := storage.Open(t.Context(), storage.Params{Path: d.Path(), Patience: -1})
	d.ok(err)
	t.Cleanup(func() { _ = hasty.Close() })
	var busy error
	_, err = hasty.Others.Merge(t.Context(), other, func(storage.Conflict) bool { // within the transaction of the merge
		busy = hasty.Articles.Dismiss(d.ctx, a.ID, "Text.", true)
		return false
	}, nil)
	d.ok(err)
	if !errors.Is(busy, storage.ErrBusy) {
		t.Errorf("dismissing amid a merge gives %v", busy)
	}
}

// A reader is never kept waiting by a program that wants the library for itself: it cannot have it while the window has
// it open.
func TestNobodyGetsTheLibraryForItselfWhileItIsOpen(t *testing.T) {
	d := open(t)
	d.add("Title", "Text.")
	if err := storage.TakeForItself(t.Context(), d.Path()); !errors.Is(err, storage.ErrBusy) {
		t.Errorf("a program that locks the library for itself gets %v", err)
	}
	if rows, err := d.Articles.List(d.ctx); err != nil || len(rows) != 1 {
		t.Errorf("%d articles, %v", len(rows), err)
	}
}
