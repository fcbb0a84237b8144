package storage_test

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"claimlight/internal/claim"
	"claimlight/storage"
)

// manyClaims is a table of claims in so many articles, ten in each, with a word of its own in every claim.
func manyClaims(articles int) string {
	var b strings.Builder
	b.WriteString("claim_id,format,quote,evidence,article_id,article_title,version,text_sha256\n")
	for n := range articles * 10 {
		fmt.Fprintf(&b, "claim-%04d,claimlight-1,word%dth was "+
			"said,\"[{\"\"url\"\":\"\"https://example.org\"\",\"\"title\"\":\"\"proof%dth\"\"}]\",article-%03d,"+
			"Article,1,%064d\n", n, n, n, n/10, n/10)
	}
	return b.String()
}

// An import of many claims indexes the later ones together, at its end. Whatever comes after finds everything in step.
func TestAnImportOfManyIsIndexedWhole(t *testing.T) {
	d := open(t)
	if done := d.take(manyClaims(50)); done.Added != 500 {
		t.Fatalf("%d claims were added: %+v", done.Added, done.Problems)
	}
	expect := func(n int) {
		t.Helper()
		for _, query := range []string{
			"word0th", "word199th", "word200th", "word201th", "word499th", "proof499th",
			"proof3th",
		} {
			if found := d.search(query).Claims; len(found) != n {
				t.Errorf("%s is found %d times, not %d", query, len(found), n)
			}
		}
		if wrong := d.problems(); len(wrong) > 0 {
			t.Errorf("check says %q", wrong)
		}
	}
	expect(1)
	d.edit("claim-0300", "", func(c *claim.Claim) { c.Notes = "later" })
	d.tag(d.add("Title", "A tag after that."), "after that")
	for _, query := range []string{"later", "after that"} {
		if found := d.search(query).Claims; len(found) != 1 {
			t.Errorf("%s is found %d times", query, len(found))
		}
	}
	for range 4 {
		_, err := d.History.Undo(d.ctx)
		d.ok(err)
	}
	expect(0)
	for range 4 {
		_, err := d.History.Redo(d.ctx)
		d.ok(err)
	}
	expect(1)
}

func TestAnImportOfManyThatFailsLeavesTheIndexInStep(t *testing.T) {
	d := open(t)
	_, err := d.ImportClaims(d.ctx, "claims.csv",
		strings.NewReader(manyClaims(50)+"claim-0001,claimlight-1,again,,a,,1,\n"))
	if !errors.Is(err, storage.ErrBadLines) {
		t.Fatal(err)
	}
	d.tag(d.add("Title", "A tag after that."), "after that")
	if found := d.search("after that").Claims; len(found) != 1 {
		t.Errorf("found %d times", len(found))
	}
	if found := d.search("word300th").Claims; len(found) != 0 {
		t.Errorf("a claim that was not taken in is found")
	}
	if wrong := d.problems(); len(wrong) > 0 {
		t.Errorf("check says %q", wrong)
	}
}
