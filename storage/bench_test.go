package storage

import (
	"context"
	"database/sql"
	"flag"
	"fmt"
	"math/rand/v2"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"claimlight/internal/anchor"
	"claimlight/internal/article"
	"claimlight/internal/claim"
	"claimlight/internal/export"
	"claimlight/internal/text"
)

var claimCount = flag.Int("claims", 10000, "how many claims the libraries of the benchmarks hold, 20 to an article")

const perArticle = 20

// vocabulary has words that are common, rare and in between: word n stands in about one of n claims.
func sentence(rng *rand.Rand) string {
	words := []string{"the"}
	for range 18 {
		words = append(words, fmt.Sprintf("w%d", int(1/(rng.Float64()+1e-5))))
	}
	return strings.Join(words, " ") + fmt.Sprintf(" %d percent.", rng.IntN(100))
}

// bigLibrary makes a library of so many claims, a thousand to a transaction.
func bigLibrary(b *testing.B, n int) *Library {
	b.Helper()
	l, err := Open(b.Context(), Params{Path: filepath.Join(b.TempDir(), "library.sqlite")})
	if err != nil {
		b.Fatal(err)
	}
	b.Cleanup(func() { _ = l.Close() })
	rng := rand.New(rand.NewPCG(1, 1))
	for made := 0; made < n; {
		err := l.write(b.Context(), func(w *writer) error {
			w.silent = true
			for range min(1000, n-made) / perArticle {
				if err := addArticle(b.Context(), w, rng); err != nil {
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
	return l
}

func addArticle(ctx context.Context, w *writer, rng *rand.Rand) error {
	a := article.Article{ID: w.lib.params.NewID(), AddedAt: w.lib.now()}
	v := article.Version{ArticleID: a.ID, Number: 1}
	for range perArticle {
		v.Blocks = append(v.Blocks, article.Block{Kind: article.Paragraph, Text: sentence(rng)})
	}
	if err := w.put(ctx, articles, articleRow(a, nil)); err != nil {
		return err
	}
	v, err := w.addVersion(ctx, v, article.Snapshot{Bytes: []byte(v.Text())})
	if err != nil {
		return err
	}
	if err := w.touch(ctx, articles, a.ID, row{"current_version_id": v.ID}); err != nil {
		return err
	}
	full := v.Text()
	p := &page{versionID: v.ID, text: full, offsets: text.NewOffsets(full)}
	for _, span := range v.Spans() {
		c, place := benchClaim(w.lib, a.ID, full, span)
		if err := w.put(ctx, claims, claimRow(c, at(p, span), nil)); err != nil {
			return err
		}
		place.ClaimID, place.VersionID = c.ID, v.ID
		if err := w.put(ctx, anchors, anchorRow(place, p)); err != nil {
			return err
		}
		if err := w.putParts(ctx, c); err != nil {
			return err
		}
	}
	return nil
}

func at(p *page, span text.Span) place { return place{page: p, start: span.Start} }

func benchClaim(l *Library, articleID, full string, span text.Span) (claim.Claim, claim.Anchor) {
	c := claim.Claim{
		ID: l.params.NewID(), ArticleID: articleID, Selector: anchor.Select(full, span), Source: claim.Source{Name: "Ministry", Kind: claim.Government},
		Figures: []claim.Figure{{Text: "5 percent", Unit: "percent"}}, Tags: []string{"energy"}, Notes: "asked the office, no answer yet",
	}
	l.fill(&c)
	return c, claim.Anchor{Span: span, State: claim.Exact, Score: 1}
}

func BenchmarkOpenToFirstList(b *testing.B) {
	path := bigLibrary(b, *claimCount).Path()
	for b.Loop() {
		l, err := Open(b.Context(), Params{Path: path})
		if err != nil {
			b.Fatal(err)
		}
		if rows, err := l.Articles(b.Context()); err != nil || len(rows) != *claimCount/perArticle {
			b.Fatal(len(rows), err)
		}
		if err := l.Close(); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkClaimsOfAnArticle(b *testing.B) {
	l := bigLibrary(b, *claimCount)
	rows, err := l.Articles(b.Context())
	if err != nil {
		b.Fatal(err)
	}
	for n := 0; b.Loop(); n++ {
		if found, err := l.Claims(b.Context(), rows[n%len(rows)].ID); err != nil || len(found) != perArticle {
			b.Fatal(len(found), err)
		}
	}
}

func BenchmarkSaveClaim(b *testing.B) {
	l := bigLibrary(b, *claimCount)
	ids, err := queryList[string](b.Context(), l.readers, "SELECT id FROM claims LIMIT 1000")
	if err != nil {
		b.Fatal(err)
	}
	c, err := l.Claim(b.Context(), ids[0])
	if err != nil {
		b.Fatal(err)
	}
	for n := 0; b.Loop(); n++ {
		c.Notes = fmt.Sprint("note ", n)
		if c, err = l.SaveClaim(b.Context(), "", c); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkTag(b *testing.B) {
	l := bigLibrary(b, *claimCount)
	rows, err := l.Articles(b.Context())
	if err != nil {
		b.Fatal(err)
	}
	v, err := l.Version(b.Context(), rows[0].Current)
	if err != nil {
		b.Fatal(err)
	}
	full, span := v.Text(), v.Spans()[3]
	for b.Loop() {
		c, place := benchClaim(l, rows[0].ID, full, span)
		place.VersionID = v.ID
		if _, err := l.Tag(b.Context(), c, place); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkSearch(b *testing.B) {
	l := bigLibrary(b, *claimCount)
	for name, query := range map[string]string{"two words": "w7 w12", "rare": "w3001", "phrase": "\"w1 w2\"", "common": "the", "prefix": "w1*"} {
		b.Run(name, func(b *testing.B) {
			for b.Loop() {
				if _, err := l.Search(b.Context(), query, 50); err != nil {
					b.Fatal(err)
				}
			}
		})
		b.Run(name+" bare", func(b *testing.B) {
			for b.Loop() {
				bareSearch(b, l, fts{}.match(parseTerms(query)))
			}
		})
	}
}

// bareSearch is what a search cannot do without: the query of the indexes, ranked.
func bareSearch(b *testing.B, l *Library, match string) {
	for _, table := range searched {
		query := "SELECT rowid FROM " + table + "_index WHERE " + table + "_index MATCH ? ORDER BY rank LIMIT 50"
		if _, err := queryList[int64](b.Context(), l.readers, query, match); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkEachRecord(b *testing.B) {
	l := bigLibrary(b, *claimCount)
	for b.Loop() {
		n := 0
		if err := l.EachRecord(b.Context(), Scope{}, func(export.Record) error { n++; return nil }); err != nil || n != *claimCount {
			b.Fatal(n, err)
		}
	}
	b.ReportMetric(float64(*claimCount)*float64(b.N)/b.Elapsed().Seconds(), "claims/s")
}

// BenchmarkBareTag inserts the rows that BenchmarkTag leaves, with prepared statements and nothing else.
func BenchmarkBareTag(b *testing.B) {
	l := bigLibrary(b, *claimCount)
	rows, err := l.Articles(b.Context())
	if err != nil {
		b.Fatal(err)
	}
	v, err := l.Version(b.Context(), rows[0].Current)
	if err != nil {
		b.Fatal(err)
	}
	full, span := v.Text(), v.Spans()[3]
	c, a := benchClaim(l, rows[0].ID, full, span)
	a.VersionID = v.ID
	if c, err = l.Tag(b.Context(), c, a); err != nil {
		b.Fatal(err)
	}
	made := rowsOf(b, l, c.ID)
	statements := make([]*sql.Stmt, len(made))
	for i, r := range made {
		if statements[i], err = l.writer.PrepareContext(b.Context(), r.query); err != nil {
			b.Fatal(err)
		}
	}
	for b.Loop() {
		insertAgain(b, l, made, statements, c.ID)
	}
}

// bareRow is a row with the statement that inserts it.
type bareRow struct {
	query  string
	values []any
}

// rowsOf reads all rows that a claim consists of, and those of its history.
func rowsOf(b *testing.B, l *Library, id string) []bareRow {
	var out []bareRow
	for _, from := range []string{
		"claims WHERE id = ?", "figures WHERE claim_id = ?", "claim_tags WHERE claim_id = ?", "anchors WHERE claim_id = ?",
		"actions WHERE claim_id = ?", "changes WHERE subject_id = ?",
	} {
		rows, err := l.readers.QueryContext(b.Context(), "SELECT * FROM "+from, id)
		if err != nil {
			b.Fatal(err)
		}
		names, err := rows.Columns()
		if err != nil {
			b.Fatal(err)
		}
		for rows.Next() {
			values, targets := make([]any, len(names)), make([]any, len(names))
			for i := range values {
				targets[i] = &values[i]
			}
			if err := rows.Scan(targets...); err != nil {
				b.Fatal(err)
			}
			if names[0] == "seq" {
				values[0] = nil
			}
			marks := strings.TrimSuffix(strings.Repeat("?, ", len(names)), ", ")
			table, _, _ := strings.Cut(from, " ")
			out = append(out, bareRow{"INSERT INTO " + table + " VALUES (" + marks + ")", values})
		}
		if err := rows.Close(); err != nil {
			b.Fatal(err)
		}
	}
	return out
}

// insertAgain inserts the rows under a new id, in one transaction.
func insertAgain(b *testing.B, l *Library, made []bareRow, statements []*sql.Stmt, id string) {
	tx, err := l.writer.BeginTx(b.Context(), nil)
	if err != nil {
		b.Fatal(err)
	}
	fresh, action := l.params.NewID(), l.params.NewID()
	for i, r := range made {
		values := slices.Clone(r.values)
		for j, v := range values {
			s, ok := v.(string)
			if ok {
				values[j] = strings.ReplaceAll(s, id, fresh)
			}
		}
		switch {
		case strings.Contains(r.query, "INTO actions"):
			values[1] = action
		case strings.Contains(r.query, "INTO changes"):
			values[0] = action
		case strings.Contains(r.query, "INTO figures"):
			values[0] = l.params.NewID()
		}
		if _, err := tx.StmtContext(b.Context(), statements[i]).ExecContext(b.Context(), values...); err != nil {
			b.Fatal(r.query, err)
		}
	}
	if err := tx.Commit(); err != nil {
		b.Fatal(err)
	}
}
