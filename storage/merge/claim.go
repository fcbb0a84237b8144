package merge

import (
	"context"

	"claimlight/internal/anchor"
	"claimlight/internal/claim"
	"claimlight/internal/text"
	"claimlight/internal/words"
	"claimlight/storage/claims"
	"claimlight/storage/db"
	"claimlight/storage/journal"
	"claimlight/storage/tables"
	"claimlight/storage/versions"
)

// claimTables hold what belongs to a claim, each of a field that is so many rows; files go with evidence.
var claimTables = tablesOf(claim.Fields())

type claimTable struct {
	table *journal.Table
	label words.Fixed // of the field
}

func tablesOf(all []claim.Field) []claimTable {
	byName := map[string]*journal.Table{}
	for _, t := range []*journal.Table{tables.Figures, tables.Sheets, tables.ClaimTags, tables.Fields} {
		byName[t.Name] = t
	}
	var out []claimTable
	for _, f := range all {
		if f.Kind != claim.Rows {
			continue
		}
		out = append(out, claimTable{byName[f.Column], f.Label})
		if f.Column == tables.Sheets.Name {
			out = append(out, claimTable{tables.EvidenceFiles, words.ClaimFiles})
		}
	}
	return out
}

// wholeClaim is a claim as the tables hold it.
type wholeClaim struct {
	row     journal.Row
	parts   [][]journal.Row // in the order of claimTables
	anchors []journal.Row
}

// claimsWhere reads claims by their ids.
func claimsWhere(
	ctx context.Context, q db.Querier, condition string, args ...any,
) (map[string]*wholeClaim, []string, error) {
	rows, err := journal.ReadRows(ctx, q, tables.Claims, "WHERE "+condition+" ORDER BY created_at, id", args...)
	if err != nil {
		return nil, nil, err
	}
	out := map[string]*wholeClaim{}
	var ids []string
	for _, r := range rows {
		out[r.ID()] = &wholeClaim{row: r, parts: make([][]journal.Row, len(claimTables))}
		ids = append(ids, r.ID())
	}
	of := "WHERE claim_id IN (SELECT id FROM claims WHERE " + condition + ") ORDER BY id"
	for i, part := range claimTables {
		found, err := journal.ReadRows(ctx, q, part.table, of, args...)
		if err != nil {
			return nil, nil, err
		}
		for _, r := range found {
			c := out[r.Text("claim_id")]
			c.parts[i] = append(c.parts[i], r)
		}
	}
	placed, err := journal.ReadRows(ctx, q, tables.Anchors, of, args...)
	for _, r := range placed {
		c := out[r.Text("claim_id")]
		c.anchors = append(c.anchors, r)
	}
	return out, ids, err
}

// claimsOf merges the claims of an article of the other library.
func (m *merger) claimsOf(ctx context.Context, articleID string) error {
	theirs, ids, err := claimsWhere(ctx, m.other, "article_id = ? AND deleted_at IS NULL", articleID)
	if err != nil {
		return err
	}
	here, _, err := claimsWhere(ctx, m, "article_id = ?", articleID)
	if err != nil {
		return err
	}
	for _, id := range ids {
		m.subjects[id] = true
		ours := here[id]
		if ours == nil { // it may be in another article, into which an import has put it
			found, _, err := claimsWhere(ctx, m, "id = ?", id)
			if err != nil {
				return err
			}
			ours = found[id]
		}
		if ours == nil {
			err = m.addClaim(ctx, theirs[id])
		} else {
			err = m.compareClaim(ctx, ours, theirs[id])
		}
		if err != nil {
			return err
		}
		if err := m.contents(ctx, id); err != nil {
			return err
		}
	}
	return nil
}

func (m *merger) addClaim(ctx context.Context, c *wholeClaim) error {
	m.out.Claims++
	if err := m.Create(ctx, tables.Claims, c.row); err != nil {
		return err
	}
	for i, part := range claimTables {
		for _, r := range c.parts[i] {
			if err := m.Create(ctx, part.table, r); err != nil {
				return err
			}
		}
	}
	for _, r := range c.anchors {
		if err := m.Create(ctx, tables.Anchors, r); err != nil {
			return err
		}
	}
	return nil
}

// compareClaim settles what is said about a claim that both libraries have, and adds its places in versions that were
// not here.
func (m *merger) compareClaim(ctx context.Context, ours, theirs *wholeClaim) error {
	c := Conflict{
		Kind: ConflictClaim, ID: ours.row.ID(), Title: ours.row.Text("quote"),
		Ours: ours.row.Time("updated_at"), Theirs: theirs.row.Time("updated_at"),
	}
	c.compare(tables.Claims, claims.Labels, ours.row, theirs.row)
	for i, part := range claimTables {
		c.compareParts(part.table, part.label, ours.parts[i], theirs.parts[i])
	}
	home := ours.row.Text("article_id") == theirs.row.Text("article_id")
	both, added := shared(ours.anchors, theirs.anchors)
	if home {
		c.compareParts(tables.Anchors, words.MergePlaceInText, both, inBoth(theirs.anchors, both))
		if err := m.addPlaces(ctx, added); err != nil {
			return err
		}
	}
	switch {
	case len(c.Differences) == 0:
		m.out.Same++
		return nil
	case !m.settle(c):
		return nil
	}
	return m.takeClaim(ctx, ours, theirs, home)
}

// takeClaim makes a claim what it is in the other library. One that lies in another article here keeps its words and
// its place.
func (m *merger) takeClaim(ctx context.Context, ours, theirs *wholeClaim, home bool) error {
	keep := journal.Row{"article_id": ours.row["article_id"], "deleted_at": nil}
	if !home {
		for _, column := range []string{"quote", "prefix", "suffix"} {
			keep[column] = ours.row[column]
		}
	}
	if err := m.Put(ctx, tables.Claims, journal.Joined(theirs.row, keep)); err != nil {
		return err
	}
	for i, part := range claimTables {
		if err := m.PutChildren(ctx, part.table, ours.row.ID(), theirs.parts[i]); err != nil {
			return err
		}
	}
	if !home {
		return nil
	}
	for _, r := range theirs.anchors {
		if err := m.Put(ctx, tables.Anchors, r); err != nil {
			return err
		}
	}
	return nil
}

// addPlaces stores where a claim stands in versions that were not here. As they are true of these versions, an undo
// leaves them.
func (m *merger) addPlaces(ctx context.Context, added []journal.Row) error {
	return m.Silently(func() error {
		for _, r := range added {
			if err := m.Put(ctx, tables.Anchors, r); err != nil {
				return err
			}
		}
		return nil
	})
}

// shared gives those of our rows that the other library has too, and those of theirs that are not here.
func shared(ours, theirs []journal.Row) (both, added []journal.Row) {
	here := map[string]journal.Row{}
	for _, r := range ours {
		here[r.ID()] = r
	}
	for _, r := range theirs {
		if mine := here[r.ID()]; mine != nil {
			both = append(both, mine)
		} else {
			added = append(added, r)
		}
	}
	return both, added
}

// inBoth picks from their rows those that have the ids of ours.
func inBoth(theirs, ours []journal.Row) []journal.Row {
	both, _ := shared(theirs, ours)
	return both
}

// settlePlaces looks for the claims of an article in the version that is shown, where the merge has left a claim
// without a place in it or with one that holds other words.
func (m *merger) settlePlaces(ctx context.Context, articleID string) error {
	p, err := versions.CurrentPage(ctx, m, articleID)
	if err != nil || p.Text == "" {
		return err
	}
	rows, err := journal.ReadRows(ctx, m, tables.Claims, `WHERE article_id = ? AND id NOT IN (SELECT n.claim_id FROM
		anchors n JOIN claims c ON c.id = n.claim_id
		WHERE n.version_id = ? AND (n.state NOT IN (?, ?) OR n.quote = c.quote))`,
		articleID, p.VersionID, string(claim.Exact), string(claim.Moved))
	if err != nil {
		return err
	}
	for _, r := range rows {
		a := placeIn(p, r)
		if err := m.Put(ctx, tables.Anchors, claims.AnchorRow(a, p)); err != nil {
			return err
		}
	}
	return nil
}

// placeIn finds a claim's words in a page where they stand with the same words around, or are lost.
func placeIn(p *versions.Page, r journal.Row) claim.Anchor {
	found := claim.Anchor{ClaimID: r.ID(), VersionID: p.VersionID, State: claim.Exact, Score: 1}
	s := claim.Selector{Quote: r.Text("quote"), Prefix: r.Text("prefix"), Suffix: r.Text("suffix")}
	var ok bool
	if found.Span, ok = anchor.FindExact(p.Text, s); ok && versions.CheckAnchor(found, s.Quote, p) == nil {
		return found
	}
	found.Span, found.State, found.Score = text.Span{}, claim.Orphan, 0
	return found
}
