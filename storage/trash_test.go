package storage_test

import (
	"bytes"
	"errors"
	"os"
	"strings"
	"testing"
	"time"

	"claimlight/internal/claim"
	"claimlight/internal/words"
	"claimlight/storage"
)

func (d *driver) trash() []storage.TrashItem {
	d.t.Helper()
	items, err := d.Trash.List(d.ctx)
	d.ok(err)
	return items
}

func TestTheTrashGivesBackWhatWasPutIn(t *testing.T) {
	c := &clock{at: time.Date(2026, 5, 4, 9, 0, 0, 0, time.UTC)}
	d := openWithClock(t, c)
	a, other := d.add("Title", "One.", "Two."), d.add("Other", "Three.")
	one, two := d.tag(a, "One."), d.tag(a, "Two.")
	three := d.tag(other, "Three.")
	d.ok(d.Claims.Delete(d.ctx, one.ID))
	d.ok(d.Claims.Delete(d.ctx, three.ID))
	c.at = c.at.Add(time.Minute)
	d.ok(d.Articles.Trash(d.ctx, a.ID))
	items := d.trash()
	if len(items) != 2 || items[0].Title != "Title" || items[0].Claims != 1 || items[1].ClaimID != three.ID {
		t.Fatalf("trash holds %+v", items)
	}
	d.ok(d.Trash.RestoreClaims(d.ctx, one.ID, three.ID))
	if items := d.trash(); len(items) != 0 {
		t.Errorf("trash still holds %+v", items)
	}
	if n := len(d.claims(a.ID)); n != 2 || d.claim(two.ID).Deleted {
		t.Errorf("%d claims in the restored article", n)
	}
	if out := d.undo(); out.Name != "Restore 2 claims" || len(d.trash()) != 2 {
		t.Errorf("undone %q, trash %+v", out.Name, d.trash())
	}
	d.ok(d.Trash.RestoreArticle(d.ctx, a.ID))
	if n := len(d.claims(a.ID)); n != 1 {
		t.Errorf("%d claims, want the one that went with the article", n)
	}
}

func TestEmptyingTheTrashLeavesNothingBehind(t *testing.T) {
	d := open(t)
	secret := "unmistakable words"
	gone, stays := d.add("Gone", "Some "+secret+" here.", "One more."), d.add("Stays", "Kept text.")
	d.edit(d.tag(gone, "Some "+secret).ID, "", func(c *claim.Claim) {
		c.Notes, c.Tags, c.Fields = "about "+secret, []string{secret}, map[string]string{secret: secret}
		c.Figures, c.Evidence = []claim.Figure{{Text: secret}}, []claim.Evidence{{Title: secret}}
	})
	kept, single := d.tag(stays, "Kept"), d.tag(stays, "text")
	d.edit(single.ID, "", note(secret))
	both := []claim.Claim{d.claim(kept.ID), d.claim(single.ID)}
	both[0].Rating, both[1].Rating = claim.True, claim.True
	d.ok(d.Claims.SaveAll(d.ctx, words.Verbatim("Rate 2 claims"), both))
	d.ok(d.Articles.MarkOpened(d.ctx, gone.ID))
	before, err := d.Backups.Make(d.ctx, storage.DefaultBackupLimit)
	d.ok(err)
	d.ok(d.Articles.Trash(d.ctx, gone.ID))
	d.ok(d.Claims.Delete(d.ctx, single.ID))

	out, err := d.Trash.Empty(d.ctx)
	d.ok(err)
	if out.Articles != 1 || out.Claims != 2 || len(out.Backups) != 1 || out.Backups[0].Path != before.Path {
		t.Errorf("emptied %+v", out)
	}
	if _, err := d.Claims.Get(d.ctx, single.ID); !errors.Is(err, storage.ErrNotFound) {
		t.Errorf("the claim is still there (%v)", err)
	}
	if got := d.claim(kept.ID); got.Rating != claim.True {
		t.Errorf("the other claim is %+v", got)
	}
	report, err := d.Check(d.ctx)
	d.ok(err)
	if len(report.Problems) > 0 || report.Articles != 1 || report.Claims != 1 {
		t.Errorf("check says %+v", report)
	}
	if out := d.undo(); len(out.Skipped) != 1 || !strings.HasPrefix(out.Skipped[0], "“Tag ‘Kept’” was not undone: the "+
		"claim was changed in the window") {
		t.Errorf("undo gave %+v; the rating of both claims cannot be undone any more", out)
	}
	d.ok(d.Close())
	if file, err := os.ReadFile(d.Path()); err != nil || bytes.Contains(file, []byte(secret)) {
		t.Errorf("the words are still in the file (%v)", err)
	}
}

func TestAnEmptyTrashCanBeEmptied(t *testing.T) {
	d := open(t)
	d.tag(d.add("Stays", "Kept text."), "Kept")
	before := dumpOf(t, d.raw(), undoable...)
	out, err := d.Trash.Empty(d.ctx)
	d.ok(err)
	mustEqual(t, "emptying nothing", dumpOf(t, d.raw(), undoable...), before)
	if out.Articles != 0 || out.Claims != 0 {
		t.Errorf("emptied %+v", out)
	}
	if out := d.undo(); out.Name != "Tag “Kept”" {
		t.Errorf("undone %q", out.Name)
	}
}
