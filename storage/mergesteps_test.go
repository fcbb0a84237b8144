package storage_test

import (
	"errors"
	"testing"
	"time"

	"claimlight/internal/effort"
	"claimlight/storage"
)

// Somebody without patience gets in between the steps of a merge, which stays one action.
func TestOthersWriteWhileALibraryIsMerged(t *testing.T) {
	storage.SetSteps(t, 0, 10*time.Millisecond)
	other, a, _ := colleague(t)
	for range 10 {
		other.tag(other.add("Title", "Text."), "Text.")
	}
	path := other.killedCopy()
	d := open(t)
	own := d.add("Own", "Own text.")
	hasty, err := storage.Open(t.Context(), storage.Params{Path: d.Path(), Patience: -1})
	d.ok(err)
	t.Cleanup(func() { _ = hasty.Close() })
	merged := make(chan error, 1)
	go func() {
		_, err := d.Others.Merge(d.ctx, path, theirs, nil)
		merged <- err
	}()
	dismissed := 0
	for err = nil; ; {
		if e := hasty.Articles.Dismiss(d.ctx, own.ID, "Own text.", dismissed%2 == 0); e == nil {
			if rows, _ := d.Articles.List(d.ctx); len(rows) > 1 && len(rows) < 12 {
				dismissed++
			}
		} else if !errors.Is(e, storage.ErrBusy) {
			t.Fatal(e)
		}
		select {
		case err = <-merged:
		default:
			time.Sleep(time.Millisecond)
			continue
		}
		break
	}
	d.ok(err)
	if dismissed == 0 {
		t.Error("nobody could write while the libraries were merged")
	}
	rows, err := d.Articles.List(d.ctx)
	d.ok(err)
	if n := d.actionsNamed("Merge of"); n != 1 || len(rows) != 12 {
		t.Errorf("%d articles, in %d actions", len(rows), n)
	}
	if wrong := d.problems(); len(wrong) > 0 {
		t.Errorf("check says %q", wrong)
	}
	for range 1 + dismissed { // what was done meanwhile comes first
		if out, err := d.History.Undo(d.ctx); err != nil || out.Name == "" {
			break
		} else if len(out.Name) > 5 && out.Name[:5] == "Merge" {
			if stored, err := d.Articles.Get(d.ctx, a.ID); err != nil || !stored.Deleted {
				t.Errorf("after undo the article is %+v, %v", stored, err)
			}
			return
		}
	}
}

// A library in one file with others under the same ids is refused before the first step.
func TestAMergeInStepsTakesNothingFromAMixedUpLibrary(t *testing.T) {
	storage.SetSteps(t, 0, 0)
	TestOnlyASoundLibraryIsMerged(t)
}

// All that a merge promises, it keeps also when every article is a step of its own.
func TestAMergeInSteps(t *testing.T) {
	effort.Long(t)
	storage.SetSteps(t, 0, 0)
	t.Run("everything", TestAMergeBringsEverythingAndTouchesNothing)
	t.Run("one action", TestAMergeIsOneActionAndIsCopiedBefore)
	t.Run("conflicts", TestConflictsAreSettledByTheUserAlone)
	t.Run("places", TestPlacesStayTrueAfterAMerge)
	t.Run("both ways", TestMergingBothWaysMakesTwoAlike)
}
