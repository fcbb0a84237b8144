package storage_test

import (
	"errors"
	"slices"
	"testing"

	"claimlight/internal/article"
	"claimlight/internal/claim"
	"claimlight/internal/effort"
	"claimlight/storage"
)

// attribute tags the sentence and says who says it.
func (d *driver) attribute(a article.Article, sentence, source string) claim.Claim {
	d.t.Helper()
	return d.edit(d.tag(a, sentence).ID, "",
		func(c *claim.Claim) { c.Source = claim.Source{Name: source, Kind: claim.Organisation} })
}

// source finds a source in the book by its name.
func (d *driver) source(name string) storage.BookSource {
	d.t.Helper()
	all, err := d.Sources.Book(d.ctx)
	d.ok(err)
	for _, s := range all {
		if s.Name == name {
			return s
		}
	}
	d.t.Fatalf("no source %q among %+v", name, all)
	return storage.BookSource{}
}

func (d *driver) saveSource(s storage.BookSource) storage.BookSource {
	d.t.Helper()
	s, err := d.Sources.Save(d.ctx, s)
	d.ok(err)
	return s
}

// office is a library whose claims name one office in three ways, and another source.
func office(t *testing.T) *driver {
	t.Helper()
	d := open(t)
	a := d.add("Title", "One.", "Two.", "Three.", "Four.")
	d.attribute(a, "One.", "Statistics Office")
	d.attribute(a, "Two.", "STATISTICS  office")
	d.attribute(a, "Three.", "Stat. Office")
	d.attribute(a, "Four.", "The mayor")
	return d
}

func TestTheSourceBookListsAllSources(t *testing.T) {
	d := office(t)
	all, err := d.Sources.Book(d.ctx)
	d.ok(err)
	if len(all) != 3 || all[0].Name != "STATISTICS  office" || all[0].Claims != 2 || all[0].ID != "" ||
		all[0].Kind != claim.Organisation {
		t.Errorf("the book lists %+v", all)
	}
	s := d.saveSource(storage.BookSource{
		Name: "Statistics Office", Kind: claim.Government, Link: "https://stat.example",
		Aliases: []string{"Stat. Office", "SO", "so"},
	})
	if !slices.Equal(s.Aliases, []string{"SO", "Stat. Office"}) {
		t.Errorf("aliases %q", s.Aliases)
	}
	if s := d.source("Statistics Office"); s.Claims != 3 || s.Link != "https://stat.example" {
		t.Errorf("the entry is %+v", s)
	}
	claims, err := d.Sources.Claims(d.ctx, s, 10)
	d.ok(err)
	if len(claims) != 3 || claims[0].Quote != "Three." || claims[0].ArticleTitle != "Title" {
		t.Errorf("claims %+v", claims)
	}
	if claims, err = d.Sources.Claims(d.ctx, d.source("The mayor"), 10); len(claims) != 1 || err != nil {
		t.Errorf("claims %+v (%v)", claims, err)
	}
	names, err := d.Sources.Names(d.ctx)
	d.ok(err)
	if slices.Sort(names[1:]); !slices.Equal(names, []string{"STATISTICS  office", "SO", "Stat. Office", "The mayor"}) {
		t.Errorf("names %q", names)
	}
	d.undo()
	if s := d.source("Stat. Office"); s.ID != "" || s.Claims != 1 {
		t.Errorf("after undo: %+v", s)
	}
}

func TestARenamedSourceKeepsItsClaims(t *testing.T) {
	d := office(t)
	s := d.saveSource(storage.BookSource{Name: "Stat. Office"})
	s.Name = "Office of statistics"
	s = d.saveSource(s)
	if !slices.Equal(s.Aliases, []string{"Stat. Office"}) || d.source(s.Name).Claims != 1 {
		t.Errorf("renamed: %+v", s)
	}
	s.Aliases = nil
	if s = d.saveSource(s); d.source(s.Name).Claims != 0 || d.source("Stat. Office").Claims != 1 {
		t.Errorf("without its alias: %+v", s)
	}
}

func TestASpellingBelongsToOneSource(t *testing.T) {
	d := office(t)
	d.saveSource(storage.BookSource{Name: "Statistics Office", Aliases: []string{"SO"}})
	var taken *storage.NameTaken
	if _, err := d.Sources.Save(d.ctx,
		storage.BookSource{Name: "Space Observatory", Aliases: []string{"so"}}); !errors.As(err, &taken) ||
		taken.Of != "Statistics Office" {
		t.Errorf("error %v", err)
	}
	if _, err := d.Sources.Save(d.ctx, storage.BookSource{Name: "  "}); err == nil {
		t.Error("a source without a name was saved")
	}
	stale := d.source("Statistics Office")
	d.saveSource(storage.BookSource{ID: stale.ID, Revision: stale.Revision, Name: stale.Name, Link: "https://a.example"})
	if _, err := d.Sources.Save(d.ctx, stale); !errors.Is(err, storage.ErrConflict) {
		t.Errorf("a stale edit gave %v", err)
	}
}

func TestSpellingsAreMergedAsOneActionThatUndoTakesBack(t *testing.T) {
	booked := func(d *driver, name string) storage.BookSource {
		s := d.source(name)
		return d.saveSource(storage.BookSource{
			Name: s.Name, Kind: claim.Government, Link: "https://" + name[:4] + ".example",
			Aliases: []string{"alias of " + name},
		})
	}
	plain := func(d *driver, name string) storage.BookSource { return d.source(name) }
	for name, c := range map[string]struct {
		into, other func(d *driver, name string) storage.BookSource
	}{
		"two names": {plain, plain}, "name into entry": {booked, plain}, "entry into name": {plain, booked},
		"two entries": {booked, booked},
	} {
		t.Run(name, func(t *testing.T) {
			d := office(t)
			into, other := c.into(d, "STATISTICS  office"), c.other(d, "Stat. Office")
			before := dumpOf(t, d.raw(), undoable...)
			merged, err := d.Sources.Merge(d.ctx, into, other)
			d.ok(err)
			after := dumpOf(t, d.raw(), undoable...)
			if s := d.source("STATISTICS  office"); s.ID != merged.ID || s.Claims != 3 ||
				!slices.Contains(s.Aliases, "Stat. Office") {
				t.Errorf("merged: %+v", s)
			}
			all, err := d.Sources.Book(d.ctx)
			d.ok(err)
			if len(all) != 2 {
				t.Errorf("the book lists %+v", all)
			}
			claims, err := d.Sources.Claims(d.ctx, merged, 10)
			d.ok(err)
			for _, hit := range claims {
				if got := d.claim(hit.ClaimID).Source.Name; got != "STATISTICS  office" && got != "Statistics Office" {
					t.Errorf("a claim is said by %q", got)
				}
			}
			d.undo()
			mustEqual(t, "after undo", dumpOf(t, d.raw(), undoable...), before)
			d.redo()
			mustEqual(t, "after redo", dumpOf(t, d.raw(), undoable...), after)
			if found := d.problems(); len(found) > 0 {
				t.Errorf("check says %q", found)
			}
		})
	}
	d := office(t)
	if _, err := d.Sources.Merge(d.ctx, d.source("The mayor"), d.source("The mayor")); err == nil {
		t.Error("a source was merged with itself")
	}
}

func TestSourceBooksAreMergedWithTheirLibraries(t *testing.T) {
	d, other := office(t), office(t)
	d.saveSource(storage.BookSource{Name: "Statistics Office", Link: "https://ours.example"})
	other.saveSource(storage.BookSource{
		Name: "Statistics office", Link: "https://theirs.example",
		Aliases: []string{"Stat. Office"},
	})
	other.saveSource(storage.BookSource{Name: "The mayor", Kind: claim.Person})
	done := d.merge(other.killedCopy(), mine)
	if done.Sources != 1 || len(done.Conflicts) != 1 || done.Conflicts[0].Kind != storage.ConflictSource {
		t.Errorf("the merge did %+v", done)
	}
	if s := d.source("Statistics Office"); s.Link != "https://ours.example" ||
		!slices.Equal(s.Aliases, []string{"Stat. Office"}) || s.Claims != 6 {
		t.Errorf("the entry is %+v", s)
	}
	d.merge(other.killedCopy(), theirs)
	if s := d.source("Statistics office"); s.Link != "https://theirs.example" {
		t.Errorf("the entry is %+v", s)
	}
}

func TestTheSourceBookKeepsEveryText(t *testing.T) {
	effort.Long(t)
	d := open(t)
	for _, s := range naughty(t) {
		want := article.CleanField(s)
		saved, err := d.Sources.Save(d.ctx,
			storage.BookSource{Name: "name " + s, Link: s, Notes: s, Aliases: []string{"alias " + s}})
		var taken *storage.NameTaken
		if errors.As(err, &taken) {
			continue // told apart by case, spaces or accents' encoding alone
		}
		d.ok(err)
		if saved.Link != want || saved.Notes != want {
			t.Errorf("%q came back as %q, %q", want, saved.Link, saved.Notes)
		}
	}
}
