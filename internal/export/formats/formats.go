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
	"claimlight/internal/scheme"
	"claimlight/internal/words"
)

// Format is one form in which claims leave.
type Format struct {
	Name   string // on the command line
	Words  string // in the window
	Ending string // of files, with its dot
	Notes  bool   // whether private notes may leave in it: it is the newsroom's own, and not made to be published
	New    func(context.Context, io.Writer, With) (export.Encoder, error)
}

// With is what an encoder has at hand besides the records.
type With struct {
	Library bundle.Library
	Notes   export.Notes
	Scheme  scheme.Scheme // of the library
}

// All lists the formats in the order in which they are offered. The library is asked for texts and pages by the proof
// bundle alone.
func All() []Format {
	return []Format{
		{"csv", words.FormatsCSVExact.String(), ".csv", true, own(newExactCSV)},
		{"excel", words.FormatsCSVForSpreadsheets.String(), ".csv", true, own(newExcelCSV)},
		{
			"xlsx", words.FormatsSpreadsheetXlsx.String(), ".xlsx", true,
			func(_ context.Context, w io.Writer, o With) (export.Encoder, error) {
				return xlsx.New(w, o.Notes, o.Scheme)
			},
		},
		{"html", words.FormatsReportReadOrPrintHTML.String(), ".html", false, onScale(report.NewHTML)},
		{"markdown", words.FormatsReportAsMarkdown.String(), ".md", false, onScale(report.NewMarkdown)},
		{"jsonl", words.FormatsJSONLines.String(), ".jsonl", true, own(export.NewJSONL)},
		{"webannotation", words.FormatsW3cWebAnnotation.String(), ".jsonld", false, onScale(export.NewWebAnnotation)},
		{
			"claimreview", words.FormatsClaimreviewSchemaOrg.String(), ".json", false,
			onScale(func(w io.Writer, s scheme.Scale) export.Encoder { return export.NewClaimReview(w, s) }),
		},
		{
			"bundle", words.FormatsProofBundleZip.String(), ".zip", false,
			func(ctx context.Context, w io.Writer, o With) (export.Encoder, error) {
				return bundle.New(ctx, w, o.Library, o.Scheme.Scale), nil
			},
		},
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

// own makes a format in which private notes may leave.
func own(make func(io.Writer, export.Notes) export.Encoder) func(context.Context, io.Writer, With) (export.Encoder,
	error) {
	return func(_ context.Context, w io.Writer, o With) (export.Encoder, error) { return make(w, o.Notes), nil }
}

// public makes a format that holds nothing private.
func public(make func(io.Writer) export.Encoder) func(context.Context, io.Writer, With) (export.Encoder, error) {
	return func(_ context.Context, w io.Writer, _ With) (export.Encoder, error) { return make(w), nil }
}

// onScale makes a format that holds nothing private, and says what ratings mean.
func onScale(make func(io.Writer, scheme.Scale) export.Encoder) func(context.Context, io.Writer, With) (export.Encoder,
	error) {
	return func(_ context.Context, w io.Writer, o With) (export.Encoder, error) {
		return make(w, o.Scheme.Scale), nil
	}
}

func newExactCSV(w io.Writer, n export.Notes) export.Encoder {
	return export.NewCSV(w, export.CSVOptions{Notes: n})
}

// newExcelCSV separates cells as the spreadsheets of this country expect.
func newExcelCSV(w io.Writer, n export.Notes) export.Encoder {
	locale := cmp.Or(os.Getenv("LC_ALL"), os.Getenv("LC_NUMERIC"), os.Getenv("LANG"))
	return export.NewCSV(w, export.CSVOptions{Excel: true, Separator: export.Separator(locale), Notes: n})
}
