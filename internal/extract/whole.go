package extract

import (
	"claimlight/internal/article"
	"claimlight/internal/extract/body"
	"claimlight/internal/extract/dom"

	"golang.org/x/net/html"
)

// LeftOut is the attribute of an element that says why nothing in it is read as the text, in the tree that the reader
// of a document makes.
const LeftOut = "data-left-out"

// Whole reads the tree of a document of which all is the text, but what stands in elements with LeftOut and what
// nobody is to see. The error is ErrTooMany. Its blocks have no paths: the tree is of nobody's page.
func Whole(root *html.Node) ([]article.Block, error) {
	page := dom.Cut(root)
	if len(page.Segments) > MaxBlocks {
		return nil, ErrTooMany
	}
	reasons := make([]article.Reason, len(page.Segments))
	for i := range page.Segments {
		s := &page.Segments[i]
		reasons[i] = leftOut(page, s.Box)
		switch {
		case reasons[i] != "":
		case s.Struck:
			reasons[i] = article.ReasonStruckOut
		case s.Unseen || s.Covered:
			reasons[i] = article.ReasonHidden
		}
	}
	blocks, _ := blocksOf(page, reasons, -1)
	for i := range blocks {
		blocks[i].Path = ""
	}
	return blocks, nil
}

// leftOut is the reason that is written at an element or around it; empty where none is.
func leftOut(page *dom.Page, box int) (why article.Reason) {
	page.Up(box, func(_ int, b *dom.Box) bool {
		why = article.Reason(dom.Attr(b.Node, LeftOut))
		return why == ""
	})
	return why
}

// asideReason tells why a sentence reads without a text that stands in it.
func asideReason(page *dom.Page, a *dom.Aside) article.Reason {
	if why := leftOut(page, a.Box); why != "" {
		return why
	}
	return body.AsideReason(a.Why)
}
