package storage_test

import (
	"maps"
	"testing"
	"time"

	"claimlight/internal/article"
	"claimlight/internal/catalogue"
	"claimlight/internal/claim"
	"claimlight/storage"
)

func (d *driver) counts() storage.Counts {
	d.t.Helper()
	c, err := d.Overview.Read(d.ctx)
	d.ok(err)
	return c
}

// matching counts the claims that pass a filter.
func (d *driver) matching(f catalogue.Filter) int {
	d.t.Helper()
	found, err := d.Catalogue.Find(d.ctx, f, catalogue.Order{})
	d.ok(err)
	return len(found)
}

// What is counted is what the list of claims finds.
func TestTheOverviewCountsWhatIsThere(t *testing.T) {
	d := open(t)
	if c := d.counts(); c.Articles() != 0 || c.Claims != 0 || c.Months != nil || c.Sources != nil {
		t.Errorf("an empty library holds %+v", c)
	}
	a := d.add("Trees", "One stands. Two stand.", "Three fell.", "Four came.")
	b := d.add("Ships", "Nine sailed. Ten stayed.")
	unread, done := d.add("Unread", "Text."), d.add("Done", "Text.")
	d.readTo(unread, "", 3) // suggestions were counted, nothing was read
	d.ok(d.Readings.Finish(d.ctx, done.ID, "Done", true))
	rate := func(c claim.Claim, source string, r claim.Rating, s claim.Status) {
		d.edit(c.ID, "", func(c *claim.Claim) { c.Source.Name, c.Rating, c.Status = source, r, s })
	}
	rate(d.tag(a, "One stands."), "Ministry | Press", claim.False, claim.Checked)
	rate(d.tag(a, "Two stand."), "The Ministry", claim.True, claim.Checked)
	rate(d.tag(a, "Three fell."), "", claim.NotRated, claim.InProgress)
	d.edit(d.tag(b, "Nine sailed.").ID, "", func(c *claim.Claim) {
		c.Source.Kind, c.Rating = claim.Anonymous, claim.True
		c.Evidence = []claim.Evidence{{Title: "register"}}
	})
	gone := d.tag(b, "Ten stayed.")
	d.ok(d.Claims.Delete(d.ctx, gone.ID))
	_, err := d.Sources.Save(d.ctx, storage.BookSource{Name: "Ministry | Press", Aliases: []string{"The Ministry"}})
	d.ok(err)
	v, err := d.Versions.Add(d.ctx, a.ID, version("Trees", "One stands. Two stand.", "Three of them had fallen."),
		article.Snapshot{Bytes: []byte("new"), RetrievedAt: time.Now().Add(time.Hour)})
	d.ok(err)
	d.ok(d.Articles.MakeCurrent(d.ctx, a.ID, v.ID, nil))

	c := d.counts()
	if c.Unread != 1 || c.InProgress != 2 || c.Done != 1 || c.Claims != 4 {
		t.Errorf("articles and claims: %+v", c)
	}
	for s, n := range map[claim.Status]int{claim.Checked: 2, claim.InProgress: 1, claim.Unchecked: 1} {
		if c.Statuses[s] != n || d.matching(catalogue.Filter{Statuses: []claim.Status{s}}) != n {
			t.Errorf("%d are %s, want %d", c.Statuses[s], s, n)
		}
	}
	if !maps.Equal(c.Ratings, map[claim.Rating]int{claim.False: 1, claim.True: 2, claim.NotRated: 1}) {
		t.Errorf("ratings: %v", c.Ratings)
	}
	if month := time.Now().Format("2006-01"); len(c.Months) != 1 || c.Months[0].Month != month || c.Months[0].Claims != 4 {
		t.Errorf("months: %v", c.Months)
	}
	if len(c.Sources) != 1 || c.Sources[0].Name != "Ministry | Press" || c.Sources[0].Claims != 2 ||
		c.Sources[0].Ratings[claim.False] != 1 || d.matching(catalogue.Filter{Sources: []string{"Ministry | Press"}}) != 2 {
		t.Errorf("sources: %+v", c.Sources)
	}
	for trait, n := range map[catalogue.Trait]int{
		catalogue.NoSource: c.NoSource, catalogue.Unconfirmed: c.Unconfirmed, catalogue.PlaceToConfirm: c.PlacesOpen,
		catalogue.PlaceLost: c.PlacesLost, catalogue.PageChanged: c.PagesChanged,
	} {
		if want := d.matching(catalogue.Filter{Traits: []catalogue.Trait{trait}}); n != want {
			t.Errorf("%s: %d, the list finds %d", trait, n, want)
		}
	}
	if c.NoSource != 1 || c.NoEvidence != 2 || c.PagesChanged != 3 || c.PlacesOpen+c.PlacesLost == 0 {
		t.Errorf("left to look at: %+v", c)
	}
	if len(c.RecentlyEdited) != 4 || c.RecentlyEdited[0].Quote != "Nine sailed." || c.RecentlyEdited[0].Title != "Ships" {
		t.Errorf("edited last: %+v", c.RecentlyEdited)
	}
	d.ok(d.Articles.Trash(d.ctx, a.ID))
	if c := d.counts(); c.Claims != 1 || c.Articles() != 3 || len(c.Sources) != 0 {
		t.Errorf("without one article: %+v", c)
	}
}
