package storage

import (
	"testing"

	"claimlight/storage/db"
)

// BenchmarkSaidBefore looks for claims like one of the library, another one each time.
func BenchmarkSaidBefore(b *testing.B) {
	l := benchLibrary(b, *claimCount)
	ids, err := db.List[string](b.Context(), l.file.Readers(), `SELECT id FROM claims WHERE seq % 97 = 0 ORDER BY seq
		DESC LIMIT 500`)
	if err != nil || len(ids) == 0 {
		b.Fatal("no claims", err)
	}
	n := 0
	for b.Loop() {
		c, err := l.Claims.Get(b.Context(), ids[n%len(ids)])
		if err != nil {
			b.Fatal(err)
		}
		if _, err := l.Search.SaidBefore(b.Context(), c, 5); err != nil {
			b.Fatal(err)
		}
		n++
	}
}

// BenchmarkSourceBook lists all sources with their claims.
func BenchmarkSourceBook(b *testing.B) {
	l := benchLibrary(b, *claimCount)
	for b.Loop() {
		if _, err := l.Sources.Book(b.Context()); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkTryMerge compares the library with a copy of itself, which holds nothing new.
func BenchmarkTryMerge(b *testing.B) {
	l, other := benchCopy(b, *claimCount), benchPath(b, *claimCount)
	for b.Loop() {
		if _, err := l.Others.TryMerge(b.Context(), other); err != nil {
			b.Fatal(err)
		}
	}
}
