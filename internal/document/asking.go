package document

import (
	"context"
	"errors"

	"claimlight/internal/document/pdf"
	"claimlight/internal/extract"
)

// ErrPassword says that a document needs its password, or another one than was given.
var ErrPassword = pdf.ErrPassword

type (
	progressKey struct{}
	passwordKey struct{}
)

// WithProgress gives a context in which a document that is read tells how far that has come, in pages. It is called
// from the goroutine that reads.
func WithProgress(ctx context.Context, tell func(done, total int)) context.Context {
	return context.WithValue(ctx, progressKey{}, tell)
}

// WithPassword gives a context in which the password of a document is asked for, as often as it is wrong; again says
// that one was. No answer ends the asking. A password is kept nowhere.
func WithPassword(ctx context.Context, ask func(again bool) (password string, given bool)) context.Context {
	return context.WithValue(ctx, passwordKey{}, ask)
}

// readPDF reads a PDF, and asks for its password where it has one.
func readPDF(ctx context.Context, content string) (extract.Result, error) {
	tell, _ := ctx.Value(progressKey{}).(func(done, total int))
	ask, _ := ctx.Value(passwordKey{}).(func(again bool) (string, bool))
	r := pdf.Reader{Progress: tell}
	for again := false; ; again = true {
		result, err := r.Read(ctx, content)
		if ask == nil || !errors.Is(err, pdf.ErrPassword) {
			return result, err
		}
		password, given := ask(again)
		if !given {
			return result, err
		}
		r.Password = password
	}
}

// pdfReader reads a PDF with what its context has.
type pdfReader struct{}

func (pdfReader) Read(ctx context.Context, content string) (extract.Result, error) {
	return readPDF(ctx, content)
}
