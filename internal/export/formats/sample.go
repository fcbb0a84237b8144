package formats

import (
	"context"
	"encoding/csv"
	"errors"
	"fmt"
	"strings"

	"claimlight/internal/export"
	"claimlight/internal/record"
	"claimlight/internal/words"
)

// Sample shows how the first claims of an export look.
type Sample struct {
	Header []string   // of a format that is a table, else nil
	Rows   [][]string // of such a table
	Text   string     // of all other formats
	Words  string     // what is shown, where that is not the format itself, such as "The claims, as JSON lines"
}

// shownAs gives by which format one that is no text is shown, and what is said of it.
func shownAs(f Format) (Format, string) {
	as := func(name, words string) (Format, string) {
		other, _ := Named(name)
		return other, words
	}
	switch f.Name {
	case "xlsx":
		return as("csv", words.FormatsSheetClaimsAsTable.String())
	case "html":
		return as("markdown", words.FormatsReportAsPlainText.String())
	case "bundle":
		return Format{Name: "lines", Ending: ".jsonl", New: public(export.NewPublicJSONL)},
			words.FormatsClaimsInBundle.String()
	}
	return f, ""
}

// Sample writes the first n of the chosen claims as they would be exported.
func (j Job) Sample(ctx context.Context, n int) (Sample, error) {
	var out Sample
	format, words := shownAs(j.Format)
	out.Words = words
	var b strings.Builder
	e, err := format.New(ctx, &b, With{j.Library, j.Notes, j.Scheme})
	if err != nil {
		return out, err
	}
	taken := 0
	err = j.each(ctx, func(r record.Record) error {
		if taken++; taken > n {
			return errEnough
		}
		return e.Encode(r)
	})
	if err != nil && !errors.Is(err, errEnough) {
		return out, err
	}
	if err := e.Close(); err != nil {
		return out, err
	}
	if out.Text = b.String(); !strings.HasSuffix(format.Ending, "csv") {
		return out, nil
	}
	out.Header, out.Rows, err = cells(out.Text)
	out.Text = ""
	return out, err
}

// cells takes a table apart that was just written.
func cells(table string) (header []string, rows [][]string, err error) {
	table = strings.TrimPrefix(table, "\ufeff")
	in := csv.NewReader(strings.NewReader(table))
	if first, _, _ := strings.Cut(table, "\n"); strings.Contains(first, ";") {
		in.Comma = ';'
	}
	all, err := in.ReadAll()
	if err != nil || len(all) == 0 {
		return nil, nil, fmt.Errorf("read sample: %w", err)
	}
	return all[0], all[1:], nil
}
