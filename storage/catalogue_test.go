package storage_test

import (
	"strings"
	"testing"
	"time"

	"claimlight/internal/article"
	"claimlight/internal/catalogue"
	"claimlight/internal/claim"
	"claimlight/storage"

	"github.com/shopspring/decimal"
)

// listed gives the quotes of the claims that pass a filter.
func (d *driver) listed(f catalogue.Filter) string {
	d.t.Helper()
	found, err := d.Catalogue.Find(d.ctx, f, catalogue.Order{By: catalogue.Quote})
	d.ok(err)
	var quotes []string
	for _, e := range found {
		quotes = append(quotes, e.Quote)
	}
	return strings.Join(quotes, " | ")
}

func (d *driver) expectListed(f catalogue.Filter, want string) {
	d.t.Helper()
	if got := d.listed(f); got != want {
		d.t.Errorf("%s lists %q, want %q", f, got, want)
	}
}

func TestTheCatalogueListsTheClaimsOfAllArticles(t *testing.T) {
	d := open(t)
	power := d.add("Power", "Prices rose by 5 percent.", "Nobody knows why.")
	water := d.add("Water", "The river fell by 2 m.")
	prices := d.tag(power, "Prices rose by 5 percent.")
	why := d.tag(power, "Nobody knows why.")
	d.tag(water, "The river fell by 2 m.")
	d.edit(prices.ID, "v", func(c *claim.Claim) {
		c.Source = claim.Source{Name: "Ministry", Kind: claim.Government}
		c.Rating, c.Status, c.SaidAt = claim.False, claim.Checked, "2025-04-11"
		c.Figures = []claim.Figure{{Text: "5 percent", Unit: "percent", Value: decimal.NewNullDecimal(decimal.New(5, 0))}}
		c.Tags = []string{"Energy", "prices"}
		c.Evidence = []claim.Evidence{{URL: "https://example.org", Title: "A ledger of tariffs"}}
	})

	d.expectListed(catalogue.Filter{}, "Nobody knows why. | Prices rose by 5 percent. | The river fell by 2 m.")
	only := "Prices rose by 5 percent."
	d.expectListed(catalogue.Filter{Ratings: []claim.Rating{claim.False}}, only)
	d.expectListed(catalogue.Filter{Sources: []string{"ministry"}}, only)
	d.expectListed(catalogue.Filter{Tags: []string{"energy"}}, only)
	d.expectListed(catalogue.Filter{Units: []string{"percent"}}, only)
	d.expectListed(catalogue.Filter{Said: &catalogue.Days{From: "2025", To: "2025"}}, only)
	d.expectListed(catalogue.Filter{Words: "rose pric*"}, only)
	d.expectListed(catalogue.Filter{Words: "ledger"}, only)
	d.expectListed(catalogue.Filter{Words: "…"}, "")
	d.expectListed(catalogue.Filter{Articles: []string{water.ID}}, "The river fell by 2 m.")
	d.expectListed(catalogue.Filter{Traits: []catalogue.Trait{catalogue.NoEvidence}},
		"Nobody knows why. | The river fell by 2 m.")

	d.ok(d.Claims.Delete(d.ctx, why.ID))
	d.ok(d.Articles.Trash(d.ctx, water.ID))
	d.expectListed(catalogue.Filter{}, only)
	if of, err := d.Catalogue.Of(d.ctx, water.ID); err != nil || len(of) != 0 {
		t.Errorf("of an article in the trash %d are listed: %v", len(of), err)
	}
	if of, err := d.Catalogue.Of(d.ctx, power.ID); err != nil || len(of) != 1 || of[0].Evidence != 1 {
		t.Errorf("of an article are listed %+v: %v", of, err)
	}
}

// A source is found by any of its spellings, and shown by the name that the book has of it.
func TestTheCatalogueKnowsTheSourceBook(t *testing.T) {
	d := open(t)
	a := d.add("Power", "Prices rose.")
	c := d.tag(a, "Prices rose.")
	d.edit(c.ID, "v", func(c *claim.Claim) { c.Source.Name = "SBU" })
	_, err := d.Sources.Save(d.ctx, storage.BookSource{Name: "Security Service", Aliases: []string{"SBU"}})
	d.ok(err)
	d.expectListed(catalogue.Filter{Sources: []string{"security service"}}, "Prices rose.")
	found, err := d.Catalogue.Of(d.ctx, a.ID)
	d.ok(err)
	if found[0].Source != "Security Service" {
		t.Errorf("the source is shown as %q", found[0].Source)
	}
}

// What changed under claims is what a page that was fetched again has changed, not what a person left out.
func TestTheCatalogueKnowsWhatChangedUnderClaims(t *testing.T) {
	d := open(t)
	a := d.add("Power", "Prices rose by 5 percent.", "Advertisement", "Nobody knows why.")
	d.tag(a, "Prices rose by 5 percent.")
	changed := catalogue.Filter{Traits: []catalogue.Trait{catalogue.PageChanged}}
	confirm := catalogue.Filter{Traits: []catalogue.Trait{catalogue.PlaceToConfirm}}

	d.correct(a, "Power", "Prices rose by 5 percent.", "Nobody knows why.")
	d.expectListed(changed, "")
	d.expectListed(confirm, "")
	d.refetch(a, "Power", "Prices rose by 6 percent.", "Nobody knows why.")
	d.expectListed(changed, "Prices rose by 5 percent.")
	d.expectListed(confirm, "Prices rose by 5 percent.")
}

// correct shows a text made anew of the page that the article came from.
func (d *driver) correct(a article.Article, blocks ...string) {
	d.t.Helper()
	first, err := d.Versions.Get(d.ctx, a.Current)
	d.ok(err)
	page, err := d.Versions.Snapshot(d.ctx, first.SnapshotID)
	d.ok(err)
	d.show(a, page, blocks...)
}

// refetch shows the text of a page that was fetched in an hour.
func (d *driver) refetch(a article.Article, blocks ...string) {
	d.t.Helper()
	d.show(a, article.Snapshot{Bytes: []byte("<p>new"), RetrievedAt: time.Now().Add(time.Hour)}, blocks...)
}

func (d *driver) show(a article.Article, page article.Snapshot, blocks ...string) {
	d.t.Helper()
	v, err := d.Versions.Add(d.ctx, a.ID, version(blocks...), page)
	d.ok(err)
	d.ok(d.Articles.MakeCurrent(d.ctx, a.ID, v.ID, nil))
}
