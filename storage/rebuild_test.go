package storage_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"claimlight/internal/claim"
	"claimlight/internal/effort"
	"claimlight/storage"
)

// dumped are the tables of a library that a rebuilt one has to have row by row.
var dumped = []string{
	"articles", "article_tags", "versions", "blocks", "snapshots", "blobs", "claims", "figures",
	"evidence", "evidence_files",
	"claim_tags", "fields", "anchors", "sources", "source_names", "actions", "changes", "state",
}

func TestALibraryIsRebuiltFromItsRows(t *testing.T) {
	effort.Long(t)
	for name, c := range plants {
		if strings.Contains(c.statements, "DROP TABLE") || strings.Contains(c.statements, "value REAL") {
			continue // below: not all rows are there any more
		}
		t.Run(name, func(t *testing.T) {
			path := planted(t, c.statements)
			file := rawAt(t, path)
			before := dumpOf(t, file, dumped...)
			if err := file.Close(); err != nil {
				t.Fatal(err)
			}
			done, err := storage.Rebuild(t.Context(), path)
			if err != nil || done.Left != 0 || len(done.Problems) > 0 || done.Kept == "" {
				t.Fatalf("%+v (%v)", done, err)
			}
			d := openAt(t, path, storage.Window)
			if name != "a computed column" { // SELECT * shows it
				mustEqual(t, "a rebuilt library", dumpOf(t, d.raw(), dumped...), before)
			}
			if found := d.problems(); len(found) > 0 {
				t.Errorf("check says %q", found)
			}
			a, err := d.Articles.List(d.ctx)
			d.ok(err)
			made := d.tag(a[0].Article, "here")
			d.edit(made.ID, "", func(c *claim.Claim) { c.Rating = claim.False })
			if found, err := d.Search.Find(d.ctx, "sentence", 5); err != nil || len(found.Claims) != 1 {
				t.Errorf("found %+v (%v)", found, err)
			}
			if _, err := os.Stat(done.Kept); err != nil {
				t.Errorf("the library as it was is not kept: %v", err)
			}
			if left, _ := filepath.Glob(filepath.Join(filepath.Dir(path), "*unfinished*")); len(left) > 0 {
				t.Errorf("left behind: %q", left)
			}
		})
	}
}

// What is no table of rows any more is left empty: what a view or a computed column would say is not taken.
func TestWhatIsComputedIsNotTaken(t *testing.T) {
	path := planted(t, "DROP TABLE state; CREATE TABLE state (key TEXT PRIMARY KEY, value TEXT AS ('forged')); INSERT "+
		"INTO state (key) VALUES ('k');"+
		"DROP TABLE site_rules; CREATE VIEW site_rules AS SELECT 'r' AS id, '2026' AS created_at, 1 AS revision")
	if done, err := storage.Rebuild(t.Context(), path); err != nil || done.Left != 0 || len(done.Problems) > 0 {
		t.Fatalf("%+v (%v)", done, err)
	}
	d := openAt(t, path, storage.Window)
	if value, err := d.Settings.State(d.ctx, "k"); value != "" || err != nil {
		t.Errorf("what was remembered is %q (%v)", value, err)
	}
	if rules, err := d.Settings.SiteRules(d.ctx); len(rules) > 0 || err != nil {
		t.Errorf("rules %q (%v)", rules, err)
	}
}

func TestAnEarlierLibraryIsRebuiltAndUpgraded(t *testing.T) {
	for version := int64(1); version < storage.SchemaVersion; version++ {
		path := storage.OldLibrary(t, version)
		file := rawAt(t, path)
		if _, err := file.Exec("CREATE VIEW strange AS SELECT 1; CREATE TRIGGER kind AFTER INSERT ON articles BEGIN " +
			"DELETE FROM articles; END"); err != nil {
			t.Fatal(err)
		}
		if err := file.Close(); err != nil {
			t.Fatal(err)
		}
		if done, err := storage.Rebuild(t.Context(), path); err != nil || len(done.Problems) > 0 {
			t.Fatalf("schema %d: %+v (%v)", version, done, err)
		}
		d := openAt(t, path, storage.Window)
		if rows, err := d.Articles.List(d.ctx); err != nil || len(rows) != 1 || rows[0].Title != "Old bridge" {
			t.Errorf("schema %d: articles %+v (%v)", version, rows, err)
		}
	}
}

// Reading alone shows the rows of every kind of altered library, runs nothing of it, and leaves nothing behind.
func TestAnAlteredLibraryIsReadAlone(t *testing.T) {
	effort.Long(t)
	for name, c := range plants {
		t.Run(name, func(t *testing.T) {
			path := planted(t, c.statements)
			data, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			l, err := storage.Open(t.Context(), storage.Params{Path: path, ReadOnly: true})
			if err != nil {
				t.Fatal(err)
			}
			if !strings.Contains(l.Altered(), c.named) || l.Path() != path {
				t.Errorf("%q of %s", l.Altered(), l.Path())
			}
			rows, err := l.Articles.List(t.Context())
			if err != nil || len(rows) != 1 || rows[0].Claims != 1 {
				t.Errorf("articles %+v (%v)", rows, err)
			}
			if found, err := l.Search.Find(t.Context(), "sentence", 5); err != nil || len(found.Claims) != 1 {
				t.Errorf("found %+v (%v)", found, err)
			}
			if err := l.Close(); err != nil {
				t.Error(err)
			}
			after := contents(t, filepath.Dir(path))
			if len(after) != 1 || after[path] != string(data) {
				t.Errorf("the library was changed, or something was left beside it: %d files", len(after))
			}
		})
	}
}

func TestALibraryInUseIsNotRebuilt(t *testing.T) {
	d := open(t)
	d.add("Title", "Text.")
	if _, err := storage.Rebuild(d.ctx, d.Path()); err == nil {
		t.Fatal("a library that is open was replaced")
	}
	d.add("Another", "Text.")
	if found := d.problems(); len(found) > 0 {
		t.Errorf("check says %q", found)
	}
}
