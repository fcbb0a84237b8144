package pdf

import (
	"context"
	"image"
	"slices"
	"sync"

	"claimlight/internal/document/pdf/engine"
)

// kept is how many pictures of pages are kept, since people turn to and fro.
const kept = 4

// Picture is a page as it is seen.
type Picture struct {
	Page          int // from 1
	Image         image.Image
	Width, Height float32 // of the page in points, in which the boxes of lines are given
}

// Pictures draws the pages of a PDF that is open. It is safe for concurrent use; one page is drawn at a time.
type Pictures struct {
	mu     sync.Mutex
	doc    *engine.Document
	recent []Picture
	width  int // of those, in pixels
}

// OpenPictures opens a PDF to draw its pages, until ctx ends or it is closed. Errors are those of Reader.Read.
func OpenPictures(ctx context.Context, content []byte, password string) (*Pictures, error) {
	doc, err := engine.Open(ctx, content, password)
	if err != nil {
		return nil, explain(err)
	}
	return &Pictures{doc: doc}, nil
}

// Pages is how many there are.
func (p *Pictures) Pages() int { return p.doc.Pages() }

// Draw draws a page, counted from 1, about so many pixels wide.
func (p *Pictures) Draw(page, width int) (Picture, error) {
	p.mu.Lock()
	defer p.mu.Unlock()
	if width != p.width {
		p.recent, p.width = nil, width
	}
	if i := slices.IndexFunc(p.recent, func(known Picture) bool { return known.Page == page }); i >= 0 {
		return p.recent[i], nil
	}
	out := Picture{Page: page}
	var err error
	if out.Width, out.Height, err = p.doc.Size(page - 1); err != nil {
		return out, explain(err)
	}
	if out.Image, err = p.doc.Draw(page-1, width); err != nil {
		return out, explain(err)
	}
	if p.recent = append(p.recent, out); len(p.recent) > kept {
		p.recent = p.recent[1:]
	}
	return out, nil
}

// Close frees what the document took.
func (p *Pictures) Close() {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.recent = nil
	p.doc.Close()
}
