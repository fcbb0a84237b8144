package storage_test

import (
	"database/sql"
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"

	_ "modernc.org/sqlite"
)

// undoable lists the tables whose rows the history covers.
var undoable = []string{
	"articles", "article_tags", "dismissals", "claims", "figures", "evidence", "evidence_files", "claim_tags",
	"fields", "anchors",
	"sources", "source_names", "site_rules", "own_fields", "ratings", "guidelines", "table_views",
	"sources_apart", "finished",
}

// dump is rows by table and id, each as text with all its columns, its revision too.
type dump map[string]string

// raw opens the library's file past the library.
func (d *driver) raw() *sql.DB {
	d.t.Helper()
	return rawAt(d.t, d.Path())
}

func rawAt(t *testing.T, path string) *sql.DB {
	t.Helper()
	pool, err := sql.Open("sqlite", "file:"+path+"?_busy_timeout=5000&_foreign_keys=1")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = pool.Close() })
	return pool
}

func dumpOf(t *testing.T, pool *sql.DB, tables ...string) dump {
	t.Helper()
	out := dump{}
	for _, table := range tables {
		rows, err := pool.Query("SELECT * FROM " + table)
		if err != nil {
			t.Fatal(err)
		}
		columns, err := rows.Columns()
		if err != nil {
			t.Fatal(err)
		}
		for rows.Next() {
			values := make([]any, len(columns))
			targets := make([]any, len(columns))
			for i := range values {
				targets[i] = &values[i]
			}
			if err := rows.Scan(targets...); err != nil {
				t.Fatal(err)
			}
			id, cells := "", []string{}
			for i, c := range columns {
				if c == "id" {
					id = fmt.Sprint(values[i])
				}
				if c != "seq" {
					cells = append(cells, fmt.Sprintf("%s=%#v", c, values[i]))
				}
			}
			if id == "" {
				id = strings.Join(cells, " | ") // a table without an id is never changed
			}
			out[table+" "+id] = strings.Join(cells, " | ")
		}
		if err := rows.Close(); err != nil {
			t.Fatal(err)
		}
	}
	return out
}

// pair is a row before and after; empty where it is absent.
type pair struct{ before, after string }

// diff gives the rows in which two dumps differ.
func diff(before, after dump) map[string]pair {
	out := map[string]pair{}
	for key, row := range before {
		if after[key] != row {
			out[key] = pair{row, after[key]}
		}
	}
	for key, row := range after {
		if _, ok := before[key]; !ok {
			out[key] = pair{"", row}
		}
	}
	return out
}

// holds tells whether all rows are in the dump as the diff left them.
func (d dump) holds(changes map[string]pair) bool {
	for key, p := range changes {
		if d[key] != p.after {
			return false
		}
	}
	return true
}

// without gives the dump with the changes taken back.
func (d dump) without(changes map[string]pair) dump {
	out := maps.Clone(d)
	for key, p := range changes {
		delete(out, key)
		if p.before != "" {
			out[key] = p.before
		}
	}
	return out
}

// mustEqual shows the rows in which the dumps differ.
func mustEqual(t *testing.T, what string, got, want dump) {
	t.Helper()
	d := diff(want, got)
	for _, key := range slices.Sorted(maps.Keys(d)) {
		t.Errorf("%s: %s\n  want %s\n  got  %s", what, key, d[key].before, d[key].after)
	}
	if len(d) > 0 {
		t.FailNow()
	}
}
