package storage

import (
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"claimlight/internal/article"
	"claimlight/internal/catalogue"
	"claimlight/internal/claim"
	"claimlight/internal/export"
	"claimlight/internal/text"
	"claimlight/storage/exchange"
	"claimlight/storage/readings"
	"claimlight/storage/sources"
)

// Literal finds a text within a statement.
var Literal = regexp.MustCompile(`'(?:[^']|'')*'`)

var onlySQLite = regexp.MustCompile(`(?i)\b(PRAGMA\w*|rowid|GLOB|MATCH|AUTOINCREMENT|` +
	`strftime|datetime|julianday|unixepoch|ifnull|iif|json_\w+|` +
	`INSERT OR|REPLACE INTO|group_concat|total|typeof|hex|randomblob|last_insert_rowid|changes\(|` +
	`COLLATE NOCASE|ATTACH|VACUUM|sqlite_\w+)\b`)

// Unportable says why a statement could not run on PostgreSQL after its question marks have become $1, $2 and so on;
// empty when it could.
func Unportable(query string) string {
	bare := Literal.ReplaceAllString(query, "''")
	switch {
	case strings.Count(query, "?") != strings.Count(bare, "?"):
		return "a question mark within quotes"
	case strings.Contains(bare, `"`):
		return "a name in double quotes"
	case strings.ContainsAny(bare, "`[]@:$"):
		return "a sign that is read otherwise elsewhere"
	}
	if word := onlySQLite.FindString(bare); word != "" {
		return word + " is known to SQLite alone"
	}
	return numbered(bare)
}

var sign, ofWord, dollar = regexp.MustCompile(`\?`), regexp.MustCompile(`\w\?|\?[\w?]`), regexp.MustCompile(`\$\d+`)

// numbered rewrites question marks to $n, and says when the outcome makes no sense.
func numbered(bare string) string {
	n := 0
	rewritten := sign.ReplaceAllStringFunc(bare, func(string) string { n++; return "$" + strconv.Itoa(n) })
	if ofWord.MatchString(bare) || len(dollar.FindAllString(rewritten, -1)) != n {
		return "a question mark that is part of a word"
	}
	return ""
}

func TestUnportableStatementsAreKnown(t *testing.T) {
	for query, wrong := range map[string]bool{
		"SELECT id FROM claims WHERE article_id = ? AND id IN (?, ?)": false, "SELECT '?' FROM claims": true,
		`SELECT "id" FROM claims`: true, "SELECT rowid FROM claims": true, "SELECT ifnull(id, ?) FROM claims": true,
		"SELECT name FROM pragma_table_info(?)": true, "SELECT x?y FROM claims": true, "UPDATE claims SET notes = ?1": true,
	} {
		if reason := Unportable(query); (reason != "") != wrong {
			t.Errorf("%s: %q", query, reason)
		}
	}
}

// What is put together as the program runs is watched as it runs: all that a library has said within its transactions,
// other than to the indexes of the search.
func TestWhatALibrarySaysIsPortable(t *testing.T) {
	l, err := Open(t.Context(), Params{Path: filepath.Join(t.TempDir(), "library.sqlite")})
	if err != nil {
		t.Fatal(err)
	}
	defer l.Close()
	useAll(t, l)
	said := l.file.Said()
	for _, query := range said {
		if reason := Unportable(query); reason != "" && !strings.Contains(query, "_index") {
			t.Errorf("%s: %s", reason, query)
		}
	}
	if len(said) < 60 {
		t.Errorf("only %d statements were said", len(said))
	}
}

// useAll does one of everything that has a transaction of its own.
func useAll(t *testing.T, l *Library) {
	ctx := t.Context()
	ok := func(err error) {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
	}
	v := article.Version{Blocks: []article.Block{
		{Kind: article.Title, Text: "Title"},
		{Kind: article.Paragraph, Text: "It rose by 5 percent."},
	}}
	a, err := l.Articles.Add(ctx, article.Article{Metadata: article.Metadata{Title: "Title"}, Tags: []string{"t"}}, v,
		article.Snapshot{Bytes: []byte("x")})
	ok(err)
	span := text.Span{Start: 6, End: 13}
	c, err := l.Claims.Tag(ctx, claim.Claim{
		ArticleID: a.ID, Selector: claim.Selector{Quote: "It rose"},
		Figures: []claim.Figure{{Text: "5"}}, Tags: []string{"t"},
		Evidence: []claim.Evidence{{
			Title: "proof",
			Files: []claim.File{{Name: "a.txt", SHA256: article.Hash([]byte("x"))}},
		}}, Fields: map[string]string{"own": "field"},
	}, claim.Anchor{VersionID: a.Current, Span: span, State: claim.Exact})
	ok(err)
	_, err = l.Catalogue.Find(ctx, catalogue.Filter{Words: "rose"}, catalogue.Order{})
	ok(err)
	_, err = l.Catalogue.Of(ctx, a.ID)
	ok(err)
	for _, notes := range []string{"one", "two", ""} {
		c.Notes, c.Figures, c.Tags = notes, nil, nil
		c, err = l.Claims.Save(ctx, "visit", c)
		ok(err)
	}
	c, err = l.Places.Move(ctx, c.ID, claim.Selector{Quote: "rose"},
		claim.Anchor{VersionID: a.Current, Span: text.Span{Start: 9, End: 13}, State: claim.Exact})
	ok(err)
	second, err := l.Versions.Add(ctx, a.ID, v, article.Snapshot{Bytes: []byte("y")})
	ok(err)
	ok(l.Articles.MakeCurrent(ctx, a.ID, second.ID,
		[]claim.Anchor{{ClaimID: c.ID, VersionID: second.ID, State: claim.Orphan}}))
	ok(l.Articles.Dismiss(ctx, a.ID, "It rose.", true))
	ok(l.Readings.Keep(ctx, readings.Reading{ArticleID: a.ID, VersionID: second.ID, Read: 5}, v.Text()))
	ok(l.Readings.Finish(ctx, a.ID, "Title", true))
	ok(l.Claims.Delete(ctx, c.ID))
	ok(l.Trash.RestoreClaims(ctx, c.ID))
	ok(l.Articles.Trash(ctx, a.ID))
	ok(l.Trash.RestoreArticle(ctx, a.ID))
	for range 3 {
		_, err = l.History.Undo(ctx)
		ok(err)
	}
	_, err = l.History.Redo(ctx)
	ok(err)
	table := &strings.Builder{}
	e := export.NewJSONL(table, export.WithNotes)
	ok(l.Exchange.EachRecord(ctx, exchange.Scope{}, e.Encode))
	ok(e.Close())
	_, err = l.ImportClaims(ctx, "claims", strings.NewReader(strings.Replace(table.String(), c.ID, "another", 1)))
	ok(err)
	_, err = l.Claims.Of(ctx, a.ID)
	ok(err)
	_, err = l.Search.Find(ctx, "rose", 5)
	ok(err)
	_, _, err = l.Search.Count(ctx, "rose")
	ok(err)
	_, err = l.Sources.Save(ctx, sources.Source{Name: "Ministry"})
	ok(err)
	ok(l.Claims.Delete(ctx, c.ID))
	_, err = l.Trash.Empty(ctx)
	ok(err)
}
