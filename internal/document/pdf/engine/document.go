package engine

import (
	"context"
	"errors"
	"fmt"
	"sync"

	"github.com/klippa-app/go-pdfium"
	pdferrors "github.com/klippa-app/go-pdfium/errors"
	"github.com/klippa-app/go-pdfium/references"
	"github.com/klippa-app/go-pdfium/requests"
)

// What can be wrong with a document.
var (
	ErrPassword = errors.New("the document needs its password")
	ErrDamaged  = errors.New("the document is damaged")
	ErrTooMuch  = errors.New("the document takes more memory or time than any may")
)

// Document is a document that is open. It is used by one goroutine at a time, and closed by whoever opened it.
type Document struct {
	ctx      context.Context // of the whole reading of the document
	instance pdfium.Pdfium
	doc      references.FPDF_DOCUMENT
	pages    int
	release  func() bool // ends the watch over ctx
	close    sync.Once
}

// Open opens a document, of which the password may be empty. When ctx ends, whatever is under way ends. The error is
// ErrPassword, ErrDamaged, ErrTooMuch, or that of ctx.
func Open(ctx context.Context, data []byte, password string) (*Document, error) {
	p, err := pool()
	if err != nil {
		return nil, err
	}
	return openIn(ctx, p, data, password)
}

func openIn(ctx context.Context, p pdfium.Pool, data []byte, password string) (*Document, error) {
	instance, err := p.GetInstanceWithContext(ctx)
	if err != nil {
		return nil, fmt.Errorf("wait for PDFium: %w", err)
	}
	d := &Document{ctx: ctx, instance: instance}
	d.release = context.AfterFunc(ctx, d.kill)
	request := &requests.OpenDocument{File: &data}
	if password != "" {
		request.Password = &password
	}
	opened, err := instance.OpenDocument(request)
	if err != nil {
		err = d.explain(err)
		d.Close()
		return nil, err
	}
	d.doc = opened.Document
	count, err := instance.FPDF_GetPageCount(&requests.FPDF_GetPageCount{Document: d.doc})
	if err != nil {
		err = d.explain(err)
		d.Close()
		return nil, err
	}
	d.pages = count.PageCount
	return d, nil
}

// kill ends what is under way, which nothing else could.
func (d *Document) kill() {
	d.close.Do(func() { _ = d.instance.Kill() })
}

// Close frees what the document took.
func (d *Document) Close() {
	d.release()
	d.close.Do(func() { _ = d.instance.Close() })
}

// Pages is how many pages there are.
func (d *Document) Pages() int { return d.pages }

// explain puts what a person cares about before what PDFium said.
func (d *Document) explain(err error) error {
	switch {
	case errors.Is(d.ctx.Err(), context.DeadlineExceeded):
		return ErrTooMuch
	case d.ctx.Err() != nil:
		return d.ctx.Err()
	case errors.Is(err, pdferrors.ErrPassword), errors.Is(err, pdferrors.ErrSecurity):
		return ErrPassword
	}
	return fmt.Errorf("%w: %w", ErrDamaged, err)
}

// About is what a document says of itself; each may be empty.
type About struct {
	Title, Author string
	Created       string // as it stands there, such as D:20250411161200+02'00'
	Producer      string
}

// About reads what the document says of itself.
func (d *Document) About() About {
	tag := func(name string) string {
		got, err := d.instance.FPDF_GetMetaText(&requests.FPDF_GetMetaText{Document: d.doc, Tag: name})
		if err != nil {
			return ""
		}
		return got.Value
	}
	return About{tag("Title"), tag("Author"), tag("CreationDate"), tag("Producer")}
}

func (d *Document) page(n int) requests.Page {
	return requests.Page{ByIndex: &requests.PageByIndex{Document: d.doc, Index: n}}
}
