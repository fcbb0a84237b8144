package storage_test

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"testing"

	"claimlight/internal/article"
	"claimlight/internal/claim"
	"claimlight/internal/effort"
	"claimlight/storage"
)

func (d *driver) search(query string) storage.Found {
	d.t.Helper()
	found, err := d.Search.Find(d.ctx, query, 10)
	d.ok(err)
	return found
}

func TestSearchFindsClaimsAndArticles(t *testing.T) {
	d := open(t)
	a := d.add("Bridge closed", "The café near the old bridge lost 40 percent of its guests.", "Nothing else happened.")
	d.add("Weather", "It was a cold day on the bridge.")
	c := d.tag(a, "lost 40 percent of its guests")
	d.edit(c.ID, "", func(c *claim.Claim) {
		c.Source.Name, c.Notes = "Zoë Müller", "call the chamber of commerce"
		c.Evidence = []claim.Evidence{{Title: "Yearly ledger", Note: "page 12"}}
	})
	cases := []struct {
		query            string
		claims, articles int
	}{
		{"guests", 1, 1},
		{"BRIDGE", 0, 2},
		{"cafe", 0, 1},
		{"CAFÉ old", 0, 1},
		{"muller", 1, 0},
		{"zoe", 1, 0},
		{"chamber commerce", 1, 0},
		{"\"chamber commerce\"", 0, 0},
		{"“chamber of commerce”", 1, 0},
		{"ledger", 1, 0},
		{"perc*", 1, 1},
		{"perc", 0, 0},
		{"weather", 0, 1},
		{"\"40 perc\"*", 1, 1},
		{"guests unheard", 0, 0},
		{"", 0, 0},
		{"   ", 0, 0},
		{"*", 0, 0},
		{"\"", 0, 0},
		{"AND", 0, 0},
		{"guests OR", 0, 0},
	}
	for _, c := range cases {
		found := d.search(c.query)
		if len(found.Claims) != c.claims || len(found.Articles) != c.articles || found.Newest {
			t.Errorf("%q finds %d claims and %d articles, want %d and %d", c.query, len(found.Claims), len(found.Articles),
				c.claims, c.articles)
		}
	}
	hit := d.search("guest* 40").Claims[0]
	var marked []string
	for _, m := range hit.Excerpt.Marks {
		marked = append(marked, m.Of(hit.Excerpt.Text))
	}
	if hit.ClaimID != c.ID || hit.ArticleTitle != "Bridge closed" || strings.Join(marked, " ") != "40 guests" {
		t.Errorf("hit %+v with %q marked", hit, marked)
	}
}

func TestSearchFollowsEveryChange(t *testing.T) {
	d := open(t)
	a := d.add("Title", "First wording here.")
	c := d.tag(a, "First wording")
	expect := func(query string, claims, articles int, when string) {
		t.Helper()
		if found := d.search(query); len(found.Claims) != claims || len(found.Articles) != articles {
			t.Errorf("%s: %q finds %d claims, %d articles, want %d and %d", when, query, len(found.Claims), len(found.Articles),
				claims, articles)
		}
	}
	d.edit(c.ID, "", note("zebra"))
	expect("zebra", 1, 0, "after an edit")
	d.undo()
	expect("zebra", 0, 0, "after its undo")
	d.redo()
	expect("zebra", 1, 0, "after its redo")
	d.ok(d.Claims.Delete(d.ctx, c.ID))
	expect("zebra", 0, 0, "in the trash")
	d.undo()
	v, err := d.Versions.Add(d.ctx, a.ID, version("Title", "Second wording here.", "First note."), article.Snapshot{})
	d.ok(err)
	expect("second", 0, 0, "in a version that is not shown")
	d.ok(d.Articles.MakeCurrent(d.ctx, a.ID, v.ID, nil))
	expect("second", 0, 1, "in the version that is shown")
	d.ok(d.Articles.Trash(d.ctx, a.ID))
	expect("wording", 0, 0, "with the article in the trash")
	if found := d.problems(); len(found) > 0 {
		t.Errorf("check says %q", found)
	}
}

// What is counted is what is found, without what lies in the trash.
func TestACountIsOfAllThatIsFound(t *testing.T) {
	d := open(t)
	var last string
	for i := range 12 {
		a := d.add(fmt.Sprintf("Bridge %d", i), "The bridge was closed. Nobody was told.")
		c := d.tag(a, "The bridge")
		last = c.ID
	}
	d.ok(d.Claims.Delete(d.ctx, last))
	for query, want := range map[string][2]int{"bridge": {11, 12}, "told": {0, 12}, "absent": {0, 0}, "": {0, 0}} {
		claims, articles, err := d.Search.Count(d.ctx, query)
		if d.ok(err); claims != want[0] || articles != want[1] {
			t.Errorf("%q: %d claims, %d articles counted, want %v", query, claims, articles, want)
		}
	}
	if found := d.search("closed bridge"); len(found.Claims) != 0 || len(found.Articles) != 10 {
		t.Errorf("found %d claims, %d articles", len(found.Claims), len(found.Articles))
	}
}

func TestAnyTextIsASafeQuery(t *testing.T) {
	effort.Long(t)
	d := open(t)
	a := d.add("Title", "One sentence here.")
	for _, s := range naughty(t) {
		c := d.tag(a, "One")
		d.edit(c.ID, "", note(s+" needle"))
		for _, query := range []string{s, s + " needle", "\"" + s + "\"", s + "*"} {
			if _, err := d.Search.Find(d.ctx, query, 5); err != nil {
				t.Errorf("query %q: %v", query, err)
			}
		}
		d.ok(d.Claims.Delete(d.ctx, c.ID))
	}
}

func TestSearchStopsWhenAsked(t *testing.T) {
	d := open(t)
	d.add("Title", "One sentence here.")
	ctx, stop := context.WithCancel(t.Context())
	stop()
	if _, err := d.Search.Find(ctx, "sentence", 5); !errors.Is(err, context.Canceled) {
		t.Errorf("a stopped search gave %v", err)
	}
}

func TestTheNewestComeFirstAmongEqualsAndBehindTheTrash(t *testing.T) {
	d := open(t)
	blocks := []string{"Title"}
	for i := range 60 {
		blocks = append(blocks, fmt.Sprintf("Needle %d.", i))
	}
	a := d.add(blocks...)
	var ids []string
	for i := range 60 {
		ids = append(ids, d.tag(a, fmt.Sprintf("Needle %d.", i)).ID)
	}
	if found := d.search("needle"); len(found.Claims) != 10 || found.Claims[0].ClaimID != ids[59] ||
		found.Claims[9].ClaimID != ids[50] {
		t.Errorf("found %+v", found.Claims)
	}
	d.ok(d.Claims.Delete(d.ctx, ids[15:]...))
	if found := d.search("needle"); len(found.Claims) != 10 || found.Claims[0].ClaimID != ids[14] {
		t.Errorf("behind the trash: %+v", found.Claims)
	}
}
