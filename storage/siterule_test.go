package storage_test

import (
	"slices"
	"testing"

	"claimlight/storage"
)

// rules are the corrections for sites in the library.
func (d *driver) rules() []string {
	d.t.Helper()
	got, err := d.Settings.SiteRules(d.ctx)
	d.ok(err)
	return got
}

func TestACorrectionForASiteIsRemembered(t *testing.T) {
	const keep, drop = "keep example.org place p.note", "drop example.org place div.teaser"
	d := open(t)
	d.ok(d.Settings.KeepSiteRule(d.ctx, keep, true))
	d.ok(d.Settings.KeepSiteRule(d.ctx, drop, true))
	d.ok(d.Settings.KeepSiteRule(d.ctx, keep, true)) // known already
	d = d.reopen(storage.Window)
	if got := d.rules(); !slices.Equal(got, []string{keep, drop}) {
		t.Fatalf("rules %q", got)
	}
	d.undo()
	if got := d.rules(); !slices.Equal(got, []string{keep}) {
		t.Errorf("after undo: %q", got)
	}
	d.ok(d.Settings.KeepSiteRule(d.ctx, keep, false))
	d.ok(d.Settings.KeepSiteRule(d.ctx, keep, false))
	if got := d.rules(); len(got) != 0 {
		t.Errorf("forgotten, and yet there: %q", got)
	}
	d.undo()
	if got := d.rules(); !slices.Equal(got, []string{keep}) {
		t.Errorf("after undo of the forgetting: %q", got)
	}
}

func TestAMergeBringsCorrectionsForSites(t *testing.T) {
	d, other := open(t), open(t)
	d.ok(d.Settings.KeepSiteRule(d.ctx, "keep example.org place p.note", true))
	d.ok(other.Settings.KeepSiteRule(d.ctx, "keep example.org place p.note", true))
	d.ok(other.Settings.KeepSiteRule(d.ctx, "keep example.com reason caption", true))
	d.ok(other.Close())
	_, err := d.Others.Merge(d.ctx, other.Path(), func(storage.Conflict) bool { return false }, nil)
	d.ok(err)
	if got := d.rules(); len(got) != 2 {
		t.Errorf("rules %q", got)
	}
}
