// Package formats lists the formats in which claims leave, and makes their encoders.
package formats

import (
	"cmp"
	"context"
	"io"
	"os"

	"claimlight/internal/export"
	"claimlight/internal/export/bundle"
	"claimlight/internal/export/report"
	"claimlight/internal/export/xlsx"
)

// Format is one form in which claims leave.
type Format struct {
	Name   string // on the command line
	Words  string // in the window
	Ending string // of files, with its dot
	New    func(context.Context, io.Writer, bundle.Library) (export.Encoder, error)
}

// All lists the formats in the order in which they are offered. The library is asked for texts and pages by the proof
// bundle alone.
func All() []Format {
	return []Format{
		{"csv", "CSV, exact", ".csv", simple(func(w io.Writer) export.Encoder { return export.NewCSV(w, export.CSVOptions{}) })},
		{"excel", "CSV for spreadsheets", ".csv", simple(newExcelCSV)},
		{"xlsx", "Spreadsheet (XLSX)", ".xlsx", func(_ context.Context, w io.Writer, _ bundle.Library) (export.Encoder, error) { return xlsx.New(w) }},
		{"html", "Report to read or print (HTML)", ".html", simple(report.NewHTML)},
		{"markdown", "Report as Markdown", ".md", simple(report.NewMarkdown)},
		{"jsonl", "JSON lines", ".jsonl", simple(export.NewJSONL)},
		{"webannotation", "W3C Web Annotation", ".jsonld", simple(export.NewWebAnnotation)},
		{"claimreview", "ClaimReview (schema.org)", ".json", simple(func(w io.Writer) export.Encoder { return export.NewClaimReview(w) })},
		{"bundle", "Proof bundle (ZIP)", ".zip", func(ctx context.Context, w io.Writer, l bundle.Library) (export.Encoder, error) {
			return bundle.New(ctx, w, l), nil
		}},
	}
}

// Named finds a format by its name; false when there is none.
func Named(name string) (Format, bool) {
	for _, f := range All() {
		if f.Name == name {
			return f, true
		}
	}
	return Format{}, false
}

func simple(make func(io.Writer) export.Encoder) func(context.Context, io.Writer, bundle.Library) (export.Encoder, error) {
	return func(_ context.Context, w io.Writer, _ bundle.Library) (export.Encoder, error) { return make(w), nil }
}

// newExcelCSV separates cells as the spreadsheets of this country expect.
func newExcelCSV(w io.Writer) export.Encoder {
	locale := cmp.Or(os.Getenv("LC_ALL"), os.Getenv("LC_NUMERIC"), os.Getenv("LANG"))
	return export.NewCSV(w, export.CSVOptions{Excel: true, Separator: export.Separator(locale)})
}
