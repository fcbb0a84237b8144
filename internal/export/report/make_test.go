package report_test

import (
	"io"

	"claimlight/internal/export"
	"claimlight/internal/export/report"
)

func newHTML(w io.Writer) export.Encoder     { return report.NewHTML(w, nil) }
func newMarkdown(w io.Writer) export.Encoder { return report.NewMarkdown(w, nil) }
