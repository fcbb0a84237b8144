package claims

import (
	"context"
	"slices"

	"claimlight/internal/claim"
	"claimlight/storage/db"
	"claimlight/storage/journal"
	"claimlight/storage/tables"
	"claimlight/storage/versions"
)

// Part is what one table holds of a claim, and the path of the field that it is.
type Part struct {
	Table *journal.Table
	Rows  []journal.Row
	path  string
}

// PartsOf is what other tables hold of a claim.
func PartsOf(c claim.Claim) []Part {
	return []Part{
		{tables.Figures, figureRows(c), figuresPart},
		{tables.Sheets, evidenceRows(c), evidencePart},
		{tables.EvidenceFiles, fileRows(c), evidencePart},
		{tables.ClaimTags, tables.TagRows(tables.ClaimTags, c.ID, c.Tags), "Tags"},
		{tables.Fields, fieldRows(c), "Fields"},
	}
}

// SaveWithin stores an edited claim, tells which parts of it were changed, by their paths, and gives it as it is
// stored. Nothing is changed when it is as it was.
func (cs *Claims) SaveWithin(
	ctx context.Context, w *journal.Writer, c claim.Claim, by Editor,
) (changed []string, saved StoredClaim, err error) {
	if saved, err = cs.stored(ctx, w, c.ID, c.Revision); err != nil {
		return nil, saved, err
	}
	stored := saved.claim()
	c.ArticleID, c.Selector, c.CreatedAt, c.UpdatedAt = stored.ArticleID, stored.Selector, stored.CreatedAt,
		stored.UpdatedAt
	Identify(w.NewID, &c)
	at, err := placeOf(ctx, w, c)
	if err != nil {
		return nil, saved, err
	}
	edited, of := RowOf(c, at, nil), PartsOf(c)
	if changed = EditsBetween(RowOf(stored, at, nil), edited, PartsOf(stored), of); len(changed) == 0 {
		return nil, saved, stillAt(ctx, w, c.ID, c.Revision)
	}
	if by == Person {
		edited["unconfirmed"] = settled(c.Unconfirmed, changed).String()
	}
	edited["updated_at"] = db.FormatTime(w.Now())
	delete(edited, "deleted_at") // stays as it is
	after := journal.Overlaid(saved.row, edited)
	if err := w.Replace(ctx, tables.Claims, saved.row, after); err != nil {
		return nil, saved, err
	}
	saved.row = after
	if err = storeParts(ctx, w, &saved, of); err == nil && leavesQuote(after) {
		saved, err = readStored(ctx, w, c.ID)
	}
	return changed, saved, err
}

// Editor is who edits a claim.
type Editor bool

// A person confirms by an edit what was read from the text; a file says itself what is confirmed.
const (
	Person Editor = true
	ByFile Editor = false
)

// settled is what still waits to be confirmed after a person's changes.
func settled(u claim.Unconfirmed, changed []string) claim.Unconfirmed {
	u.Source = u.Source && !slices.Contains(changed, sourcePart)
	u.Figures = u.Figures && !slices.Contains(changed, figuresPart)
	return u
}

// EditsBetween gives the parts that differ between a claim as stored and as edited, each once.
func EditsBetween(storedRow, editedRow journal.Row, was, is []Part) []string {
	var changed []string
	add := func(path string) {
		if path != "" && !slices.Contains(changed, path) {
			changed = append(changed, path)
		}
	}
	journal.Clean(storedRow)
	journal.Clean(editedRow)
	for _, column := range journal.Difference(tables.Claims, storedRow, editedRow) {
		add(editedParts[column])
	}
	for i := range is {
		if !journal.SameRows(is[i].Table, was[i].Rows, is[i].Rows) {
			add(is[i].path)
		}
	}
	return changed
}

// editsIn gives the parts that the log has changed of a claim: in a later flush of a visit, what all of it has come to,
// not what was done last.
func editsIn(l *journal.Log, c claim.Claim, last []string) []string {
	var changed []string
	for _, done := range l.Changes {
		if done.Subject != c.ID || done.Nothing() {
			continue
		}
		if done.Table == tables.Claims.Name {
			for column, v := range done.After {
				if done.Before[column] != v {
					changed = append(changed, editedParts[column])
				}
			}
			continue
		}
		for _, p := range PartsOf(c) {
			if p.Table.Name == done.Table {
				changed = append(changed, p.path)
			}
		}
	}
	slices.Sort(changed)
	changed = slices.DeleteFunc(slices.Compact(changed), func(path string) bool { return path == "" })
	if len(changed) == 0 {
		return last
	}
	return changed
}

// placeOf finds where the claim stands in the current version, when that is needed to store it.
func placeOf(ctx context.Context, w *journal.Writer, c claim.Claim) (versions.Place, error) {
	if !reachesOut(c) {
		return versions.Place{}, nil
	}
	p, err := versions.CurrentPage(ctx, w, c.ArticleID)
	if err != nil {
		return versions.Place{}, err
	}
	found, err := journal.ReadRows(ctx, w, tables.Anchors, "WHERE claim_id = ? AND version_id = ?", c.ID, p.VersionID)
	if err != nil || len(found) == 0 {
		return versions.Place{}, err
	}
	a := AnchorFrom(found[0], p)
	if !a.Placed() {
		return versions.Place{}, nil
	}
	return versions.Place{Page: p, Start: a.Span.Start}, nil
}
