package storage_test

import (
	"context"
	"errors"
	"strings"
	"testing"
	"time"

	"claimlight/internal/claim"
	"claimlight/internal/export"
	"claimlight/internal/record"
	"claimlight/storage"
)

// tableOf gives the claims of a table as often as they are asked for, and tells before each one that is taken in, the
// second time.
func tableOf(table string, before func(n int) error) record.Source {
	times := 0
	return func(each func(record.Incoming) error) error {
		times++
		n := 0
		return export.Read(strings.NewReader(table), func(in record.Incoming) error {
			if n++; times == 2 {
				if err := before(n); err != nil {
					return err
				}
			}
			return each(in)
		})
	}
}

// actionsNamed counts the actions whose names begin so.
func (d *driver) actionsNamed(name string) int {
	d.t.Helper()
	found, err := d.History.Actions(d.ctx, "", 1000)
	d.ok(err)
	n := 0
	for _, a := range found {
		if strings.HasPrefix(a.Name, name) && a.Kind == "do" {
			n++
		}
	}
	return n
}

// Somebody without patience gets in between the steps of an import, which stays one action.
func TestOthersWriteWhileClaimsAreImported(t *testing.T) {
	storage.SetSteps(t, 0, 10*time.Millisecond)
	d := open(t)
	a := d.add("Title", "Text.")
	hasty, err := storage.Open(t.Context(), storage.Params{Path: d.Path(), Patience: -1})
	d.ok(err)
	t.Cleanup(func() { _ = hasty.Close() })
	selector, place := d.place(a.Current, "Text.")
	ctx, stop := context.WithCancel(d.ctx)
	tagged := make(chan int)
	go func() {
		n := 0
		for ctx.Err() == nil {
			if _, err := hasty.Claims.Tag(context.Background(), claim.Claim{ArticleID: a.ID, Selector: selector},
				place); err == nil {
				n++
			} else if !errors.Is(err, storage.ErrBusy) {
				t.Error(err)
			}
			time.Sleep(time.Millisecond)
		}
		tagged <- n
	}()
	done, err := d.beside(storage.Import).Exchange.ImportFrom(d.ctx, "claims.csv",
		tableOf(manyClaims(4), func(int) error { return nil }))
	stop()
	n := <-tagged
	d.ok(err)
	if done.Added != 40 || n == 0 {
		t.Fatalf("%d claims were added, %d tagged meanwhile", done.Added, n)
	}
	if found := len(d.claims(a.ID)); found != n {
		t.Errorf("%d claims were tagged, %d are there", n, found)
	}
	if n := d.actionsNamed("Import"); n != 1 {
		t.Errorf("the import is %d actions", n)
	}
	if wrong := d.problems(); len(wrong) > 0 {
		t.Errorf("check says %q", wrong)
	}
}

// An import of many steps is undone and redone as one, with what it changed more than once.
func TestAnImportInStepsIsUndoneAsOne(t *testing.T) {
	storage.SetSteps(t, 0, 0)
	d := filled(t, 2, 12)
	before := d.export(lossless["JSON lines"])
	file := strings.NewReplacer("Стаття 0", "CHANGED 0", "Стаття 1", "CHANGED 1", "51.25",
		"52.25").Replace(d.export(lossless["CSV"]))
	done := d.take(file)
	if done.Changed == 0 || len(done.Problems) > 0 {
		t.Fatalf("%+v", done)
	}
	after := d.export(lossless["JSON lines"])
	if after == before || d.actionsNamed("Import") != 1 {
		t.Fatalf("nothing was changed, or in %d actions", d.actionsNamed("Import"))
	}
	_, err := d.History.Undo(d.ctx)
	d.ok(err)
	if d.export(lossless["JSON lines"]) != before {
		t.Error("the undo leaves something behind")
	}
	_, err = d.History.Redo(d.ctx)
	d.ok(err)
	if d.export(lossless["JSON lines"]) != after {
		t.Error("the redo is another one")
	}
}

// What an import that ended early has left is whole, one action, and completed by the same import.
func TestAnImportThatIsCutShortLeavesAWholePart(t *testing.T) {
	storage.SetSteps(t, 0, 0)
	d := open(t)
	cut := errors.New("cut")
	done, err := d.Exchange.ImportFrom(d.ctx, "claims.csv", tableOf(manyClaims(4), func(n int) error {
		if n > 25 {
			return cut
		}
		return nil
	}))
	if !errors.Is(err, cut) || done.Added != 25 {
		t.Fatalf("%+v, %v", done, err)
	}
	if wrong := d.problems(); len(wrong) > 0 {
		t.Errorf("check says %q", wrong)
	}
	if found := d.search("word24th").Claims; len(found) != 1 {
		t.Errorf("a claim that was taken in is found %d times", len(found))
	}
	_, err = d.History.Undo(d.ctx)
	d.ok(err)
	if found := d.search("word24th").Claims; len(found) != 0 {
		t.Errorf("a claim whose import was undone is found %d times", len(found))
	}
	_, err = d.History.Redo(d.ctx)
	d.ok(err)
	if done = d.take(manyClaims(4)); done.Added != 15 || done.Same != 25 {
		t.Errorf("the same import again: %+v", done)
	}
}

// An import that is undone between two of its steps stops there.
func TestAnImportThatIsTakenBackStops(t *testing.T) {
	storage.SetSteps(t, 0, 0)
	d := open(t)
	window := d.beside(storage.Window)
	_, err := d.beside(storage.Import).Exchange.ImportFrom(d.ctx, "claims.csv", tableOf(manyClaims(4), func(n int) error {
		if n == 20 {
			storage.SetSteps(t, 0, 50*time.Millisecond)
			go func() {
				for {
					if _, err := window.History.Undo(context.Background()); !errors.Is(err, storage.ErrBusy) {
						return
					}
				}
			}()
		}
		return nil
	}))
	if !errors.Is(err, storage.ErrTakenBack) {
		t.Errorf("the import ends with %v", err)
	}
	if n := len(d.search("said").Claims); n != 0 {
		t.Errorf("%d claims are left", n)
	}
	if wrong := d.problems(); len(wrong) > 0 {
		t.Errorf("check says %q", wrong)
	}
}
