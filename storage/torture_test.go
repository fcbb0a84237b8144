package storage_test

import (
	"database/sql"
	"errors"
	"flag"
	"fmt"
	"io/fs"
	"maps"
	"math/rand/v2"
	"os"
	"path/filepath"
	"testing"
	"time"

	"claimlight/internal/claim"
	"claimlight/internal/effort"
	"claimlight/storage"
)

var kills = flag.Int("kills", effort.Of(20, 60), "how often to kill a program that is writing; the other kills are "+
	"a tenth of that")

// killsPerLibrary keeps the libraries small, so that looking at them takes less time than killing.
const killsPerLibrary = 25

// What was acknowledged is there after a kill, whole, and nothing is there by half.
func TestAKillLosesNothingThatWasAcknowledged(t *testing.T) {
	rng := rand.New(rand.NewPCG(3, 4))
	n := *kills
	if testing.Short() {
		n = min(n, 5)
	}
	var path string
	var acknowledged []string
	total, hot := 0, 0
	start := time.Now()
	for i := range n {
		if i%killsPerLibrary == 0 {
			d := open(t)
			d.add("Title", "Text.")
			d.ok(d.Close())
			path, acknowledged = d.Path(), nil
		}
		ids := kill(t, "tag", path, "", time.Duration(rng.IntN(60))*time.Millisecond)
		acknowledged, total = append(acknowledged, ids...), total+len(ids)
		if info, err := os.Stat(path + "-wal"); err == nil && info.Size() > 0 {
			hot++
		}
		if err := lost(path, acknowledged); err != nil {
			t.Fatalf("kill %d: %v", i+1, err)
		}
	}
	t.Logf("%d kills in %s, %d claims acknowledged, the log hot after %d", n, time.Since(start).Round(time.Second), total,
		hot)
}

// A log that is cut in half has to be noticed, or the test above proves nothing. A kill that came too early, or just
// after the log was written back, leaves nothing to lose: then another one is tried.
func TestTheTortureNoticesALossItself(t *testing.T) {
	for i := range 20 {
		d := open(t)
		d.add("Title", "Text.")
		d.ok(d.Close())
		ids := kill(t, "tag", d.Path(), "", time.Duration(30+20*i)*time.Millisecond)
		wal := d.Path() + "-wal"
		info, err := os.Stat(wal)
		d.ok(err)
		d.ok(os.Truncate(wal, info.Size()/2))
		if lost(d.Path(), ids) != nil {
			return
		}
	}
	t.Error("half of the log was taken away twenty times, and nothing was missed")
}

// lost opens a copy of the library past the program and says what is missing or torn. The library itself stays as the
// kill left it, for the next program to open.
func lost(path string, acknowledged []string) (err error) {
	path, err = copied(path)
	defer os.RemoveAll(filepath.Dir(path))
	if err != nil {
		return err
	}
	pool, err := sql.Open("sqlite", "file:"+path+"?_busy_timeout=5000")
	if err != nil {
		return err
	}
	defer pool.Close()
	pool.SetMaxOpenConns(1)
	var verdict string
	if err := pool.QueryRow("PRAGMA integrity_check").Scan(&verdict); err != nil || verdict != "ok" {
		return fmt.Errorf("integrity: %s (%v)", verdict, err)
	}
	if _, err := pool.Exec("INSERT INTO claims_index (claims_index, rank) VALUES ('integrity-check', 1)"); err != nil {
		return fmt.Errorf("search: %w", err)
	}
	for _, id := range acknowledged {
		var n int
		if err := pool.QueryRow("SELECT COUNT(*) FROM claims WHERE id = ?", id).Scan(&n); err != nil || n != 1 {
			return fmt.Errorf("claim %s of %d was acknowledged and is lost (%v)", id, len(acknowledged), err)
		}
	}
	var torn int
	err = pool.QueryRow(`SELECT COUNT(*) FROM claims c WHERE
		(SELECT COUNT(*) FROM figures f WHERE f.claim_id = c.id AND f.text = c.notes) <> 1 OR
		(SELECT COUNT(*) FROM fields f WHERE f.claim_id = c.id AND f.value = c.notes) <> 1 OR
		(SELECT COUNT(*) FROM claim_tags f WHERE f.claim_id = c.id) <> 1 OR
		(SELECT COUNT(*) FROM anchors f WHERE f.claim_id = c.id) <> 1 OR
		(SELECT COUNT(*) FROM changes f JOIN actions a ON a.id = f.action_id WHERE f.subject_id = c.id) <> 5`).Scan(&torn)
	if err != nil || torn > 0 {
		return fmt.Errorf("%d torn claims (%v)", torn, err)
	}
	return nil
}

// copied copies a file and its log into a folder of their own.
func copied(path string) (string, error) {
	folder, err := os.MkdirTemp("", "lost-")
	to := filepath.Join(folder, filepath.Base(path))
	for _, suffix := range []string{"", "-wal"} {
		data, problem := os.ReadFile(path + suffix)
		if errors.Is(problem, fs.ErrNotExist) {
			continue
		}
		err = errors.Join(err, problem, os.WriteFile(to+suffix, data, 0o600))
	}
	return to, err
}

func TestAKillWhileBackingUpLeavesOnlyWholeCopies(t *testing.T) {
	d := open(t)
	for range 20 {
		d.add("Title", "Text.")
	}
	d.ok(d.Close())
	rng := rand.New(rand.NewPCG(5, 6))
	for range max(1, *kills/10) {
		kill(t, "back up", d.Path(), "", time.Duration(rng.IntN(40))*time.Millisecond)
	}
	d = openAt(t, d.Path(), storage.Window)
	made, err := d.Backups.List()
	d.ok(err)
	for _, b := range made {
		if rows, err := openAt(t, b.Path, storage.Window).Articles.List(t.Context()); err != nil || len(rows) != 20 {
			t.Errorf("%s holds %d articles (%v)", filepath.Base(b.Path), len(rows), err)
		}
	}
	if len(made) == 0 {
		t.Error("no copy was made")
	}
}

func TestAKillWhileRestoringLeavesTheOneOrTheOther(t *testing.T) {
	one, two := open(t), open(t)
	one.add("One", "Text.")
	two.add("Two", "Text.")
	two.add("Two", "Text.")
	one.ok(one.Close())
	two.ok(two.Close())
	path := filepath.Join(t.TempDir(), "library.sqlite")
	rng := rand.New(rand.NewPCG(7, 8))
	for range max(1, *kills/10) {
		kill(t, "restore", path, one.Path()+":"+two.Path(), time.Duration(rng.IntN(80))*time.Millisecond)
		d := openAt(t, path, storage.Window)
		rows, err := d.Articles.List(d.ctx)
		d.ok(err)
		if ok := len(rows) == 1 && rows[0].Title == "One" || len(rows) == 2 && rows[0].Title == "Two"; !ok {
			t.Fatalf("the library holds %+v", rows)
		}
		if found := d.problems(); len(found) > 0 {
			t.Fatalf("check says %q", found)
		}
		d.ok(d.Close())
	}
}

func TestAKillWhileUpgradingLeavesTheOldOrTheNew(t *testing.T) {
	rng := rand.New(rand.NewPCG(9, 10))
	for range max(1, *kills/10) {
		path := storage.OldLibrary(t, 1)
		kill(t, "upgrade", path, "", time.Duration(rng.IntN(40))*time.Millisecond)
		d := openAt(t, path, storage.Window)
		if found := d.search("bridge"); len(found.Articles) != 1 {
			t.Fatalf("found %+v", found)
		}
		if found := d.problems(); len(found) > 0 {
			t.Fatalf("check says %q", found)
		}
	}
}

// A kill in the middle of a merge leaves what was merged so far, each article with its claims, and the same merge
// completes it.
func TestAKillWhileMergingLeavesAWholePart(t *testing.T) {
	d, other, a, c := diverged(t)
	for range 30 {
		other.tag(other.add("Title", "Text."), "Text.")
	}
	path := other.killedCopy()
	before := contents(t, filepath.Dir(path))
	d.ok(d.Close())
	rng := rand.New(rand.NewPCG(11, 12))
	old, part, merged := 0, 0, 0
	for range max(1, *kills/10) {
		work := filepath.Join(t.TempDir(), "library.sqlite")
		_, err := storage.Restore(t.Context(), d.Path(), work)
		d.ok(err)
		acknowledged := len(kill(t, "merge", work, path, time.Duration(rng.IntN(600))*time.Millisecond)) == 2
		now := openAt(t, work, storage.Window)
		rows, err := now.Articles.List(now.ctx)
		now.ok(err)
		for _, r := range rows {
			if r.Title == "Title" && r.Claims != 1 {
				t.Fatalf("an article came with %d claims", r.Claims)
			}
		}
		switch n, rating := len(rows), now.claim(c.ID).Rating; {
		case n == 32 && rating == claim.True:
			merged++
		case acknowledged:
			t.Fatalf("%d articles, the claim is %s, and the merge was acknowledged", n, rating)
		case n == 1 && rating == claim.False:
			old++
		default:
			part++
			now.merge(path, theirs)
			if rows, err := now.Articles.List(now.ctx); err != nil || len(rows) != 32 {
				t.Fatalf("the same merge again: %d articles, %v", len(rows), err)
			}
		}
		if found := now.problems(); len(found) > 0 || len(now.claims(a.ID)) != 1 {
			t.Fatalf("check says %q", found)
		}
		now.ok(now.Close())
	}
	if after := contents(t, filepath.Dir(path)); !maps.Equal(before, after) {
		t.Error("the other library was changed")
	}
	t.Logf("%d kills left the old state, %d a part, %d the new", old, part, merged)
}
