package storage

import (
	"path/filepath"
	"slices"
	"testing"

	"claimlight/internal/article"
	"claimlight/internal/claim"
	"claimlight/internal/text"
	"claimlight/storage/claims"
	"claimlight/storage/db"
	"claimlight/storage/file/disk"
	"claimlight/storage/merge"
	"claimlight/storage/tables"
	"claimlight/storage/versions"
)

// What the window of an earlier version remembered of what it read from the text is a state of the claims from now on.
func TestWhatTheWindowRememberedBecomesAStateOfTheClaim(t *testing.T) {
	path := oldLibrary(t, 3)
	old, err := disk.OpenPool(path, disk.WriterOptions, 1)
	if err != nil {
		t.Fatal(err)
	}
	remembered := map[string]string{
		"both": `{"Source":true,"Figures":true}`, "source": `{"Source":true,"Figures":false}`, "done": `{"Source":false,"Figures":false}`,
		"broken": `{"Source":tr`, "byHand": "",
	}
	for id, value := range remembered {
		_, err := old.ExecContext(t.Context(), `INSERT INTO claims (id, article_id, quote, prefix, suffix, wording, source_name, source_key, source_kind, source_manner,
			source_via, source_text, said_at, status, rating, conclusion, review_url, notes, annotator, created_at, updated_at, revision)
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
	for id, want := range map[string]string{"both": "source figures", "source": "source", "done": "", "broken": "", "byHand": ""} {
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
	a, err := l.Articles.Add(t.Context(), article.Article{}, article.Version{Blocks: []article.Block{{Text: "One sentence."}}}, article.Snapshot{Bytes: []byte("x")})
	must(err)
	place := claim.Anchor{VersionID: a.Current, Span: text.Span{End: 3}, State: claim.Exact, Score: 1}
	c, err := l.Claims.Tag(t.Context(), claim.Claim{ArticleID: a.ID, Selector: claim.Selector{Quote: "One"}}, place)
	must(err)
	_, err = l.History.Undo(t.Context())
	must(err)
	for _, table := range tables.All {
		for column := range table.Later {
			for _, side := range []string{"row_before", "row_after"} {
				must(l.file.Tell(t.Context(), "UPDATE changes SET "+side+" = json_remove("+side+", '$."+column+"') WHERE table_name = ?", table.Name))
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
	"id": true, "revision": true, "article_id": true, "prefix": true, "suffix": true, "source_key": true, "source_start": true, "source_end": true,
	"created_at": true, "updated_at": true, "deleted_at": true,
}

// Whoever gives a claim another column learns here that no field of the table has it, or that an edit or a merge passes it over.
func TestEveryColumnOfAClaimIsEditedAndMerged(t *testing.T) {
	l, err := Open(t.Context(), Params{Path: filepath.Join(t.TempDir(), "library.sqlite")})
	if err != nil {
		t.Fatal(err)
	}
	defer l.Close()
	stored, err := db.List[string](t.Context(), l.file.Readers(), "SELECT name FROM pragma_table_info('claims')")
	if err != nil || len(stored) < 20 {
		t.Fatalf("the columns are %q (%v)", stored, err)
	}
	for _, column := range stored {
		switch f, named := claim.FieldIn(column); {
		case column == "seq" || unnamed[column]:
		case !named:
			t.Errorf("the column %s is of no field of a claim", column)
		case claims.Labels[column] != f.Label:
			t.Errorf("a difference in %s is no conflict of a merge", column)
		case f.Kind != claim.Verbatim && claims.EditedParts[column] == "":
			t.Errorf("a change of %s is no edit", column)
		}
	}
	for _, f := range claim.Fields() {
		for _, column := range tables.ColumnsFor(f) {
			if !slices.Contains(stored, column) {
				t.Errorf("no migration gives claims the column %s of %s", column, f.Path)
			}
		}
		if f.Kind == claim.Rows && !slices.ContainsFunc(merge.ClaimTables, func(part merge.ClaimTable) bool { return part.Table != nil && part.Table.Name == f.Column }) {
			t.Errorf("no table %s holds %s", f.Column, f.Path)
		}
	}
}

// What a claim holds in any field comes back from its rows as it was, and differs from a claim without.
func TestEveryFieldOfAClaimIsStored(t *testing.T) {
	for _, f := range claims.ClaimTexts {
		value := "some words"
		if f.Kind == claim.Word {
			value = f.Values[0]
		}
		if f.Kind == claim.Parts {
			value = "source"
		}
		var bare, c claim.Claim
		f.Set(&c, value)
		back := claims.ClaimFrom(claims.RowOf(c, versions.Place{}, nil), versions.Place{})
		if got := f.Get(&back); got != value {
			t.Errorf("%s comes back as %q", f.Path, got)
		}
		changed := claims.EditsBetween(claims.RowOf(bare, versions.Place{}, nil), claims.RowOf(c, versions.Place{}, nil), nil, nil)
		if want := []string{f.Part}; f.Kind != claim.Verbatim && !slices.Equal(changed, want) {
			t.Errorf("an edit of %s changes %q", f.Path, changed)
		}
	}
}
