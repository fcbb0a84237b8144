package storage

import (
	"testing"
	"time"

	"claimlight/storage/db"
)

// BenchmarkOpenToFirstList opens a library that the system has in memory, and lists its articles with the number of
// their claims.
func BenchmarkOpenToFirstList(b *testing.B) {
	path := benchPath(b, *claimCount)
	both(b, func() { openToList(b, path, *claimCount) })
}

// both reports the median of the time by the wall and of that of the processor.
func both(b *testing.B, f func()) {
	var walls, processors []time.Duration
	for b.Loop() {
		processors = append(processors, clock(processor).time(func() { walls = append(walls, clock(wall).time(f)) }))
	}
	b.ReportMetric(float64(quantile(walls, 0.5).Microseconds()), "median-µs")
	b.ReportMetric(float64(quantile(processors, 0.5).Microseconds()), "median-CPU-µs")
}

func openToList(b *testing.B, path string, n int) {
	l, err := Open(b.Context(), Params{Path: path})
	if err != nil {
		b.Fatal(err)
	}
	if rows, err := l.Articles.List(b.Context()); err != nil || len(rows) != n/perArticle {
		b.Fatal(len(rows), err)
	}
	if err := l.Close(); err != nil {
		b.Fatal(err)
	}
}

func BenchmarkClaimsOfAnArticle(b *testing.B) {
	both(b, claimsReader(b, benchLibrary(b, *claimCount)))
}

// claimsReader reads the claims of one article after the other.
func claimsReader(b *testing.B, l *Library) func() {
	ids, err := db.List[string](b.Context(), l.file.Readers(), "SELECT id FROM articles ORDER BY title LIMIT 500")
	if err != nil {
		b.Fatal(err)
	}
	n := 0
	return func() {
		n++
		if found, err := l.Claims.Of(b.Context(), ids[n%len(ids)]); err != nil || len(found) != perArticle {
			b.Fatal(len(found), err)
		}
	}
}

// BenchmarkGrowth tells the median time of each act in libraries of ten times the size of the other.
func BenchmarkGrowth(b *testing.B) {
	for _, size := range []struct {
		name   string
		claims int
	}{{"10k", 10_000}, {"100k", 100_000}, {"1M", 1_000_000}} {
		if size.claims > 100_000 && !*million {
			continue
		}
		b.Run(size.name, func(b *testing.B) {
			l := benchLibrary(b, size.claims)
			asked := questions(b, l, 100)
			claimsOf := claimsReader(b, l)
			tag := tagger(b, benchCopy(b, size.claims))
			for b.Loop() {
				b.StopTimer()
				medians(b, "open-list", 5, func() { openToList(b, l.Path(), size.claims) })
				medians(b, "claims", 200, claimsOf)
				next := 0
				medians(b, "search", len(asked), func() { ask(b, l, asked[next%len(asked)].text); next++ })
				medians(b, "tag", 200, func() { tag() })
				b.StartTimer()
			}
		})
	}
}

func medians(b *testing.B, name string, times int, f func()) {
	f()
	var all []time.Duration
	for range times {
		all = append(all, clock(wall).time(f))
	}
	b.ReportMetric(float64(quantile(all, 0.5).Microseconds()), name+"-µs")
}
