package storage_test

import (
	"slices"
	"testing"

	"claimlight/storage"
)

// expectViews checks the saved views of the library, as "name content".
func (d *driver) expectViews(want ...string) {
	d.t.Helper()
	all, err := d.Views.All(d.ctx)
	d.ok(err)
	var got []string
	for _, v := range all {
		got = append(got, v.Name+" "+v.Content)
	}
	if !slices.Equal(got, want) {
		d.t.Errorf("the views are %q, want %q", got, want)
	}
}

func (d *driver) saveView(old, name, content string) {
	d.t.Helper()
	d.ok(d.Views.Save(d.ctx, old, storage.TableView{Name: name, Content: content}))
}

// Saved views are the user's work as all else: each saving, renaming and deleting is taken back and done again, and a
// merge brings them along.
func TestSavedViewsAreTakenBack(t *testing.T) {
	d := open(t)
	d.saveView("", "Lies", `{"a":1}`)
	d.saveView("", "Roads", `{}`)
	d.saveView("Lies", "Untruths", `{"a":2}`)
	d.expectViews(`Roads {}`, `Untruths {"a":2}`)
	d.undo()
	d.expectViews(`Lies {"a":1}`, `Roads {}`)
	d.redo()
	d.ok(d.Views.Delete(d.ctx, "Roads"))
	d.ok(d.Views.Delete(d.ctx, "none of them"))
	d.expectViews(`Untruths {"a":2}`)
	d.undo()
	d.expectViews(`Roads {}`, `Untruths {"a":2}`)
	other := open(t)
	if done := other.merge(d.killedCopy(), nil); done.Defined != 2 || len(done.Conflicts) > 0 {
		t.Errorf("%+v", done)
	}
	other.expectViews(`Roads {}`, `Untruths {"a":2}`)
	other.undo()
	other.expectViews()
	if p := d.problems(); len(p) > 0 {
		t.Error(p)
	}
}

// Of two views of one name, the one that is wanted holds.
func TestViewsOfOneNameAreSettled(t *testing.T) {
	for settled, want := range map[bool]string{false: "Lies 1", true: "Lies 2"} {
		d, other := open(t), open(t)
		d.saveView("", "Lies", "1")
		other.saveView("", "Lies", "2")
		done := d.merge(other.killedCopy(), func(c storage.Conflict) bool {
			if c.Kind != storage.ConflictView || c.Title != "Lies" {
				t.Errorf("%+v", c)
			}
			return settled
		})
		if len(done.Conflicts) != 1 {
			t.Errorf("%+v", done.Conflicts)
		}
		d.expectViews(want)
	}
}
