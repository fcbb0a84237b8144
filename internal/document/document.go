// Package document reads a document of any kind into blocks, and holds blocks against it: one room a kind, behind one door.
package document

import (
	"context"
	"fmt"

	"claimlight/internal/article"
	"claimlight/internal/document/transcript"
	"claimlight/internal/extract"
)

// Subtitles are files of SubRip or WebVTT.
const Subtitles extract.Type = "subtitles"

// reader reads documents of one kind. It always gives the same for the same document.
type reader interface {
	// Read gives all that the document says, in blocks.
	Read(content string) (extract.Result, error)
}

// readerOf gives the reader of a page; nil where it is for extract, which knows pages and texts.
func readerOf(p extract.Page) reader {
	switch {
	case p.Type == Subtitles:
		return transcript.Subtitles{}
	case p.Type == extract.PlainText && transcript.Is(p.Content):
		return transcript.Text{}
	}
	return nil
}

// Clean tells the article of a document from what stands around it. Errors are those of extract.Clean, and of a file that is
// damaged.
func Clean(ctx context.Context, p extract.Page) (extract.Result, error) {
	r := readerOf(p)
	if r == nil {
		return extract.Clean(ctx, p)
	}
	if err := ctx.Err(); err != nil {
		return extract.Result{}, fmt.Errorf("read document: %w", err)
	}
	result, err := r.Read(article.CleanField(p.Content))
	if err != nil {
		return extract.Result{}, fmt.Errorf("read document: %w", err)
	}
	result.Found, result.Metadata.URL = true, p.URL
	return result, nil
}

// Verify checks that the text of every kept block stands in its document, read as it is for cleaning. The error wraps
// extract.ErrNotInSnapshot.
func Verify(p extract.Page, blocks []article.Block) error {
	r := readerOf(p)
	if r == nil {
		return extract.Verify(p, blocks)
	}
	read, err := r.Read(article.CleanField(p.Content))
	if err != nil {
		return fmt.Errorf("verify document: %w", err)
	}
	all := article.Version{Blocks: read.Blocks}
	return extract.Verify(extract.Page{Content: all.Text(), Type: extract.PlainText}, blocks)
}
