package storage_test

import (
	"database/sql"
	"strings"
	"testing"
)

func (d *driver) problems() []string {
	d.t.Helper()
	r, err := d.Check(d.ctx)
	d.ok(err)
	return r.Problems
}

// Each damage is done past the library, and the check has to name it.
func TestTheCheckFindsEachKindOfDamage(t *testing.T) {
	cases := map[string]struct{ damage, want string }{
		"a quote":     {"UPDATE claims SET quote = 'other words'", "The quote of claim"},
		"a place":     {"UPDATE anchors SET start_cp = start_cp + 1", "is not at its place"},
		"far outside": {"UPDATE anchors SET end_cp = 100000", "is not at its place"},
		"a text":      {"DROP TRIGGER blocks_stay; UPDATE blocks SET text = 'forged'", "is not the one that was saved"},
		"a page":      {"DROP TRIGGER blobs_stay; UPDATE blobs SET zstd = x'28b52ffd04000100006162'", "saved page"},
		"a reference": {"UPDATE claims SET article_id = 'nowhere'", "names a row of articles that is not there"},
		"the search":  {"INSERT INTO claims_index (claims_index) VALUES ('delete-all')", "The search is out of step with the claims"},
		"a rule":      {"DROP TRIGGER versions_stay; PRAGMA writable_schema = 1; UPDATE sqlite_schema SET sql = replace(sql, 'added_at           TEXT    NOT NULL', 'added_at TEXT NOT NULL CHECK (added_at < ''1'')') WHERE name = 'articles'", "damaged"},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			d := open(t)
			d.tag(d.add("Title", "One sentence here."), "One sentence")
			if found := d.problems(); len(found) > 0 {
				t.Fatalf("a healthy library has problems: %q", found)
			}
			d.ok(d.Close())
			db, err := sql.Open("sqlite", "file:"+d.Path()+"?_foreign_keys=0")
			d.ok(err)
			db.SetMaxOpenConns(1)
			if _, err := db.Exec(c.damage); err != nil {
				t.Fatal(err)
			}
			d.ok(db.Close())
			d = openAt(t, d.Path(), "")
			if found := strings.Join(d.problems(), "\n"); !strings.Contains(found, c.want) {
				t.Errorf("check says %q, want %q", found, c.want)
			}
		})
	}
}
