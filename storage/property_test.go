package storage_test

import (
	"database/sql"
	"errors"
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"claimlight/internal/article"
	"claimlight/internal/claim"
	"claimlight/storage"
)

// deedDone is what the test itself knows of one action: the rows in which the library differed before and after it.
type deedDone struct {
	desk    storage.Origin
	visit   string
	changes map[string]pair
	undone  map[string]pair // what its undo did; nil while it stands
}

// world is a library used by two programs at random, beside a simple notion of what undo must do to it.
type world struct {
	t        *testing.T
	rng      *rand.Rand
	file     *sql.DB // the library's file, past the library
	window   *driver
	script   *driver
	articles []article.Article
	claims   []string
	done     []*deedDone
	undone   []*deedDone // in the order in which they were undone
	skipped  []*deedDone
}

// Invariant 4: whatever two programs do, undo and redo restore exactly the rows that the action wrote, with their
// revisions, or leave them alone when something else has changed them since.
func TestUndoRestoresExactlyWhatTwoProgramsDid(t *testing.T) {
	seeds := 12
	if testing.Short() {
		seeds = 4
	}
	for seed := range seeds {
		t.Run(fmt.Sprint(seed), func(t *testing.T) {
			t.Parallel()
			w := newWorld(t, uint64(seed))
			for range 60 {
				w.step()
			}
			w.undoAll()
			if found := w.window.problems(); len(found) > 0 {
				t.Errorf("check says %q", found)
			}
		})
	}
}

func newWorld(t *testing.T, seed uint64) *world {
	window := open(t)
	w := &world{
		t: t, rng: rand.New(rand.NewPCG(seed, 7)), window: window, script: window.beside(storage.CommandLine),
		file: window.raw(),
	}
	for i := range 2 {
		blocks := []string{fmt.Sprintf("Title %d", i), "Alpha 👩‍👩‍👧 one.", "Beta \u0444\u0301 two.", "Gamma three."}
		a := window.add(blocks[0], blocks[1], blocks[2], blocks[3])
		w.noteAdding()
		_, err := window.Versions.Add(window.ctx, a.ID, version(blocks[0], "New. "+blocks[1], blocks[2], blocks[3]),
			article.Snapshot{Bytes: []byte("v2")})
		window.ok(err)
		w.articles = append(w.articles, a)
	}
	return w
}

// noteAdding learns from one undo and redo what the last action, the adding of an article, consists of.
func (w *world) noteAdding() {
	before := w.dump()
	w.window.undo()
	without := w.dump()
	w.window.redo()
	mustEqual(w.t, "redo of adding", w.dump(), before)
	w.done = append(w.done, &deedDone{desk: storage.Window, changes: diff(without, before)})
}

func (w *world) dump() dump { return dumpOf(w.t, w.file, undoable...) }

func (w *world) step() {
	d, desk := w.window, storage.Window
	if w.rng.IntN(3) == 0 {
		d, desk = w.script, storage.CommandLine
	}
	switch n := w.rng.IntN(20); {
	case n < 5:
		w.undo(d, desk)
	case n < 8:
		w.redo(d, desk)
	case n == 8:
		w.reopen()
	default:
		w.act(d, desk)
	}
}

func (w *world) reopen() {
	w.window = w.window.reopen(storage.Window)
}

// act does something at random and notes what it changed.
func (w *world) act(d *driver, desk storage.Origin) {
	before := w.dump()
	visit, current := w.doSomething(d)
	after := w.dump()
	changes := diff(before, after)
	if current {
		for key := range changes {
			if strings.HasPrefix(key, "anchors ") && changes[key].before == "" {
				delete(changes, key) // a place found is no part of the action
			}
		}
	}
	if len(changes) == 0 {
		return
	}
	if last := w.newest(desk); visit != "" && last != nil && last.visit == visit && last.undone == nil &&
		before.holds(last.changes) {
		w.extend(last, changes, after)
	} else {
		w.done = append(w.done, &deedDone{desk: desk, visit: visit, changes: changes})
	}
	w.undone = slices.DeleteFunc(w.undone, func(a *deedDone) bool { return a.desk == desk })
}

func (w *world) newest(desk storage.Origin) *deedDone {
	for _, a := range slices.Backward(w.done) {
		if a.desk == desk {
			return a
		}
	}
	return nil
}

// extend joins a further flush of a visit to its action; one that ends where the visit began is no action at all.
func (w *world) extend(a *deedDone, changes map[string]pair, after dump) {
	for key, p := range changes {
		if old, ok := a.changes[key]; ok {
			p.before = old.before
		}
		a.changes[key] = p
		if p.before == p.after {
			delete(a.changes, key)
		}
	}
	if len(a.changes) == 0 {
		w.done = slices.DeleteFunc(w.done, func(o *deedDone) bool { return o == a })
	}
}

// doSomething gives the visit, when it was one, and whether another version was made current.
func (w *world) doSomething(d *driver) (visit string, current bool) {
	if len(w.claims) == 0 || w.rng.IntN(6) == 0 {
		a := w.articles[w.rng.IntN(2)]
		a, err := d.Articles.Get(d.ctx, a.ID)
		d.ok(err)
		w.claims = append(w.claims, d.tag(a, pick(w.rng, "Alpha", "Beta \u0444\u0301 two.", "three", "Title")).ID)
		return "", false
	}
	id := pick(w.rng, w.claims...)
	c, err := d.Claims.Get(d.ctx, id)
	if errors.Is(err, storage.ErrNotFound) {
		return "", false // its tag was undone
	}
	d.ok(err)
	switch w.rng.IntN(10) {
	case 0:
		d.ok(d.Claims.Delete(d.ctx, id))
	case 1:
		return "", w.switchVersion(d, c.ArticleID)
	case 2:
		w.moveClaim(d, c)
	case 3:
		a, err := d.Articles.Get(d.ctx, c.ArticleID)
		d.ok(err)
		a.Tags, a.Site = pick(w.rng, nil, []string{"x"}, []string{"y", "x"}), pick(w.rng, "", "Site")
		_, err = d.Articles.Save(d.ctx, "", a)
		d.ok(err)
	default:
		visit = pick(w.rng, "", "v1", "v2")
		w.editSomething(&c)
		_, err = d.Claims.Save(d.ctx, visit, c)
		d.ok(err)
	}
	return visit, false
}

func (w *world) editSomething(c *claim.Claim) {
	switch w.rng.IntN(6) {
	case 0:
		c.Rating = pick(w.rng, claim.NotRated, claim.True, claim.False)
	case 1:
		c.Notes = pick(w.rng, "", "n", "note\x00 \U0001F600")
	case 2:
		c.Tags = pick(w.rng, nil, []string{"a"}, []string{"b", "a"})
	case 3:
		c.Fields = pick(w.rng, nil, map[string]string{"k": "1"}, map[string]string{"k": "2", "l": ""})
	case 4:
		c.Figures = pick(w.rng, nil, []claim.Figure{{Text: "5"}}, append(slices.Clone(c.Figures), claim.Figure{Text: "6"}))
	case 5:
		c.Evidence = pick(w.rng, nil, []claim.Evidence{{URL: "u", Stance: claim.Context}},
			[]claim.Evidence{{Files: []claim.File{{Name: "f", SHA256: article.Hash([]byte(pick(w.rng, "1", "2")))}}}},
			slices.Clone(c.Evidence))
	}
}

func (w *world) switchVersion(d *driver, articleID string) bool {
	versions, err := d.Versions.Of(d.ctx, articleID)
	d.ok(err)
	v := pick(w.rng, versions...)
	var places []claim.Anchor
	for _, c := range d.claims(articleID) {
		_, a := d.place(v.ID, c.Quote)
		a.ClaimID, a.State = c.ID, claim.Moved
		places = append(places, a)
	}
	d.ok(d.Articles.MakeCurrent(d.ctx, articleID, v.ID, places))
	return true
}

func (w *world) moveClaim(d *driver, c claim.Claim) {
	a, err := d.Articles.Get(d.ctx, c.ArticleID)
	d.ok(err)
	sel, place := d.place(a.Current, pick(w.rng, "Alpha 👩‍👩‍👧", "Beta", "Gamma three."))
	_, err = d.Places.Move(d.ctx, c.ID, sel, place)
	d.ok(err)
}

func (w *world) undo(d *driver, desk storage.Origin) {
	want := w.dump()
	var target *deedDone
	for _, a := range slices.Backward(w.done) {
		if a.desk != desk || a.undone != nil || slices.Contains(w.skipped, a) {
			continue
		}
		if want.holds(a.changes) {
			target = a
			break
		}
		w.skipped = append(w.skipped, a)
	}
	before := want
	if target != nil {
		want = withoutOrphans(want.without(target.changes))
	}
	out, err := d.History.Undo(d.ctx)
	if err != nil && !errors.Is(err, storage.ErrNothingToUndo) {
		d.ok(err)
	}
	if (target != nil) != (out.Name != "") {
		w.t.Fatalf("undo gave %+v, expected one: %v", out, target != nil)
	}
	got := w.dump()
	mustEqual(w.t, "undo of "+out.Name, got, want)
	if target != nil {
		target.undone = diff(before, got)
		w.undone = append(w.undone, target)
		w.offerAgain(desk)
	}
}

// offerAgain forgets what the other program's undo has passed over: it may be possible now.
func (w *world) offerAgain(desk storage.Origin) {
	w.skipped = slices.DeleteFunc(w.skipped, func(a *deedDone) bool { return a.desk != desk })
}

func (w *world) redo(d *driver, desk storage.Origin) {
	want := w.dump()
	var target *deedDone
	for _, a := range slices.Backward(w.undone) {
		if a.desk != desk {
			continue
		}
		w.undone = slices.DeleteFunc(w.undone, func(o *deedDone) bool { return o == a })
		if want.holds(a.undone) {
			target = a
			break
		}
	}
	if target != nil {
		want = want.without(target.undone)
		target.undone = nil
		w.offerAgain(desk)
	}
	out, err := d.History.Redo(d.ctx)
	if err != nil && !errors.Is(err, storage.ErrNothingToRedo) {
		d.ok(err)
	}
	if (target != nil) != (out.Name != "") {
		w.t.Fatalf("redo gave %+v, expected one: %v", out, target != nil)
	}
	mustEqual(w.t, "redo of "+out.Name, w.dump(), want)
}

// undoAll takes back what can be: at the end nothing is left to undo at either desk.
func (w *world) undoAll() {
	for range 3 * len(w.done) {
		w.undo(w.window, storage.Window)
		w.undo(w.script, storage.CommandLine)
	}
}

// withoutOrphans drops the places of claims that are gone.
func withoutOrphans(d dump) dump {
	for key := range d {
		rest, isAnchor := strings.CutPrefix(key, "anchors ")
		claimID, _, _ := strings.Cut(rest, "/")
		if _, ok := d["claims "+claimID]; isAnchor && !ok {
			delete(d, key)
		}
	}
	return d
}

func pick[T any](rng *rand.Rand, choices ...T) T { return choices[rng.IntN(len(choices))] }
