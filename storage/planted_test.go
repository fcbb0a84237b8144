package storage_test

import (
	"context"
	"errors"
	"maps"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"claimlight/internal/claim"
	"claimlight/internal/effort"
	"claimlight/storage"
)

const endless = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT COUNT(*) FROM n"

// plants are what somebody may do to a library before handing it over, and what of it has to be named. Each works on a
// library that is sound otherwise.
var plants = map[string]struct{ statements, named string }{
	"a trigger that alters each claim": {"CREATE TRIGGER kind AFTER INSERT ON claims BEGIN UPDATE claims SET rating " +
		"= 'true' WHERE rating = 'false'; END", "trigger “kind” on claims"},
	"a trigger that swallows each claim": {
		"CREATE TRIGGER kind BEFORE INSERT ON claims BEGIN SELECT RAISE(IGNORE); END",
		"trigger “kind” on claims",
	},
	"a trigger without end": {"CREATE TRIGGER kind AFTER INSERT ON claims BEGIN INSERT INTO state SELECT " +
		"'x', (" + endless + "); END", "trigger “kind” on claims"},
	"a trigger named as a search's": {"CREATE TRIGGER claims_index_helper AFTER INSERT ON claims BEGIN DELETE " +
		"FROM claims; END", "trigger “claims_index_helper” on claims"},
	"a trigger named as an upgrade's": {"CREATE TRIGGER goose_helper AFTER INSERT ON claims BEGIN DELETE FROM " +
		"claims; END", "trigger “goose_helper” on claims"},
	"a trigger of ours that is missing": {
		"DROP TRIGGER versions_stay",
		"missing are trigger “versions_stay” on versions",
	},
	"a trigger of ours with other words": {"DROP TRIGGER claims_found; CREATE TRIGGER claims_found AFTER INSERT ON " +
		"claims BEGIN DELETE FROM claims; END", "changed are trigger “claims_found”"},
	"a view": {"CREATE VIEW strange AS " + endless, "view “strange”"},
	"a view of ours without end": {"DROP VIEW kept_blocks; CREATE VIEW kept_blocks AS SELECT (" + endless +
		") AS seq, 'x' AS text", "changed are view “kept_blocks”"},
	"a view in the place of a table": {"DROP TABLE state; CREATE VIEW state AS SELECT 'a' AS key, (" + endless +
		") AS value", "foreign are view “state”; missing are"},
	"a computed column": {"ALTER TABLE claims ADD COLUMN more TEXT GENERATED ALWAYS AS " +
		"(upper(rating)) VIRTUAL", "changed are table “claims”"},
	"an index on an expression": {"CREATE INDEX slow ON claims (upper(quote))", "index “slow” on claims"},
	"an index that refuses": {
		"CREATE UNIQUE INDEX one ON claims (rating) WHERE rating <> ''",
		"index “one” on claims",
	},
	"an index of ours that is missing": {
		"DROP INDEX claims_by_article",
		"missing are index “claims_by_article” on claims",
	},
	"a table":               {"CREATE TABLE luggage (x)", "table “luggage”"},
	"a table of the search": {"CREATE VIRTUAL TABLE spy USING fts5 (x)", "table “spy”"},
	"statistics":            {"ANALYZE", "table “sqlite_stat1”"},
	"a check": {edited("claims", "rating        TEXT    NOT NULL",
		"rating TEXT NOT NULL CHECK (rating <> ''false'')"), "changed are table “claims”"},
	"another collation": {edited("claims", "source_key    TEXT    NOT NULL",
		"source_key TEXT NOT NULL COLLATE NOCASE"), "changed are table “claims”"},
	"a default": {edited("state", "value TEXT NOT NULL", "value TEXT NOT NULL DEFAULT "+
		"(randomblob(9))"), "changed are table “state”"},
	"another type": {
		edited("figures", "value      TEXT,", "value REAL,"),
		"changed are table “figures”",
	},
	"a table of another kind": {"DROP TABLE openings; CREATE TABLE openings (article_id TEXT PRIMARY KEY " +
		"REFERENCES articles (id), opened_at TEXT NOT NULL) WITHOUT ROWID", "changed are table “openings”"},
	"a name that commands a terminal": {
		"CREATE TABLE \"x\x1b[2J\n" + strings.Repeat("long", 2000) + "\" (x)",
		"table “x",
	},
}

// edited changes the words that made a table.
func edited(table, from, to string) string {
	return "PRAGMA writable_schema = 1; UPDATE sqlite_schema SET sql = replace(sql, '" + from + "', '" + to +
		"') WHERE name = '" + table +
		"'; PRAGMA writable_schema = 0"
}

// planted is a library of one article and one claim, to which something was done.
func planted(t *testing.T, statements string) string {
	t.Helper()
	d := open(t)
	d.tag(d.add("Title", "One sentence here."), "One sentence")
	d.ok(d.Close())
	file := d.raw()
	if _, err := file.Exec(statements); err != nil {
		t.Fatal(err)
	}
	d.ok(file.Close())
	return d.Path()
}

func TestWhatWasPlantedIsNamedAndNotRun(t *testing.T) {
	effort.Long(t)
	for name, c := range plants {
		t.Run(name, func(t *testing.T) {
			path := planted(t, c.statements)
			d := open(t)
			d.add("Here", "Text.")
			for _, way := range []struct {
				what string
				try  func() error
			}{
				{"open", func() error {
					l, err := storage.Open(t.Context(), storage.Params{Path: path})
					if err == nil {
						_ = l.Close()
					}
					return err
				}},
				{"restore", func() error {
					_, err := storage.Restore(t.Context(), path, filepath.Join(t.TempDir(), "library.sqlite"))
					return err
				}},
				{"merge", func() error { _, err := d.Others.Merge(d.ctx, path, theirs, nil); return err }},
			} {
				err := way.try()
				if !errors.Is(err, storage.ErrAltered) || !strings.Contains(err.Error(), c.named) || len(err.Error()) > 700 {
					t.Errorf("%s: error %v, want one that names %s", way.what, err, c.named)
				}
			}
		})
	}
}

func TestWhatIsPlantedInAnOpenLibraryIsFoundByItsCheck(t *testing.T) {
	d := open(t)
	if _, err := d.raw().Exec(plants["a trigger that alters each claim"].statements); err != nil {
		t.Fatal(err)
	}
	if found := strings.Join(d.problems(), "\n"); !strings.Contains(found, "foreign are trigger “kind” on claims") {
		t.Errorf("check says %q", found)
	}
}

// An upgrade runs statements on what there is, so an earlier schema is held against its own migrations first.
func TestAnEarlierSchemaIsHeldAgainstItsOwn(t *testing.T) {
	for version := int64(1); version < storage.SchemaVersion; version++ {
		path := storage.OldLibrary(t, version)
		file := rawAt(t, path)
		if _, err := file.Exec("CREATE TRIGGER kind AFTER INSERT ON articles BEGIN DELETE FROM articles; END"); err != nil {
			t.Fatal(err)
		}
		if err := file.Close(); err != nil {
			t.Fatal(err)
		}
		before := contents(t, filepath.Dir(path))
		if _, err := storage.Open(t.Context(), storage.Params{Path: path}); !errors.Is(err, storage.ErrAltered) {
			t.Errorf("schema %d: error %v", version, err)
		}
		if !maps.Equal(before, contents(t, filepath.Dir(path))) {
			t.Errorf("schema %d: the library was changed", version)
		}
	}
}

// A query that would not end ends with its context, and takes nothing along: here a trigger that came while the library
// was open.
func TestAnEndlessQueryEndsWithItsContext(t *testing.T) {
	d := open(t)
	a := d.add("Title", "One sentence here.")
	d.tag(a, "One")
	if _, err := d.raw().Exec(plants["a trigger without end"].statements); err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithTimeout(d.ctx, 200*time.Millisecond)
	defer cancel()
	selector, place := d.place(a.Current, "sentence")
	if _, err := d.Claims.Tag(ctx, claim.Claim{ArticleID: a.ID, Selector: selector}, place); err == nil {
		t.Fatal("a claim was saved by a trigger that does not end")
	}
	if n := len(d.claims(a.ID)); n != 1 {
		t.Errorf("%d claims are left, want 1", n)
	}
	if _, err := d.raw().Exec("DROP TRIGGER kind"); err != nil {
		t.Fatal(err)
	}
	d.tag(a, "sentence")
}
