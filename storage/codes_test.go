package storage

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"claimlight/internal/article"
	"claimlight/internal/claim"
	"claimlight/internal/extract"
	"claimlight/storage/db"
	"claimlight/storage/fault"
	"claimlight/storage/file/disk"
	"claimlight/storage/file/schema"
	"claimlight/storage/journal"
	"claimlight/storage/merge"
)

// libraryOfProse makes a library as the version before codes left it, which did one of everything that it could name:
// its schema, and the rows that it wrote.
func libraryOfProse(t *testing.T) string {
	t.Helper()
	rows, err := os.ReadFile(filepath.Join("testdata", "schema6.sql"))
	if err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(t.TempDir(), "library.sqlite")
	if err := disk.BeginPrivate(path); err != nil {
		t.Fatal(err)
	}
	pool, err := disk.OpenPool(path, disk.WriterOptions, 1)
	if err != nil {
		t.Fatal(err)
	}
	if err := schema.MigrateTo(t.Context(), pool, 6); err != nil {
		t.Fatal(err)
	}
	if _, err := pool.ExecContext(t.Context(),
		"PRAGMA application_id = 1131178356; BEGIN; "+string(rows)+" COMMIT"); err != nil {
		t.Fatal(err)
	}
	if err := pool.Close(); err != nil {
		t.Fatal(err)
	}
	return path
}

// told reads what a library of whatever schema holds for a person: by id, names of actions or reasons of blocks.
func told(t *testing.T, path, query string) map[string]string {
	t.Helper()
	pool, err := disk.OpenPool(path, disk.ReaderOptions, 1)
	if err != nil {
		t.Fatal(err)
	}
	defer pool.Close()
	out, err := db.Map[string](t.Context(), pool, query)
	if err != nil || len(out) == 0 {
		t.Fatalf("%s: %d found (%v)", query, len(out), err)
	}
	return out
}

func opened(t *testing.T, path string) *Library {
	t.Helper()
	l, err := Open(t.Context(), Params{Path: path})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { l.Close() })
	return l
}

func TestAHistoryOfSentencesBecomesOneOfCodesAndReadsTheSame(t *testing.T) {
	path := libraryOfProse(t)
	before := told(t, path, "SELECT id, name FROM actions")
	l := opened(t, path)
	after := told(t, path, "SELECT id, name FROM actions")
	rows, err := journal.ReadActions(t.Context(), l.file.Readers(), "SELECT "+journal.ActionColumns+" FROM actions")
	if err != nil || len(rows) != len(before) {
		t.Fatalf("%d actions of %d (%v)", len(rows), len(before), err)
	}
	for _, a := range rows {
		if got := a.Name.String(); got != before[a.ID] {
			t.Errorf("%q is told as %q", before[a.ID], got)
		}
		if stored := after[a.ID]; !strings.HasPrefix(stored, `["action.`) {
			t.Errorf("%q is stored as %q", before[a.ID], stored)
		}
	}
	if report, err := l.Check(t.Context()); err != nil || len(report.Problems) > 0 {
		t.Errorf("check says %q (%v)", report.Problems, err)
	}
}

// Evidence that is another claim of the library is stored as that, in the table and its history, and reads as it did.
func TestTheRelationSaidBeforeIsStoredAsACode(t *testing.T) {
	path := libraryOfProse(t)
	l := opened(t, path)
	const read, code = "Said before: “Costs rose by 51 percent”", `["stored.said_before","Costs rose by 51 percent"]`
	stored := told(t, path, "SELECT id, title FROM evidence")
	for id, title := range stored {
		if title != code {
			t.Errorf("%s is stored as %q", id, title)
		}
	}
	history := told(t, path,
		"SELECT row_id, json_extract(row_after, '$.title') FROM changes WHERE table_name = 'evidence'")
	for id, title := range history {
		if title != code {
			t.Errorf("the history keeps %s as %q", id, title)
		}
	}
	c, err := l.Claims.Get(t.Context(), "id-007")
	if err != nil || len(c.Evidence) != 1 || c.Evidence[0].Title != read {
		t.Fatalf("%+v, %v", c.Evidence, err)
	}
	c.Evidence = append(c.Evidence, claim.Evidence{ID: "e-new", Title: "Said before: “[\"x\", ”y“]”"},
		claim.Evidence{ID: "e-own", Title: "Said before by all"})
	if c, err = l.Claims.Save(t.Context(), "", c); err != nil {
		t.Fatal(err)
	}
	if got := c.Evidence[1].Title; got != "Said before: “[\"x\", ”y“]”" {
		t.Errorf("came back as %q", got)
	}
	stored = told(t, path, "SELECT id, title FROM evidence")
	if stored["e-new"] != `["stored.said_before","[\"x\", ”y“]"]` || stored["e-own"] != "Said before by all" {
		t.Errorf("stored as %q", stored)
	}
	hits, err := l.Search.Find(t.Context(), "said before costs", 5)
	if err != nil || !strings.Contains(fmt.Sprint(hits), read) {
		t.Errorf("found %+v, %v", hits, err)
	}
}

// What no version said itself, such as in a library that was written by hand, stays as it stands.
func TestANameThatNobodyKnowsStaysAsItIs(t *testing.T) {
	path := libraryOfProse(t)
	pool, err := disk.OpenPool(path, disk.WriterOptions, 1)
	if err != nil {
		t.Fatal(err)
	}
	strange := map[string]string{
		"x1": "Rating of several claims", "x2": "Delete 007 claims", "x3": "[“x”]", "x4": "Tag “x", "x5": "Something “x”",
		"x6": "", "x7": "Delete  claims",
		"x8": `Tag “say “x”, [\n] {"a"}”`, "x9": "delete 3 claims", "x10": "Show version two of “x”",
	}
	for id, name := range strange {
		_, err := pool.ExecContext(t.Context(), `INSERT INTO actions (id, at, origin, desk, kind, name, visit, target,
			article_id, claim_id, list,
			undone_by) VALUES (?, '2026', 'window', 'window', 'do', ?, '', '', '', '', 'none', 0)`, id, name)
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := pool.Close(); err != nil {
		t.Fatal(err)
	}
	l := opened(t, path)
	rows, err := journal.ReadActions(t.Context(), l.file.Readers(),
		"SELECT "+journal.ActionColumns+" FROM actions WHERE id LIKE 'x%'")
	if err != nil || len(rows) != len(strange) {
		t.Fatalf("%d actions (%v)", len(rows), err)
	}
	for _, a := range rows {
		if got := a.Name.String(); got != strange[a.ID] {
			t.Errorf("%q is told as %q", strange[a.ID], got)
		}
	}
}

func TestReasonsBecomeCodesAndReadTheSame(t *testing.T) {
	const query = "SELECT version_id || position, reason FROM blocks WHERE reason <> ''"
	path := libraryOfProse(t)
	before := told(t, path, query)
	opened(t, path)
	after := told(t, path, query)
	if len(before) < 30 || len(after) != len(before) {
		t.Fatalf("%d reasons have become %d", len(before), len(after))
	}
	for id, said := range before {
		code := article.Reason(after[id])
		if got := code.Words(); got != said {
			t.Errorf("%q is told as %q", said, got)
		}
		if said != "list of links" && strings.ContainsAny(string(code), " '") { // which no version gave
			t.Errorf("%q is stored as %q", said, code)
		}
	}
}

func TestRulesForSitesWorkOnAfterTheirReasonsBecameCodes(t *testing.T) {
	l := opened(t, libraryOfProse(t))
	lines, err := l.Settings.SiteRules(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	var kept []article.Reason
	for _, r := range extract.ReadRules(lines) {
		if r.Reason != "" {
			kept = append(kept, r.Reason)
		}
		line, err := r.MarshalText()
		if err != nil {
			t.Fatal(err)
		}
		if example, err := l.Settings.State(t.Context(), "siterule.example."+string(line)); r.Reason != "" &&
			r.Reason != article.ReasonContactDetails && (err != nil || example != "A crane") {
			t.Errorf("the example of %q is %q (%v)", line, example, err)
		}
	}
	want := []article.Reason{
		article.ReasonImageCaption, article.ReasonAboutTheAuthor, article.ReasonEditorsNote,
		article.ReasonContactDetails,
	}
	if len(lines) != 5 || len(kept) != len(want) {
		t.Fatalf("the rules are %q", lines)
	}
	for i := range want {
		if kept[i] != want[i] {
			t.Errorf("rule %d keeps %q, want %q", i, kept[i], want[i])
		}
	}
}

// All that the version before did can still be taken back, down to the corrections for sites.
func TestWhatWasDoneBeforeCodesIsStillTakenBack(t *testing.T) {
	l := opened(t, libraryOfProse(t))
	var names []string
	for {
		out, err := l.History.Undo(t.Context())
		if errors.Is(err, fault.ErrNothingToUndo) {
			break
		}
		if err != nil || len(out.Skipped) > 0 {
			t.Fatalf("after %q: skipped %q (%v)", names, out.Skipped, err)
		}
		names = append(names, out.Name)
	}
	if rules, err := l.Settings.SiteRules(t.Context()); err != nil || len(rules) > 0 {
		t.Errorf("all is taken back after %d steps, and there are still the rules %q (%v)", len(names), rules, err)
	}
}

// A merge brings history and rules of a library of the version before.
func TestALibraryOfSentencesIsMergedAsCodes(t *testing.T) {
	l := opened(t, filepath.Join(t.TempDir(), "mine.sqlite"))
	if _, err := l.Others.Merge(t.Context(), libraryOfProse(t), func(merge.Conflict) bool { return false },
		nil); err != nil {
		t.Fatal(err)
	}
	rows, err := journal.ReadActions(t.Context(), l.file.Readers(), "SELECT "+journal.ActionColumns+" FROM actions")
	if err != nil || len(rows) < 30 {
		t.Fatalf("%d actions (%v)", len(rows), err)
	}
	for _, a := range rows {
		if !strings.HasPrefix(a.Name.Stored(), `["action.`) {
			t.Errorf("%q is no code", a.Name.Stored())
		}
	}
	if lines, err := l.Settings.SiteRules(t.Context()); err != nil || len(extract.ReadRules(lines)) != 5 ||
		strings.Contains(strings.Join(lines, ""), "the author") {
		t.Errorf("the rules are %q (%v)", lines, err)
	}
}
