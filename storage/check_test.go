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
		"a paragraph": {"DROP TRIGGER blocks_stay; UPDATE blocks SET place = '{'", "stand in their document cannot be read"},
		"a page":      {"DROP TRIGGER blobs_stay; UPDATE blobs SET zstd = x'28b52ffd04000100006162'", "saved page"},
		"a reference": {"UPDATE claims SET article_id = 'nowhere'", "names a row of articles that is not there"},
		"the search": {
			"INSERT INTO claims_index (claims_index) VALUES ('delete-all')",
			"The search is out of step with the claims",
		},
		"a rule": {"PRAGMA ignore_check_constraints = 1; UPDATE library SET id = 2", "damaged"},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			d := open(t)
			d.tag(d.add("Title", "One sentence here."), "One sentence")
			if found := d.problems(); len(found) > 0 {
				t.Fatalf("a healthy library has problems: %q", found)
			}
			d.ok(d.Close())
			pool, err := sql.Open("sqlite", "file:"+d.Path()+"?_foreign_keys=0")
			d.ok(err)
			pool.SetMaxOpenConns(1)
			rules := triggers(t, pool)
			if _, err := pool.Exec(c.damage); err != nil {
				t.Fatal(err)
			}
			for name := range triggers(t, pool) {
				delete(rules, name)
			}
			for _, made := range rules { // without one of its own, it would not be opened at all
				_, err := pool.Exec(made)
				d.ok(err)
			}
			d.ok(pool.Close())
			d = openAt(t, d.Path(), "")
			if found := strings.Join(d.problems(), "\n"); !strings.Contains(found, c.want) {
				t.Errorf("check says %q, want %q", found, c.want)
			}
		})
	}
}

// triggers gives how each trigger is made, by its name.
func triggers(t *testing.T, pool *sql.DB) map[string]string {
	t.Helper()
	rows, err := pool.Query("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'")
	if err != nil {
		t.Fatal(err)
	}
	defer rows.Close()
	out := map[string]string{}
	for rows.Next() {
		var name, made string
		if err := rows.Scan(&name, &made); err != nil {
			t.Fatal(err)
		}
		out[name] = made
	}
	return out
}
