package storage

import (
	"context"
	"database/sql"
	"errors"
	"io/fs"
	"path/filepath"
	"slices"
	"testing"

	"claimlight/internal/article"
	"claimlight/storage/articles"
	"claimlight/storage/db"
	"claimlight/storage/fault"
	"claimlight/storage/file/disk"
	"claimlight/storage/migrations"
	"claimlight/storage/tables"

	"github.com/pressly/goose/v3"
)

// oldLibrary makes a library of an earlier schema with one article in it.
func oldLibrary(t *testing.T, version int64) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "library.sqlite")
	if err := disk.BeginPrivate(path); err != nil {
		t.Fatal(err)
	}
	pool, err := disk.OpenPool(path, disk.WriterOptions, 1)
	if err != nil {
		t.Fatal(err)
	}
	steps, err := fs.Sub(migrations.SQLite, "sqlite")
	if err != nil {
		t.Fatal(err)
	}
	provider, err := goose.NewProvider(goose.DialectSQLite3, pool, steps)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := provider.UpTo(t.Context(), version); err != nil {
		t.Fatal(err)
	}
	for _, s := range []string{
		"PRAGMA application_id = 1131178356",
		"INSERT INTO library (id, name, created_at, revision) VALUES (1, 'old', '2026', 7)",
		`INSERT INTO articles (id, title, byline, site, published, updated, language, url, url_key, canonical, canonical_key,
			default_source, archive_url, added_at, revision) VALUES ('a', 'Old bridge', '', '', '', '', '', '', '', '', '',
			'', '', '2026', 7)`,
	} {
		if _, err := pool.ExecContext(t.Context(), s); err != nil {
			t.Fatal(err)
		}
	}
	if err := pool.Close(); err != nil {
		t.Fatal(err)
	}
	return path
}

func TestAnOldLibraryIsUpgradedAfterACopy(t *testing.T) {
	for version := int64(1); version < disk.SchemaVersion; version++ {
		path := oldLibrary(t, version)
		l, err := Open(t.Context(), Params{Path: path})
		if err != nil {
			t.Fatal(err)
		}
		defer l.Close()
		found, err := l.Search.Find(t.Context(), "bridge", 5)
		if err != nil || len(found.Articles) != 1 {
			t.Errorf("from schema %d: found %+v (%v)", version, found, err)
		}
		copies, err := l.Backups.List()
		if err != nil || len(copies) != 1 {
			t.Fatalf("from schema %d: copies %v (%v)", version, copies, err)
		}
		if h, err := disk.Inspect(t.Context(), copies[0].Path); err != nil || h.Version != version {
			t.Errorf("the copy has schema %d, want %d (%v)", h.Version, version, err)
		}
		report, err := l.Check(t.Context())
		if err != nil || len(report.Problems) > 0 {
			t.Errorf("from schema %d: check says %q (%v)", version, report.Problems, err)
		}
	}
}

func TestAnUpgradeThatCannotBeCopiedFirstIsNotBegun(t *testing.T) {
	path := oldLibrary(t, 1)
	_, err := Open(t.Context(), Params{Path: path, Backups: filepath.Join(path, "no folder")})
	if !errors.Is(err, fault.ErrReadOnly) {
		t.Errorf("error %v, want ErrReadOnly", err)
	}
	if h, err := disk.Inspect(t.Context(), path); err != nil || h.Version != 1 {
		t.Errorf("the library has schema %d now (%v)", h.Version, err)
	}
}

// The tables that the history knows are those of the schema, column by column.
func TestTheHistoryKnowsEveryColumn(t *testing.T) {
	l, err := Open(t.Context(), Params{Path: filepath.Join(t.TempDir(), "library.sqlite")})
	if err != nil {
		t.Fatal(err)
	}
	defer l.Close()
	for _, table := range tables.All {
		known := map[string]bool{"seq": true}
		for _, c := range table.Columns {
			known[c] = true
		}
		for _, c := range columnsOf(t, l.file.Readers(), table.Name) {
			if !known[c] {
				t.Errorf("%s.%s is not known to the history", table.Name, c)
			}
			delete(known, c)
		}
		delete(known, "seq")
		if len(known) > 0 {
			t.Errorf("%s has no columns %v", table.Name, known)
		}
	}
}

func columnsOf(t *testing.T, pool *sql.DB, table string) []string {
	t.Helper()
	names, err := db.List[string](context.Background(), pool, "SELECT name FROM pragma_table_info(?)", table)
	if err != nil || len(names) == 0 {
		t.Fatalf("columns of %s: %v", table, err)
	}
	return names
}

// Any article makes rows that hold every column.
func TestRowsAreWhole(t *testing.T) {
	r := articles.RowOf(article.Article{ID: "a"}, nil)
	for _, c := range tables.Articles.Columns {
		if _, ok := r[c]; !ok && c != "revision" {
			t.Errorf("an article's row has no %s", c)
		}
	}
}

// How far an article was read stood among what the window remembers, in bytes.
func TestWhatWasReadComesAlong(t *testing.T) {
	path := oldLibrary(t, 7)
	pool, err := disk.OpenPool(path, disk.WriterOptions, 1)
	if err != nil {
		t.Fatal(err)
	}
	for _, s := range []string{
		`INSERT INTO versions (id, article_id, number, extractor, text_sha256, created_at)
			VALUES ('v', 'a', 1, '', '', '2026')`,
		`INSERT INTO blocks (version_id, position, kind, level, text, path, reason) VALUES
			('v', 2, 'paragraph', 0, 'Сто дерев.', '', ''), ('v', 1, 'paragraph', 0, 'Реклама', '', 'promo'),
			('v', 0, 'title', 0, 'Дерева', '', '')`,
		"UPDATE articles SET current_version_id = 'v'",
		"INSERT INTO state (key, value) VALUES ('read.a', '19'), ('read.gone', '4'), ('reading', 'stays')",
	} {
		if _, err := pool.ExecContext(t.Context(), s); err != nil {
			t.Fatal(err)
		}
	}
	if err := pool.Close(); err != nil {
		t.Fatal(err)
	}
	l, err := Open(t.Context(), Params{Path: path})
	if err != nil {
		t.Fatal(err)
	}
	defer l.Close()
	v, err := l.Versions.Get(t.Context(), "v")
	if err != nil {
		t.Fatal(err)
	}
	r, err := l.Readings.In(t.Context(), v)
	if err != nil || v.Text()[:r.Read] != "Дерева\nСто" {
		t.Errorf("read is %q, %+v (%v)", v.Text()[:r.Read], r, err)
	}
	if kept, err := l.Settings.State(t.Context(), "reading"); err != nil || kept != "stays" {
		t.Errorf("another state is %q (%v)", kept, err)
	}
	if left, err := l.Settings.State(t.Context(), "read.a"); err != nil || left != "" {
		t.Errorf("the old state is %q still (%v)", left, err)
	}
}

// Saved views stood among what the window remembers, in one list.
func TestSavedViewsComeAlong(t *testing.T) {
	path := oldLibrary(t, 12)
	pool, err := disk.OpenPool(path, disk.WriterOptions, 1)
	if err != nil {
		t.Fatal(err)
	}
	const saved = `[{"name":"Lies","filter":{"rating":["false"]},"order":{}},{"name":"All","filter":{},"order":{}}]`
	if _, err := pool.ExecContext(t.Context(), "INSERT INTO state (key, value) VALUES ('catalogue.views', ?)",
		saved); err != nil {
		t.Fatal(err)
	}
	if err := pool.Close(); err != nil {
		t.Fatal(err)
	}
	l, err := Open(t.Context(), Params{Path: path})
	if err != nil {
		t.Fatal(err)
	}
	defer l.Close()
	all, err := l.Views.All(t.Context())
	want := []TableView{
		{Name: "Lies", Content: `{"filter":{"rating":["false"]},"order":{}}`},
		{Name: "All", Content: `{"filter":{},"order":{}}`},
	}
	if err != nil || !slices.Equal(all, want) {
		t.Errorf("the views are %q (%v)", all, err)
	}
	if left, err := l.Settings.State(t.Context(), "catalogue.views"); err != nil || left != "" {
		t.Errorf("they stand where they stood still: %q (%v)", left, err)
	}
	if err := l.Views.Save(t.Context(), "All", TableView{Name: "Each", Content: "{}"}); err != nil {
		t.Error(err)
	}
	if _, err := l.History.Undo(t.Context()); err != nil {
		t.Error(err)
	}
	if back, err := l.Views.All(t.Context()); err != nil || !slices.Equal(back, want) {
		t.Errorf("after undo they are %q (%v)", back, err)
	}
}
