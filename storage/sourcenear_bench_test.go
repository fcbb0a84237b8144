package storage_test

import (
	"fmt"
	"testing"

	"claimlight/storage"
)

// A name is held against ten thousand others.
func BenchmarkNearSourceAmongTenThousand(b *testing.B) {
	lib, err := storage.Open(b.Context(),
		storage.Params{Path: b.TempDir() + "/library.claimlight", Origin: storage.Window})
	if err != nil {
		b.Fatal(err)
	}
	defer lib.Close()
	s := storage.BookSource{Name: "Mayor Eva Horáková"}
	for i := range 10_000 {
		s.Aliases = append(s.Aliases, fmt.Sprintf("Minister Jan Novák%d", i))
	}
	if _, err := lib.Sources.Save(b.Context(), s); err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		if known, err := lib.Sources.Near(b.Context(), "Horáková"); err != nil || known != s.Name {
			b.Fatal(known, err)
		}
	}
}
