package storage

import (
	"context"
	"flag"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"claimlight/internal/anchor"
	"claimlight/internal/article"
	"claimlight/internal/claim"
	"claimlight/internal/text"
	"claimlight/internal/words"
	"claimlight/storage/articles"
	"claimlight/storage/claims"
	"claimlight/storage/file/disk"
	"claimlight/storage/journal"
	"claimlight/storage/tables"
	"claimlight/storage/versions"
)

var (
	claimCount = flag.Int("claims", 100000, "how many claims the library of the benchmarks holds, 20 to an article")
	million    = flag.Bool("million", os.Getenv("MILLION") != "",
		"let BenchmarkGrowth use a library of a million claims too; making it takes some five minutes and 3 GB")
	libraries = flag.String("libraries", filepath.Join("..", "build", "bench"),
		"folder in which the libraries of the benchmarks are made once")
)

const (
	perArticle = 20
	perBatch   = 1000 // claims that are made in one action
)

// benchLibrary opens the library of so many claims, and makes it when it is not there yet.
func benchLibrary(b *testing.B, n int) *Library {
	b.Helper()
	return openBench(b, benchPath(b, n))
}

// benchCopy opens a copy of that library, to be written to.
func benchCopy(b *testing.B, n int) *Library {
	b.Helper()
	path := filepath.Join(b.TempDir(), "library.sqlite")
	if err := disk.CopyFile(benchPath(b, n), path); err != nil {
		b.Fatal(err)
	}
	return openBench(b, path)
}

func benchPath(b *testing.B, n int) string {
	b.Helper()
	path := filepath.Join(*libraries, fmt.Sprintf("claims-%d.sqlite", n))
	if _, err := os.Stat(path); err != nil {
		makeBenchLibrary(b, path, n)
	}
	return path
}

func openBench(b *testing.B, path string) *Library {
	b.Helper()
	l, err := Open(b.Context(), Params{Path: path})
	if err != nil {
		b.Fatal(err)
	}
	b.Cleanup(func() { _ = l.Close() })
	return l
}

// makeBenchLibrary makes the library under another name first, so that one which was broken off is not taken for it.
func makeBenchLibrary(b *testing.B, path string, n int) {
	b.Helper()
	part := path + ".part"
	for _, end := range []string{"", "-wal", "-shm"} {
		_ = os.Remove(part + end) // of a run that was broken off
	}
	if n > 100_000 {
		multiply(b, benchPath(b, n/10), part)
	} else {
		l := openBench(b, part)
		fillLibrary(b, l, n)
		if err := l.Close(); err != nil {
			b.Fatal(err)
		}
	}
	if err := os.Rename(part, path); err != nil {
		b.Fatal(err)
	}
}

// fillLibrary adds claims with their history, as imports would have done.
func fillLibrary(b *testing.B, l *Library, n int) {
	b.Helper()
	rng := rand.New(rand.NewPCG(1, 1))
	for made := 0; made < n; {
		err := l.journal.Act(b.Context(), &journal.Deed{Name: words.Verbatim("Import of “bench”")},
			func(w *journal.Writer) error {
				for range min(perBatch, n-made) / perArticle {
					if err := addBenchArticle(b.Context(), l, w, rng); err != nil {
						return err
					}
					made += perArticle
				}
				return nil
			})
		if err != nil {
			b.Fatal(err)
		}
	}
}

func addBenchArticle(ctx context.Context, l *Library, w *journal.Writer, rng *rand.Rand) error {
	a := article.Article{ID: w.NewID(), AddedAt: w.Now()}
	a.Title, a.Site, a.URL = benchSentence(rng), "example.org", "https://example.org/"+a.ID
	v := article.Version{ArticleID: a.ID, Number: 1}
	for range perArticle {
		v.Blocks = append(v.Blocks, article.Block{Kind: article.Paragraph, Text: benchSentence(rng)})
	}
	if err := w.Create(ctx, tables.Articles, articles.RowOf(a, nil)); err != nil {
		return err
	}
	v, err := versions.AddVersion(ctx, w, v, article.Snapshot{Bytes: []byte(v.Text())})
	if err != nil {
		return err
	}
	if err := w.Touch(ctx, tables.Articles, a.ID, journal.Row{"current_version_id": v.ID}); err != nil {
		return err
	}
	full := v.Text()
	p := &versions.Page{VersionID: v.ID, Text: full, Offsets: text.NewOffsets(full)}
	for _, span := range v.Spans() {
		c, place := benchClaim(l, a.ID, full, span)
		place.ClaimID, place.VersionID = c.ID, v.ID
		if err := storeClaim(ctx, w, claims.RowOf(c, at(p, span), nil), claims.AnchorRow(place, p),
			claims.PartsOf(c)); err != nil {
			return err
		}
	}
	return nil
}

// benchSentence has words that are common, rare and in between: word n stands in about one of n claims.
func benchSentence(rng *rand.Rand) string {
	words := []string{"the"}
	for range 18 {
		words = append(words, fmt.Sprintf("w%d", int(1/(rng.Float64()+1e-5))))
	}
	return strings.Join(words, " ") + fmt.Sprintf(" %d percent.", rng.IntN(100))
}

func at(p *versions.Page, span text.Span) versions.Place {
	return versions.Place{Page: p, Start: span.Start}
}

func benchClaim(l *Library, articleID, full string, span text.Span) (claim.Claim, claim.Anchor) {
	c := claim.Claim{
		ID: l.params.NewID(), ArticleID: articleID, Selector: anchor.Select(full, span),
		Source:  claim.Source{Name: "Ministry", Kind: claim.Government},
		Figures: []claim.Figure{{Text: "5 percent", Unit: "percent"}}, Tags: []string{"energy"},
		Notes: "asked the office, no answer yet",
	}
	l.Claims.Fill(&c)
	return c, claim.Anchor{Span: span, State: claim.Exact, Score: 1}
}

// BenchCopy is the path of a copy of the library of the benchmarks, for those from outside.
func BenchCopy(b *testing.B) string { return benchCopy(b, *claimCount).Path() }

// storeClaim stores the rows of a new claim, as tagging does.
func storeClaim(ctx context.Context, w *journal.Writer, c, placed journal.Row, parts []claims.Part) error {
	if err := w.Create(ctx, tables.Claims, c); err != nil {
		return err
	}
	if err := w.Create(ctx, tables.Anchors, placed); err != nil {
		return err
	}
	for _, part := range parts {
		for _, r := range part.Rows {
			if err := w.Create(ctx, part.Table, r); err != nil {
				return err
			}
		}
	}
	return nil
}
