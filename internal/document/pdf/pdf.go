// Package pdf reads PDFs: their paragraphs with the page and the boxes of each line.
package pdf

import (
	"context"
	"errors"
	"fmt"
	"time"

	"claimlight/internal/document/pdf/engine"
	"claimlight/internal/document/pdf/layout"
	"claimlight/internal/extract"
)

const (
	mostTime  = 5 * time.Minute // for one document
	mostPages = 5000
)

// Reader reads a PDF. The zero Reader reads those that need no password.
type Reader struct {
	Password string
	Progress func(page, pages int) // may be nil
}

// Read gives the paragraphs of a PDF. The error is ErrPassword, ErrDamaged, ErrScan, ErrTooLong, or that of ctx.
func (r Reader) Read(ctx context.Context, content string) (extract.Result, error) {
	within, cancel := context.WithTimeout(ctx, mostTime)
	defer cancel()
	d, err := engine.Open(within, []byte(content), r.Password)
	if err != nil {
		return extract.Result{}, explain(err)
	}
	defer d.Close()
	if d.Pages() > mostPages {
		return extract.Result{}, ErrTooLong
	}
	var doc layout.Document
	scans := 0
	for n := range d.Pages() {
		if err := ctx.Err(); err != nil {
			return extract.Result{}, err
		}
		page, err := d.Page(n)
		if err != nil {
			return extract.Result{}, explain(err)
		}
		doc.Add(page)
		if page.Scan {
			scans++
		}
		if r.Progress != nil {
			r.Progress(n+1, d.Pages())
		}
	}
	if doc.Letters() == 0 {
		return extract.Result{}, ErrScan
	}
	blocks := doc.Blocks()
	if len(blocks) > extract.MaxBlocks {
		return extract.Result{}, extract.ErrTooMany
	}
	out := result(blocks, d.About())
	if scans > 0 {
		out.Doubt = extract.Scanned
	}
	return out, nil
}

// explain says what is wrong with a document in words for a person.
func explain(err error) error {
	for is, say := range map[error]error{
		engine.ErrPassword: ErrPassword, engine.ErrDamaged: ErrDamaged, engine.ErrTooMuch: ErrTooLong,
	} {
		if errors.Is(err, is) {
			return fmt.Errorf("%w: %w", say, err)
		}
	}
	return err
}
