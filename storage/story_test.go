package storage_test

import (
	"errors"
	"testing"

	"claimlight/internal/claim"
	"claimlight/internal/text"
	"claimlight/storage"

	"github.com/shopspring/decimal"
)

func TestATaggedClaimComesBackWhole(t *testing.T) {
	d := open(t)
	a := d.add("Bridge closed", "The mayor, Ada Šmit, said 👩‍👩‍👧 that 1,200 cars a day must wait.", "It was cold.")
	c := d.tag(a, "1,200 cars a day must wait")
	c = d.edit(c.ID, "", func(c *claim.Claim) {
		c.Source = claim.Source{
			Name: "Ada Šmit", Kind: claim.Person, Manner: claim.Paraphrase, Via: "radio",
			Text: "Ada Šmit",
		}
		c.Source.Range = &text.Span{Start: -35 - len("👩‍👩‍👧") + 7, End: 0}
		c.Figures = []claim.Figure{{
			Text: "1,200", Value: decimal.NewNullDecimal(decimal.RequireFromString("1200")),
			Unit: "car", Range: &text.Span{Start: 0, End: 5},
		}}
		c.Evidence = []claim.Evidence{{URL: "https://example.org/count", Stance: claim.Refutes, SeenAt: "2026-03-01"}}
		c.Tags = []string{"traffic", "city", "Traffic"}
		c.Fields = map[string]string{"desk": "local"}
		c.Rating, c.Status, c.Notes = claim.MostlyFalse, claim.Checked, "asked the office"
	})
	d = d.reopen(storage.Window)
	found := d.claims(a.ID)
	if len(found) != 1 {
		t.Fatalf("%d claims, want 1", len(found))
	}
	got := found[0]
	if got.Rating != claim.MostlyFalse || got.Notes != c.Notes || got.Fields["desk"] != "local" ||
		got.Source.Name != "Ada Šmit" {
		t.Errorf("claim came back as %+v", got.Claim)
	}
	if len(got.Figures) != 1 || got.Figures[0].Value.Decimal.String() != "1200" ||
		*got.Figures[0].Range != (text.Span{Start: 0, End: 5}) {
		t.Errorf("figures came back as %+v", got.Figures)
	}
	if len(got.Tags) != 2 || got.Tags[0] != "traffic" || got.Tags[1] != "city" {
		t.Errorf("tags came back as %q", got.Tags)
	}
	if len(got.Evidence) != 1 || got.Evidence[0].Stance != claim.Refutes {
		t.Errorf("evidence came back as %+v", got.Evidence)
	}
}

func TestAStaleEditIsRefused(t *testing.T) {
	d := open(t)
	a := d.add("Title", "One sentence here.")
	c := d.tag(a, "One sentence here.")
	d.beside(storage.CommandLine).edit(c.ID, "", func(c *claim.Claim) { c.Notes = "from a script" })
	c.Notes = "typed"
	if _, err := d.Claims.Save(d.ctx, "", c); !errors.Is(err, storage.ErrConflict) {
		t.Fatalf("error %v, want a conflict", err)
	}
	if got := d.claim(c.ID).Notes; got != "from a script" {
		t.Errorf("notes %q were overwritten", got)
	}
}

func TestTheWindowRemembersItsState(t *testing.T) {
	d := open(t)
	d.ok(d.Settings.SetState(d.ctx, "window", "800x600"))
	d.ok(d.Settings.SetState(d.ctx, "window", "1280x800"))
	d = d.reopen(storage.Window)
	got, err := d.Settings.State(d.ctx, "window")
	d.ok(err)
	if none, err := d.Settings.State(d.ctx, "never set"); got != "1280x800" || none != "" || err != nil {
		t.Errorf("state %q and %q (%v)", got, none, err)
	}
}

func TestArticlesAreListedNewestFirst(t *testing.T) {
	d := open(t)
	first, second := d.add("First", "Some text."), d.add("Second", "Other text.")
	d.tag(first, "Some text.")
	d.ok(d.Articles.MarkOpened(d.ctx, first.ID))
	rows, err := d.Articles.List(d.ctx)
	d.ok(err)
	if len(rows) != 2 || rows[0].ID != second.ID || rows[1].Claims != 1 || rows[1].OpenedAt.IsZero() ||
		!rows[0].OpenedAt.IsZero() {
		t.Errorf("list is %+v", rows)
	}
}
