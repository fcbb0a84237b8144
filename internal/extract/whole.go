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

// Part is the attribute of an element that names the chapter or the part of the document that stands in it.
const Part = "data-part"

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
	blocks, _ := blocksOf(page, body.Verdict{Reasons: reasons}, -1)
	parts(page, blocks)
	for i := range blocks {
		blocks[i].Path = ""
	}
	return blocks, nil
}

// leftOut is the reason that is written at an element or around it; empty where none is.
func leftOut(page *dom.Page, box int) article.Reason {
	return article.Reason(written(page, box, LeftOut))
}

// written is the value of an attribute of an element, or of the innermost around it that has it.
func written(page *dom.Page, box int, key string) (value string) {
	page.Up(box, func(_ int, b *dom.Box) bool {
		value = dom.Attr(b.Node, key)
		return value == ""
	})
	return value
}

// parts tells of each block in which part of the document it stands. What stands aside follows its sentence.
func parts(page *dom.Page, blocks []article.Block) {
	asides := page.Asides
	at := 0
	for i := range page.Segments {
		part := written(page, page.Segments[i].Box, Part)
		blocks[at].Place.Part = part
		for at++; len(asides) > 0 && asides[0].After == i; asides = asides[1:] {
			blocks[at].Place.Part = part
			at++
		}
	}
}

// asideReason tells why a sentence reads without a text that stands in it.
func asideReason(page *dom.Page, a *dom.Aside) article.Reason {
	if why := leftOut(page, a.Box); why != "" {
		return why
	}
	return body.AsideReason(a.Why)
}
