package storage

import (
	"context"
	"slices"

	"claimlight/internal/claim"
)

// part is what one table holds of a claim, and the path of the field that it is.
type part struct {
	table *table
	rows  []row
	path  string
}

func partsOf(c claim.Claim) []part {
	return []part{
		{figures, figureRows(c), figuresPart},
		{sheets, evidenceRows(c), "Evidence"},
		{claimTags, tagRows(claimTags, c.ID, c.Tags), "Tags"},
		{fields, fieldRows(c), "Fields"},
	}
}

// saveClaim stores an edited claim, tells which parts of it were changed, by their paths, and gives it as it is stored. Nothing is changed when it is
// as it was.
func (cs *Claims) save(ctx context.Context, w *writer, c claim.Claim, by editor) (changed []string, saved storedClaim, err error) {
	if saved, err = cs.stored(ctx, w, c.ID, c.Revision); err != nil {
		return nil, saved, err
	}
	stored := saved.claim()
	c.ArticleID, c.Selector, c.CreatedAt, c.UpdatedAt = stored.ArticleID, stored.Selector, stored.CreatedAt, stored.UpdatedAt
	identify(w.NewID, &c)
	at, err := placeOf(ctx, w, c)
	if err != nil {
		return nil, saved, err
	}
	edited, of := claimRow(c, at, nil), partsOf(c)
	if changed = editsBetween(claimRow(stored, at, nil), edited, partsOf(stored), of); len(changed) == 0 {
		return nil, saved, stillAt(ctx, w, c.ID, c.Revision)
	}
	if by == person {
		edited["unconfirmed"] = settled(c.Unconfirmed, changed).String()
	}
	edited["updated_at"] = formatTime(w.Now())
	delete(edited, "deleted_at") // stays as it is
	after := overlaid(saved.row, edited)
	if err := w.replace(ctx, claims, saved.row, after); err != nil {
		return nil, saved, err
	}
	saved.row = after
	if err = storeParts(ctx, w, &saved, of); err == nil && leavesQuote(after) {
		saved, err = readStored(ctx, w, c.ID)
	}
	return changed, saved, err
}

// editor is who edits a claim: a person, for whom an edit of what was read from the text confirms it, or a file, which says itself what
// is confirmed.
type editor bool

const (
	person editor = true
	byFile editor = false
)

// settled is what still waits to be confirmed after a person's changes.
func settled(u claim.Unconfirmed, changed []string) claim.Unconfirmed {
	u.Source = u.Source && !slices.Contains(changed, sourcePart)
	u.Figures = u.Figures && !slices.Contains(changed, figuresPart)
	return u
}

// editsBetween gives the parts that differ between a claim as stored and as edited, each once.
func editsBetween(storedRow, editedRow row, was, is []part) []string {
	var changed []string
	add := func(path string) {
		if path != "" && !slices.Contains(changed, path) {
			changed = append(changed, path)
		}
	}
	clean(storedRow)
	clean(editedRow)
	for _, column := range difference(claims, storedRow, editedRow) {
		add(editedParts[column])
	}
	for i := range is {
		if !sameRows(is[i].table, was[i].rows, is[i].rows) {
			add(is[i].path)
		}
	}
	return changed
}

// editsOf gives the parts that the log has changed of a claim: in a later flush of a visit, what all of it has come to, not what was done last.
func (l *changeLog) editsOf(c claim.Claim, last []string) []string {
	var changed []string
	for _, done := range l.changes {
		if done.subject != c.ID || done.nothing() {
			continue
		}
		if done.table == claims.name {
			for column, v := range done.after {
				if done.before[column] != v {
					changed = append(changed, editedParts[column])
				}
			}
			continue
		}
		for _, p := range partsOf(c) {
			if p.table.name == done.table {
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

// sameRows tells whether two sets of rows are equal, in whatever order.
func sameRows(t *table, a, b []row) bool {
	if len(a) != len(b) {
		return false
	}
	byID := map[string]row{}
	for _, r := range a {
		clean(r)
		byID[r.id()] = r
	}
	return !slices.ContainsFunc(b, func(r row) bool {
		clean(r)
		other, ok := byID[r.id()]
		return !ok || differ(t, other, r)
	})
}

// placeOf finds where the claim stands in the current version, when that is needed to store it.
func placeOf(ctx context.Context, w *writer, c claim.Claim) (place, error) {
	if !reachesOut(c) {
		return place{}, nil
	}
	p, err := currentPage(ctx, w, c.ArticleID)
	if err != nil {
		return place{}, err
	}
	found, err := queryRows(ctx, w, anchors, "WHERE claim_id = ? AND version_id = ?", c.ID, p.versionID)
	if err != nil || len(found) == 0 {
		return place{}, err
	}
	a := anchorFrom(found[0], p)
	if !a.Placed() {
		return place{}, nil
	}
	return place{page: p, start: a.Span.Start}, nil
}
