package storage

import (
	"cmp"
	"context"
	"database/sql"
	"errors"
	"fmt"
	"slices"

	"claimlight/internal/claim"
)

// PlacedClaim is a claim with its place in the article's current version.
type PlacedClaim struct {
	claim.Claim
	Anchor claim.Anchor
}

// Claim reads one claim, also one in the trash.
func (l *Library) Claim(ctx context.Context, id string) (claim.Claim, error) {
	c, err := readClaim(ctx, l.readers, id)
	if err != nil {
		return c, fmt.Errorf("read claim: %w", explain(err))
	}
	return c, nil
}

// Claims lists the claims of an article that are not in the trash, by their place in its current version, then by age.
// Claims without a place come last.
func (l *Library) Claims(ctx context.Context, articleID string) ([]PlacedClaim, error) {
	found, err := l.placedClaims(ctx, articleID)
	if err != nil {
		return nil, fmt.Errorf("read claims: %w", explain(err))
	}
	return found, nil
}

func (l *Library) placedClaims(ctx context.Context, articleID string) ([]PlacedClaim, error) {
	tx, err := l.readers.BeginTx(ctx, nil)
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

// readClaim reads one claim. The page is read only when something of the claim stands outside its quote.
func readClaim(ctx context.Context, q querier, id string) (claim.Claim, error) {
	r, err := queryRow(ctx, q, claims, id)
	if err != nil {
		return claim.Claim{}, err
	}
	if r == nil {
		return claim.Claim{}, fmt.Errorf("claim %s: %w", id, ErrNotFound)
	}
	p := &page{}
	if quote := r.text("quote"); r.number("source_start") < 0 || r.number("source_end") > int64(len([]rune(quote))) {
		if p, err = currentPage(ctx, q, r.text("article_id")); err != nil {
			return claim.Claim{}, err
		}
	}
	found, err := readClaims(ctx, q, p, "id = ?", id)
	if err != nil {
		return claim.Claim{}, err
	}
	return found[0].Claim, nil
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
	parts, err := readParts(ctx, q, p, condition, args)
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
type parts struct {
	anchors, figures, evidence, fields map[string][]row
	tags                               map[string][]string
}

func readParts(ctx context.Context, q querier, p *page, condition string, args []any) (parts, error) {
	of := "WHERE claim_id IN (SELECT id FROM claims WHERE " + condition + ")"
	var out parts
	for _, part := range []struct {
		rows  *map[string][]row
		t     *table
		order string
	}{
		{&out.figures, figures, " ORDER BY claim_id, position"},
		{&out.evidence, sheets, " ORDER BY claim_id, position"},
		{&out.fields, fields, " ORDER BY claim_id, name"},
	} {
		found, err := queryRows(ctx, q, part.t, of+part.order, args...)
		if err != nil {
			return out, err
		}
		*part.rows = bySubject(part.t, found)
	}
	tags, err := queryRows(ctx, q, claimTags, of+" ORDER BY claim_id, position", args...)
	if err != nil {
		return out, err
	}
	out.tags = namesBySubject(claimTags, tags)
	placed, err := queryRows(ctx, q, anchors, of+" AND version_id = ?", append(slices.Clone(args), p.versionID)...)
	out.anchors = bySubject(anchors, placed)
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
	if found := parts.anchors[id]; len(found) > 0 {
		placed.Anchor = anchorFrom(found[0], p)
		if placed.Anchor.Placed() {
			at = place{page: p, start: placed.Anchor.Span.Start}
		}
	}
	c := claimFrom(r, at)
	for _, f := range parts.figures[id] {
		c.Figures = append(c.Figures, figureFrom(f, c.Quote))
	}
	for _, e := range parts.evidence[id] {
		c.Evidence = append(c.Evidence, evidenceFrom(e))
	}
	for _, f := range parts.fields[id] {
		if c.Fields == nil {
			c.Fields = map[string]string{}
		}
		c.Fields[f.text("name")] = f.text("value")
	}
	c.Tags = parts.tags[id]
	placed.Claim = c
	return placed
}
