package storage_test

import (
	"testing"

	"claimlight/internal/claim"
	"claimlight/internal/words"
	"claimlight/storage"
)

// prefilled is a claim whose source and figures were read from the text.
func prefilled(d *driver) claim.Claim {
	d.t.Helper()
	a := d.add("Title", "Spending rose by 51 percent, the ministry said.")
	sel, place := d.place(a.Current, "Spending rose by 51 percent")
	c, err := d.Claims.Tag(d.ctx, claim.Claim{
		ArticleID: a.ID, Selector: sel, Source: claim.Source{Name: "the ministry", Kind: claim.Government},
		Figures:     []claim.Figure{{Text: "51 percent", Unit: "percent"}},
		Unconfirmed: claim.Unconfirmed{Source: true, Figures: true},
	}, place)
	d.ok(err)
	d.stored(c)
	return c
}

func (d *driver) expectWaiting(id, want string) {
	d.t.Helper()
	if got := d.claim(id).Unconfirmed.String(); got != want {
		d.t.Errorf("%q waits to be confirmed, want %q", got, want)
	}
}

func TestAnEditConfirmsThePartThatItChanges(t *testing.T) {
	d := open(t)
	c := prefilled(d)
	d.expectWaiting(c.ID, "source figures")
	d.edit(c.ID, "", rate(claim.False))
	d.expectWaiting(c.ID, "source figures")
	d.edit(c.ID, "", func(c *claim.Claim) { c.Source.Name = "The ministry" })
	d.expectWaiting(c.ID, "figures")
	if name, err := d.History.NextUndo(d.ctx); err != nil || name != "Source of “Spending rose by 51 percent”" {
		t.Errorf("the edit is called %q (%v)", name, err)
	}
	d.edit(c.ID, "", func(c *claim.Claim) { c.Figures = nil })
	d.expectWaiting(c.ID, "")
	d.undo()
	d.undo()
	d.expectWaiting(c.ID, "source figures")
	d.redo()
	d.expectWaiting(c.ID, "figures")
}

func TestConfirmingIsAnActionOfItsOwn(t *testing.T) {
	d := open(t)
	c := prefilled(d)
	d.edit(c.ID, "", func(c *claim.Claim) { c.Unconfirmed.Source = false })
	d.expectWaiting(c.ID, "figures")
	if name, err := d.History.NextUndo(d.ctx); err != nil || name != "Confirmation of “Spending rose by 51 percent”" {
		t.Errorf("it is called %q (%v)", name, err)
	}
	history, err := d.History.Of(d.ctx, c.ID)
	d.ok(err)
	if e := history[0].Edits; len(e) != 1 || e[0].Column != "unconfirmed" || e[0].Old != "source figures" ||
		e[0].New != "figures" {
		t.Errorf("the history has %+v", e)
	}
	d.undo()
	d.expectWaiting(c.ID, "source figures")
}

func TestAMergeAsksAboutConfirmation(t *testing.T) {
	d := open(t)
	c := prefilled(d)
	path := d.killedCopy()
	d.edit(c.ID, "", func(c *claim.Claim) { c.Unconfirmed = claim.Unconfirmed{} })
	var seen []storage.Conflict
	d.merge(path, func(c storage.Conflict) bool {
		seen = append(seen, c)
		return true
	})
	if len(seen) != 1 || len(seen[0].Differences) != 1 || seen[0].Differences[0].Part != words.ClaimUnconfirmed {
		t.Fatalf("conflicts %+v", seen)
	}
	d.expectWaiting(c.ID, "source figures")
}

func TestAFileSaysItselfWhatIsConfirmed(t *testing.T) {
	d := open(t)
	c := prefilled(d)
	file := d.export(lossless["JSON lines"])
	d.edit(c.ID, "", func(c *claim.Claim) { c.Source.Name = "Nobody" })
	d.expectWaiting(c.ID, "figures")
	d.beside(storage.Import).take(file)
	d.expectWaiting(c.ID, "source figures")
}
