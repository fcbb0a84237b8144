package formats

import (
	"context"
	"errors"
	"io"

	"claimlight/internal/export"
	"claimlight/internal/export/bundle"
	"claimlight/internal/record"
	"claimlight/internal/scheme"
)

// Job is one export: which claims in which format. Records, Library and Format must be set.
type Job struct {
	Format   Format
	Records  func(ctx context.Context, each func(record.Record) error) error // such as a library's EachRecord over a scope
	Choice   export.Choice                                                   // of these records; the zero value wants all
	Library  bundle.Library
	Scheme   scheme.Scheme    // of the library
	Notes    export.Notes     // counts in the formats that may hold them
	Progress func(claims int) // told of the claims written so far, on the goroutine that writes; may be nil
}

// Done says what an export wrote.
type Done struct {
	Claims  int              // that went to the format
	Skipped []export.Skipped // that the format could not hold, and why
}

// tell is after how many claims progress is told.
const tell = 100

// File writes the claims into a file. What stood there is replaced when all is written; where anything fails, or ctx is
// cancelled, it stays and nothing is left beside it.
func (j Job) File(ctx context.Context, path string) (done Done, err error) {
	err = export.WriteFile(path, func(w io.Writer) error {
		done, err = j.Write(ctx, w)
		return err
	})
	return done, err
}

// Write writes the claims.
func (j Job) Write(ctx context.Context, w io.Writer) (Done, error) {
	var done Done
	e, err := j.Format.New(ctx, w, With{j.Library, j.Notes, j.Scheme})
	if err != nil {
		return done, err
	}
	if err := j.each(ctx, func(r record.Record) error {
		if done.Claims++; j.Progress != nil && done.Claims%tell == 0 {
			j.Progress(done.Claims)
		}
		return e.Encode(r)
	}); err != nil {
		return done, err
	}
	if err := e.Close(); err != nil {
		return done, err
	}
	if reviews, ok := e.(*export.ClaimReviews); ok {
		done.Skipped = reviews.Skipped()
		done.Claims -= len(done.Skipped)
	}
	if j.Progress != nil {
		j.Progress(done.Claims)
	}
	return done, ctx.Err()
}

// Count tells how many claims are chosen.
func (j Job) Count(ctx context.Context) (int, error) {
	n := 0
	err := j.each(ctx, func(record.Record) error { n++; return nil })
	return n, err
}

// each gives the chosen records as they may leave, and stops when ctx is done.
func (j Job) each(ctx context.Context, f func(record.Record) error) error {
	keep := j.Choice.Keep()
	return j.Records(ctx, func(r record.Record) error {
		if err := ctx.Err(); err != nil || !keep(r) {
			return err
		}
		return f(r.Leaving())
	})
}

var errEnough = errors.New("enough written")
