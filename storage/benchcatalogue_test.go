package storage

import (
	"runtime"
	"testing"

	"claimlight/internal/catalogue"
)

// BenchmarkCatalogueRead reads the claims of the whole library into a list, and tells how much memory the list takes.
func BenchmarkCatalogueRead(b *testing.B) {
	l := benchLibrary(b, *claimCount)
	var list *catalogue.List
	before := held()
	both(b, func() {
		entries, err := l.Catalogue.Read(b.Context())
		if err != nil || len(entries) != *claimCount {
			b.Fatal(len(entries), err)
		}
		list = catalogue.NewList(entries, nil)
	})
	b.ReportMetric(float64(held()-before)/float64(list.Len()), "bytes/claim")
}

// held is how many bytes of memory are in use.
func held() uint64 {
	runtime.GC()
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return m.HeapAlloc
}

// BenchmarkCatalogueWords looks up words that stand in one claim of many, and in all.
func BenchmarkCatalogueWords(b *testing.B) {
	l := benchLibrary(b, *claimCount)
	for name, words := range map[string]string{"some": "w50", "all": "percent"} {
		b.Run(name, func(b *testing.B) {
			both(b, func() {
				if _, err := l.Catalogue.Matches(b.Context(), catalogue.Filter{Words: words}); err != nil {
					b.Fatal(err)
				}
			})
		})
	}
}
