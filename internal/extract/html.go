package extract

import (
	"context"
	"errors"
	"slices"
	"strings"
	"unicode/utf8"

	"claimlight/internal/article"
	"claimlight/internal/extract/body"
	"claimlight/internal/extract/dom"
	"claimlight/internal/extract/meta"
)

// valid is a text with bytes that are no UTF-8 replaced. Most have none, which is quickly seen.
func valid(content string) string {
	if utf8.ValidString(content) {
		return content
	}
	return strings.ToValidUTF8(content, "\uFFFD")
}

// cleanHTML parses a page, reads its metadata, and judges every segment.
func cleanHTML(ctx context.Context, p Page) (Result, error) {
	root, err := parse(p.Content)
	if errors.Is(err, ErrTooManyTags) {
		return Result{}, err
	}
	if err != nil {
		return flatHTML(p), nil
	}
	if err := ctx.Err(); err != nil {
		return Result{}, err
	}
	page := dom.Cut(root)
	if len(page.Segments) > MaxBlocks {
		return Result{}, ErrTooMany
	}
	md := meta.Read(root, page, origin(p.URL))
	address := p.URL
	if isPath(address) {
		address = ""
	}
	verdict := body.Judge(page, body.WitnessOf(md, address))
	applyRules(page, &verdict, p.Rules, siteOf(p, md.Canonical))
	r := Result{Metadata: md.Metadata, Found: verdict.Found}
	blocks, titleAt := blocksOf(page, verdict, md.TitleAt)
	r.Blocks = titled(blocks, md.Title, titleAt)
	if r = orElsewhere(root, p, r); r.Doubt == "" {
		r.Doubt = doubt(p.Content, &r)
	}
	return r, nil
}

// blocksOf gives the text of a page as blocks: each segment with its reason, and behind it what stands aside of it. at
// is a segment, or -1, and is given back as the block that it has become.
func blocksOf(page *dom.Page, v body.Verdict, at int) (blocks []article.Block, now int) {
	blocks = make([]article.Block, 0, len(page.Segments)+len(page.Asides)+1)
	asides := page.Asides
	now = at
	for i := range page.Segments {
		s := &page.Segments[i]
		if i == at {
			now = len(blocks)
		}
		b := article.Block{Kind: s.Kind, Level: s.Level, Text: s.Text, Path: page.Path(s.Box), Reason: v.Reasons[i]}
		if slices.Contains(v.Standfirst, i) {
			b.Kind, b.Level = article.Standfirst, 0
		}
		blocks = append(blocks, b)
		for ; len(asides) > 0 && asides[0].After == i; asides = asides[1:] {
			a := &asides[0]
			blocks = append(blocks, article.Block{
				Kind: article.Paragraph, Text: a.Text, Path: page.Path(a.Box), Reason: asideReason(page, a),
			})
		}
	}
	return blocks, now
}

// isPath tells that a page was got from a file: a path says where somebody keeps it, and nothing of the page.
func isPath(address string) bool {
	return SiteOf(address) == "" && strings.ContainsAny(address, `/\`)
}

// origin is the address by which the metadata of a page are read.
func origin(address string) string {
	if isPath(address) {
		return meta.SavedFile
	}
	return address
}

// flatHTML is for pages that the parser refuses for their depth: it reads tags and text in a row, and treats the
// text as if it had been pasted.
func flatHTML(p Page) Result {
	return cleanText(Page{Content: dom.Flatten(p.Content), Type: PlainText, URL: p.URL})
}
