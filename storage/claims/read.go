package claims

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"unicode/utf8"

	"claimlight/internal/claim"
	"claimlight/storage/db"
	"claimlight/storage/fault"
	"claimlight/storage/journal"
	"claimlight/storage/tables"
	"claimlight/storage/versions"
)

// Placed is a claim with its place in the article's current version.
type Placed struct {
	claim.Claim
	Anchor claim.Anchor
}

// Get reads one claim, also one in the trash.
func (cs *Claims) Get(ctx context.Context, id string) (claim.Claim, error) {
	c, err := ReadOne(ctx, cs.j.Readers(), id)
	if err != nil {
		return c, fmt.Errorf("read claim: %w", fault.Explain(err))
	}
	return c, nil
}

// Of lists the claims of an article that are not in the trash, by their place in its current version, then by age.
// Those without a place come last.
func (cs *Claims) Of(ctx context.Context, articleID string) ([]Placed, error) {
	found, err := cs.placed(ctx, articleID)
	if err != nil {
		return nil, fmt.Errorf("read claims: %w", fault.Explain(err))
	}
	return found, nil
}

func (cs *Claims) placed(ctx context.Context, articleID string) ([]Placed, error) {
	tx, err := cs.j.View(ctx)
	if err != nil {
		return nil, err
	}
	defer tx.Rollback() // nothing was written
	p, err := versions.CurrentPage(ctx, tx, articleID)
	if err != nil {
		return nil, err
	}
	return ByPlace(ctx, tx, p, articleID)
}

// ByPlace reads the claims of an article outside the trash, placed in the page, in the order of its text.
func ByPlace(ctx context.Context, q db.Querier, p *versions.Page, articleID string) ([]Placed, error) {
	found, err := Read(ctx, q, p, "article_id = ? AND deleted_at IS NULL", articleID)
	slices.SortStableFunc(found, byPlace)
	return found, err
}

// SortByPlace puts claims of one version into the order of its text.
func SortByPlace(claims []Placed) { slices.SortStableFunc(claims, byPlace) }

func byPlace(a, b Placed) int {
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

// StoredClaim is a claim as its rows say.
type StoredClaim struct {
	row   journal.Row
	parts parts
	page  *versions.Page // the current text when something of the claim stands outside its quote, else empty
}

func (s StoredClaim) claim() claim.Claim { return s.parts.assemble(s.row, s.page).Claim }

// ReadOne reads one claim, also one in the trash.
func ReadOne(ctx context.Context, q db.Querier, id string) (claim.Claim, error) {
	s, err := readStored(ctx, q, id)
	if err != nil {
		return claim.Claim{}, err
	}
	return s.claim(), nil
}

// readStored reads one claim. The page is read only when something of the claim stands outside its quote.
func readStored(ctx context.Context, q db.Querier, id string) (s StoredClaim, err error) {
	if s.row, err = journal.ReadRow(ctx, q, tables.Claims, id); err != nil {
		return s, err
	}
	if s.row == nil {
		return s, fmt.Errorf("claim %s: %w", id, fault.ErrNotFound)
	}
	s.page = &versions.Page{}
	if leavesQuote(s.row) {
		if s.page, err = versions.CurrentPage(ctx, q, s.row.Text("article_id")); err != nil {
			return s, err
		}
	}
	s.parts, err = readParts(ctx, q, s.page, "= ?", id)
	return s, err
}

// leavesQuote tells whether the source of the claim is named outside its quote.
func leavesQuote(r journal.Row) bool {
	return r.Number("source_start") < 0 || r.Number("source_end") > int64(utf8.RuneCountInString(r.Text("quote")))
}

// Read reads the claims for which the condition holds, placed in the page, in a few queries altogether.
func Read(ctx context.Context, q db.Querier, p *versions.Page, condition string, args ...any) ([]Placed, error) {
	rows, err := journal.ReadRows(ctx, q, tables.Claims, "WHERE "+condition+" ORDER BY created_at, id", args...)
	if err != nil {
		return nil, err
	}
	parts, err := readParts(ctx, q, p, "IN (SELECT id FROM claims WHERE "+condition+")", args...)
	if err != nil {
		return nil, err
	}
	out := make([]Placed, len(rows))
	for i, r := range rows {
		out[i] = parts.assemble(r, p)
	}
	return out, nil
}

// parts is what other tables hold of claims, by the id of the claim.
type parts map[*journal.Table]map[string][]journal.Row

// partTables are those tables, with the order of their rows.
var partTables = []struct {
	t     *journal.Table
	order string
}{
	{tables.Figures, "position"},
	{tables.Sheets, "position"},
	{tables.EvidenceFiles, "evidence_id, position"},
	{tables.ClaimTags, "position"},
	{tables.Fields, "name"},
}

// readParts reads what other tables hold of the claims whose ids the condition tells, and their places in the page.
func readParts(ctx context.Context, q db.Querier, p *versions.Page, condition string, args ...any) (parts, error) {
	out := parts{}
	for _, part := range partTables {
		found, err := journal.ReadRows(ctx, q, part.t, "WHERE claim_id "+condition+" ORDER BY claim_id, "+part.order, args...)
		if err != nil {
			return nil, err
		}
		out[part.t] = tables.BySubject(part.t, found)
	}
	if p.VersionID == "" {
		return out, nil
	}
	placed, err := journal.ReadRows(ctx, q, tables.Anchors, "WHERE claim_id "+condition+" AND version_id = ?",
		append(slices.Clone(args), p.VersionID)...)
	out[tables.Anchors] = tables.BySubject(tables.Anchors, placed)
	return out, err
}

func (parts parts) assemble(r journal.Row, p *versions.Page) Placed {
	id := r.ID()
	placed := Placed{Anchor: claim.Anchor{ClaimID: id, VersionID: p.VersionID, State: claim.Orphan}}
	var at versions.Place
	if found := parts[tables.Anchors][id]; len(found) > 0 {
		placed.Anchor = AnchorFrom(found[0], p)
		// the claim was changed in another version since
		if verbatim(placed.Anchor) && found[0].Text("quote") != r.Text("quote") {
			placed.Anchor.State = claim.Changed
		}
		if placed.Anchor.Placed() {
			at = versions.Place{Page: p, Start: placed.Anchor.Span.Start}
		}
	}
	c := claimFrom(r, at)
	for _, f := range parts[tables.Figures][id] {
		c.Figures = append(c.Figures, figureFrom(f, c.Quote))
	}
	for _, e := range parts[tables.Sheets][id] {
		c.Evidence = append(c.Evidence, evidenceFrom(e, parts[tables.EvidenceFiles][id]))
	}
	for _, f := range parts[tables.Fields][id] {
		if c.Fields == nil {
			c.Fields = map[string]string{}
		}
		c.Fields[f.Text("name")] = f.Text("value")
	}
	for _, t := range parts[tables.ClaimTags][id] {
		c.Tags = append(c.Tags, t.Text("name"))
	}
	placed.Claim = c
	return placed
}

// In lists the claims of an article that are not in the trash, as Claims does, by their places in any of its versions.
func (cs *Claims) In(ctx context.Context, articleID, versionID string) ([]Placed, error) {
	tx, err := cs.j.Readers().BeginTx(ctx, nil)
	if err != nil {
		return nil, fmt.Errorf("read claims: %w", fault.Explain(err))
	}
	defer tx.Rollback() // nothing was written
	p, err := versions.PageOf(ctx, tx, articleID, versionID)
	if err != nil {
		return nil, fmt.Errorf("read claims: %w", fault.Explain(err))
	}
	found, err := ByPlace(ctx, tx, p, articleID)
	if err != nil {
		return nil, fmt.Errorf("read claims: %w", fault.Explain(err))
	}
	return found, nil
}
