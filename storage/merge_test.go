package storage_test

import (
	"database/sql"
	"errors"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"claimlight/internal/article"
	"claimlight/internal/claim"
	"claimlight/internal/words"
	"claimlight/storage"
)

// contents reads all files of a folder.
func contents(t *testing.T, folder string) map[string]string {
	t.Helper()
	out := map[string]string{}
	err := filepath.WalkDir(folder, func(path string, e fs.DirEntry, err error) error {
		if err != nil || e.IsDir() {
			return err
		}
		data, err := os.ReadFile(path)
		out[path] = string(data)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return out
}

// killedCopy is the library as a kill would leave it: with its log, and nobody using it.
func (d *driver) killedCopy() string {
	d.t.Helper()
	path := filepath.Join(d.t.TempDir(), "killed.sqlite")
	for _, suffix := range []string{"", "-wal"} {
		data, err := os.ReadFile(d.Path() + suffix)
		d.ok(err)
		d.ok(os.WriteFile(path+suffix, data, 0o600))
	}
	return path
}

// mine and theirs settle all conflicts one way.
func mine(storage.Conflict) bool   { return false }
func theirs(storage.Conflict) bool { return true }

func (d *driver) merge(path string, settle func(storage.Conflict) bool) storage.Merged {
	d.t.Helper()
	done, err := d.Others.Merge(d.ctx, path, settle, nil)
	d.ok(err)
	return done
}

// colleague is another library with an article, two versions of it, claims with all that a claim can have, and a
// dismissal.
func colleague(t *testing.T) (*driver, article.Article, claim.Claim) {
	t.Helper()
	d := open(t)
	a := d.add("Harbour grows", "The harbour handled 12 ships.", "It was a record.")
	c := d.tag(a, "The harbour handled 12 ships.")
	c = d.edit(c.ID, "", func(c *claim.Claim) {
		c.Source = claim.Source{Name: "Port office", Kind: claim.Organisation}
		c.Figures = []claim.Figure{{Text: "12", Unit: "ship"}}
		c.Evidence = []claim.Evidence{{URL: "https://port.example/ships", Stance: claim.Supports}}
		c.Tags, c.Fields = []string{"port"}, map[string]string{"desk": "economy"}
	})
	_, err := d.Versions.Add(d.ctx, a.ID, version("Harbour grows", "The harbour handled 13 ships."),
		article.Snapshot{Bytes: []byte("second page")})
	d.ok(err)
	d.ok(d.Articles.Dismiss(d.ctx, a.ID, "It was a record.", true))
	return d, a, c
}

func TestAMergeBringsEverythingAndTouchesNothing(t *testing.T) {
	other, a, c := colleague(t)
	path := other.killedCopy()
	before := contents(t, filepath.Dir(path))

	d := open(t)
	d.add("Own article", "Own text.")
	empty := dumpOf(t, d.raw(), undoable...)
	tried, err := d.Others.TryMerge(d.ctx, path)
	d.ok(err)
	mustEqual(t, "after the dry run", dumpOf(t, d.raw(), undoable...), empty)
	done := d.merge(path, mine)
	if done.Articles != 1 || done.Versions != 2 || done.Claims != 1 || done.Dismissals != 1 || len(done.Conflicts) > 0 ||
		done.Nothing() {
		t.Errorf("the merge did %+v", done)
	}
	if tried.Articles != done.Articles || tried.Versions != done.Versions || tried.Claims != done.Claims {
		t.Errorf("the dry run said %+v, the merge did %+v", tried, done)
	}
	if after := contents(t, filepath.Dir(path)); !maps.Equal(before, after) {
		t.Errorf("the other folder held %q, and holds %q", slices.Sorted(maps.Keys(before)), slices.Sorted(maps.Keys(after)))
	}

	want := other.claim(c.ID)
	got := d.claim(c.ID)
	want.Revision, got.Revision = 0, 0
	if !slices.Equal(texts(got), texts(want)) || len(got.Figures) != 1 || len(got.Evidence) != 1 ||
		got.Fields["desk"] != "economy" {
		t.Errorf("the claim came as %+v, want %+v", got, want)
	}
	versions, err := d.Versions.Of(d.ctx, a.ID)
	d.ok(err)
	page, err := d.Versions.Snapshot(d.ctx, versions[1].SnapshotID)
	if len(versions) != 2 || string(page.Bytes) != "second page" || err != nil {
		t.Errorf("versions %+v, page %q (%v)", versions, page.Bytes, err)
	}
	if placed := d.claims(a.ID); len(placed) != 1 || placed[0].Anchor.State != claim.Exact {
		t.Errorf("claims %+v", placed)
	}
	history, err := d.History.Of(d.ctx, c.ID)
	d.ok(err)
	if len(history) != 3 || !strings.HasPrefix(history[0].Name, "Merge of") || !strings.HasPrefix(history[2].Name, "Tag") {
		t.Errorf("history %+v", history)
	}
	if found := d.problems(); len(found) > 0 {
		t.Errorf("check says %q", found)
	}
	if again := d.merge(path, mine); !again.Nothing() || again.Same != 2 {
		t.Errorf("the second time it did %+v", again)
	}
}

func TestAMergeIsOneActionAndIsCopiedBefore(t *testing.T) {
	other, a, c := colleague(t)
	d := open(t)
	d.add("Own article", "Own text.")
	empty := dumpOf(t, d.raw(), undoable...)
	copies, err := d.Backups.List()
	d.ok(err)
	d.merge(other.killedCopy(), mine)
	made, err := d.Backups.List()
	d.ok(err)
	if len(made) != len(copies)+1 {
		t.Errorf("%d copies, want one more than %d", len(made), len(copies))
	}
	left, err := filepath.Glob(filepath.Join(filepath.Dir(made[0].Path), "unfinished-*"))
	if len(left) > 0 || err != nil {
		t.Errorf("left behind: %q (%v)", left, err)
	}
	merged := dumpOf(t, d.raw(), undoable...)
	if out := d.undo(); !strings.HasPrefix(out.Name, "Merge of") {
		t.Errorf("undone: %+v", out)
	}
	stored, err := d.Articles.Get(d.ctx, a.ID)
	if !stored.Deleted || err != nil {
		t.Errorf("after undo the article is %+v (%v)", stored, err)
	}
	if _, err := d.Claims.Get(d.ctx, c.ID); !errors.Is(err, storage.ErrNotFound) {
		t.Errorf("after undo, reading the claim gives %v", err)
	}
	without := dumpOf(t, d.raw(), undoable...)
	maps.DeleteFunc(without, func(key, _ string) bool { return strings.Contains(key, a.ID) })
	mustEqual(t, "after undo", without, empty)
	if versions, err := d.Versions.Of(d.ctx, a.ID); len(versions) != 2 || err != nil {
		t.Errorf("undo took versions away: %+v (%v)", versions, err)
	}
	d.redo()
	mustEqual(t, "after redo", dumpOf(t, d.raw(), undoable...), merged)
}

// diverged is a library and a copy of it, in both of which the same claim and article were edited since.
func diverged(t *testing.T) (d, other *driver, a article.Article, c claim.Claim) {
	t.Helper()
	d, a, c = colleague(t)
	path := filepath.Join(t.TempDir(), "other.sqlite")
	_, err := d.Backups.MakeAt(d.ctx, path)
	d.ok(err)
	other = openAt(t, path, storage.Window)
	other.edit(c.ID, "", func(c *claim.Claim) { c.Rating, c.Tags = claim.True, []string{"port", "records"} })
	other.add("New there", "Only there.")
	d.edit(c.ID, "", func(c *claim.Claim) { c.Rating = claim.False })
	return d, other, a, c
}

func TestConflictsAreSettledByTheUserAlone(t *testing.T) {
	d, other, _, c := diverged(t)
	done := d.merge(other.killedCopy(), mine)
	if done.Articles != 1 || done.Claims != 0 || len(done.Conflicts) != 1 {
		t.Fatalf("the merge did %+v", done)
	}
	conflict := done.Conflicts[0]
	want := []storage.Difference{
		{Part: words.ClaimRating, Ours: "false", Theirs: "true"},
		{Part: words.ClaimClaimTags, Ours: "port", Theirs: "port; records"},
	}
	if conflict.Kind != storage.ConflictClaim || conflict.ID != c.ID || !slices.Equal(conflict.Differences, want) ||
		conflict.Theirs.IsZero() {
		t.Errorf("conflict %+v", conflict)
	}
	if got := d.claim(c.ID); got.Rating != claim.False {
		t.Errorf("ours was to be kept, and is %s", got.Rating)
	}
	d.merge(other.killedCopy(), theirs)
	if got := d.claim(c.ID); got.Rating != claim.True || len(got.Tags) != 2 {
		t.Errorf("theirs was to be taken, and ours is %s %q", got.Rating, got.Tags)
	}
	if out := d.undo(); !strings.HasPrefix(out.Name, "Merge of") || d.claim(c.ID).Rating != claim.False {
		t.Errorf("undo of the merge: %+v, then %s", out, d.claim(c.ID).Rating)
	}
}

func TestWhatLiesInATrashIsNoSilentMatter(t *testing.T) {
	d, other, a, c := diverged(t)
	d.ok(d.Claims.Delete(d.ctx, c.ID))
	other.ok(other.Articles.Trash(other.ctx, other.add("Thrown away", "Text.").ID))
	done := d.merge(other.killedCopy(), mine)
	if done.Trashed != 1 || len(done.Conflicts) != 1 || done.Conflicts[0].Differences[0].Ours != "in the trash" {
		t.Errorf("the merge did %+v", done)
	}
	if len(d.claims(a.ID)) != 0 {
		t.Error("a claim came out of the trash without being asked for")
	}
	d.merge(other.killedCopy(), theirs)
	if len(d.claims(a.ID)) != 1 {
		t.Error("the claim did not come out of the trash")
	}
}

// A boundary that was moved in one library and a version that was made current in the other leave every claim at its
// words.
func TestPlacesStayTrueAfterAMerge(t *testing.T) {
	for name, settle := range map[string]func(storage.Conflict) bool{
		"mine": mine, "theirs": theirs,
		"their articles": func(c storage.Conflict) bool { return c.Kind == storage.ConflictArticle },
		"their claims":   func(c storage.Conflict) bool { return c.Kind == storage.ConflictClaim },
	} {
		t.Run(name, func(t *testing.T) {
			d, other, a, c := diverged(t)
			sel, at := other.place(a.Current, "harbour handled")
			_, err := other.Places.Move(other.ctx, c.ID, sel, at)
			other.ok(err)
			v, err := other.Versions.Add(other.ctx, a.ID, version("Harbour grows", "They say the harbour handled 12 ships."),
				article.Snapshot{})
			other.ok(err)
			_, at = other.place(v.ID, "harbour handled")
			at.ClaimID = c.ID
			other.ok(other.Articles.MakeCurrent(other.ctx, a.ID, v.ID, []claim.Anchor{at}))
			_, err = d.Versions.Add(d.ctx, a.ID, version("Ours has a third one too", "Text."), article.Snapshot{})
			d.ok(err)

			done := d.merge(other.killedCopy(), settle)
			if len(done.Conflicts) != 2 {
				t.Errorf("conflicts %+v", done.Conflicts)
			}
			if versions, err := d.Versions.Of(d.ctx, a.ID); len(versions) != 4 || versions[3].Number != 4 || err != nil {
				t.Errorf("versions %+v (%v)", versions, err)
			}
			if found := d.problems(); len(found) > 0 {
				t.Errorf("check says %q", found)
			}
			d.undo()
			if found := d.problems(); len(found) > 0 {
				t.Errorf("after undo, check says %q", found)
			}
		})
	}
}

// A library is known by what it holds, so a merge of two that were merged with each other adds nothing to either.
func TestMergingBothWaysMakesTwoAlike(t *testing.T) {
	one, _, _ := colleague(t)
	two, _, _ := colleague(t)
	one.merge(two.killedCopy(), mine)
	two.merge(one.killedCopy(), mine)
	for _, d := range []*driver{one, two} {
		rows, err := d.Articles.List(d.ctx)
		if len(rows) != 2 || err != nil {
			t.Errorf("%d articles (%v)", len(rows), err)
		}
	}
	if done := one.merge(two.killedCopy(), mine); !done.Nothing() {
		t.Errorf("there was still %+v", done)
	}
	mustEqual(t, "claims of both", claimIDs(t, one.raw()), claimIDs(t, two.raw()))
}

func claimIDs(t *testing.T, pool *sql.DB) dump {
	all := dumpOf(t, pool, "claims", "figures", "evidence", "claim_tags", "fields")
	for key := range all {
		all[key] = "" // the revisions differ
	}
	return all
}

// While one goroutine merges, others read and save; all of them come to an end.
func TestAMergeGoesOnBesideOtherWork(t *testing.T) {
	other, a, _ := colleague(t)
	path := other.killedCopy()
	d := open(t)
	own := d.add("Title", "Text.")
	done := make(chan error)
	go func() {
		_, err := d.Others.TryMerge(d.ctx, path)
		if err == nil {
			_, err = d.Others.Merge(d.ctx, path, theirs, nil)
		}
		done <- err
	}()
	for n := 0; ; n++ {
		select {
		case err := <-done:
			d.ok(err)
			if got := len(d.claims(a.ID)); got != 1 {
				t.Errorf("%d claims came, want 1", got)
			}
			if got := len(d.claims(own.ID)); got != n {
				t.Errorf("%d claims were tagged meanwhile, and %d are there", n, got)
			}
			return
		default:
			d.tag(own, "Text.")
			d.ok(d.Settings.SetState(d.ctx, "key", "value"))
			if _, err := d.Sources.Names(d.ctx); err != nil {
				t.Fatal(err)
			}
		}
	}
}
