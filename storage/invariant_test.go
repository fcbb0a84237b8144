package storage_test

import (
	"bytes"
	"errors"
	"math/rand/v2"
	"strings"
	"testing"

	"claimlight/internal/anchor"
	"claimlight/internal/article"
	"claimlight/internal/claim"
	"claimlight/internal/record"
	"claimlight/internal/text"
	"claimlight/storage"
)

var awkward = []string{
	"Заголовок — 👩‍👩‍👧 сім'я", "中国公民加入俄军。共有一千人。", "ф\u0301\u0301 combining 🇺🇦 flags 🇺🇦🇫🇷", "plain ascii text",
	"ｆｕｌｌ ｗｉｄｔｈ 300\u00a0000\u2009km",
	"नमस्ते दुनिया", "\U0001F468\u200d\U0001F4BB codes", "עברית وعربية", "𝒳 outside the basic plane 𝒴",
}

// Invariant 1: wherever a claim is tagged, the text at its place is its quote, in bytes and in the database's code
// points.
func TestTheTextAtTheAnchorIsTheQuote(t *testing.T) {
	d := open(t)
	a := d.add(awkward...)
	v, err := d.Versions.Get(d.ctx, a.Current)
	d.ok(err)
	full := v.Text()
	rng := rand.New(rand.NewPCG(1, 2))
	var clusters []int
	for i := range full {
		if s := text.SnapGraphemes(full, text.Span{Start: i, End: i}); s.Start == i {
			clusters = append(clusters, i)
		}
	}
	for range 200 {
		i := rng.IntN(len(clusters) - 1)
		j := min(i+1+rng.IntN(30), len(clusters)-1)
		span := text.Span{Start: clusters[i], End: clusters[j]}
		figure := text.Span{Start: 0, End: span.Len()}
		_, err := d.Claims.Tag(d.ctx, claim.Claim{
			ArticleID: a.ID, Selector: anchor.Select(full, span), Figures: []claim.Figure{{Text: span.Of(full), Range: &figure}},
			Source: claim.Source{Text: full[:clusters[1]], Range: &text.Span{Start: -span.Start, End: clusters[1] - span.Start}},
		}, claim.Anchor{VersionID: v.ID, Span: span, State: claim.Exact, Score: 1})
		d.ok(err)
	}
	d = d.reopen(storage.Window)
	last := 0
	for _, c := range d.claims(a.ID) {
		if c.Anchor.Span.Of(full) != c.Quote || c.Anchor.Span.Start < last {
			t.Fatalf("claim %q stands at %v: %q", c.Quote, c.Anchor.Span, c.Anchor.Span.Of(full))
		}
		last = c.Anchor.Span.Start
		if c.Figures[0].Range.Of(c.Quote) != c.Figures[0].Text {
			t.Errorf("figure %q stands at %v of %q", c.Figures[0].Text, *c.Figures[0].Range, c.Quote)
		}
		if c.Source.Range == nil || c.Source.Range.Shift(c.Anchor.Span.Start).Of(full) != c.Source.Text {
			t.Errorf("source %q stands at %v", c.Source.Text, c.Source.Range)
		}
	}
	checkCodePoints(d, full)
}

func checkCodePoints(d *driver, full string) {
	d.t.Helper()
	rows, err := d.raw().Query(`SELECT a.start_cp, a.end_cp, a.quote, c.quote FROM anchors a JOIN claims c ON c.id =
		a.claim_id`)
	d.ok(err)
	defer rows.Close()
	runes := []rune(full)
	n := 0
	for ; rows.Next(); n++ {
		var start, end int
		var kept, quote string
		d.ok(rows.Scan(&start, &end, &kept, &quote))
		if got := string(runes[start:end]); got != quote || got != kept {
			d.t.Errorf("code points %d to %d hold %q, the claim says %q, the place %q", start, end, got, quote, kept)
		}
	}
	if n == 0 {
		d.t.Error("no anchor was stored")
	}
}

func TestAPlaceWithoutTheQuoteIsRefused(t *testing.T) {
	d := open(t)
	a := d.add("Title", "One 👩‍👩‍👧 sentence.")
	sel, place := d.place(a.Current, "👩‍👩‍👧")
	for name, span := range map[string]text.Span{
		"elsewhere": place.Span.Shift(1), "outside": {Start: 5, End: 500}, "reversed": {Start: 9, End: 5},
		"negative": {Start: -3, End: 2}, "empty": {Start: 3, End: 3},
	} {
		_, err := d.Claims.Tag(d.ctx, claim.Claim{ArticleID: a.ID, Selector: sel},
			claim.Anchor{VersionID: a.Current, Span: span, State: claim.Exact})
		if !errors.Is(err, storage.ErrMisplaced) {
			t.Errorf("%s: error %v, want ErrMisplaced", name, err)
		}
	}
	half := text.Span{Start: place.Span.Start, End: place.Span.Start + 4}
	v, err := d.Versions.Get(d.ctx, a.Current)
	d.ok(err)
	sel.Quote = half.Of(v.Text())
	if _, err := d.Claims.Tag(d.ctx, claim.Claim{ArticleID: a.ID, Selector: sel},
		claim.Anchor{VersionID: a.Current, Span: half, State: claim.Exact}); !errors.Is(err, storage.ErrMisplaced) {
		t.Errorf("half a family: error %v, want ErrMisplaced", err)
	}
	if n := len(d.claims(a.ID)); n != 0 {
		t.Errorf("%d claims were stored", n)
	}
}

func TestABoundaryChangeKeepsEverythingElse(t *testing.T) {
	d := open(t)
	a := d.add("Title", "Ada said that 40 cars waited there all day.")
	c := d.tag(a, "40 cars waited")
	c = d.edit(c.ID, "", func(c *claim.Claim) {
		c.Notes, c.Tags = "keep", []string{"t"}
		c.Figures = []claim.Figure{{Text: "40", Range: &text.Span{Start: 0, End: 2}}}
		c.Source = claim.Source{Name: "Ada", Text: "Ada", Range: &text.Span{Start: -14, End: -11}}
	})
	sel, place := d.place(a.Current, "that 40 cars waited there")
	moved, err := d.Places.Move(d.ctx, c.ID, sel, place)
	d.ok(err)
	if moved.Quote != "that 40 cars waited there" || moved.Notes != "keep" || len(moved.Tags) != 1 {
		t.Errorf("claim is %+v", moved)
	}
	if got := *moved.Figures[0].Range; got != (text.Span{Start: 5, End: 7}) {
		t.Errorf("figure stands at %v of the longer quote", got)
	}
	if got := moved.Source.Range; got == nil || *got != (text.Span{Start: -9, End: -6}) {
		t.Errorf("source stands at %v from the longer quote", got)
	}
	if out := d.undo(); !strings.HasPrefix(out.Name, "Boundary of") {
		t.Errorf("undone %q", out.Name)
	}
	if got := d.claims(a.ID)[0]; got.Quote != c.Quote || *got.Source.Range != *c.Source.Range ||
		got.Revision != c.Revision {
		t.Errorf("after undo: %+v", got)
	}
}

// Invariant 3: the database itself refuses to change or delete what was saved of a page and its text.
func TestPagesAndVersionsCannotBeChanged(t *testing.T) {
	d := open(t)
	a := d.add("Title", "Text.")
	before := dumpOf(t, d.raw(), "versions", "snapshots", "blobs", "blocks")
	for _, statement := range []string{
		"UPDATE versions SET extractor = 'x'", "DELETE FROM versions", "UPDATE blocks SET text = 'x'", "DELETE FROM blocks",
		"UPDATE snapshots SET url = 'x'", "DELETE FROM snapshots", "UPDATE blobs SET zstd = x'00'", "DELETE FROM blobs",
	} {
		if _, err := d.raw().Exec(statement); err == nil {
			t.Errorf("%s went through", statement)
		}
	}
	d.ok(d.Articles.Trash(d.ctx, a.ID))
	_, err := d.Versions.Add(d.ctx, a.ID, version("Title", "New text."), article.Snapshot{Bytes: []byte("other")})
	d.ok(err)
	after := dumpOf(t, d.raw(), "versions", "snapshots", "blobs", "blocks")
	for key, row := range before {
		if after[key] != row {
			t.Errorf("%s was %s, is %s", key, row, after[key])
		}
	}
}

func TestBytesAreStoredOncePerHash(t *testing.T) {
	d := open(t)
	page := []byte(strings.Repeat("<p>the same page</p>", 1000))
	a, err := d.Articles.Add(d.ctx, article.Article{}, version("A"),
		article.Snapshot{Bytes: page, URL: "https://example.org/a"})
	d.ok(err)
	v, err := d.Versions.Add(d.ctx, a.ID, version("A", "b"),
		article.Snapshot{Bytes: page, URL: "https://example.org/again"})
	d.ok(err)
	s, err := d.Versions.Snapshot(d.ctx, v.SnapshotID)
	d.ok(err)
	if !bytes.Equal(s.Bytes, page) || s.SHA256 != article.Hash(page) || s.URL != "https://example.org/again" {
		t.Errorf("saved page came back as %d bytes, %s, %s", len(s.Bytes), s.SHA256, s.URL)
	}
	again, err := d.Versions.Add(d.ctx, a.ID, version("A", "b", "c"), s)
	d.ok(err)
	if again.SnapshotID != s.ID || again.Number != 3 {
		t.Errorf("version %+v, want it made from the stored page", again)
	}
	var blobs, snapshots, size int
	d.ok(d.raw().QueryRow("SELECT COUNT(*), SUM(LENGTH(zstd)) FROM blobs").Scan(&blobs, &size))
	d.ok(d.raw().QueryRow("SELECT COUNT(*) FROM snapshots").Scan(&snapshots))
	if blobs != 1 || snapshots != 2 || size > len(page)/10 {
		t.Errorf("%d blobs of %d bytes, %d retrievals", blobs, size, snapshots)
	}
}

func TestRecordsCarryTheProvenance(t *testing.T) {
	d := open(t)
	a, other := d.add("Title", "One.", "Two."), d.add("Other", "Three.")
	d.tag(a, "Two.")
	d.tag(a, "One.")
	d.tag(other, "Three.")
	collect := func(s storage.Scope) (quotes []string, records []record.Record) {
		d.ok(d.Exchange.EachRecord(d.ctx, s, func(r record.Record) error {
			quotes, records = append(quotes, r.Claim.Quote), append(records, r)
			return nil
		}))
		return quotes, records
	}
	quotes, records := collect(storage.Scope{})
	if got := strings.Join(quotes, " "); got != "One. Two. Three." {
		t.Errorf("records in the order %q", got)
	}
	r := records[0]
	if r.Anchor.Span.Of(r.Text) != "One." || r.TextSHA256 != article.Hash([]byte(r.Text)) || r.VersionNumber != 1 ||
		len(r.SnapshotSHA256) != 64 || r.RetrievedAt.Year() != 2026 || r.Article.ID != a.ID {
		t.Errorf("record %+v", r)
	}
	if quotes, _ := collect(storage.Scope{ArticleIDs: []string{other.ID}}); len(quotes) != 1 || quotes[0] != "Three." {
		t.Errorf("records of one article: %q", quotes)
	}
	d.ok(d.Articles.Trash(d.ctx, a.ID))
	if quotes, _ := collect(storage.Scope{}); len(quotes) != 1 {
		t.Errorf("records with the trash: %q", quotes)
	}
}

func TestArticlesAreFoundAgain(t *testing.T) {
	d := open(t)
	v := version("Title", "Text.")
	a, err := d.Articles.Add(d.ctx, article.Article{Metadata: article.Metadata{
		URL: "https://www.example.org/a?utm_source=x", Canonical: "https://example.org/canonical",
	}}, v, article.Snapshot{})
	d.ok(err)
	d.add("Unrelated", "Other text.")
	for _, q := range [][2]string{
		{"http://example.org/a/#top", ""},
		{"https://example.org/canonical", ""},
		{"", v.SHA256()},
		{"https://other.example", v.SHA256()},
	} {
		found, err := d.Articles.Find(d.ctx, q[0], q[1])
		d.ok(err)
		if len(found) != 1 || found[0].ID != a.ID {
			t.Errorf("%q finds %d articles", q, len(found))
		}
	}
	if found, err := d.Articles.Find(d.ctx, "", ""); len(found) != 0 || err != nil {
		t.Errorf("nothing finds %d articles (%v)", len(found), err)
	}
	for prefix, want := range map[string]error{
		a.ID: nil, a.ID[:4]: storage.ErrAmbiguous, "": storage.ErrNotFound,
		"zzz": storage.ErrNotFound, "%": storage.ErrNotFound,
	} {
		if id, err := d.Articles.Resolve(d.ctx, prefix); !errors.Is(err, want) || want == nil && id != a.ID {
			t.Errorf("prefix %q gives %q, %v", prefix, id, err)
		}
	}
}

func TestSourcesAreOfferedByWhatWasUsed(t *testing.T) {
	d := open(t)
	a := d.add("Title", "One.", "Two.", "Three.")
	for quote, name := range map[string]string{
		"One.": "Ministry of Defence", "Two.": "ministry of defence",
		"Three.": "Mayor",
	} {
		d.edit(d.tag(a, quote).ID, "", func(c *claim.Claim) { c.Source = claim.Source{Name: name, Kind: claim.Government} })
	}
	found, err := d.Sources.Used(d.ctx, "MIN")
	d.ok(err)
	if len(found) != 1 || found[0].Claims != 2 || found[0].Kind != claim.Government ||
		!strings.EqualFold(found[0].Name, "Ministry of Defence") {
		t.Errorf("offers %+v", found)
	}
	if all, err := d.Sources.Used(d.ctx, ""); len(all) != 2 || all[1].Name != "Mayor" || err != nil {
		t.Errorf("offers %+v (%v)", all, err)
	}
}
