package storage

import "testing"

// BenchmarkOverview counts what a library holds.
func BenchmarkOverview(b *testing.B) {
	l := benchLibrary(b, *claimCount)
	both(b, func() {
		if c, err := l.Overview.Read(b.Context()); err != nil || c.Claims != *claimCount {
			b.Fatal(c.Claims, err)
		}
	})
}
