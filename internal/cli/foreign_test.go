package cli_test

import (
	"fmt"
	"strings"
	"testing"
)

const hypothesis = "Created at,Author,Page,URL,Group,Type,Quote/description,Comment,Tags\n" +
	"2024-05-01 10:20:30,ada,Bridge,https://news.example/bridge,Public,Annotation,a supplier of steel went " +
	"bankrupt,check this,\"money,bridge\"\n" +
	"2024-05-01 10:21:30,ada,Bridge,https://news.example/bridge,Public,Page note,,only a note,\n"

func TestATableOfAnotherToolComesIn(t *testing.T) {
	d := newDesk(t)
	file := write(t, "notes.csv", hypothesis)
	r := d.claimlight("import", file)
	r.fails(1, "Some lines cannot be taken in, so nothing was imported")
	for _, want := range []string{
		`column "Quote/description" goes to quote`, `column "Group" goes to own`,
		"notes.csv: line 3: it has no quote",
	} {
		if !strings.Contains(r.err, want) {
			t.Errorf("%q is not said in\n%s", want, r.err)
		}
	}
	for range 2 { // a trial changes nothing
		if out := d.claimlight("import", "--dry-run", "--skip-bad",
			file).succeeds(); out != "added\t1\nchanged\t0\nsame\t0\n" {
			t.Fatalf("%s", out)
		}
	}
	d.claimlight("import", "--skip-bad", file).succeeds()
	if out := d.claimlight("import", "--skip-bad", file).succeeds(); out != "added\t0\nchanged\t0\nsame\t1\n" {
		t.Errorf("a second time: %s", out)
	}
	row := rows(t, d.claimlight("export", "--notes").succeeds())[0]
	for column, want := range map[string]string{
		"quote": "a supplier of steel went bankrupt", "tags": "money; bridge", "notes": "check this", "annotator": "ada",
		"article_title": "Bridge",
		"article_url":   "https://news.example/bridge", "anchor_state": "detached", "created_at": "2024-05-01T10:20:30Z",
		"fields": `{"Group":"Public","Type":"Annotation"}`,
	} {
		if row[column] != want {
			t.Errorf("%s: %q, want %q", column, row[column], want)
		}
	}
}

func TestColumnsAreMappedByHand(t *testing.T) {
	d := newDesk(t)
	file := write(t, "list.csv", "What he said;Where\nfloods stopped the work;The harbour\n")
	d.claimlight("import", "--map", "What he said=quote", "--map", "Where=article_title", file).succeeds()
	if row := rows(t, d.claimlight("export").succeeds())[0]; row["quote"] != "floods stopped the work" ||
		row["article_title"] != "The harbour" {
		t.Errorf("%v", row)
	}
	d.claimlight("import", "--map", "Who=quote", file).fails(2, `no column "Who"`)
	d.claimlight("import", "--map", "Where=everything", file).fails(1, `no field "everything"`)
	d.claimlight("import", "--map", "Where", file).fails(2, "COLUMN=FIELD")
	own := write(t, "own.csv", d.claimlight("export").succeeds())
	d.claimlight("import", "--map", "quote=notes", own).fails(2, "tables of other tools")
}

func TestForeignClaimsFindTheArticleOfTheirAddress(t *testing.T) {
	d := newDesk(t)
	id := d.add(write(t, "bridge.html", strings.Replace(bridge, "<head>",
		`<head><link rel="canonical" href="https://news.example/bridge">`, 1)))
	file := write(t, "list.csv", "quote,url\na supplier of steel went "+
		"bankrupt,http://www.news.example/bridge/?utm_source=x\nnowhere to be found,https://news.example/bridge\n")
	d.claimlight("import", file).succeeds()
	states := map[string]string{}
	for _, row := range rows(t, d.claimlight("export").succeeds()) {
		states[row["quote"]] = row["anchor_state"]
		if row["anchor_state"] == "exact" && row["article_id"] != id {
			t.Errorf("the claim stands in %s", row["article_id"])
		}
	}
	if states["a supplier of steel went bankrupt"] != "exact" || states["nowhere to be found"] != "detached" {
		t.Errorf("%v", states)
	}
}

func TestAStubTakesTheTextOfItsAddress(t *testing.T) {
	d := newDesk(t)
	d.claimlight("import", write(t, "list.csv", "quote,url\na supplier of steel went "+
		"bankrupt,https://news.example/bridge\n")).succeeds()
	d.add(write(t, "bridge.html", strings.Replace(bridge, "<head>",
		`<head><link rel="canonical" href="https://news.example/bridge">`, 1)))
	got := rows(t, d.claimlight("export").succeeds())
	if len(got) != 1 || got[0]["anchor_state"] != "exact" || got[0]["text_sha256"] == "" {
		t.Errorf("%v", got)
	}
	if out := d.claimlight("list").succeeds(); strings.Count(out, "\n") != 2 {
		t.Errorf("%s", out)
	}
}

func TestChecksOfOthersComeIn(t *testing.T) {
	d := newDesk(t)
	page := write(t, "check.html", `<!DOCTYPE html><title>Check</title><script type="application/ld+json">{"@context":"https://schema.org","@type":"ClaimReview",
		"url":"https://check.example/1","claimReviewed":"The bridge cost nothing","author":{"@type":"Organization","name":"The Checkers"},
		"reviewRating":{"@type":"Rating","alternateName":"Four Pinocchios"}}</script>`)
	if out := d.claimlight("import", page).succeeds(); out != "added\t1\nchanged\t0\nsame\t0\n" {
		t.Fatalf("%s", out)
	}
	row := rows(t, d.claimlight("export").succeeds())[0]
	if row["rating"] != "false" || row["status"] != "checked" || row["tags"] != "previously checked" ||
		row["review_url"] != "https://check.example/1" || row["article_title"] != "Checked by The Checkers" {
		t.Errorf("%v", row)
	}
	d.claimlight("import", write(t, "recipe.json", `{"@type":"Recipe"}`)).fails(1, "holds no claims")
}

func TestANewerFeedBringsUpToDate(t *testing.T) {
	d := newDesk(t)
	feed := func(verdict string) string {
		var items []string
		for i := range 6 { // of two publishers, in turns
			items = append(items, fmt.Sprintf(`{"item":{"@type":"ClaimReview","claimReviewed":"Claim %d","url":"https://check.example/%d","author":{"name":"Checker %d"},`+
				`"reviewRating":{"alternateName":%q}}}`, i, i, i%2, verdict))
		}
		return write(t, "feed.json", `{"@type":"DataFeed","dataFeedElement":[`+strings.Join(items, ",")+"]}")
	}
	for _, c := range [][2]string{
		{"False", "added\t6\nchanged\t0\nsame\t0\n"},
		{"False", "added\t0\nchanged\t0\nsame\t6\n"},
		{"Half true", "added\t0\nchanged\t6\nsame\t0\n"},
	} {
		if out := d.claimlight("import", feed(c[0])).succeeds(); out != c[1] {
			t.Errorf("%s: %s", c[0], out)
		}
	}
	for _, row := range rows(t, d.claimlight("export").succeeds()) {
		if row["rating"] != "half_true" || row["conclusion"] != "Half true" || !strings.Contains(row["fields"], "Half true") {
			t.Errorf("%v", row)
		}
	}
	if out := d.claimlight("list").succeeds(); strings.Count(out, "\n") != 3 {
		t.Errorf("%s", out)
	}
}
