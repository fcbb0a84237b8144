package storage

import (
	"context"

	"claimlight/internal/anchor"
	"claimlight/internal/claim"
	"claimlight/internal/text"
	"claimlight/internal/words"
)

// claimTables hold what belongs to a claim, each of a field that is so many rows.
var claimTables = tablesOf(claim.Fields())

type claimTable struct {
	table *table
	label words.Fixed // of the field
}

func tablesOf(all []claim.Field) []claimTable {
	byName := map[string]*table{}
	for _, t := range []*table{figures, sheets, claimTags, fields} {
		byName[t.name] = t
	}
	var out []claimTable
	for _, f := range all {
		if f.Kind == claim.Rows {
			out = append(out, claimTable{byName[f.Column], f.Label})
		}
	}
	return out
}

// wholeClaim is a claim as the tables hold it.
type wholeClaim struct {
	row     row
	parts   [][]row // in the order of claimTables
	anchors []row
}

// claimsWhere reads claims by their ids.
func claimsWhere(ctx context.Context, q querier, condition string, args ...any) (map[string]*wholeClaim, []string, error) {
	rows, err := queryRows(ctx, q, claims, "WHERE "+condition+" ORDER BY created_at, id", args...)
	if err != nil {
		return nil, nil, err
	}
	out := map[string]*wholeClaim{}
	var ids []string
	for _, r := range rows {
		out[r.id()] = &wholeClaim{row: r, parts: make([][]row, len(claimTables))}
		ids = append(ids, r.id())
	}
	of := "WHERE claim_id IN (SELECT id FROM claims WHERE " + condition + ") ORDER BY id"
	for i, part := range claimTables {
		found, err := queryRows(ctx, q, part.table, of, args...)
		if err != nil {
			return nil, nil, err
		}
		for _, r := range found {
			c := out[r.text("claim_id")]
			c.parts[i] = append(c.parts[i], r)
		}
	}
	placed, err := queryRows(ctx, q, anchors, of, args...)
	for _, r := range placed {
		c := out[r.text("claim_id")]
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
	}
	return nil
}

func (m *merger) addClaim(ctx context.Context, c *wholeClaim) error {
	m.out.Claims++
	if err := m.create(ctx, claims, c.row); err != nil {
		return err
	}
	for i, part := range claimTables {
		for _, r := range c.parts[i] {
			if err := m.create(ctx, part.table, r); err != nil {
				return err
			}
		}
	}
	for _, r := range c.anchors {
		if err := m.create(ctx, anchors, r); err != nil {
			return err
		}
	}
	return nil
}

// compareClaim settles what is said about a claim that both libraries have, and adds its places in versions that were not here.
func (m *merger) compareClaim(ctx context.Context, ours, theirs *wholeClaim) error {
	c := Conflict{
		Kind: ConflictClaim, ID: ours.row.id(), Title: ours.row.text("quote"),
		Ours: ours.row.time("updated_at"), Theirs: theirs.row.time("updated_at"),
	}
	c.compare(claims, claimLabels, ours.row, theirs.row)
	for i, part := range claimTables {
		c.compareParts(part.table, part.label, ours.parts[i], theirs.parts[i])
	}
	home := ours.row.text("article_id") == theirs.row.text("article_id")
	both, added := shared(ours.anchors, theirs.anchors)
	if home {
		c.compareParts(anchors, words.MergePlaceInText, both, inBoth(theirs.anchors, both))
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

// takeClaim makes a claim what it is in the other library. One that lies in another article here keeps its words and its place.
func (m *merger) takeClaim(ctx context.Context, ours, theirs *wholeClaim, home bool) error {
	keep := row{"article_id": ours.row["article_id"], "deleted_at": nil}
	if !home {
		for _, column := range []string{"quote", "prefix", "suffix"} {
			keep[column] = ours.row[column]
		}
	}
	if err := m.put(ctx, claims, merge(theirs.row, keep)); err != nil {
		return err
	}
	for i, part := range claimTables {
		if err := m.putChildren(ctx, part.table, ours.row.id(), theirs.parts[i]); err != nil {
			return err
		}
	}
	if !home {
		return nil
	}
	for _, r := range theirs.anchors {
		if err := m.put(ctx, anchors, r); err != nil {
			return err
		}
	}
	return nil
}

// addPlaces stores where a claim stands in versions that were not here. As they are true of these versions, an undo leaves them.
func (m *merger) addPlaces(ctx context.Context, added []row) error {
	return m.silently(func() error {
		for _, r := range added {
			if err := m.put(ctx, anchors, r); err != nil {
				return err
			}
		}
		return nil
	})
}

// shared gives those of our rows that the other library has too, and those of theirs that are not here.
func shared(ours, theirs []row) (both, added []row) {
	here := map[string]row{}
	for _, r := range ours {
		here[r.id()] = r
	}
	for _, r := range theirs {
		if mine := here[r.id()]; mine != nil {
			both = append(both, mine)
		} else {
			added = append(added, r)
		}
	}
	return both, added
}

// inBoth picks from their rows those that have the ids of ours.
func inBoth(theirs, ours []row) []row {
	both, _ := shared(theirs, ours)
	return both
}

// settlePlaces looks for the claims of an article in the version that is shown, where the merge has left a claim without a place in it or
// with one that holds other words.
func (m *merger) settlePlaces(ctx context.Context, articleID string) error {
	p, err := currentPage(ctx, m, articleID)
	if err != nil || p.text == "" {
		return err
	}
	rows, err := queryRows(ctx, m, claims, `WHERE article_id = ? AND id NOT IN (SELECT n.claim_id FROM anchors n JOIN claims c ON c.id = n.claim_id
		WHERE n.version_id = ? AND (n.state NOT IN (?, ?) OR n.quote = c.quote))`,
		articleID, p.versionID, string(claim.Exact), string(claim.Moved))
	if err != nil {
		return err
	}
	for _, r := range rows {
		a := placeIn(p, r)
		if err := m.put(ctx, anchors, anchorRow(a, p)); err != nil {
			return err
		}
	}
	return nil
}

// placeIn finds a claim's words in a page where they stand with the same words around, or are lost.
func placeIn(p *page, r row) claim.Anchor {
	found := claim.Anchor{ClaimID: r.id(), VersionID: p.versionID, State: claim.Exact, Score: 1}
	s := claim.Selector{Quote: r.text("quote"), Prefix: r.text("prefix"), Suffix: r.text("suffix")}
	var ok bool
	if found.Span, ok = anchor.FindExact(p.text, s); ok && check(found, s.Quote, p) == nil {
		return found
	}
	found.Span, found.State, found.Score = text.Span{}, claim.Orphan, 0
	return found
}
