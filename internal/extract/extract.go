// Package extract cleans a page: it tells the article from all that stands around it, and keeps both.
package extract

import (
	"context"
	"fmt"

	"claimlight/internal/article"
	"claimlight/internal/models"
)

// Name names the extractor that made a version of an article.
const Name = "claimlight"

// rules is the number of the rules around the models; it is raised where a change of code alone changes what comes out.
const rules = "4"

// Version tells apart extractors that may clean a page in other ways: it follows from the rules and from what the
// models are.
func Version() string { return rules + "." + models.Version() }

// Type says how the content of a Page is written.
type Type string

// The types of content.
const (
	HTML      Type = "html"     // also XHTML and AMP
	PlainText Type = "text"     // pasted, or a text file
	Markdown  Type = "markdown" // CommonMark, read as far as its blocks go
)

// Page is what cleaning works on.
type Page struct {
	Content string // decoded text
	Type    Type
	URL     string // where it was got from; a web address tells of the page, a file's path does not; may be empty
	// Rules are the user's corrections for sites, oldest first. Only those of this page's site count: that of its URL,
	// else of the address the page itself gives.
	Rules []SiteRule
}

// Result is a cleaned page.
type Result struct {
	Metadata article.Metadata
	// Blocks hold the whole text of the page in its order. What is not the article carries a Reason. The first
	// kept block is the title, where one is known.
	Blocks []article.Block
	// Found is false where no article was found: then everything visible is kept, for the user to choose from.
	Found bool
	Doubt Doubt // why this may not be the article, or not all of it
}

// Clean tells the article of a page from what stands around it. It returns an error for an unknown type, when ctx ends,
// and for a page of more than MaxBlocks paragraphs (ErrTooMany); a page without an article is no error (see
// Result.Found).
func Clean(ctx context.Context, p Page) (Result, error) {
	if err := ctx.Err(); err != nil {
		return Result{}, fmt.Errorf("clean page: %w", err)
	}
	var r Result
	var err error
	switch p.Type {
	case HTML:
		r, err = cleanHTML(ctx, p)
	case PlainText:
		if err = CountLines(p.Content); err == nil {
			r = cleanText(p)
		}
	case Markdown:
		if err = CountLines(p.Content); err == nil {
			r = cleanMarkdown(p)
		}
	default:
		return Result{}, fmt.Errorf("clean page: unknown type %q", p.Type)
	}
	if err != nil {
		return Result{}, fmt.Errorf("clean page: %w", err)
	}
	r.Metadata.URL = p.URL
	if !r.Found {
		r.Doubt = NoArticle
		article.KeepAll(r.Blocks) // the user chooses from all of it
	}
	return r, nil
}
