package storage_test

import (
	"errors"
	"strings"
	"testing"

	"claimlight/storage"
	"claimlight/storage/fault"
	"claimlight/storage/guideline"
)

// expectGuideline checks the rules of the library.
func (d *driver) expectGuideline(want string) {
	d.t.Helper()
	if got, err := d.Guideline.Get(d.ctx); err != nil || got != want {
		d.t.Errorf("the guideline is %q (%v), want %q", got, err, want)
	}
}

// The guideline is the user's work as all else: one visit of the editor is one action, which is taken back and done
// again; a copy of the library has it.
func TestAGuidelineIsWrittenAndTakenBack(t *testing.T) {
	d := open(t)
	d.expectGuideline("")
	d.ok(d.Guideline.Save(d.ctx, "first", "", "# Rules"))
	d.ok(d.Guideline.Save(d.ctx, "first", "# Rules", "# Rules\r\n\nAsk twice."))
	d.ok(d.Guideline.Save(d.ctx, "second", "# Rules\n\nAsk twice.", "# Rules\n\nAsk three times."))
	d.ok(d.Guideline.Save(d.ctx, "third", "# Rules\n\nAsk three times.", "# Rules\n\nAsk three times."))
	d.undo()
	d.expectGuideline("# Rules\n\nAsk twice.")
	d.undo()
	d.expectGuideline("")
	d.redo()
	d.redo()
	d.expectGuideline("# Rules\n\nAsk three times.")
	other := open(t)
	other.merge(d.killedCopy(), func(storage.Conflict) bool { return false })
	other.expectGuideline("# Rules\n\nAsk three times.")
	d.ok(d.Guideline.Save(d.ctx, "fourth", "# Rules\n\nAsk three times.", ""))
	d.expectGuideline("")
	if p := d.problems(); len(p) > 0 {
		t.Error(p)
	}
}

// What another program wrote in the meantime is not overwritten unseen, and what is too long is refused.
func TestAGuidelineIsNotOverwrittenUnseen(t *testing.T) {
	d := open(t)
	d.ok(d.Guideline.Save(d.ctx, "mine", "", "one"))
	if err := d.Guideline.Save(d.ctx, "theirs", "", "two"); !errors.Is(err, fault.ErrConflict) {
		t.Errorf("%v, want a conflict", err)
	}
	long := strings.Repeat("a", storage.MostGuideline+1)
	if err := d.Guideline.Save(d.ctx, "long", "one", long); !errors.Is(err, guideline.ErrTooLong) {
		t.Errorf("%v, want that it is too long", err)
	}
	d.expectGuideline("one")
}

// Two guidelines are settled, and what is shown of them is what differs.
func TestGuidelinesAreMerged(t *testing.T) {
	for _, settled := range []bool{false, true} {
		d, other := open(t), open(t)
		same := strings.Repeat("A line that both have.\n", 100)
		ours, theirs := same+"Ask twice.", same+"Ask once, and note when.\n"+same
		d.ok(d.Guideline.Save(d.ctx, "", "", ours))
		d.merge(other.killedCopy(), func(storage.Conflict) bool { return true })
		d.expectGuideline(ours)
		d.ok(other.Guideline.Save(d.ctx, "", "", theirs))
		var found []storage.Conflict
		done := d.merge(other.killedCopy(), func(c storage.Conflict) bool {
			found = append(found, c)
			return settled
		})
		if len(found) != 1 || found[0].Kind != storage.ConflictGuide || (done.Defined > 0) != settled {
			t.Fatalf("theirs %t: %+v, %+v", settled, done, found)
		}
		shown := found[0].Differences[0]
		if shown.Ours != "…\nAsk twice." || !strings.HasPrefix(shown.Theirs, "…\nAsk once") || len(shown.Theirs) > 420 {
			t.Errorf("shown: %q and %q", shown.Ours, shown.Theirs)
		}
		want := map[bool]string{false: ours, true: theirs}[settled]
		d.expectGuideline(want)
		if settled {
			d.undo()
			d.expectGuideline(ours)
		}
	}
}
