package storage_test

import (
	"errors"
	"strings"
	"testing"

	"claimlight/internal/article"
	"claimlight/storage"
)

// reading is how far the current version of an article was read, by the words that end there.
func (d *driver) reading(a article.Article) (storage.Reading, string) {
	d.t.Helper()
	now, err := d.Articles.Get(d.ctx, a.ID)
	d.ok(err)
	v, err := d.Versions.Get(d.ctx, now.Current)
	d.ok(err)
	r, err := d.Readings.In(d.ctx, v)
	d.ok(err)
	return r, v.Text()[:r.Read]
}

// readTo notes that an article is read up to the end of some words.
func (d *driver) readTo(a article.Article, last string, suggestions int) {
	d.t.Helper()
	v, err := d.Versions.Get(d.ctx, a.Current)
	d.ok(err)
	full := v.Text()
	at := strings.Index(full, last)
	if at < 0 {
		d.t.Fatalf("%q stands nowhere in %q", last, full)
	}
	d.ok(d.Readings.Keep(d.ctx, storage.Reading{
		ArticleID: a.ID, VersionID: a.Current, Read: at + len(last), Suggestions: suggestions,
	}, full))
}

// How far an article was read is kept beside the history, and counted in the list.
func TestHowFarAnArticleWasReadIsKept(t *testing.T) {
	d := open(t)
	a := d.add("Дерева", "Сто дерев.", "Ще сто.")
	if r, _ := d.reading(a); r.Read != 0 || r.Suggestions != storage.Unknown || r.Done {
		t.Errorf("an article that nobody has read is %+v", r)
	}
	d.readTo(a, "Сто дерев.", 3)
	if r, words := d.reading(a); words != "Дерева\nСто дерев." || r.Suggestions != 3 {
		t.Errorf("read is %q, %+v", words, r)
	}
	if _, err := d.History.Undo(d.ctx); err != nil {
		t.Fatal(err)
	}
	if rows := d.articles(); len(rows) != 0 {
		t.Errorf("the reading was taken back, and not the article: %+v", rows)
	}
	_, err := d.History.Redo(d.ctx)
	d.ok(err)
	row := d.articles()[0].State
	if row.Read < 0.68 || row.Read > 0.7 || row.Suggestions != 3 || row.Done { // 17 of 25 letters
		t.Errorf("in the list it is %+v", row)
	}
}

// An article is done by an action, which is taken back as any other.
func TestDoneIsAnAction(t *testing.T) {
	d := open(t)
	a := d.add("Trees", "A hundred trees.")
	d.ok(d.Readings.Finish(d.ctx, a.ID, a.Title, true))
	d.ok(d.Readings.Finish(d.ctx, a.ID, a.Title, true))
	if r, _ := d.reading(a); !r.Done || !d.articles()[0].State.Done {
		t.Errorf("it is not done: %+v", r)
	}
	out, err := d.History.Undo(d.ctx)
	if r, _ := d.reading(a); err != nil || r.Done || out.Name != "Done with “Trees”" {
		t.Errorf("taken back was %q, which left %+v (%v)", out.Name, r, err)
	}
	_, err = d.History.Redo(d.ctx)
	d.ok(err)
	d.ok(d.Readings.Finish(d.ctx, a.ID, a.Title, false))
	if r, _ := d.reading(a); r.Done {
		t.Error("it was not reopened")
	}
	d.ok(d.Articles.Trash(d.ctx, a.ID))
	d.readTo(a, "Trees", 0)
	if _, err := d.Trash.Empty(d.ctx); err != nil {
		t.Errorf("the trash was not emptied: %v", err)
	}
}

// A new version is read as far as the last sentence goes that was read and stands in it.
func TestAnotherVersionIsReadAsFarAsItIsKnown(t *testing.T) {
	for name, c := range map[string]struct {
		now  []string
		want string
	}{
		"a paragraph before": {[]string{"Trees", "Quite new.", "One stands. Two stand.", "Three fell."}, "Two stand."},
		"more at the end":    {[]string{"Trees", "One stands. Two stand.", "Three fell.", "Four came later."}, "Two stand."},
		"the last one gone":  {[]string{"Trees", "One stands.", "Three fell."}, "One stands."},
		"nothing left":       {[]string{"Ships", "Nine sailed."}, ""},
	} {
		d := open(t)
		a := d.add("Trees", "One stands. Two stand.", "Three fell.")
		d.readTo(a, "Two stand.", 5)
		v, err := d.Versions.Add(d.ctx, a.ID, version(c.now...), article.Snapshot{Bytes: []byte(name)})
		d.ok(err)
		d.ok(d.Articles.MakeCurrent(d.ctx, a.ID, v.ID, nil))
		if r, words := d.reading(a); !strings.HasSuffix(words, c.want) || c.want == "" && words != "" ||
			r.Suggestions != storage.Unknown {
			t.Errorf("%s: read is %q, want it to end with %q (%+v)", name, words, c.want, r)
		}
	}
}

func TestTheNextUnreadArticleIsTheNextOfTheList(t *testing.T) {
	d := open(t)
	var all []article.Article
	for _, title := range []string{"One", "Two", "Three", "Four"} { // the list begins with the last
		all = append(all, d.add(title, "Text of "+title+"."))
	}
	d.readTo(all[1], "Text of Two.", 0)
	d.ok(d.Readings.Finish(d.ctx, all[2].ID, "Three", true))
	d.readTo(all[0], "One", 0)
	for from, want := range map[int]string{3: all[0].ID, 0: all[3].ID, 2: all[0].ID} {
		if got, err := d.Readings.Next(d.ctx, all[from].ID); err != nil || got != want {
			t.Errorf("after %s comes %s, want %s (%v)", all[from].Title, got, want, err)
		}
	}
	d.ok(d.Readings.Finish(d.ctx, all[0].ID, "One", true))
	if got, err := d.Readings.Next(d.ctx, all[3].ID); err != nil || got != "" {
		t.Errorf("all others are read, next is %q (%v)", got, err)
	}
	if got, err := d.Readings.Next(d.ctx, ""); err != nil || got != all[3].ID {
		t.Errorf("with none in view, next is %q (%v)", got, err)
	}
}

// A merge takes over how far articles were read, but not over what was read here.
func TestAMergeTakesOverWhatWasRead(t *testing.T) {
	there := open(t)
	read, both := there.add("Read there", "One. Two."), there.add("Read in both", "One. Two.")
	here := openAt(t, there.killedCopy(), storage.Window)
	fresh := there.add("New there", "Three.")
	there.readTo(read, "One.", 2)
	there.ok(there.Readings.Finish(t.Context(), read.ID, read.Title, true))
	there.readTo(both, "Two.", 0)
	there.ok(there.Readings.Finish(t.Context(), both.ID, both.Title, true))
	there.readTo(fresh, "Three.", 0)
	here.readTo(both, "One.", 1)
	if m := here.merge(there.killedCopy(), mine); m.Finished != 1 {
		t.Errorf("%d articles became done", m.Finished)
	}
	for _, want := range []struct {
		a     article.Article
		words string
		done  bool
	}{{read, "One.", true}, {both, "One.", false}, {fresh, "Three.", false}} {
		if r, words := here.reading(want.a); !strings.HasSuffix(words, want.words) || r.Done != want.done {
			t.Errorf("%s: read is %q, %+v", want.a.Title, words, r)
		}
	}
	if _, err := here.History.Undo(t.Context()); err != nil && !errors.Is(err, storage.ErrNothingToUndo) {
		t.Fatal(err)
	}
	if r, _ := here.reading(read); r.Done {
		t.Error("the merge was taken back, and the article is done still")
	}
	if report, err := here.Check(t.Context()); err != nil || len(report.Problems) > 0 {
		t.Errorf("the check finds %v (%v)", report.Problems, err)
	}
}
