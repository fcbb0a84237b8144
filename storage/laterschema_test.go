package storage

import (
	"path/filepath"
	"slices"
	"testing"

	"claimlight/internal/article"
	"claimlight/internal/claim"
	"claimlight/internal/text"
	"claimlight/storage/db"
	"claimlight/storage/file/disk"
	"claimlight/storage/tables"
)

// What the window of an earlier version remembered of what it read from the text is a state of the claims from now on.
func TestWhatTheWindowRememberedBecomesAStateOfTheClaim(t *testing.T) {
	path := oldLibrary(t, 3)
	old, err := disk.OpenPool(path, disk.WriterOptions, 1)
	if err != nil {
		t.Fatal(err)
	}
	remembered := map[string]string{
		"both": `{"Source":true,"Figures":true}`, "source": `{"Source":true,"Figures":false}`,
		"done":   `{"Source":false,"Figures":false}`,
		"broken": `{"Source":tr`, "byHand": "",
	}
	for id, value := range remembered {
		_, err := old.ExecContext(t.Context(), `INSERT INTO claims (id, article_id, quote, prefix, suffix, wording,
			source_name, source_key, source_kind, source_manner,
			source_via, source_text, said_at, status, rating, conclusion, review_url, notes, annotator, created_at,
			updated_at, revision)
			VALUES (?, 'a', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', 1)`, id)
		if err == nil && value != "" {
			_, err = old.ExecContext(t.Context(), "INSERT INTO state (key, value) VALUES (?, ?)", "guessed."+id, value)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := old.Close(); err != nil {
		t.Fatal(err)
	}
	l, err := Open(t.Context(), Params{Path: path})
	if err != nil {
		t.Fatal(err)
	}
	defer l.Close()
	for id, want := range map[string]string{
		"both": "source figures", "source": "source", "done": "", "broken": "",
		"byHand": "",
	} {
		c, err := l.Claims.Get(t.Context(), id)
		if got := c.Unconfirmed.String(); got != want || err != nil {
			t.Errorf("of %s %q waits, want %q (%v)", id, got, want, err)
		}
		if left, err := l.Settings.State(t.Context(), "guessed."+id); left != "" || err != nil {
			t.Errorf("the window still remembers %q of %s (%v)", left, id, err)
		}
	}
}

// A history that was written before a column came can be redone.
func TestARowOfAnOlderHistoryComesBack(t *testing.T) {
	l, err := Open(t.Context(), Params{Path: filepath.Join(t.TempDir(), "library.sqlite")})
	if err != nil {
		t.Fatal(err)
	}
	defer l.Close()
	must := func(err error) {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
	}
	a, err := l.Articles.Add(t.Context(), article.Article{},
		article.Version{Blocks: []article.Block{{Text: "One sentence."}}}, article.Snapshot{Bytes: []byte("x")})
	must(err)
	place := claim.Anchor{VersionID: a.Current, Span: text.Span{End: 3}, State: claim.Exact, Score: 1}
	c, err := l.Claims.Tag(t.Context(), claim.Claim{ArticleID: a.ID, Selector: claim.Selector{Quote: "One"}}, place)
	must(err)
	_, err = l.History.Undo(t.Context())
	must(err)
	for _, table := range tables.All {
		for column := range table.Later {
			for _, side := range []string{"row_before", "row_after"} {
				must(l.file.Tell(t.Context(), "UPDATE changes SET "+side+" = json_remove("+side+", '$."+column+"') "+
					"WHERE table_name = ?", table.Name))
			}
		}
	}
	_, err = l.History.Redo(t.Context())
	must(err)
	if back, err := l.Claims.Get(t.Context(), c.ID); err != nil || back.Quote != "One" {
		t.Errorf("redone it is %+v (%v)", back, err)
	}
}

// unnamed are columns that no field of a claim names, or that go with others.
var unnamed = map[string]bool{
	"seq": true, "id": true, "revision": true, "article_id": true, "source_key": true, "created_at": true,
	"updated_at": true, "deleted_at": true,
}

// Whoever gives a claim another column or field learns here that the other is missing.
func TestEveryColumnOfAClaimIsAField(t *testing.T) {
	l, err := Open(t.Context(), Params{Path: filepath.Join(t.TempDir(), "library.sqlite")})
	if err != nil {
		t.Fatal(err)
	}
	defer l.Close()
	stored, err := db.List[string](t.Context(), l.file.Readers(), "SELECT name FROM pragma_table_info('claims')")
	if err != nil || len(stored) < 20 {
		t.Fatalf("the columns are %q (%v)", stored, err)
	}
	named := map[string]bool{}
	for _, f := range claim.Fields() {
		for _, column := range tables.ColumnsFor(f) {
			if named[column] = true; !slices.Contains(stored, column) {
				t.Errorf("no migration gives claims the column %s of %s", column, f.Path)
			}
		}
	}
	for _, column := range stored {
		if !named[column] && !unnamed[column] {
			t.Errorf("the column %s is of no field of a claim", column)
		}
	}
}
