package storage_test

import (
	"errors"
	"fmt"
	"slices"
	"testing"

	"claimlight/internal/claim"
	"claimlight/storage"
)

func (d *driver) near(name string) string {
	d.t.Helper()
	known, err := d.Sources.Near(d.ctx, name)
	d.ok(err)
	return known
}

// by tags sentences of a new article, one for each person that says it.
func (d *driver) by(names ...string) []claim.Claim {
	d.t.Helper()
	sentences := make([]string, len(names))
	for i := range names {
		sentences[i] = fmt.Sprintf("Sentence %d.", i)
	}
	a := d.add(append([]string{"Title"}, sentences...)...)
	out := make([]claim.Claim, len(names))
	for i, name := range names {
		out[i] = d.edit(d.tag(a, sentences[i]).ID, "",
			func(c *claim.Claim) { c.Source = claim.Source{Name: name, Kind: claim.Person} })
	}
	return out
}

func TestANearNameIsFoundAmongClaimsAndInTheBook(t *testing.T) {
	d := open(t)
	d.by("Mayor Eva Horáková", "Jan Novák")
	for name, want := range map[string]string{
		"Horáková": "Mayor Eva Horáková", "horakova": "Mayor Eva Horáková", "Novák, J.": "Jan Novák",
		"Eva": "", "Petra Horáková": "", "mayor eva  horáková": "", "": "",
	} {
		if got := d.near(name); got != want {
			t.Errorf("near %q: %q, want %q", name, got, want)
		}
	}
	d.saveSource(storage.BookSource{Name: "Petro Poroshenko", Aliases: []string{"Петро Порошенко"}})
	if got := d.near("Порошенко"); got != "Petro Poroshenko" {
		t.Errorf("near an alias: %q", got)
	}
	d.saveSource(storage.BookSource{Name: "Poroshenko", Kind: claim.Organisation})
	if got := d.near("Poroshenko"); got != "" {
		t.Errorf("a name of the book is near %q", got)
	}
}

func TestOnlyAPersonHasAShorterName(t *testing.T) {
	d := open(t)
	d.saveSource(storage.BookSource{Name: "New York Times", Kind: claim.Organisation})
	d.saveSource(storage.BookSource{Name: "Blue Lion", Kind: claim.Organisation})
	if got := d.near("Lion"); got != "" {
		t.Errorf("near %q", got)
	}
	if got := d.near("New York-Times"); got != "New York Times" {
		t.Errorf("near %q", got)
	}
}

func TestNamesThatAreKeptApartAreNotNearAnyMore(t *testing.T) {
	d := open(t)
	d.by("Eva Horáková", "Eva Horáková", "Petra Horáková")
	if got := d.near("Horáková"); got != "Eva Horáková" {
		t.Fatalf("near %q", got)
	}
	d.ok(d.Sources.KeepApart(d.ctx, "Horáková", "Eva Horáková", true))
	d = d.reopen(storage.Window)
	if got := d.near("HORÁKOVÁ"); got != "Petra Horáková" {
		t.Errorf("after one was kept apart: %q", got)
	}
	d.ok(d.Sources.KeepApart(d.ctx, "Petra Horáková", "Horáková", true)) // the other way about
	if got := d.near("Horáková"); got != "" {
		t.Errorf("after both were: %q", got)
	}
	d.undo()
	if got := d.near("Horáková"); got != "Petra Horáková" {
		t.Errorf("after undo: %q", got)
	}
}

func TestNamesThatWereKeptApartComeWithAMerge(t *testing.T) {
	d, other := open(t), open(t)
	d.by("Eva Horáková")
	d.ok(other.Sources.KeepApart(d.ctx, "Eva Horáková", "Horáková", true))
	d.ok(other.Close())
	_, err := d.Others.Merge(d.ctx, other.Path(), func(storage.Conflict) bool { return false }, nil)
	d.ok(err)
	if got := d.near("Horáková"); got != "" {
		t.Errorf("near %q", got)
	}
}

func TestTheSameSourceTakesTheKnownNameAndKeepsTheSpelling(t *testing.T) {
	d := open(t)
	c := d.by("Mayor Eva Horáková", "Horáková")[1]
	named := c
	named.Source.Name = "Mayor Eva Horáková"
	d.ok(d.Sources.Same(d.ctx, named, "Horáková"))
	if got := d.source("Mayor Eva Horáková"); got.Claims != 2 || !slices.Equal(got.Aliases, []string{"Horáková"}) ||
		got.Kind != claim.Person {
		t.Errorf("the book says %+v", got)
	}
	if got := d.near("Horáková"); got != "" {
		t.Errorf("an alias is near %q", got)
	}
	if err := d.Sources.Same(d.ctx, named, "Horáková"); !errors.Is(err, storage.ErrConflict) {
		t.Errorf("an older claim: %v", err)
	}
	d.undo()
	stored, err := d.Claims.Get(d.ctx, c.ID)
	d.ok(err)
	if got := d.source("Mayor Eva Horáková"); got.ID != "" || got.Claims != 1 || stored.Source.Name != "Horáková" {
		t.Errorf("after undo %+v, and the claim has %q", got, stored.Source.Name)
	}
	d.redo()
	if got := d.source("Mayor Eva Horáková"); got.Claims != 2 {
		t.Errorf("after redo %+v", got)
	}
}

func TestASpellingOfAnotherSourceIsRefusedWhole(t *testing.T) {
	d := open(t)
	c := d.by("Mayor Eva Horáková", "Horáková")[1]
	d.saveSource(storage.BookSource{Name: "Petra Horáková", Aliases: []string{"Horáková"}})
	c.Source.Name = "Mayor Eva Horáková"
	var taken *storage.NameTaken
	if err := d.Sources.Same(d.ctx, c, "Horáková"); !errors.As(err, &taken) {
		t.Errorf("error %v", err)
	}
	if got := d.source("Mayor Eva Horáková"); got.ID != "" || got.Claims != 1 {
		t.Errorf("%+v is left", got)
	}
}
