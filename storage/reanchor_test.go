package storage_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"claimlight/internal/article"
	"claimlight/internal/claim"
	"claimlight/internal/text"
	"claimlight/storage"
)

var (
	firstText = []string{
		"Harbour grows", "The harbour moved 41,200 containers in March.",
		"At least 51 ships waited outside for a day.", "The unions do not agree with the figures.",
	}
	secondText = []string{
		"Harbour grows", "Correction: the month was wrong.",
		"The harbour moved 41,200 containers in March.", "At least 54 ships waited outside for a day.",
	}
)

// harbour is an article with a claim on each of its sentences, and a second version of it.
func harbour(t *testing.T) (d *driver, a article.Article, second article.Version, ids []string) {
	t.Helper()
	d = open(t)
	a = d.add(firstText...)
	for _, quote := range firstText[1:] {
		ids = append(ids, d.tag(a, quote).ID)
	}
	second, err := d.Versions.Add(d.ctx, a.ID, version(secondText...), article.Snapshot{Bytes: []byte("v2")})
	d.ok(err)
	return d, a, second, ids
}

// expectPlaces says what stands at the places of the claims, in the order in which they were tagged.
func (d *driver) expectPlaces(a article.Article, versionID string, ids []string, want ...string) {
	d.t.Helper()
	v, err := d.Versions.Get(d.ctx, versionID)
	d.ok(err)
	found, err := d.Claims.In(d.ctx, a.ID, versionID)
	d.ok(err)
	for i, id := range ids {
		at := slices.IndexFunc(found, func(c storage.PlacedClaim) bool { return c.ID == id })
		got := "no claim"
		if at >= 0 {
			got = string(found[at].Anchor.State)
			if found[at].Anchor.Placed() {
				got += ": " + found[at].Anchor.Span.Of(v.Text())
			}
		}
		if got != want[i] {
			d.t.Errorf("claim %d in version %d: %s, want %s", i+1, v.Number, got, want[i])
		}
	}
	if problems := d.problems(); len(problems) > 0 {
		d.t.Errorf("check says %q", problems)
	}
}

func TestEveryClaimIsLookedForInANewVersion(t *testing.T) {
	d, a, second, ids := harbour(t)
	d.ok(d.Articles.MakeCurrent(d.ctx, a.ID, second.ID, nil))
	changed := []string{"moved: " + firstText[1], "changed: " + secondText[3], "orphan"}
	d.expectPlaces(a, second.ID, ids, changed...)
	for _, c := range d.claims(a.ID) {
		if s := c.Anchor.Score; s < 0 || s > 1 || s == 0 != (c.Anchor.State == claim.Orphan) {
			t.Errorf("%s with score %v", c.Anchor.State, s)
		}
	}
	d.undo()
	d.expectPlaces(a, a.Current, ids, "exact: "+firstText[1], "exact: "+firstText[2], "exact: "+firstText[3])
	d.expectPlaces(a, second.ID, ids, changed...)
	third, err := d.Versions.Add(d.ctx, a.ID, version("Harbour grows", firstText[3], firstText[2]),
		article.Snapshot{Bytes: []byte("v3")})
	d.ok(err)
	d.ok(d.Articles.MakeCurrent(d.ctx, a.ID, third.ID, nil))
	d.expectPlaces(a, third.ID, ids, "orphan", "moved: "+firstText[2], "moved: "+firstText[3])
	d.expectPlaces(a, second.ID, ids, changed...)
}

func TestAClaimThatCameLaterIsLookedForToo(t *testing.T) {
	d, a, second, _ := harbour(t)
	d.ok(d.Articles.MakeCurrent(d.ctx, a.ID, second.ID, nil))
	late := d.tag(article.Article{ID: a.ID, Current: second.ID}, "Correction")
	d.ok(d.Articles.MakeCurrent(d.ctx, a.ID, a.Current, nil))
	d.expectPlaces(a, a.Current, []string{late.ID}, "orphan")
	early := d.tag(a, "Harbour")
	d.ok(d.Articles.MakeCurrent(d.ctx, a.ID, second.ID, nil))
	d.expectPlaces(a, second.ID, []string{early.ID}, "moved: Harbour")

	d.ok(d.Articles.MakeCurrent(d.ctx, a.ID, a.Current, nil))
	d.undo() // back to the second version, in which nobody has looked for what another program tags now
	other := d.beside(storage.CommandLine)
	sel, place := other.place(a.Current, "harbour")
	c, err := other.Claims.Tag(other.ctx, claim.Claim{ArticleID: a.ID, Selector: sel}, place)
	other.ok(err)
	d.expectPlaces(a, second.ID, []string{c.ID}, "orphan")
	d.ok(d.Places.Find(d.ctx, a.ID))
	d.expectPlaces(a, second.ID, []string{c.ID}, "moved: harbour")
	if out := d.undo(); strings.Contains(out.Name, "harbour") {
		t.Errorf("looking for places was an action: %q", out.Name)
	}
}

func TestAChangedPlaceIsConfirmed(t *testing.T) {
	d, a, second, ids := harbour(t)
	d.ok(d.Articles.MakeCurrent(d.ctx, a.ID, second.ID, nil))
	d.edit(ids[1], "", func(c *claim.Claim) {
		c.Figures = []claim.Figure{{Text: "51", Range: &text.Span{Start: 9, End: 11}}}
		c.Source.Text, c.Source.Range = "ships", &text.Span{Start: 12, End: 17}
	})
	place := d.claims(a.ID)[1].Anchor
	c, err := d.Places.Confirm(d.ctx, place)
	d.ok(err)
	if c.Quote != secondText[3] || c.Figures[0].Text != "51" || c.Figures[0].Range != nil || c.Source.Range == nil {
		t.Errorf("confirmed: %+v", c)
	}
	d.expectPlaces(a, second.ID, ids, "moved: "+firstText[1], "exact: "+secondText[3], "orphan")
	d.expectPlaces(a, a.Current, ids, "exact: "+firstText[1], "changed: "+firstText[2], "exact: "+firstText[3])
	if out := d.undo(); !strings.HasPrefix(out.Name, "Confirm the place of") {
		t.Errorf("undone: %q", out.Name)
	}
	d.expectPlaces(a, second.ID, ids, "moved: "+firstText[1], "changed: "+secondText[3], "orphan")
	d.expectPlaces(a, a.Current, ids, "exact: "+firstText[1], "exact: "+firstText[2], "exact: "+firstText[3])
	d.redo()
	if got := d.claim(ids[1]).Quote; got != secondText[3] {
		t.Errorf("quote after redo: %q", got)
	}
	place.Span.End += 99999
	if _, err := d.Places.Confirm(d.ctx, place); err == nil {
		t.Error("a place outside the text was confirmed")
	}
}

func TestAPlaceIsChosenByHandOrTakenAway(t *testing.T) {
	d, a, second, ids := harbour(t)
	d.ok(d.Articles.MakeCurrent(d.ctx, a.ID, second.ID, nil))
	_, there := d.place(second.ID, secondText[1])
	_, err := d.Places.Choose(d.ctx, ids[2], second.ID, there.Span)
	d.ok(err)
	d.ok(d.Places.Lose(d.ctx, ids[1], second.ID))
	d.expectPlaces(a, second.ID, ids, "moved: "+firstText[1], "orphan", "exact: "+secondText[1])
	d.ok(d.Articles.MakeCurrent(d.ctx, a.ID, a.Current, nil))
	d.ok(d.Articles.MakeCurrent(d.ctx, a.ID, second.ID, nil))
	d.expectPlaces(a, second.ID, ids, "moved: "+firstText[1], "orphan", "exact: "+secondText[1])
	for range 4 {
		d.undo()
	}
	d.expectPlaces(a, second.ID, ids, "moved: "+firstText[1], "changed: "+secondText[3], "orphan")
}

func TestDoubtfulPlacesAreCounted(t *testing.T) {
	d, a, second, ids := harbour(t)
	expect := func(want string) {
		t.Helper()
		found, err := d.Places.Doubts(d.ctx)
		d.ok(err)
		got := ""
		for _, one := range found {
			got += fmt.Sprintf("%s: %d to confirm, %d lost", one.Title, one.Confirm, one.Lost)
		}
		if got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
	expect("")
	d.ok(d.Articles.MakeCurrent(d.ctx, a.ID, second.ID, nil))
	expect("Harbour grows: 1 to confirm, 1 lost")
	d.ok(d.Claims.Delete(d.ctx, ids[2]))
	expect("Harbour grows: 1 to confirm, 0 lost")
	d.ok(d.Articles.Trash(d.ctx, a.ID))
	expect("")
}
