package export_test

import (
	"encoding/csv"
	"io"
	"testing"

	"claimlight/internal/export"
)

// BenchmarkCSV is to be read beside BenchmarkCSVBare, which writes ready cells and is what any encoder has to pay.
func BenchmarkCSV(b *testing.B) {
	all := records(1, 1000, awkward)
	for b.Loop() {
		e := export.NewCSV(io.Discard, export.CSVOptions{Notes: export.WithNotes})
		for _, r := range all {
			if err := e.Encode(r); err != nil {
				b.Fatal(err)
			}
		}
		if err := e.Close(); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkCSVBare(b *testing.B) {
	var rows [][]string
	cells := export.NewRows(export.WithNotes)
	for _, r := range records(1, 1000, awkward) {
		rows = append(rows, append([]string{}, cells.Cells(r)...))
	}
	for b.Loop() {
		w := csv.NewWriter(io.Discard)
		if err := w.WriteAll(rows); err != nil {
			b.Fatal(err)
		}
	}
}
