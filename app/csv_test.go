package app

import (
	"encoding/csv"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"claimlight/internal/export"
)

// rows reads a table of claims, each row by the names of the columns.
func rows(t *testing.T, path string) []map[string]string {
	t.Helper()
	f, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	all, err := csv.NewReader(f).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	if !slices.Equal(all[0], export.Columns(export.WithoutNotes)) {
		t.Errorf("the columns are %q", all[0])
	}
	var out []map[string]string
	for _, line := range all[1:] {
		row := map[string]string{}
		for i, cell := range line {
			row[all[0][i]] = cell
		}
		out = append(out, row)
	}
	return out
}

// twoArticles holds one claim that is filled in, in the sample, and two in another article, which is in view.
func twoArticles(t *testing.T) *checker {
	t.Helper()
	d := fillByKeys(newDesk(t).Sample().ClickSentence(3).Press("Enter"))
	d.Open(file(t, "page.html", pageOf("Harbour grows", harbour...)))
	return d.ClickSentence(3).Press("c").ClickSentence(8).Press("c").ExpectClaims(2)
}

func TestExportTheClaimsOfAllArticles(t *testing.T) {
	path := filepath.Join(t.TempDir(), "all.csv")
	d := twoArticles(t).Press("Ctrl+E").Tab("Claims of").Press("Right").ClickOn("File").
		Press("Ctrl+A").Type(path).Press("Enter")
	d.ExpectNotice("3 claims written to " + path)
	all := rows(t, path)
	if len(all) != 3 {
		t.Fatalf("%d rows", len(all))
	}
	for column, want := range map[string]string{
		"quote":  "“We planted every tree we announced,” said Oda Lindqvist, head of the parks department.",
		"source": "Oda Lindqvist", "source_kind": "person", "source_manner": "direct", "figure_text": "every tree",
		"figure_value": "1.38",
		"figure_unit":  "tree", "figure_period": "since 2021", "status": "checked", "rating": "mostly_false",
		"conclusion": "214 trees cannot be found.", "article_title": "City planted fewer trees than it promised, register " +
			"shows",
		"site": "The Harbour Post", "byline": "Mara Ellingsen", "published_at": "2025-09-18T07:40:00+02:00",
		"format": "claimlight-1",
	} {
		if all[0][column] != want {
			t.Errorf("%s is %q, want %q", column, all[0][column], want)
		}
	}
}

func TestExportTheClaimsOfThisArticle(t *testing.T) {
	path := filepath.Join(t.TempDir(), "this.csv")
	d := twoArticles(t).ClickOn("Export").ClickOn("File").Press("Ctrl+A").Type(path).
		ClickDialog("Export").ExpectNotice("2 claims written")
	for _, row := range rows(t, path) {
		if row["article_title"] != "Harbour grows" {
			t.Errorf("a claim of %q", row["article_title"])
		}
	}
	d.ClickOn("Open folder").ExpectBrowser("file://" + filepath.Dir(path))
}

func TestAFileIsReplacedOnlyAfterAQuestion(t *testing.T) {
	path := file(t, "claims.csv", "mine")
	toFile := func(d *checker) *checker {
		return d.Press("Ctrl+E").Tab("File").Press("Ctrl+A").Type(path).Press("Enter")
	}
	d := newDesk(t).Sample().ClickSentence(3).Press("c")
	toFile(d).ExpectSeen("Replace the file?").ClickDialog("Keep it")
	if got, _ := os.ReadFile(path); string(got) != "mine" {
		t.Errorf("the file holds %q", got)
	}
	toFile(d).ClickDialog("Replace").ExpectNotice("1 claim written")
	if n := len(rows(t, path)); n != 1 {
		t.Errorf("%d rows", n)
	}
}

func TestAnExportThatFailsIsToldAndKeepsTheOlderFile(t *testing.T) {
	d := newDesk(t).Sample().ClickSentence(3).Press("c")
	d.Press("Ctrl+E").ClickOn("File").Press("Ctrl+A").Type(filepath.Join(t.TempDir(), "no such folder",
		"x.csv")).Press("Enter")
	if d.w.desk.Panes.Notice.Text() == "" {
		t.Error("the notice says nothing")
	}
	d.ClickSentence(5).Press("c").ExpectClaims(2)
}
