package storage

import (
	"cmp"
	"context"
	"database/sql"
	"errors"
	"fmt"
	"slices"
	"unicode/utf8"

	"claimlight/internal/claim"
)

// PlacedClaim is a claim with its place in the article's current version.
type PlacedClaim struct {
	claim.Claim
	Anchor claim.Anchor
}

// Get reads one claim, also one in the trash.
func (cs *Claims) Get(ctx context.Context, id string) (claim.Claim, error) {
	c, err := readClaim(ctx, cs.j.Readers(), id)
	if err != nil {
		return c, fmt.Errorf("read claim: %w", explain(err))
	}
	return c, nil
}

// Claims lists the claims of an article that are not in the trash, by their place in its current version, then by age.
// Of without a place come last.
func (cs *Claims) Of(ctx context.Context, articleID string) ([]PlacedClaim, error) {
	found, err := cs.placed(ctx, articleID)
	if err != nil {
		return nil, fmt.Errorf("read claims: %w", explain(err))
	}
	return found, nil
}

func (cs *Claims) placed(ctx context.Context, articleID string) ([]PlacedClaim, error) {
	tx, err := cs.j.View(ctx)
	if err != nil {
		return nil, err
	}
	defer tx.Rollback() // nothing was written
	p, err := currentPage(ctx, tx, articleID)
	if err != nil {
		return nil, err
	}
	return claimsByPlace(ctx, tx, p, articleID)
}

func claimsByPlace(ctx context.Context, q querier, p *page, articleID string) ([]PlacedClaim, error) {
	found, err := readClaims(ctx, q, p, "article_id = ? AND deleted_at IS NULL", articleID)
	slices.SortStableFunc(found, byPlace)
	return found, err
}

// SortByPlace puts claims of one version into the order of its text.
func SortByPlace(claims []PlacedClaim) { slices.SortStableFunc(claims, byPlace) }

func byPlace(a, b PlacedClaim) int {
	if a.Anchor.Placed() != b.Anchor.Placed() {
		if a.Anchor.Placed() {
			return -1
		}
		return 1
	}
	return cmp.Or(
		cmp.Compare(a.Anchor.Span.Start, b.Anchor.Span.Start), cmp.Compare(a.Anchor.Span.End, b.Anchor.Span.End),
		a.CreatedAt.Compare(b.CreatedAt), cmp.Compare(a.ID, b.ID),
	)
}

// storedClaim is a claim as its rows say.
type storedClaim struct {
	row   row
	parts parts
	page  *page // the current text when something of the claim stands outside its quote, else empty
}

func (s storedClaim) claim() claim.Claim { return s.parts.assemble(s.row, s.page).Claim }

func readClaim(ctx context.Context, q querier, id string) (claim.Claim, error) {
	s, err := readStored(ctx, q, id)
	if err != nil {
		return claim.Claim{}, err
	}
	return s.claim(), nil
}

// readStored reads one claim. The page is read only when something of the claim stands outside its quote.
func readStored(ctx context.Context, q querier, id string) (s storedClaim, err error) {
	if s.row, err = queryRow(ctx, q, claims, id); err != nil {
		return s, err
	}
	if s.row == nil {
		return s, fmt.Errorf("claim %s: %w", id, ErrNotFound)
	}
	s.page = &page{}
	if leavesQuote(s.row) {
		if s.page, err = currentPage(ctx, q, s.row.text("article_id")); err != nil {
			return s, err
		}
	}
	s.parts, err = readParts(ctx, q, s.page, "= ?", id)
	return s, err
}

// leavesQuote tells whether the source of the claim is named outside its quote.
func leavesQuote(r row) bool {
	return r.number("source_start") < 0 || r.number("source_end") > int64(utf8.RuneCountInString(r.text("quote")))
}

func currentPage(ctx context.Context, q querier, articleID string) (*page, error) {
	var versionID string
	query := "SELECT COALESCE(current_version_id, '') FROM articles WHERE id = ?"
	err := q.QueryRowContext(ctx, query, articleID).Scan(&versionID)
	if errors.Is(err, sql.ErrNoRows) {
		err = ErrNotFound
	}
	if err != nil {
		return nil, fmt.Errorf("article %s: %w", articleID, err)
	}
	return readPage(ctx, q, versionID)
}

// readClaims reads the claims for which the condition holds, placed in the page, in a few queries altogether.
func readClaims(ctx context.Context, q querier, p *page, condition string, args ...any) ([]PlacedClaim, error) {
	rows, err := queryRows(ctx, q, claims, "WHERE "+condition+" ORDER BY created_at, id", args...)
	if err != nil {
		return nil, err
	}
	parts, err := readParts(ctx, q, p, "IN (SELECT id FROM claims WHERE "+condition+")", args...)
	if err != nil {
		return nil, err
	}
	out := make([]PlacedClaim, len(rows))
	for i, r := range rows {
		out[i] = parts.assemble(r, p)
	}
	return out, nil
}

// parts is what other tables hold of claims, by the id of the claim.
type parts map[*table]map[string][]row

// partTables are those tables, with the order of their rows.
var partTables = []struct {
	t     *table
	order string
}{{figures, "position"}, {sheets, "position"}, {claimTags, "position"}, {fields, "name"}}

// readParts reads what other tables hold of the claims whose ids the condition tells, and their places in the page.
func readParts(ctx context.Context, q querier, p *page, condition string, args ...any) (parts, error) {
	out := parts{}
	for _, part := range partTables {
		found, err := queryRows(ctx, q, part.t, "WHERE claim_id "+condition+" ORDER BY claim_id, "+part.order, args...)
		if err != nil {
			return nil, err
		}
		out[part.t] = bySubject(part.t, found)
	}
	if p.versionID == "" {
		return out, nil
	}
	placed, err := queryRows(ctx, q, anchors, "WHERE claim_id "+condition+" AND version_id = ?", append(slices.Clone(args), p.versionID)...)
	out[anchors] = bySubject(anchors, placed)
	return out, err
}

func bySubject(t *table, rows []row) map[string][]row {
	out := map[string][]row{}
	for _, r := range rows {
		out[r.text(t.subject)] = append(out[r.text(t.subject)], r)
	}
	return out
}

func (parts parts) assemble(r row, p *page) PlacedClaim {
	id := r.id()
	placed := PlacedClaim{Anchor: claim.Anchor{ClaimID: id, VersionID: p.versionID, State: claim.Orphan}}
	var at place
	if found := parts[anchors][id]; len(found) > 0 {
		placed.Anchor = anchorFrom(found[0], p)
		if verbatim(placed.Anchor) && found[0].text("quote") != r.text("quote") { // the claim was changed in another version since
			placed.Anchor.State = claim.Changed
		}
		if placed.Anchor.Placed() {
			at = place{page: p, start: placed.Anchor.Span.Start}
		}
	}
	c := claimFrom(r, at)
	for _, f := range parts[figures][id] {
		c.Figures = append(c.Figures, figureFrom(f, c.Quote))
	}
	for _, e := range parts[sheets][id] {
		c.Evidence = append(c.Evidence, evidenceFrom(e))
	}
	for _, f := range parts[fields][id] {
		if c.Fields == nil {
			c.Fields = map[string]string{}
		}
		c.Fields[f.text("name")] = f.text("value")
	}
	for _, t := range parts[claimTags][id] {
		c.Tags = append(c.Tags, t.text("name"))
	}
	placed.Claim = c
	return placed
}
