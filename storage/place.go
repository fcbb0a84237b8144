package storage

import (
	"context"
	"fmt"

	"claimlight/internal/article"
	"claimlight/internal/claim"
	"claimlight/internal/text"
)

// page is a version's text, ready for the change between bytes and the database's code points.
type page struct {
	versionID string
	text      string
	offsets   *text.Offsets
}

func readPage(ctx context.Context, q querier, versionID string) (*page, error) {
	blocks, err := readBlocks(ctx, q, versionID)
	if err != nil {
		return nil, err
	}
	v := article.Version{Blocks: blocks}
	full := v.Text()
	return &page{versionID: versionID, text: full, offsets: text.NewOffsets(full)}, nil
}

// pageOf reads a version's text, when it is one of that article.
func pageOf(ctx context.Context, q querier, articleID, versionID string) (*page, error) {
	if err := checkOwner(ctx, q, articleID, versionID); err != nil {
		return nil, err
	}
	return readPage(ctx, q, versionID)
}

// checkOwner gives ErrNotFound for a version that is none of the article.
func checkOwner(ctx context.Context, q querier, articleID, versionID string) error {
	var n int
	err := q.QueryRowContext(ctx, "SELECT COUNT(*) FROM versions WHERE id = ? AND article_id = ?", versionID, articleID).Scan(&n)
	if err == nil && n == 0 {
		err = fmt.Errorf("version %s of article %s: %w", versionID, articleID, ErrNotFound)
	}
	return err
}

// place is where a claim's quote begins in a page; the zero place when that is unknown.
type place struct {
	page  *page
	start int // bytes
}

// encodeRange changes a range in bytes from the start of the quote to code points from there. It gives nulls when there is no
// range, or when it leaves the quote and the place is unknown.
func encodeRange(r *text.Span, quote string, at place) (start, end any) {
	switch {
	case r == nil:
		return nil, nil
	case r.Valid(len(quote)):
		cps := text.NewOffsets(quote).CodePoints(*r)
		return int64(cps.Start), int64(cps.End)
	case at.page == nil || !r.Shift(at.start).Valid(len(at.page.text)):
		return nil, nil
	}
	cps := at.page.offsets.CodePoints(r.Shift(at.start)).Shift(-at.page.offsets.CodePoint(at.start))
	return int64(cps.Start), int64(cps.End)
}

// decodeRange takes encodeRange back. A range outside the quote is given only where its words stand at that place.
func decodeRange(r row, startColumn, endColumn, words, quote string, at place) *text.Span {
	if !r.has(startColumn) || !r.has(endColumn) {
		return nil
	}
	cps := text.Span{Start: int(r.number(startColumn)), End: int(r.number(endColumn))}
	if within := text.NewOffsets(quote); cps.Valid(within.CodePoint(len(quote))) {
		span := within.Bytes(cps)
		return &span
	}
	if at.page == nil {
		return nil
	}
	span := at.page.offsets.Bytes(cps.Shift(at.page.offsets.CodePoint(at.start)))
	if !span.Valid(len(at.page.text)) || span.Of(at.page.text) != words {
		return nil
	}
	span = span.Shift(-at.start)
	return &span
}

// reachesOut tells whether the claim's source is named outside its quote.
func reachesOut(c claim.Claim) bool {
	return c.Source.Range != nil && !c.Source.Range.Valid(len(c.Quote))
}
