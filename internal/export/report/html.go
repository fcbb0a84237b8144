package report

import (
	_ "embed"
	"fmt"
	"html/template"
	"io"

	"claimlight/internal/export"
	"claimlight/internal/record"
	"claimlight/internal/scheme"
)

//go:embed report.html
var page string

//go:embed report.css
var style string

// The sizes of charts, in the units of their drawing.
const (
	barStart   = 132
	barWidth   = 190
	barHeight  = 22
	wideWidth  = 310 // of a bar that has its name above it
	nameHeight = 15  // of a line of it
	wideHeight = 25  // of the bar below it, with the room to the next one
	plotStart  = 76  // behind the numbers of its axis
	plotWidth  = 672
	plotTop    = 16
	plotHeight = 112
)

// NewHTML writes one page that holds all it needs and asks the network for nothing. It is written when it is closed;
// until then the texts of all its articles are in memory.
func NewHTML(w io.Writer, scale scheme.Scale) export.Encoder {
	return &htmlReport{collector: newCollector(scale), w: w}
}

type htmlReport struct {
	*collector
	w io.Writer
}

// Encode takes one claim.
func (h *htmlReport) Encode(r record.Record) error {
	h.add(r)
	return nil
}

// Close writes the page.
func (h *htmlReport) Close() error {
	t, err := template.New("report").Funcs(template.FuncMap{
		"length":     length,
		"behind":     func(share float64) int { return barStart + length(share) + 8 },
		"wide":       func(share float64) int { return max(2, int(share*wideWidth)) },
		"behindWide": func(share float64) int { return max(2, int(share*wideWidth)) + 8 },
		"short":      short,
		"nameLine":   func(i int) int { return 13 + i*nameHeight },
		"underName":  func(b bar) int { return len(b.Lines)*nameHeight + 4 },
		"besideBar":  func(b bar) int { return len(b.Lines)*nameHeight + 14 },
		"belowNamed": belowNamed,
		"row":        func(i int) int { return i * barHeight },
		"below":      func(n int) int { return n * barHeight },
		"across":     func(x float64) int { return plotStart + int(x*plotWidth) },
		"down":       func(y float64) int { return plotTop + int(y*plotHeight) },
	}).Parse(page)
	if err == nil {
		_, err = t.New("style").Parse(style)
	}
	if err != nil {
		return fmt.Errorf("write report: %w", err)
	}
	if err := t.Execute(h.w, h.finish()); err != nil {
		return fmt.Errorf("write report: %w", err)
	}
	return nil
}

// length is that of a bar; a small one is seen too.
func length(share float64) int { return max(2, int(share*barWidth)) }
