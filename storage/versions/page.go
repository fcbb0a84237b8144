package versions

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"strings"

	"claimlight/internal/article"
	"claimlight/internal/claim"
	"claimlight/internal/text"
	"claimlight/storage/db"
	"claimlight/storage/fault"
	"claimlight/storage/journal"
)

// Page is a version's text, ready for the change between bytes and the database's code points.
type Page struct {
	VersionID string
	Text      string
	Offsets   *text.Offsets
	blocks    []article.Block
}

// Where tells where in its document a letter stands, at an offset in bytes.
func (p *Page) Where(offset int) article.Where {
	v := article.Version{Blocks: p.blocks}
	return v.Where(offset)
}

// ReadPage reads the text of a version; that of an unknown one is empty.
func ReadPage(ctx context.Context, q db.Querier, versionID string) (*Page, error) {
	blocks, err := ReadBlocks(ctx, q, versionID)
	if err != nil {
		return nil, err
	}
	v := article.Version{Blocks: blocks}
	full := v.Text()
	return &Page{VersionID: versionID, Text: full, Offsets: text.NewOffsets(full), blocks: blocks}, nil
}

// PageOf reads a version's text, when it is one of that article.
func PageOf(ctx context.Context, q db.Querier, articleID, versionID string) (*Page, error) {
	if err := CheckOwner(ctx, q, articleID, versionID); err != nil {
		return nil, err
	}
	return ReadPage(ctx, q, versionID)
}

// CheckOwner gives ErrNotFound for a version that is none of the article.
func CheckOwner(ctx context.Context, q db.Querier, articleID, versionID string) error {
	var n int
	err := q.QueryRowContext(ctx, "SELECT COUNT(*) FROM versions WHERE id = ? AND article_id = ?", versionID,
		articleID).Scan(&n)
	if err == nil && n == 0 {
		err = fmt.Errorf("version %s of article %s: %w", versionID, articleID, fault.ErrNotFound)
	}
	return err
}

// Place is where a claim's quote begins in a page; the zero place when that is unknown.
type Place struct {
	Page  *Page
	Start int // bytes
}

// EncodeRange changes a range in bytes from the start of the quote to code points from there. It gives nulls when there
// is no range, or when it leaves the quote and the place is unknown.
func EncodeRange(r *text.Span, quote string, at Place) (start, end any) {
	switch {
	case r == nil:
		return nil, nil
	case r.Valid(len(quote)):
		cps := text.NewOffsets(quote).CodePoints(*r)
		return int64(cps.Start), int64(cps.End)
	case at.Page == nil || !r.Shift(at.Start).Valid(len(at.Page.Text)):
		return nil, nil
	}
	cps := at.Page.Offsets.CodePoints(r.Shift(at.Start)).Shift(-at.Page.Offsets.CodePoint(at.Start))
	return int64(cps.Start), int64(cps.End)
}

// DecodeRange takes EncodeRange back. A range outside the quote is given only where its words stand: at that place, or
// in a text that has changed in between, where they stand once in it.
func DecodeRange(r journal.Row, startColumn, endColumn, words, quote string, at Place) *text.Span {
	if !r.Has(startColumn) || !r.Has(endColumn) {
		return nil
	}
	cps := text.Span{Start: int(r.Number(startColumn)), End: int(r.Number(endColumn))}
	if within := text.NewOffsets(quote); cps.Valid(within.CodePoint(len(quote))) {
		span := within.Bytes(cps)
		return &span
	}
	if at.Page == nil {
		return nil
	}
	span := at.Page.Offsets.Bytes(cps.Shift(at.Page.Offsets.CodePoint(at.Start)))
	if !span.Valid(len(at.Page.Text)) || span.Of(at.Page.Text) != words {
		var once bool
		if span, once = text.Once(at.Page.Text, words); !once {
			return nil
		}
	}
	span = span.Shift(-at.Start)
	return &span
}

// CheckAnchor refuses an anchor that breaks invariant 1: its range lies in the text, splits nothing that a reader takes
// for one character and, unless the text was changed, holds the quote.
func CheckAnchor(a claim.Anchor, quote string, p *Page) error {
	if !a.Placed() {
		return nil
	}
	if !a.Span.Valid(len(p.Text)) || a.Span.Empty() || a.State != claim.Changed && a.Span.Of(p.Text) != quote {
		return fmt.Errorf("bytes %d to %d: %w", a.Span.Start, a.Span.End, fault.ErrMisplaced)
	}
	if lines := linesAround(p.Text, a.Span); text.SnapGraphemes(lines.Of(p.Text),
		a.Span.Shift(-lines.Start)) != a.Span.Shift(-lines.Start) {
		return fmt.Errorf("bytes %d to %d split a character: %w", a.Span.Start, a.Span.End, fault.ErrMisplaced)
	}
	return nil
}

// linesAround widens a span to whole blocks.
func linesAround(full string, s text.Span) text.Span {
	start := strings.LastIndexByte(full[:s.Start], '\n') + 1
	if n := strings.IndexByte(full[s.End:], '\n'); n >= 0 {
		return text.Span{Start: start, End: s.End + n}
	}
	return text.Span{Start: start, End: len(full)}
}

// CurrentPage reads the text of the version that an article shows.
func CurrentPage(ctx context.Context, q db.Querier, articleID string) (*Page, error) {
	versionID, err := CurrentVersion(ctx, q, articleID)
	if err != nil {
		return nil, err
	}
	return ReadPage(ctx, q, versionID)
}

// CurrentVersion gives the id of the version that an article shows; empty where it shows none.
func CurrentVersion(ctx context.Context, q db.Querier, articleID string) (versionID string, err error) {
	query := "SELECT COALESCE(current_version_id, '') FROM articles WHERE id = ?"
	err = q.QueryRowContext(ctx, query, articleID).Scan(&versionID)
	if errors.Is(err, sql.ErrNoRows) {
		err = fault.ErrNotFound
	}
	if err != nil {
		return "", fmt.Errorf("article %s: %w", articleID, err)
	}
	return versionID, nil
}
