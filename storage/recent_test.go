package storage_test

import (
	"testing"
	"time"
)

func TestTheArticlesOpenedLastComeFirst(t *testing.T) {
	d := open(t)
	never := d.add("Never opened", "Some text.")
	var ids []string
	for _, title := range []string{"First", "Second", "Third", "Fourth"} {
		a := d.add(title, "Text of "+title)
		d.ok(d.Articles.MarkOpened(d.ctx, a.ID))
		ids = append(ids, a.ID)
	}
	time.Sleep(2 * time.Millisecond) // times are kept to the millisecond
	d.ok(d.Articles.MarkOpened(d.ctx, ids[0]))
	d.ok(d.Articles.Trash(d.ctx, ids[2]))
	recent, err := d.Articles.Recent(d.ctx, 2)
	d.ok(err)
	if len(recent) != 2 || recent[0].ID != ids[0] || recent[1].ID != ids[3] {
		t.Errorf("recent are %+v", recent)
	}
	recent, err = d.Articles.Recent(d.ctx, 9)
	d.ok(err)
	for _, a := range recent {
		if a.ID == never.ID || a.ID == ids[2] {
			t.Errorf("%q is among the recent", a.Title)
		}
	}
}
