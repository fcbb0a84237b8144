// Package document reads a document of any kind into blocks, and holds blocks against it: one room a kind, behind one
// door.
package document

import (
	"context"
	"fmt"
	"strings"

	"claimlight/internal/article"
	"claimlight/internal/document/docx"
	"claimlight/internal/document/epub"
	"claimlight/internal/document/odt"
	"claimlight/internal/document/transcript"
	"claimlight/internal/extract"
)

// The types of documents beside those of extract. The content of all but subtitles is the file as it is.
const (
	Subtitles extract.Type = "subtitles" // SubRip or WebVTT
	DOCX      extract.Type = "docx"      // Office Open XML
	ODT       extract.Type = "odt"       // OpenDocument
	EPUB      extract.Type = "epub"      // a book
	PDF       extract.Type = "pdf"
)

// reader reads documents of one kind. It always gives the same for the same document.
type reader interface {
	// Read gives all that the document says, in blocks. A text comes cleaned, a packed file as it is.
	Read(ctx context.Context, content string) (extract.Result, error)
}

// readerOf gives the reader of a page; nil where it is for extract, which knows pages and texts.
func readerOf(p extract.Page) reader {
	switch {
	case p.Type == PDF:
		return pdfReader{}
	case p.Type == DOCX:
		return docx.Reader{}
	case p.Type == EPUB:
		return epub.Reader{}
	case p.Type == ODT:
		return odt.Reader{}
	case p.Type == Subtitles:
		return transcript.Subtitles{}
	case p.Type == extract.PlainText && transcript.Is(p.Content):
		return transcript.Text{}
	case p.Type == extract.PlainText:
		return plain{}
	}
	return nil
}

// packedKinds are the types whose content is no text, but a file of bytes.
var packedKinds = map[extract.Type]bool{DOCX: true, ODT: true, EPUB: true, PDF: true}

// contentOf is what the reader of a page gets: text comes through the door.
func contentOf(p extract.Page) string {
	if packedKinds[p.Type] {
		return p.Content
	}
	return article.CleanField(p.Content)
}

// Clean tells the article of a document from what stands around it. Errors are those of extract.Clean, and of a file
// that is damaged.
func Clean(ctx context.Context, p extract.Page) (extract.Result, error) {
	r := readerOf(p)
	if r == nil {
		return extract.Clean(ctx, p)
	}
	if err := ctx.Err(); err != nil {
		return extract.Result{}, fmt.Errorf("read document: %w", err)
	}
	result, err := r.Read(ctx, contentOf(p))
	if err != nil {
		return extract.Result{}, fmt.Errorf("read document: %w", err)
	}
	result.Metadata.URL = p.URL
	return result, nil
}

// Verify checks that the text of every kept block stands in its document, read as it is for cleaning, and at the place
// that the block says. The error wraps extract.ErrNotInSnapshot or ErrOtherPlace.
func Verify(ctx context.Context, p extract.Page, blocks []article.Block) error {
	r := readerOf(p)
	if r == nil {
		return extract.Verify(p, blocks)
	}
	read, err := r.Read(ctx, contentOf(p))
	if err != nil {
		return fmt.Errorf("verify document: %w", err)
	}
	var all strings.Builder
	for _, b := range read.Blocks {
		all.WriteString(b.Text + "\n")
	}
	if err := extract.Verify(extract.Page{Content: all.String(), Type: extract.PlainText}, blocks); err != nil {
		return err
	}
	return placed(read.Blocks, blocks)
}
