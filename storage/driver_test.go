package storage_test

import (
	"context"
	"path/filepath"
	"reflect"
	"strings"
	"testing"
	"time"

	"claimlight/internal/anchor"
	"claimlight/internal/article"
	"claimlight/internal/claim"
	"claimlight/internal/text"
	"claimlight/storage"
)

// driver lets a test read like a user's story. It fails the test at the first error.
type driver struct {
	*storage.Library
	t   *testing.T
	ctx context.Context
}

// open opens the library in a file of its own.
func open(t *testing.T) *driver {
	t.Helper()
	return openAt(t, filepath.Join(t.TempDir(), "library.sqlite"), storage.Window)
}

func openAt(t *testing.T, path string, origin storage.Origin) *driver {
	t.Helper()
	lib, err := storage.Open(t.Context(), storage.Params{Path: path, Origin: origin})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = lib.Close() })
	return &driver{Library: lib, t: t, ctx: t.Context()}
}

// beside opens the same file a second time, as another program would.
func (d *driver) beside(origin storage.Origin) *driver {
	d.t.Helper()
	return openAt(d.t, d.Path(), origin)
}

// reopen closes the library and opens it again.
func (d *driver) reopen(origin storage.Origin) *driver {
	d.t.Helper()
	d.ok(d.Close())
	return openAt(d.t, d.Path(), origin)
}

func (d *driver) ok(err error) {
	d.t.Helper()
	if err != nil {
		d.t.Fatal(err)
	}
}

// add adds an article whose text has these blocks, the first being the title.
func (d *driver) add(blocks ...string) article.Article {
	d.t.Helper()
	page := "<html>" + strings.Join(blocks, "<p>")
	a, err := d.Articles.Add(d.ctx, article.Article{Metadata: article.Metadata{Title: blocks[0]}}, version(blocks...),
		article.Snapshot{Bytes: []byte(page), RetrievedAt: time.Date(2026, 3, 4, 5, 6, 7, 0, time.UTC)})
	d.ok(err)
	return a
}

func version(blocks ...string) article.Version {
	v := article.Version{Extractor: "test 1"}
	for i, b := range blocks {
		kind := article.Paragraph
		if i == 0 {
			kind = article.Title
		}
		v.Blocks = append(v.Blocks, article.Block{Kind: kind, Text: b})
	}
	return v
}

// tag tags the first place of the quote in the article's current version.
func (d *driver) tag(a article.Article, quote string) claim.Claim {
	d.t.Helper()
	sel, place := d.place(a.Current, quote)
	c, err := d.Claims.Tag(d.ctx, claim.Claim{ArticleID: a.ID, Selector: sel}, place)
	d.ok(err)
	d.stored(c)
	return c
}

// stored expects that a claim which was given back is the one that would be read.
func (d *driver) stored(c claim.Claim) {
	d.t.Helper()
	if read := d.claim(c.ID); !reflect.DeepEqual(c, read) {
		d.t.Fatalf("given back was\n%+v\nstored is\n%+v", c, read)
	}
}

func (d *driver) place(versionID, quote string) (claim.Selector, claim.Anchor) {
	d.t.Helper()
	v, err := d.Versions.Get(d.ctx, versionID)
	d.ok(err)
	full := v.Text()
	start := strings.Index(full, quote)
	if start < 0 {
		d.t.Fatalf("%q stands nowhere in %q", quote, full)
	}
	span := text.Span{Start: start, End: start + len(quote)}
	return anchor.Select(full, span), claim.Anchor{VersionID: versionID, Span: span, State: claim.Exact, Score: 1}
}

// edit changes a claim as one visit of a field would.
func (d *driver) edit(id, visit string, change func(*claim.Claim)) claim.Claim {
	d.t.Helper()
	c := d.claim(id)
	change(&c)
	c, err := d.Claims.Save(d.ctx, visit, c)
	d.ok(err)
	d.stored(c)
	return c
}

func (d *driver) claim(id string) claim.Claim {
	d.t.Helper()
	c, err := d.Claims.Get(d.ctx, id)
	d.ok(err)
	return c
}

func (d *driver) claims(articleID string) []storage.PlacedClaim {
	d.t.Helper()
	found, err := d.Claims.Of(d.ctx, articleID)
	d.ok(err)
	return found
}

func (d *driver) articles() []storage.ArticleRow {
	d.t.Helper()
	found, err := d.Articles.List(d.ctx)
	d.ok(err)
	return found
}
