package storage_test

import (
	"testing"

	"claimlight/internal/article"
)

func (d *driver) expectTitle(id, want string) {
	d.t.Helper()
	a, err := d.Articles.Get(d.ctx, id)
	d.ok(err)
	if a.Title != want {
		d.t.Errorf("the article is called %q, want %q", a.Title, want)
	}
}

func TestAnArticleIsCalledAsTheVersionThatItShows(t *testing.T) {
	d := open(t)
	a := d.add("Harbour grows", "It handled 12 ships.")
	v, err := d.Versions.Add(d.ctx, a.ID, version("Harbour shrinks", "It handled 2 ships."),
		article.Snapshot{Bytes: []byte("second")})
	d.ok(err)
	d.expectTitle(a.ID, "Harbour grows")
	d.ok(d.Articles.MakeCurrent(d.ctx, a.ID, v.ID, nil))
	d.expectTitle(a.ID, "Harbour shrinks")
	d.undo()
	d.expectTitle(a.ID, "Harbour grows")
	d.redo()
	d.ok(d.Articles.MakeCurrent(d.ctx, a.ID, a.Current, nil))
	d.expectTitle(a.ID, "Harbour grows")
}

func TestATitleThatAPersonGaveStays(t *testing.T) {
	d := open(t)
	a := d.add("Harbour grows", "It handled 12 ships.")
	a.Title = "Harbour, first report"
	_, err := d.Articles.Save(d.ctx, "visit", a)
	d.ok(err)
	v, err := d.Versions.Add(d.ctx, a.ID, version("Harbour shrinks", "It handled 2 ships."),
		article.Snapshot{Bytes: []byte("second")})
	d.ok(err)
	d.ok(d.Articles.MakeCurrent(d.ctx, a.ID, v.ID, nil))
	d.expectTitle(a.ID, "Harbour, first report")
}
