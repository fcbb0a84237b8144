package intake_test

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"claimlight/internal/article"
	"claimlight/internal/extract"
	"claimlight/internal/ingest"
	"claimlight/internal/intake"
)

const page = `<!DOCTYPE html><html lang="en"><head><title>Bridge opens late | The Daily Sample</title></head><body>
<nav><a href="/">Home</a> <a href="/news">News</a></nav>
<article><h1>Bridge opens late</h1>
<p>The new bridge over the river opened on Monday, eleven months later than planned, the city council said in a statement.</p>
<p>The council had promised an opening last spring, but floods stopped the work twice, and a supplier of steel went bankrupt.</p>
<p>About 14,000 cars will cross it every day, according to the council, which hopes that traffic in the old town will fall by a third.</p>
</article><footer>All rights reserved</footer></body></html>`

var clock = func() time.Time { return time.Date(2026, 5, 6, 7, 8, 9, 0, time.UTC) }

func TestAFileBecomesAnArticle(t *testing.T) {
	path := filepath.Join(t.TempDir(), "bridge.html")
	if err := os.WriteFile(path, []byte(page), 0o600); err != nil {
		t.Fatal(err)
	}
	d, err := intake.New(ingest.Params{Now: clock}).File(context.Background(), path)
	if err != nil {
		t.Fatal(err)
	}
	text := d.Version.Text()
	if !strings.HasPrefix(text, "Bridge opens late\nThe new bridge") || strings.Contains(text, "rights reserved") ||
		!d.Found || d.Bare {
		t.Errorf("found %v, bare %v: %q", d.Found, d.Bare, text)
	}
	if d.Article.Title != "Bridge opens late" || d.Article.URL != path || !d.Article.AddedAt.Equal(clock()) {
		t.Errorf("article %+v", d.Article)
	}
	if d.Version.ArticleID != d.Article.ID || d.Article.Current != d.Version.ID || d.Version.SnapshotID != d.Snapshot.ID ||
		d.Article.ID == "" {
		t.Errorf("article %s, version %+v, snapshot %s", d.Article.ID, d.Version, d.Snapshot.ID)
	}
	if d.Snapshot.SHA256 != article.Hash([]byte(page)) {
		t.Error("the snapshot is not the file")
	}
}

func TestASpeechAsksForItsTitle(t *testing.T) {
	speech := "Friends, we have built four hundred schools in six years.\n\nNobody believed that it could be done, and " +
		"yet the doors are open.\n\n" +
		"I thank the teachers, the builders and above all the parents, who waited for so long and never gave up hope."
	d, err := intake.New(ingest.Params{}).Paste(context.Background(), speech)
	if err != nil {
		t.Fatal(err)
	}
	if !d.Bare || !strings.Contains(d.Version.Text(), "four hundred schools") {
		t.Errorf("bare %v: %q", d.Bare, d.Version.Text())
	}
}

func TestAPageWithoutTextIsSaidToBeEmpty(t *testing.T) {
	k := intake.New(ingest.Params{})
	for name, empty := range map[string]string{
		"nothing":      " ",
		"only scripts": "<!DOCTYPE html><html><head><script>render()</script></head><body><div id=app></div></body></html>",
	} {
		if _, err := k.Read(context.Background(), strings.NewReader(empty), "", ""); !errors.Is(err, ingest.ErrEmpty) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func TestAPageWithLittleTextShowsIt(t *testing.T) {
	for _, little := range []string{
		"<html><body><p>Back at noon.</p></body></html>",
		"<nav><a href=/>Back at noon.</a></nav>", "Back at noon.",
	} {
		d, err := intake.New(ingest.Params{}).Read(context.Background(), strings.NewReader(little), "", "")
		if err != nil || d.Version.Text() != "Back at noon." {
			t.Errorf("%s: %q, %v", little, d.Version.Text(), err)
		}
	}
}

func TestAnArchiveWithoutATitleTakesItsSubject(t *testing.T) {
	archive := "Subject: A quiet day\r\nMIME-Version: 1.0\r\nContent-Type: text/html\r\n\r\n<p>The sea was calm, and " +
		"all the boats came home before noon.</p>"
	d, err := intake.New(ingest.Params{}).Read(context.Background(), strings.NewReader(archive), "multipart/related", "")
	if err != nil || d.Article.Title != "A quiet day" {
		t.Errorf("title %q, %v", d.Article.Title, err)
	}
}

func TestCleaningFollowsTheUsersRules(t *testing.T) {
	rule := extract.SiteRule{Site: "sample.example", Place: "footer", Keep: true}
	k := intake.New(ingest.Params{Now: clock}).WithRules(func(context.Context) ([]extract.SiteRule, error) {
		return []extract.SiteRule{rule}, nil
	})
	d, err := k.Read(context.Background(), strings.NewReader(page), "text/html", "https://sample.example/bridge")
	if err != nil {
		t.Fatal(err)
	}
	if !strings.HasSuffix(d.Version.Text(), "All rights reserved") {
		t.Errorf("text %q, want the footer kept", d.Version.Text())
	}
	broken := errors.New("no rules")
	k = k.WithRules(func(context.Context) ([]extract.SiteRule, error) { return nil, broken })
	if _, err := k.Read(context.Background(), strings.NewReader(page), "text/html", ""); !errors.Is(err, broken) {
		t.Errorf("error %v, want that of the rules", err)
	}
}
