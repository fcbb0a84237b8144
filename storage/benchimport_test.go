package storage

import (
	"bytes"
	"io"
	"os"
	"path/filepath"
	"testing"

	"claimlight/internal/export"
	"claimlight/internal/record"
	"claimlight/storage/db"
	"claimlight/storage/exchange"
	"claimlight/storage/journal"
)

// BenchmarkImport takes a table of claims and then their JSON lines into an empty library, each as one action.
func BenchmarkImport(b *testing.B) {
	for name, encode := range map[string]func(io.Writer) export.Encoder{"csv": csvOf, "jsonl": jsonl} {
		b.Run(name, func(b *testing.B) {
			path, n := exportFile(b, benchLibrary(b, *claimCount), 20_000, encode)
			began := processor()
			for b.Loop() {
				importInto(b, filepath.Join(b.TempDir(), "library.sqlite"), path, n)
			}
			b.ReportMetric(float64(n*b.N)/b.Elapsed().Seconds(), "claims/s")
			b.ReportMetric(float64(n*b.N)/(processor()-began).Seconds(), "claims/CPU-s")
		})
	}
}

func csvOf(w io.Writer) export.Encoder {
	return export.NewCSV(w, export.CSVOptions{Notes: export.WithNotes})
}

// exportFile writes about so many claims to a file.
func exportFile(b *testing.B, l *Library, most int, encode func(io.Writer) export.Encoder) (path string, n int) {
	ids, err := db.List[string](b.Context(), l.file.Readers(), "SELECT id FROM articles ORDER BY seq LIMIT ?",
		most/perArticle)
	if err != nil {
		b.Fatal(err)
	}
	var out bytes.Buffer
	e := encode(&out)
	if err := l.Exchange.EachRecord(b.Context(), exchange.Scope{ArticleIDs: ids},
		func(r record.Record) error { n++; return e.Encode(r) }); err != nil {
		b.Fatal(err)
	}
	if err := e.Close(); err != nil {
		b.Fatal(err)
	}
	path = filepath.Join(b.TempDir(), "claims")
	if err := os.WriteFile(path, out.Bytes(), 0o600); err != nil {
		b.Fatal(err)
	}
	return path, n
}

func importInto(b *testing.B, path, file string, n int) {
	l, err := Open(b.Context(), Params{Path: path, Origin: journal.Import})
	if err != nil {
		b.Fatal(err)
	}
	in, err := os.Open(file)
	if err != nil {
		b.Fatal(err)
	}
	defer in.Close()
	if done, err := l.ImportClaims(b.Context(), "claims", in); err != nil || done.Added != n {
		b.Fatal(done.Added, err)
	}
	if err := l.Close(); err != nil {
		b.Fatal(err)
	}
}
