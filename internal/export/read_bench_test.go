package export_test

import (
	"strings"
	"testing"

	"claimlight/internal/export"
	"claimlight/internal/record"
)

// BenchmarkRead reads a thousand claims and puts them onto what a library has of them, as an import does.
func BenchmarkRead(b *testing.B) {
	all := records(1, 1000, awkward)
	for name, open := range formats {
		var file strings.Builder
		e := open(&file)
		for _, r := range all {
			if err := e.Encode(r); err != nil {
				b.Fatal(err)
			}
		}
		if err := e.Close(); err != nil {
			b.Fatal(err)
		}
		b.Run(name, func(b *testing.B) {
			for b.Loop() {
				n := 0
				err := export.Read(strings.NewReader(file.String()), func(in record.Incoming) error {
					_, err := in.Onto(all[n])
					n++
					return err
				})
				if err != nil || n != len(all) {
					b.Fatal(n, err)
				}
			}
		})
	}
}
