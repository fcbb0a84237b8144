package storage_test

import (
	"encoding/json"
	"os"
	"slices"
	"strings"
	"testing"

	"claimlight/internal/article"
	"claimlight/internal/claim"
	"claimlight/internal/effort"
	"claimlight/internal/words"
	"claimlight/storage"
)

// naughty gives strings that break careless programs: a few of our own, and a public list where it is at hand.
func naughty(t *testing.T) []string {
	t.Helper()
	own := []string{
		"", " ", "\t\n", "a\r\nb\rc", "nul\x00", "bad\xff\xfe", "'; DROP TABLE claims; --", "\"quoted\"", "%_%", "NULL",
		"null", "{}", "e\u0301",
		"\u202eright to left", "👩‍👩‍👧", "\ufeffmark", "\u2028line", "=1+1", strings.Repeat("long ", 5000), "</script>",
		"\\u0000", "1e309", "a/b",
	}
	data, err := os.ReadFile("../../shared/eval/hostile/naughty/blns.json")
	if err != nil {
		t.Log("only our own strings: ../shared is absent")
		return own
	}
	var list []string
	if err := json.Unmarshal(data, &list); err != nil {
		t.Fatal(err)
	}
	return append(own, list...)
}

// Invariant 0: what the door let in comes back unchanged, from every field of text, also through undo and redo.
func TestEveryTextFieldKeepsEveryText(t *testing.T) {
	effort.Long(t)
	d := open(t)
	a := d.add("Title", "One sentence here.")
	list := naughty(t)
	var edited []claim.Claim
	for _, s := range list {
		c := d.tag(a, "One sentence here.")
		fillClaim(&c, s)
		edited = append(edited, c)
	}
	d.ok(d.Claims.SaveAll(d.ctx, words.Verbatim("Fill all"), edited))
	d.undo()
	d.redo()
	d = d.reopen(storage.Window)
	for i, s := range list {
		got, want := d.claim(edited[i].ID), claim.Claim{}
		fillClaim(&want, article.CleanField(s))
		if !slices.Equal(texts(got), texts(want)) {
			t.Errorf("%q came back as %q", texts(want), texts(got))
		}
	}
}

func TestArticlesAndStateKeepEveryText(t *testing.T) {
	effort.Long(t)
	d := open(t)
	a := d.add("Title", "One sentence here.")
	for _, s := range naughty(t) {
		checkArticleText(d, a.ID, s)
		want := article.CleanField(s)
		d.ok(d.Settings.SetState(d.ctx, "key "+want, want))
		if value, err := d.Settings.State(d.ctx, "key "+want); value != want || err != nil {
			t.Errorf("state %q came back as %q (%v)", want, value, err)
		}
	}
}

func fillClaim(c *claim.Claim, s string) {
	c.Wording, c.SaidAt, c.Conclusion, c.ReviewURL, c.Notes, c.Annotator = s, s, s, s, s, s
	c.Source = claim.Source{Name: s, Kind: claim.SourceKind(s), Manner: claim.SourceManner(s), Via: s, Text: s}
	c.Status, c.Rating = claim.Status(s), claim.Rating(s)
	c.Figures = []claim.Figure{{Text: s, Unit: s, Qualifier: claim.Qualifier(s), Period: s}}
	c.Evidence = []claim.Evidence{{
		URL: s, Title: s, Stance: claim.Stance(s), Note: s, ArchiveURL: s, SeenAt: s,
		Files: []claim.File{{Name: s, MediaType: s, SHA256: article.Hash(nil)}},
	}}
	c.Fields = map[string]string{s: s}
	c.Tags = []string{"tag " + s}
}

func texts(c claim.Claim) []string {
	out := []string{
		c.Wording, c.SaidAt, c.Conclusion, c.ReviewURL, c.Notes, c.Annotator, c.Source.Name, string(c.Source.Kind),
		string(c.Source.Manner), c.Source.Via, c.Source.Text, string(c.Status), string(c.Rating),
	}
	for _, f := range c.Figures {
		out = append(out, f.Text, f.Unit, string(f.Qualifier), f.Period)
	}
	for _, e := range c.Evidence {
		out = append(out, e.URL, e.Title, string(e.Stance), e.Note, e.ArchiveURL, e.SeenAt)
		for _, f := range e.Files {
			out = append(out, f.Name, f.MediaType)
		}
	}
	for name, value := range c.Fields {
		out = append(out, name, value)
	}
	return append(out, c.Tags...)
}

func checkArticleText(d *driver, id, s string) {
	d.t.Helper()
	a, err := d.Articles.Get(d.ctx, id)
	d.ok(err)
	m := article.Metadata{Title: s, Byline: s, Site: s, Published: s, Updated: s, Language: s, URL: s, Canonical: s}
	a.Metadata, a.DefaultSource, a.ArchiveURL = m, s, s
	_, err = d.Articles.Save(d.ctx, "", a)
	d.ok(err)
	got, err := d.Articles.Get(d.ctx, id)
	d.ok(err)
	want := article.CleanField(s)
	if got.Metadata != (article.Metadata{
		Title: want, Byline: want, Site: want, Published: want, Updated: want,
		Language: want, URL: want, Canonical: want,
	}) ||
		got.DefaultSource != want || got.ArchiveURL != want {
		d.t.Errorf("article's %q came back as %+v", want, got.Metadata)
	}
}

// Texts of articles come back as they are, block by block, with all that a page can hold.
func TestEveryArticleTextComesBack(t *testing.T) {
	d := open(t)
	var blocks []string
	for _, s := range naughty(t) {
		blocks = append(blocks, strings.ReplaceAll(article.CleanText(s), "\n", " "))
	}
	a := d.add(append([]string{"Title"}, blocks...)...)
	v, err := d.Versions.Get(d.ctx, a.Current)
	d.ok(err)
	for i, b := range v.Blocks[1:] {
		if b.Text != blocks[i] {
			t.Errorf("block %q came back as %q", blocks[i], b.Text)
		}
	}
	_, err = d.Articles.Add(d.ctx, article.Article{}, version("two\nlines"), article.Snapshot{})
	if err == nil {
		t.Error("a block with a line feed was let in")
	}
	if _, err := d.Claims.Tag(d.ctx, claim.Claim{ArticleID: a.ID},
		claim.Anchor{VersionID: a.Current, State: claim.Exact}); err == nil {
		t.Error("a claim without a quote was let in")
	}
}
